package vn.bieuduong.informing;

import java.time.Instant;
import java.util.Optional;

/**
 * Một lời báo tin, as who runs the portal sees it.
 *
 * @param subject what counts now
 * @param by who has worded it by page; nobody when the file's counts
 * @param reason why he put it in force
 */
public record NoticeLine(
        Occasion occasion,
        String language,
        String subject,
        String body,
        Optional<String> by,
        Optional<Instant> at,
        Optional<String> reason,
        Optional<String> draftSubject,
        Optional<String> draftBody,
        Optional<String> draftBy,
        Optional<Instant> draftAt) {}
