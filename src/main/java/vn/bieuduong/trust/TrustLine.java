package vn.bieuduong.trust;

import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.signature.report.TrustFamily;

/**
 * Dòng tin cậy: a certificate trusted by page, as screens read it.
 *
 * @param validFrom what the certificate says of itself
 * @param from since when the portal trusts it; null from the beginning
 * @param to until when; null without end
 * @param endedBy who ended it; null while nobody has
 */
public record TrustLine(
        UUID id,
        TrustEntry.Kind role,
        TrustFamily family,
        String subject,
        String issuer,
        Sha256 sha256,
        Instant validFrom,
        Instant validTo,
        @Nullable Instant from,
        @Nullable Instant to,
        TrustEntry.State state,
        String source,
        String reason,
        String addedBy,
        Instant addedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable String endReason) {

    /** The same with people's names in place of their accounts. */
    public TrustLine named(UnaryOperator<String> person) {
        return new TrustLine(
                id,
                role,
                family,
                subject,
                issuer,
                sha256,
                validFrom,
                validTo,
                from,
                to,
                state,
                source,
                reason,
                person.apply(addedBy),
                addedAt,
                endedBy == null ? null : person.apply(endedBy),
                endedAt,
                endReason);
    }

    public boolean isEnded() {
        return endedBy != null;
    }
}
