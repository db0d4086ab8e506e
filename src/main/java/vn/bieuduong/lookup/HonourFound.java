package vn.bieuduong.lookup;

import java.time.Instant;
import java.util.Optional;
import vn.bieuduong.disclosure.HonourShown;
import vn.bieuduong.disclosure.Honours;
import vn.bieuduong.issuing.IssuedFile;
import vn.bieuduong.issuing.IssuedRegister.Given;
import vn.bieuduong.platform.StoredFile;

/**
 * Trang vinh danh tìm thấy.
 *
 * @param certificate empty while it is not made, counts no more, or is not for others to see
 * @param picture how it looks
 * @param light the same picture, small enough for a first visit
 * @param card the picture to share
 * @param cancelledAt since when the award, or the certificate of it, counts no more; then nothing tells who had it
 * @param decisionStands whether the decision itself counts, though the certificate may not
 */
public record HonourFound(
        HonourShown shown,
        Optional<IssuedFile> certificate,
        Optional<StoredFile> picture,
        Optional<StoredFile> light,
        Optional<StoredFile> card,
        Optional<Instant> cancelledAt,
        boolean decisionStands) {

    static HonourFound of(Honours.Found found, Optional<Given> given, Optional<Instant> decisionRevokedAt) {
        HonourShown shown = found.shown();
        Optional<Instant> cancelledAt = given.map(Given::revokedAt).orElse(decisionRevokedAt);
        Optional<Given> open = given.filter(one -> shown.certificate() && cancelledAt.isEmpty());
        return new HonourFound(
                shown,
                open.map(Given::file),
                open.flatMap(Given::picture),
                open.flatMap(Given::light),
                found.card().filter(one -> cancelledAt.isEmpty()),
                cancelledAt,
                decisionRevokedAt.isEmpty());
    }

    /** Whether its certificate will be there soon. */
    public boolean isInMaking() {
        return shown.certificate() && certificate.isEmpty() && cancelledAt.isEmpty();
    }
}
