package vn.bieuduong.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.layout.Run;
import vn.bieuduong.platform.Yaml;

/**
 * Câu chữ: text of a template, with {@code **bold**}, {@code *italic*} and {@code {name:format}}. What is filled in is
 * never read as markup. A backslash takes the next character as it is.
 */
final class Text {

    private static final String TEXT = "text";

    /** One part of a text, which may be a text itself. */
    private sealed interface Part {}

    /** Literal text, or a value when path is given. */
    private record Word(String text, @Nullable String path, Format format, boolean bold, boolean italic)
            implements Part {}

    /** A text under a condition, or once for each element of a list with something between. */
    private record Piece(
            Text text,
            @Nullable String each,
            @Nullable String wanted,
            @Nullable String unwanted,
            String between,
            String last)
            implements Part {

        /** The scopes in which it is said: none, one, or one for each element. */
        List<Scope> said(Scope scope) {
            return (each == null ? List.of(scope) : scope.each(each))
                    .stream()
                            .filter(one -> wanted == null || one.has(wanted))
                            .filter(one -> unwanted == null || !one.has(unwanted))
                            .toList();
        }

        /** What stands before the element of this place. */
        String before(int place, int all) {
            return place == 0 ? "" : place == all - 1 ? last : between;
        }
    }

    private final List<Part> parts = new ArrayList<>();

    /** Says nothing. */
    static final Text NONE = new Text();

    private Text() {}

    /**
     * Reads a field: a text, or pieces of one, each a text or {@code {text: …, if: …, unless: …, each: …, between: …,
     * last: …}}.
     */
    static Text read(Yaml yaml, String key, FieldNames names) {
        if (yaml.isText(key) || !yaml.has(key)) {
            return parse(yaml.text(key), names, (wrong, named) -> yaml.wrong(key, wrong, named));
        }
        Text text = new Text();
        for (Yaml piece : yaml.pieces(key, TEXT)) {
            text.parts.add(piece(piece, names));
            piece.done();
        }
        return text;
    }

    private static Piece piece(Yaml yaml, FieldNames outside) {
        FieldNames names = outside;
        String each = yaml.optionalText("each").orElse(null);
        if (each != null) {
            names = names.inside(yaml, "each", each);
        }
        FieldNames inside = names;
        Text text = yaml.isText(TEXT)
                ? parse(yaml.spaced(TEXT, ""), inside, (wrong, named) -> yaml.wrong(TEXT, wrong, named))
                : read(yaml, TEXT, inside);
        String wanted = yaml.optionalText("if").orElse(null);
        String unwanted = yaml.optionalText("unless").orElse(null);
        if (wanted != null) {
            inside.mustKnow(yaml, "if", wanted);
        }
        if (unwanted != null) {
            inside.mustKnow(yaml, "unless", unwanted);
        }
        String between = yaml.spaced("between", "");
        return new Piece(text, each, wanted, unwanted, between, yaml.spaced("last", between));
    }

    /** Lỗi trong câu chữ: a key of {@code texts/config} and what its sentence names. */
    interface Mistakes {
        void wrong(String key, Object... named);
    }

    /** Reads a text. */
    static Text parse(String source, FieldNames names, Mistakes mistakes) {
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
                    mistakes.wrong("documents.brace", source);
                    break;
                }
                text.literal(literal, bold, italic);
                text.value(source.substring(i + 1, end), names, bold, italic, mistakes);
                i = end;
            } else {
                literal.append(c);
            }
        }
        text.literal(literal, bold, italic);
        if (bold || italic) {
            mistakes.wrong("documents.star", source);
        }
        return text;
    }

    private void literal(StringBuilder literal, boolean bold, boolean italic) {
        if (literal.length() > 0) {
            parts.add(new Word(literal.toString(), null, Format.PLAIN, bold, italic));
            literal.setLength(0);
        }
    }

    private void value(String inner, FieldNames names, boolean bold, boolean italic, Mistakes mistakes) {
        String[] halves = inner.strip().split(":", 2);
        Format format = Format.PLAIN;
        if (halves.length == 2) {
            try {
                format = Format.valueOf(halves[1].strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                mistakes.wrong("documents.format", halves[1], formats());
                return;
            }
        }
        String path = halves[0].strip();
        Class<?> type = names.type(path).orElse(null);
        if (type == null) {
            mistakes.wrong("documents.field", path, names.known());
        } else if (!format.accepts(type)) {
            mistakes.wrong("documents.type", path, format.name().toLowerCase(Locale.ROOT), formats(type));
        }
        parts.add(new Word("", path, format, bold, italic));
    }

    /** The text with its values, in the style's own weight and slant besides the marked ones. */
    List<Run> runs(Scope scope, boolean bold, boolean italic, boolean upper) {
        List<Run> runs = new ArrayList<>();
        write(
                scope,
                (written, word) -> runs.add(new Run(
                        upper ? Format.UPPER.write(written) : written, bold || word.bold, italic || word.italic)));
        return runs;
    }

    String plain(Scope scope) {
        StringBuilder plain = new StringBuilder();
        write(scope, (written, word) -> plain.append(written));
        return plain.toString();
    }

    /** Each piece that is said, for itself. */
    List<String> each(Scope scope) {
        List<String> all = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Piece piece) {
                piece.said(scope).forEach(one -> all.add(piece.text.plain(one)));
            } else if (part instanceof Word word) {
                all.add(written(word, scope));
            }
        }
        return all;
    }

    private void write(Scope scope, BiConsumer<String, Word> out) {
        for (Part part : parts) {
            switch (part) {
                case Word word -> {
                    String written = written(word, scope);
                    if (!written.isEmpty()) {
                        out.accept(written, word);
                    }
                }
                case Piece piece -> {
                    List<Scope> said = piece.said(scope);
                    for (int i = 0; i < said.size(); i++) {
                        String before = piece.before(i, said.size());
                        if (!before.isEmpty()) {
                            out.accept(before, new Word(before, null, Format.PLAIN, false, false));
                        }
                        piece.text.write(said.get(i), out);
                    }
                }
            }
        }
    }

    private static String written(Word word, Scope scope) {
        if (word.path == null) {
            return word.text;
        }
        Object value = scope.value(word.path);
        return value == null ? word.format.absent() : word.format.write(value);
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
