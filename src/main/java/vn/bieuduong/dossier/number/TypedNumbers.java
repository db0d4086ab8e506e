package vn.bieuduong.dossier.number;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.bieuduong.platform.Typed;

/**
 * Mã hồ sơ như người ta gõ: the numbers we print, read out of what somebody typed, pasted or took down by telephone. Any hyphen
 * or none, any blanks, small letters, words before and a full stop behind; O is read as 0, I and L as 1 where our numbers have no
 * such letters. Public look-up, API, verification and the office's search all read numbers here.
 */
public final class TypedNumbers {

    private static final String FILING = "BD(?:[ -]*[0-9A-TV-Z]){13}";
    private static final String AGENCY = "(?=[0-9.]*[A-Z])[0-9A-Z]+(?:\\.[0-9A-Z]+)*";
    private static final String OFFICIAL = AGENCY + "(?:[ -]*[0-9OIL]){10}";
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Z.])(?:" + FILING + "|" + OFFICIAL + ")(?![0-9A-Z])");
    private static final Pattern DAY = Pattern.compile("\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");
    private static final Pattern DIGITS = Pattern.compile("[0-9OIL]{2}");
    private static final Pattern LETTER_AND_DIGITS = Pattern.compile("[0-9A-Z][0-9OIL]+");

    private TypedNumbers() {}

    /** The number as it is printed; what holds none comes back in capitals, without blanks. */
    public static String canonical(String typed) {
        String plain = plain(typed);
        Matcher found = NUMBER.matcher(plain);
        while (found.find()) {
            Optional<String> number = printed(found.group());
            if (number.isPresent()) {
                return number.get();
            }
        }
        return plain.replace(" ", "").replaceAll("^[^0-9A-Z]+|[^0-9A-Z]+$", "");
    }

    /** The text with every number in it as it is printed, the rest as it stands. */
    public static String setRight(String typed) {
        String plain = plain(typed);
        String right = NUMBER.matcher(plain)
                .replaceAll(
                        found -> Matcher.quoteReplacement(printed(found.group()).orElse(found.group())));
        return right.equals(plain) ? typed : right;
    }

    private static String plain(String typed) {
        return Typed.hyphens(Typed.line(typed)).toUpperCase(Locale.ROOT);
    }

    /** Of a run of letters and digits that has the length of a number, the number; nothing when its day is none. */
    private static Optional<String> printed(String found) {
        String run = found.replaceAll("[ -]", "");
        boolean filing = run.startsWith("BD") && run.length() == 15;
        int tail = run.length() - (filing ? 7 : 4);
        String day = Typed.code(run.substring(tail - 6, tail));
        return DAY.matcher(day).matches()
                ? Optional.of((filing ? "BD" : agency(run.substring(0, tail - 6))) + "-" + day + "-"
                        + Typed.code(run.substring(tail)))
                : Optional.empty();
    }

    /** An agency's code, as H99.01: a letter with its digits, or two digits, between full stops; another one stays as it is. */
    private static String agency(String read) {
        return Arrays.stream(read.split("\\."))
                .map(part -> DIGITS.matcher(part).matches()
                        ? Typed.code(part)
                        : LETTER_AND_DIGITS.matcher(part).matches()
                                ? part.charAt(0) + Typed.code(part.substring(1))
                                : part)
                .collect(Collectors.joining("."));
    }
}
