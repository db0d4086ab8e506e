package vn.bieuduong.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.layout.Run;

/**
 * Câu chữ: text of a template, with {@code **bold**}, {@code *italic*} and {@code {name:format}}. What is filled in is
 * never read as markup. A backslash takes the next character as it is.
 */
final class Text {

    /** Literal text, or a value when path is given. */
    private record Part(String text, @Nullable String path, Format format, boolean bold, boolean italic) {}

    private final List<Part> parts = new ArrayList<>();

    private Text() {}

    /** Reads a text; each mistake is a sentence for {@code problem}. */
    static Text parse(String source, Names names, Consumer<String> problem) {
        Text text = new Text();
        StringBuilder literal = new StringBuilder();
        boolean bold = false;
        boolean italic = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < source.length()) {
                literal.append(source.charAt(++i));
            } else if (c == '*') {
                text.literal(literal, bold, italic);
                if (source.startsWith("**", i)) {
                    bold = !bold;
                    i++;
                } else {
                    italic = !italic;
                }
            } else if (c == '{') {
                int end = source.indexOf('}', i);
                if (end < 0) {
                    problem.accept("Thiếu dấu “}” trong “" + source + "”.");
                    break;
                }
                text.literal(literal, bold, italic);
                text.value(source.substring(i + 1, end), names, bold, italic, problem);
                i = end;
            } else {
                literal.append(c);
            }
        }
        text.literal(literal, bold, italic);
        if (bold || italic) {
            problem.accept("Dấu * mở mà không đóng trong “" + source + "”.");
        }
        return text;
    }

    private void literal(StringBuilder literal, boolean bold, boolean italic) {
        if (literal.length() > 0) {
            parts.add(new Part(literal.toString(), null, Format.PLAIN, bold, italic));
            literal.setLength(0);
        }
    }

    private void value(String inner, Names names, boolean bold, boolean italic, Consumer<String> problem) {
        String[] halves = inner.strip().split(":", 2);
        Format format = Format.PLAIN;
        if (halves.length == 2) {
            try {
                format = Format.valueOf(halves[1].strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                problem.accept("Không có cách viết “" + halves[1] + "”; chỉ có " + formats() + ".");
                return;
            }
        }
        String path = halves[0].strip();
        Class<?> type = names.type(path).orElse(null);
        if (type == null) {
            problem.accept("Không có trường {" + path + "}; ở đây dùng được: " + names.known() + ".");
        } else if (!format.accepts(type)) {
            problem.accept("Trường {" + path + "} không viết được kiểu “"
                    + format.name().toLowerCase(Locale.ROOT) + "”; thử một trong " + formats(type) + ".");
        }
        parts.add(new Part("", path, format, bold, italic));
    }

    /** The text with its values, in the style's own weight and slant besides the marked ones. */
    List<Run> runs(Scope scope, boolean bold, boolean italic, boolean upper) {
        List<Run> runs = new ArrayList<>();
        for (Part part : parts) {
            String written = written(part, scope);
            if (!written.isEmpty()) {
                runs.add(new Run(
                        upper ? Format.UPPER.write(written) : written, bold || part.bold, italic || part.italic));
            }
        }
        return runs;
    }

    String plain(Scope scope) {
        StringBuilder plain = new StringBuilder();
        parts.forEach(part -> plain.append(written(part, scope)));
        return plain.toString();
    }

    private static String written(Part part, Scope scope) {
        if (part.path == null) {
            return part.text;
        }
        Object value = scope.value(part.path);
        return value == null ? "" : part.format.write(value);
    }

    private static String formats() {
        List<String> names = new ArrayList<>();
        for (Format format : Format.values()) {
            names.add(format.name().toLowerCase(Locale.ROOT));
        }
        return String.join(", ", names);
    }

    private static String formats(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Format format : Format.values()) {
            if (format.accepts(type)) {
                names.add(format.name().toLowerCase(Locale.ROOT));
            }
        }
        return String.join(", ", names);
    }
}
