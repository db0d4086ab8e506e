package vn.bieuduong.signature.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Người ký: who a certificate says its holder is, and who says so. */
public record Signer(
        String commonName,
        @Nullable String organisation,
        @Nullable String title,
        List<IdentityNumber> numbers,
        String issuer,
        String serial,
        String sha256,
        @Nullable Instant validFrom,
        @Nullable Instant validTo) {

    public Signer {
        numbers = List.copyOf(numbers);
    }
}
