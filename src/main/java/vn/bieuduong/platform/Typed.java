package vn.bieuduong.platform;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chữ gõ vào: what people type, paste or send, as it is kept: composed Unicode, plain blanks, and nothing that cannot be seen.
 * Every door for text passes through here: forms by {@code web.TypedText}, addresses by {@code web.Ask}, and the values that are
 * built from files, from the API or by hand by their own constructors. Passwords alone stay as they were typed.
 */
public final class Typed {

    /** Letters and marks that show nothing, beside the format characters; among them the Hangul fillers and variation selectors. */
    private static final int[][] UNSEEN = {
        {0x034F, 0x034F}, {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x2065, 0x2065}, {0x3164, 0x3164},
        {0xFDD0, 0xFDEF}, {0xFE00, 0xFE0F}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFF8}, {0xFFFC, 0xFFFC}, {0x16FE4, 0x16FE4},
        {0x1D159, 0x1D159}, {0xE0000, 0xE0FFF}
    };

    private static final Pattern DAY = Pattern.compile("(?<y>[0-9]{4})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})"
            + "|(?<day>[0-9]{1,2})-(?<month>[0-9]{1,2})-(?<year>[0-9]{4})"
            + "|(?<dd>[0-9]{2})(?<mm>[0-9]{2})(?<yyyy>[0-9]{4})");

    private Typed() {}

    /** One line: every break a blank, blanks never two together. */
    public static String line(@Nullable String typed) {
        return text(typed).replaceAll("[ \\n]+", " ");
    }

    /** Text of several lines: every kind of break a line feed. */
    public static String text(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return "";
        }
        // composed again: a mark may have been kept from its letter by what is gone
        return Normalizer.normalize(seen(Normalizer.normalize(typed, Normalizer.Form.NFC)), Normalizer.Form.NFC)
                .strip();
    }

    /** Whether the text says anything: a letter or a digit stands in it. */
    public static boolean says(String cleaned) {
        return cleaned.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** A number of letters and digits (personal number, tax code): digits of any script as 0 to 9, no blanks and no dots, "-" for every hyphen. */
    public static String number(@Nullable String typed) {
        return hyphens(line(typed)).replaceAll("[ .]", "");
    }

    /** A number of digits alone: as {@link #number}, without hyphens. */
    public static String digits(@Nullable String typed) {
        return number(typed).replace("-", "");
    }

    /** A day as people write it: 20/11/2026, 20.11.2026, 20-11-2026, 20112026, or 2026-11-20; nothing when there is no such day. */
    public static Optional<LocalDate> day(@Nullable String typed) {
        Matcher day = DAY.matcher(hyphens(line(typed)).replaceAll("[ /.-]+", "-"));
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    whichever(day, "y", "year", "yyyy"),
                    whichever(day, "m", "month", "mm"),
                    whichever(day, "d", "day", "dd")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A telephone number as it is dialled within the country: 0912345678, however it was grouped and with or without +84. */
    public static String phone(@Nullable String typed) {
        return digits(typed).replaceAll("[()/]", "").replaceFirst("^(?:\\+|00)?84(?=0?[1-9]\\d{8,9}$)0?", "0");
    }

    /** A code in Crockford's letters as we print it, without its hyphens: capitals, O and I and L read as the digits they were taken for. */
    public static String code(@Nullable String typed) {
        return digits(typed).toUpperCase(Locale.ROOT).replace('O', '0').replaceAll("[IL]", "1");
    }

    /** Letters and digits in their plain width, "-" for every hyphen, dash and minus. */
    public static String hyphens(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        line.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.DASH_PUNCTUATION || c == 0x2212 || c == 0x2043 || c == 0x02D7) {
                plain.append('-');
            } else if (Character.isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else if (c >= 0xFF01 && c <= 0xFF5E) {
                plain.append((char) (c - 0xFF01 + '!'));
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    private static String seen(String composed) {
        StringBuilder seen = new StringBuilder(composed.length());
        composed.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (isBreak(c)) {
                seen.append('\n');
            } else if (isBlank(c)) {
                seen.append(' ');
            } else if (!isUnseen(c)) {
                seen.appendCodePoint(c);
            }
        });
        return seen.toString();
    }

    private static boolean isBreak(int c) {
        return c >= '\n' && c <= '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Blanks, and pictures of nothing: the empty Braille cell and the hieroglyphic blanks. */
    private static boolean isBlank(int c) {
        return c == '\t'
                || Character.getType(c) == Character.SPACE_SEPARATOR
                || c == 0x2800
                || c == 0x13441
                || c == 0x13442;
    }

    /** Whether nothing shows where it stands: no reader would know of it, and no paper would print it. */
    public static boolean isUnseen(int c) {
        int type = Character.getType(c);
        if (type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || (c & 0xFFFE) == 0xFFFE) {
            return true;
        }
        for (int[] range : UNSEEN) {
            if (c >= range[0] && c <= range[1]) {
                return true;
            }
        }
        return false;
    }

    private static int whichever(Matcher matcher, String... groups) {
        return Stream.of(groups)
                .map(matcher::group)
                .filter(Objects::nonNull)
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow();
    }
}
