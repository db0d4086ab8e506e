package vn.bieuduong.signature.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Một chữ ký: one signature of a document with its verdicts. The signer is absent when the certificate is.
 *
 * @param family of the anchor its certificate leads to, when there is one and somebody said it
 */
public record SignatureEntry(
        String id,
        IntegrityCode integrity,
        SignerStatusCode standing,
        @Nullable Signer signer,
        @Nullable Instant signedAt,
        boolean timeProven,
        boolean coversWholeFile,
        String algorithm,
        String technical,
        List<Integer> changedPages,
        @Nullable TrustFamily family) {

    public SignatureEntry {
        changedPages = List.copyOf(changedPages);
    }
}
