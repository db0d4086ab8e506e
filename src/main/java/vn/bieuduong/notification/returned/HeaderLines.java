package vn.bieuduong.notification.returned;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Dòng đầu thư: reads a mail line by line, once and forwards, and of blocks of header lines so much as is bounded. */
final class HeaderLines {

    private static final int MOST_LINES = 300;
    private static final int LONGEST_VALUE = 2_000;

    private final String text;
    private int at;

    HeaderLines(String text) {
        this.text = text;
    }

    /**
     * The block of header lines that begins here, up to an empty line, which is passed, or the border, which is not: the first value
     * under each name, in small letters.
     */
    Map<String, String> block(String border) {
        Map<String, StringBuilder> values = new HashMap<>();
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < MOST_LINES && at < text.length(); i++) {
            int before = at;
            String line = line();
            if (!border.isEmpty() && line.startsWith(border)) {
                at = before;
                break;
            }
            if (line.isEmpty()) {
                break;
            }
            int colon = line.indexOf(':');
            if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                add(open, line);
            } else if (colon > 0) {
                open = new StringBuilder();
                add(open, line.substring(colon + 1));
                values.putIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), open);
            }
        }
        Map<String, String> block = new HashMap<>();
        values.forEach((name, value) -> block.put(name, value.toString()));
        return block;
    }

    private static void add(StringBuilder value, String more) {
        value.append(more, 0, Math.min(more.length(), LONGEST_VALUE - value.length()));
    }

    /** Goes behind the next line that is the border; false where there is none, or the one that ends all. */
    boolean skipTo(String border) {
        while (at < text.length()) {
            String line = line().stripTrailing();
            if (line.equals(border)) {
                return true;
            }
            if (line.equals(border + "--")) {
                return false;
            }
        }
        return false;
    }

    private String line() {
        int end = text.indexOf('\n', at);
        String line = text.substring(at, end < 0 ? text.length() : end);
        at = end < 0 ? text.length() : end + 1;
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
