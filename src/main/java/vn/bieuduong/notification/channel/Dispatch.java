package vn.bieuduong.notification.channel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Tin gửi đi: what goes over the wire.
 *
 * @param messageId the same however often it is sent
 * @param to an e-mail address, or a telephone's number
 * @param enclosure goes with an e-mail alone
 */
public record Dispatch(
        UUID id,
        String messageId,
        String to,
        String language,
        String subject,
        String body,
        Optional<UUID> dossier,
        Optional<Enclosure> enclosure,
        Instant createdAt) {}
