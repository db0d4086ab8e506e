package vn.bieuduong.platform;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * Chữ không dấu: words as they are searched by, small letters and digits without marks, so that "ksor" finds "Ksơ̆r" and
 * "y bham" finds "Y Ƀhăm"; everything else is a blank. The database's own {@code folded} (V010__platform.sql) says the same of every text.
 */
public final class Folded {

    /** Letters with a stroke or a hook, which Unicode composes of nothing, and the letters people type for them. */
    private static final String STROKES = "ĐđÐðƉɖƊɗɃƀƁɓŁłØøĦħŦŧƗɨıɄʉǤǥ";

    private static final String PLAIN = "ddddddddbbbblloohhttiiiuugg";

    private final String text;
    private final int[] from;

    private Folded(String composed) {
        StringBuilder folded = new StringBuilder(composed.length());
        int[] places =
                new int[Normalizer.normalize(composed, Normalizer.Form.NFD).length() + 1];
        for (int i = 0; i < composed.length(); i += Character.charCount(composed.codePointAt(i))) {
            String letter =
                    Normalizer.normalize(new String(Character.toChars(composed.codePointAt(i))), Normalizer.Form.NFD);
            for (int c : letter.codePoints().toArray()) {
                if (!isMark(c)) {
                    places[folded.length()] = i;
                    folded.append(plain(c));
                }
            }
        }
        places[folded.length()] = composed.length();
        text = folded.toString();
        from = places;
    }

    /** The text in plain letters, with where each of them came from. */
    public static Folded of(String composed) {
        return new Folded(composed);
    }

    /** Whether two names are the same but for marks, capitals and blanks. */
    public static boolean areAlike(String one, String other) {
        return of(one).line().equals(of(other).line());
    }

    private String line() {
        return text.strip().replaceAll(" +", " ");
    }

    /** Its words in plain letters; none where there are only signs. */
    public List<String> words() {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** In plain letters. */
    public String text() {
        return text;
    }

    /** Where in the composed text the plain letter at this place comes from. */
    public int origin(int place) {
        return from[place];
    }

    /** A mark on a letter, or what shows nothing within a word: a soft hyphen, a joiner. */
    private static boolean isMark(int c) {
        return c >= 0x0300 && c <= 0x036F
                || c >= 0x1AB0 && c <= 0x1AFF
                || c >= 0x1DC0 && c <= 0x1DFF
                || c >= 0x20D0 && c <= 0x20FF
                || c >= 0xFE20 && c <= 0xFE2F
                || c == 0xAD
                || c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x2064
                || c == 0xFEFF;
    }

    private static char plain(int c) {
        int stroke = STROKES.indexOf(c);
        if (stroke >= 0) {
            return PLAIN.charAt(stroke);
        }
        int small = c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
        return small >= 'a' && small <= 'z' || small >= '0' && small <= '9' ? (char) small : ' ';
    }
}
