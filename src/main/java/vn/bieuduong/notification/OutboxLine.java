package vn.bieuduong.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Một thư trong sổ gửi, as who runs the portal sees it.
 *
 * @param trouble why it was not taken, in one word
 * @param failure what the mail server said last
 * @param moment when it was sent or given up, else when it is tried next
 */
public record OutboxLine(
        UUID id,
        Optional<String> account,
        Optional<String> address,
        String event,
        String language,
        String subject,
        String body,
        MessageState state,
        String trouble,
        String failure,
        int attempts,
        Instant createdAt,
        Instant moment,
        boolean opened) {}
