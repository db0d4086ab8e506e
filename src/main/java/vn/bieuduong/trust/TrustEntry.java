package vn.bieuduong.trust;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.signature.report.TrustFamily;
import vn.bieuduong.signature.validation.TrustTerms;

/**
 * Mục tin cậy: one certificate or revocation list of the trust folders, or a file there that is neither.
 *
 * @param family null when the file does not say
 * @param subject whose certificate or list; of an unreadable file ""
 * @param sha256 fingerprint of the DER; null of an unreadable file
 * @param validFrom since when it is valid, or when the list was made
 * @param validTo until when, or when the next list is due
 * @param from since when it is trusted; null from the beginning
 * @param to until when; null without end
 * @param source where it came from, as the file says
 * @param file where it lies, its last two folders and name
 * @param since when the file was put there
 */
public record TrustEntry(
        Kind kind,
        @Nullable TrustFamily family,
        String subject,
        String issuer,
        @Nullable Sha256 sha256,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        @Nullable Instant from,
        @Nullable Instant to,
        String source,
        String file,
        Instant since,
        State state) {

    /** Vai trò: what the folder makes of it. */
    public enum Kind {
        ANCHOR,
        INTERMEDIATE,
        CRL
    }

    /** Tình trạng. */
    public enum State {
        IN_FORCE,
        NOT_YET,
        EXPIRED,
        /** No longer trusted, whatever it says of itself. */
        ENDED,
        UNREADABLE;

        static State of(TrustTerms terms, Instant validFrom, @Nullable Instant validTo, Instant now) {
            if (terms.isOver(now)) {
                return ENDED;
            }
            if (validFrom.isAfter(now) || !terms.cover(now)) {
                return NOT_YET;
            }
            return validTo != null && validTo.isBefore(now) ? EXPIRED : IN_FORCE;
        }
    }
}
