package vn.bieuduong.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Thư điện tử: what goes over the wire. */
record Mail(
        UUID id,
        String messageId,
        String address,
        String language,
        String subject,
        String body,
        Optional<UUID> dossier,
        Instant createdAt) {}
