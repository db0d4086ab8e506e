package vn.bieuduong.disclosure;

import java.util.regex.Pattern;

/** Số riêng tư: what looks like a number of a person or a telephone, wherever somebody has written it. */
final class PersonalNumbers {

    /** Nine digits or more, however they are grouped; +84 too. */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ .\\u00a0-]?\\d){8,}");

    /** A whole day with its year: nobody is told when somebody was born. */
    private static final Pattern BIRTH =
            Pattern.compile("(?<![\\d/])\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?(?:19|20)\\d{2}(?!\\d)");

    private PersonalNumbers() {}

    /**
     * The text without them.
     *
     * @param born as it was written in the form; the very day is taken out, a day of a deed is left
     */
    static String removed(String text, String born) {
        String without = NUMBER.matcher(text).replaceAll("…");
        return born.isEmpty()
                ? without
                : BIRTH.matcher(without).replaceAll(found -> same(found.group(), born) ? "…" : found.group());
    }

    private static boolean same(String day, String born) {
        return plain(day).equals(plain(born));
    }

    private static String plain(String day) {
        return day.replaceAll("\\D+", "/").replaceAll("(^|/)0+", "$1");
    }
}
