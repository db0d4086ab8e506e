package vn.bieuduong.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.platform.id.AccountName;

/**
 * Một thư trong sổ gửi, as who runs the portal sees it.
 *
 * @param medium by what it is sent: MAIL, SMS or ZALO
 * @param trouble why it was not taken, in one word
 * @param failure what the mail server said last
 * @param moment when it was sent or given up, else when it is tried next
 * @param whole whether it could be sent once more: it has lost no link that was its reader's alone
 */
public record OutboxLine(
        UUID id,
        Optional<AccountName> account,
        String medium,
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
        boolean opened,
        boolean whole) {}
