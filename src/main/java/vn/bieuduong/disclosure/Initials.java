package vn.bieuduong.disclosure;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tên viết tắt: “N.V.A.” of Nguyễn Văn An; a letter keeps its marks. */
final class Initials {

    private Initials() {}

    static String of(String name) {
        return Arrays.stream(name.strip().split("[\\s.]+"))
                .map(word -> word.replaceFirst("^\\P{L}+", ""))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, end(word)).toUpperCase(Locale.ROOT) + ".")
                .collect(Collectors.joining());
    }

    /** Where the first letter ends, with the marks that stand on it. */
    private static int end(String word) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && Character.getType(word.codePointAt(end)) == Character.NON_SPACING_MARK) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }
}
