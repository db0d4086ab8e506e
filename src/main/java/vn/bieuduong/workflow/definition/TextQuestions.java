package vn.bieuduong.workflow.definition;

import jakarta.el.ELException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The few questions to texts and lists that conditions of other tools are full of, as {@code name.contains('a')}. They are
 * understood when a process is tried, never where it runs; no method of any object is called.
 */
final class TextQuestions {

    static final Set<String> NAMES = Set.of(
            "contains",
            "startsWith",
            "endsWith",
            "equals",
            "equalsIgnoreCase",
            "isEmpty",
            "isBlank",
            "length",
            "size",
            "trim",
            "toLowerCase",
            "toUpperCase",
            "toString",
            "booleanValue",
            "get",
            "containsKey");

    private TextQuestions() {}

    static @Nullable Object ask(@Nullable Object base, String question, @Nullable Object... given) {
        try {
            return answer(base, question, given);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | NullPointerException e) {
            throw new ELException("no answer to " + question, e);
        }
    }

    private static @Nullable Object answer(@Nullable Object base, String question, @Nullable Object... given) {
        Object of = given.length == 0 ? null : given[0];
        if (base instanceof Map<?, ?> map) {
            return switch (question) {
                case "get" -> map.get(of);
                case "containsKey" -> map.containsKey(of);
                case "isEmpty" -> map.isEmpty();
                case "size" -> (long) map.size();
                default -> throw unknown(question);
            };
        }
        if (base instanceof Collection<?> items) {
            return switch (question) {
                case "contains" -> items.contains(of);
                case "isEmpty" -> items.isEmpty();
                case "size" -> (long) items.size();
                case "get" -> List.copyOf(items).get(Integer.parseInt(String.valueOf(of)));
                default -> throw unknown(question);
            };
        }
        return text(String.valueOf(base), question, String.valueOf(of));
    }

    private static Object text(String text, String question, String of) {
        return switch (question) {
            case "contains" -> text.contains(of);
            case "startsWith" -> text.startsWith(of);
            case "endsWith" -> text.endsWith(of);
            case "equals" -> text.equals(of);
            case "equalsIgnoreCase" -> text.equalsIgnoreCase(of);
            case "isEmpty" -> text.isEmpty();
            case "isBlank" -> text.isBlank();
            case "length" -> (long) text.length();
            case "trim" -> text.strip();
            case "toLowerCase" -> text.toLowerCase(Locale.ROOT);
            case "toUpperCase" -> text.toUpperCase(Locale.ROOT);
            case "toString" -> text;
            case "booleanValue" -> text.equals("true");
            default -> throw unknown(question);
        };
    }

    private static ELException unknown(String question) {
        return new ELException("no question " + question);
    }
}
