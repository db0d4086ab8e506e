package vn.bieuduong.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Một dòng nhật ký, như người được xem đọc.
 *
 * @param actor the account's name
 * @param person what people call its owner; the account's name when there is no such account
 * @param dossier the number of the dossier it is about
 */
public record TrailLine(
        long id,
        Instant happenedAt,
        String actor,
        String person,
        String act,
        String subject,
        Optional<String> dossier,
        String details) {

    /** Where the lines before it begin. */
    public TrailPlace place() {
        return new TrailPlace(happenedAt, id);
    }
}
