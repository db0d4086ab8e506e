package vn.bieuduong.workflow;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Câu: what the engine has to say, as a code and what it names; worded in {@code texts/workflow_vi} and {@code _en}.
 *
 * @param key the code as the bundles have it; "" for what is said of itself, one after the other
 * @param arguments texts, or sentences within this one
 */
public record Sentence(String key, List<Object> arguments) {

    /** An enum whose constants are worded, each under {@code EnumName.CONSTANT}. */
    public interface Code {
        String name();
    }

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    public static Sentence of(Code code, Object... arguments) {
        Class<?> type = code instanceof Enum<?> constant ? constant.getDeclaringClass() : code.getClass();
        return new Sentence(type.getSimpleName() + "." + code.name(), List.of(arguments));
    }

    /** Words that are the same in every language. */
    public static Sentence plain(String words) {
        return new Sentence("", List.of(words));
    }

    /** Several, one after the other. */
    public static Sentence joined(List<Sentence> sentences) {
        return new Sentence("", List.copyOf(sentences));
    }

    /** The sentence in Vietnamese or English; one that is no longer worded says its key and what it names. */
    public String in(Locale locale) {
        List<String> words = arguments.stream()
                .map(argument -> argument instanceof Sentence inner ? inner.in(locale) : argument.toString())
                .toList();
        if (key.isEmpty()) {
            return String.join(" ", words);
        }
        ResourceBundle bundle = ResourceBundle.getBundle(
                "texts.workflow",
                Locale.forLanguageTag(locale.getLanguage().equals("en") ? "en" : "vi"),
                Sentence.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        if (!bundle.containsKey(key)) {
            return key + " " + words;
        }
        return new MessageFormat(escaped(bundle.getString(key)), locale).format(words.toArray());
    }

    /** Braces around anything but a number are meant as they stand. */
    private static String escaped(String pattern) {
        return pattern.replace("'", "''").replaceAll("\\{(?!\\d+})([^}]*)}", "'{'$1'}'");
    }

    /** In Vietnamese. */
    @Override
    public String toString() {
        return in(Locale.ROOT);
    }
}
