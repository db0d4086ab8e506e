package vn.bieuduong.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Mục tin cậy: one certificate or revocation list of the trust folders, or a file there that is neither.
 *
 * @param subject whose certificate or list; of an unreadable file ""
 * @param sha256 fingerprint of the DER
 * @param from since when it is valid, or when the list was made
 * @param to until when, or when the next list is due
 * @param file where it lies, its last two folders and name
 * @param since when the file was put there
 */
public record TrustEntry(
        Kind kind,
        String subject,
        String issuer,
        String sha256,
        @Nullable Instant from,
        @Nullable Instant to,
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
        UNREADABLE
    }
}
