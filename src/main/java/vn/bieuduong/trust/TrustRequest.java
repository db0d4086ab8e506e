package vn.bieuduong.trust;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.signature.report.TrustFamily;

/**
 * Đề nghị tin một chứng thư, as an administrator fills it in.
 *
 * @param file the certificate, PEM or DER
 * @param fingerprint as the authority publishes it: SHA-256, or SHA-1 where it publishes no other
 * @param source where both came from
 * @param from the first day it counts; null from the beginning
 * @param to the last day it counts; null without end
 */
public record TrustRequest(
        byte[] file,
        TrustEntry.@Nullable Kind role,
        @Nullable TrustFamily family,
        String fingerprint,
        String source,
        String reason,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
