package vn.bieuduong.signature.report;

import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Sha256;

/**
 * Tài liệu ký rời: a document that a signature file names by its digest.
 *
 * @param algorithm of the digest, as Java names it
 * @param digest in lower-case hexadecimal
 * @param name of the file that has the digest; null while it is not at hand
 * @param sha256 of that file
 */
public record DetachedContent(
        String algorithm,
        String digest,
        @Nullable String name,
        @Nullable Sha256 sha256) {

    static final String SHA_256 = "SHA-256";

    public boolean isAtHand() {
        return sha256 != null;
    }

    boolean is(Sha256 other) {
        return algorithm.equals(SHA_256) && digest.equals(other.value());
    }

    /** Whether a file with that SHA-256 can be it; for another algorithm only reading it tells. */
    boolean mayBe(Sha256 other) {
        return !algorithm.equals(SHA_256) || digest.equals(other.value());
    }

    DetachedContent lost() {
        return new DetachedContent(algorithm, digest, null, null);
    }

    public DetachedContent found(DetachedCandidate file) {
        return new DetachedContent(algorithm, digest, file.name(), new Sha256(file.digest(SHA_256)));
    }
}
