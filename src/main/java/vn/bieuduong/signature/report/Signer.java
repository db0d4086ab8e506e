package vn.bieuduong.signature.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Sha256;

/** Người ký: who a certificate says its holder is, and who says so. */
public record Signer(
        String commonName,
        @Nullable String organisation,
        @Nullable String title,
        List<IdentityNumber> numbers,
        String issuer,
        String serial,
        Sha256 sha256,
        @Nullable Instant validFrom,
        @Nullable Instant validTo) {

    public Signer {
        numbers = List.copyOf(numbers);
    }
}
