package vn.bieuduong.signature.validation;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.signature.report.TrustFamily;

/**
 * Điều kiện tin cậy: how a certificate is trusted, as lines above it in its PEM file, where certificate readers skip them:
 * {@code family: GOVERNMENT}, {@code in-force-from: 2026-01-31}, {@code in-force-to:} a day or an instant, {@code source:}.
 * One file, so that a certificate never lies there without its terms.
 *
 * @param family null when nobody said
 * @param from since when it counts; null from the beginning
 * @param to until when it counts, itself no longer; null without end
 * @param source where the certificate came from, or ""
 */
public record TrustTerms(
        @Nullable TrustFamily family,
        @Nullable Instant from,
        @Nullable Instant to,
        String source) {

    public static final TrustTerms NONE = new TrustTerms(null, null, null, "");

    private static final String BEGIN = "-----BEGIN";
    private static final int DER = 0x30;
    private static final Pattern LINE = Pattern.compile("(?m)^(family|source|in-force[a-z-]*):[ \\t]*(.*?)\\s*$");

    /**
     * The terms a file states.
     *
     * @throws CertificateException when one of them cannot be understood: the certificate must not count without it
     */
    public static TrustTerms of(byte[] file) throws CertificateException {
        String text = new String(file, StandardCharsets.UTF_8);
        int end = text.indexOf(BEGIN);
        if (file.length == 0 || file[0] == DER || end < 0) {
            return NONE;
        }
        TrustTerms terms = NONE;
        Matcher line = LINE.matcher(text.substring(0, end));
        try {
            while (line.find()) {
                terms = terms.and(line.group(1), line.group(2));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new CertificateException("not a term of trust: " + line.group(), e);
        }
        return terms;
    }

    private TrustTerms and(String key, String value) {
        return switch (key) {
            case "family" -> new TrustTerms(TrustFamily.valueOf(value), from, to, source);
            case "source" -> new TrustTerms(family, from, to, value);
            case "in-force-from" -> new TrustTerms(family, moment(value, 0), to, source);
            case "in-force-to" -> new TrustTerms(family, from, moment(value, 1), source);
            default -> throw new IllegalArgumentException(key);
        };
    }

    /** A day counts whole. */
    private static Instant moment(String text, int daysAfter) {
        return text.length() == 10
                ? LocalDate.parse(text)
                        .plusDays(daysAfter)
                        .atStartOfDay(Settings.ZONE)
                        .toInstant()
                : Instant.parse(text);
    }

    /** The lines as {@link #of} reads them, without the source. */
    public String lines() {
        return (family == null ? "" : "family: " + family + "\n")
                + (from == null ? "" : "in-force-from: " + from + "\n")
                + (to == null ? "" : "in-force-to: " + to + "\n");
    }

    public boolean isOver(Instant at) {
        return to != null && !to.isAfter(at);
    }

    public boolean cover(Instant at) {
        return (from == null || !from.isAfter(at)) && !isOver(at);
    }
}
