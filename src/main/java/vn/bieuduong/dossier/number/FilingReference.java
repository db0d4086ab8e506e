package vn.bieuduong.dossier.number;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.random.Unguessable;

/**
 * Mã nộp: given to a dossier at filing, and its name until the office numbers it.
 *
 * @param value {@code BD-YYMMDD-XXXXXXX}
 */
public record FilingReference(String value) {

    private static final Pattern FORM = Pattern.compile("BD-[0-9]{6}-[0-9A-Z]{7}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    /** Anything that cannot be a reference is an {@link IllegalArgumentException}. */
    public FilingReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a filing reference: " + value);
        }
    }

    /** A new one of this day; it tells nobody how many others there are. */
    public static FilingReference of(Instant now) {
        return new FilingReference(
                "BD-" + DAY.format(OfficeDay.of(now)) + "-" + Unguessable.letters(LookupCode.LETTERS, 7));
    }

    @Override
    public String toString() {
        return value;
    }
}
