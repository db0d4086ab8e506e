package vn.bieuduong.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Điểm chốt: how many lines the chain had at a moment and what its last hash was. Whoever keeps one elsewhere can tell later
 * whether any of those lines was touched.
 *
 * @param root the last hash, in hexadecimal
 * @param madeAt as it stands in the sealed text
 * @param seal a CMS signature over {@link #sealed()}; null when there was no seal
 */
public record Checkpoint(long count, String root, String madeAt, byte @Nullable [] seal) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** Also as somebody copies it from a page, with blanks before and behind. */
    private static final Pattern TEXT = Pattern.compile(
            "bieuduong audit checkpoint 1\\s+count: (\\d{1,18})\\s+root: ([0-9a-f]{64})\\s+time: (\\S{27})\\s+"
                    + "seal: (-|[A-Za-z0-9+/=]+)");

    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** Reads {@link #text()}; empty when there is none in it. */
    static Optional<Checkpoint> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String seal = matcher.group(4);
        try {
            return Optional.of(new Checkpoint(
                    Long.parseLong(matcher.group(1)),
                    matcher.group(2),
                    matcher.group(3),
                    seal.equals("-") ? null : Base64.getDecoder().decode(seal)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is sealed, to the byte. */
    byte[] sealed() {
        return ("bieuduong audit checkpoint 1\ncount: " + count + "\nroot: " + root + "\ntime: " + madeAt + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    Checkpoint sealedWith(byte[] made) {
        return new Checkpoint(count, root, madeAt, made);
    }

    /** All of it in a few lines, to be published and kept. */
    public String text() {
        return new String(sealed(), StandardCharsets.US_ASCII) + "seal: "
                + (seal == null ? "-" : Base64.getEncoder().encodeToString(seal)) + "\n";
    }

    public boolean isSealed() {
        return seal != null;
    }

    /** For screens. */
    public Instant at() {
        return Instant.parse(madeAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Checkpoint that
                && count == that.count
                && root.equals(that.root)
                && madeAt.equals(that.madeAt)
                && Arrays.equals(seal, that.seal);
    }

    @Override
    public int hashCode() {
        return Objects.hash(count, root, madeAt, Arrays.hashCode(seal));
    }

    @Override
    public String toString() {
        return count + " " + root + " " + madeAt;
    }
}
