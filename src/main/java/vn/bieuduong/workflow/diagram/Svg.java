package vn.bieuduong.workflow.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes SVG elements; every text is escaped here. */
final class Svg {

    /** About how wide a letter is, in parts of the font's size. */
    private static final double LETTER = 0.54;

    private final StringBuilder out = new StringBuilder(8_192);

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    /** Adds literal markup of ours; <code>%</code> places take numbers and class names, never foreign text. */
    Svg add(String format, Object... values) {
        Object[] plain = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            plain[i] = values[i] instanceof Number n ? number(n.doubleValue()) : escape(values[i].toString());
        }
        out.append(String.format(Locale.ROOT, format.replace("%n", "%s"), plain));
        return this;
    }

    /** Lines of text centred on a point; what does not fit in the lines allowed ends in an ellipsis. */
    Svg text(String text, double x, double y, double width, int lines, double size, String cssClass) {
        List<String> wrapped = wrap(text, width, size, lines);
        double top = y - (wrapped.size() - 1) * size * 0.6;
        for (int i = 0; i < wrapped.size(); i++) {
            add(
                    "<text class=\"%n\" x=\"%n\" y=\"%n\">%n</text>",
                    cssClass, x, top + i * size * 1.2 + size * 0.35, wrapped.get(i));
        }
        return this;
    }

    static List<String> wrap(String text, double width, double size, int lines) {
        int most = Math.max(4, (int) (width / (size * LETTER)));
        List<String> wrapped = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                wrapped.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        wrapped.add(line.toString());
        if (wrapped.size() <= lines) {
            return wrapped;
        }
        List<String> cut = new ArrayList<>(wrapped.subList(0, lines));
        cut.set(lines - 1, cut.get(lines - 1) + "…");
        return cut;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
