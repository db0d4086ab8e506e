package vn.bieuduong.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Vị trí trong nhật ký: a line by its moment and number; what is older comes after it. */
public record TrailPlace(Instant at, long id) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,11})\\.(\\d{1,9})-(\\d{1,18})");

    /** As it stands in an address. */
    public String text() {
        return at.getEpochSecond() + "." + at.getNano() + "-" + id;
    }

    /** Reads {@link #text()}; empty when it is none. */
    public static Optional<TrailPlace> of(String text) {
        Matcher parts = FORM.matcher(text);
        try {
            return parts.matches()
                    ? Optional.of(new TrailPlace(
                            Instant.ofEpochSecond(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))),
                            Long.parseLong(parts.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
