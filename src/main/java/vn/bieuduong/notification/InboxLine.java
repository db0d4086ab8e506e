package vn.bieuduong.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * Một thông báo trong hộp thư của mình.
 *
 * @param page the page to go on from
 */
public record InboxLine(
        UUID id,
        String event,
        String language,
        String subject,
        String body,
        String page,
        Instant createdAt,
        boolean opened) {}
