package vn.bieuduong.document.template;

import java.util.Map;
import vn.bieuduong.document.layout.Align;
import vn.bieuduong.document.layout.Setup;
import vn.bieuduong.document.layout.TextStyle;
import vn.bieuduong.platform.Yaml;

/** Kiểu trình bày: a named look of a paragraph, as {@code styles.yaml} gives it or a block changes it. */
record Style(boolean bold, boolean italic, boolean upper, TextStyle text) {

    /** Where a chain of styles begins. */
    static final Style PLAIN =
            new Style(false, false, false, new TextStyle(14, 14, Align.LEFT, 0, 0, 0, 0, 1.15, 0, false, 0, "P"));

    /** This style with the changes that a mapping names; lengths are millimetres, spaces above and below points. */
    Style changed(Yaml yaml) {
        TextStyle t = text;
        double size = decimal(yaml, "size", t.size(), 4, 72);
        return new Style(
                yaml.flag("bold", bold),
                yaml.flag("italic", italic),
                yaml.flag("upper", upper),
                new TextStyle(
                        size,
                        decimal(yaml, "shrinkTo", yaml.has("size") ? size : t.shrinkTo(), 4, 72),
                        yaml.has("align") ? yaml.choice("align", Align.class) : also(yaml, "align", t.align()),
                        decimal(yaml, "first", t.firstIndent() / Setup.MM, -100, 100) * Setup.MM,
                        decimal(yaml, "indent", t.indent() / Setup.MM, 0, 100) * Setup.MM,
                        decimal(yaml, "before", t.before(), 0, 200),
                        decimal(yaml, "after", t.after(), 0, 200),
                        decimal(yaml, "leading", t.leading(), 0.9, 3),
                        decimal(yaml, "rule", t.rule(), 0, 1),
                        yaml.flag("keep", t.keepWithNext()),
                        colour(yaml, "colour", t.colour()),
                        role(yaml, t.role())));
    }

    static double decimal(Yaml yaml, String key, double otherwise, double min, double max) {
        String text = yaml.optionalText(key).orElse("");
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            double value = Double.parseDouble(text);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            // named below together with numbers out of range
        }
        yaml.wrong(key, "documents.number", key, text, (float) min, (float) max);
        return otherwise;
    }

    static Style named(Yaml yaml, Map<String, Style> styles, String otherwise) {
        String name = yaml.optionalText("style").orElse(otherwise);
        Style style = styles.get(name);
        if (style == null) {
            yaml.wrong("style", "documents.style", name, String.join(", ", styles.keySet()));
            return PLAIN;
        }
        return style;
    }

    static int colour(Yaml yaml, String key, int otherwise) {
        String text = yaml.optionalText(key).orElse("");
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("#[0-9a-fA-F]{6}")) {
            yaml.wrong(key, "documents.colour");
            return otherwise;
        }
        return Integer.parseInt(text.substring(1), 16);
    }

    private static String role(Yaml yaml, String otherwise) {
        String text = yaml.optionalText("role").orElse(otherwise);
        if (!text.matches("P|H[1-6]")) {
            yaml.wrong("role", "documents.role");
            return otherwise;
        }
        return text;
    }

    private static <T> T also(Yaml yaml, String key, T value) {
        yaml.optionalText(key);
        return value;
    }
}
