package vn.bieuduong.platform;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lời văn: the sentences people read, Vietnamese first. Bundles are {@code texts/<name>_vi.properties} and {@code _en};
 * each package with reasons has its own bundle, named as the package, and pages share {@code texts/pages}.
 */
public final class Texts {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final Map<String, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    private Texts() {}

    /** The sentence for a finding: bundle of the reason's package, key {@code EnumName.CONSTANT}. */
    public static String of(Finding finding, Locale locale) {
        Class<?> type = finding.reason() instanceof Enum<?> e
                ? e.getDeclaringClass()
                : finding.reason().getClass();
        String[] names = type.getPackageName().split("\\.");
        String bundle = names.length > 2 ? names[2] : names[names.length - 1];
        return of(bundle, type.getSimpleName() + "." + finding.reason().name(), locale, finding.arguments());
    }

    /** The text under a key of a bundle, its {0}, {1}, … filled in. A missing key is a mistake of ours and rises. */
    public static String of(String bundle, String key, Locale locale, List<?> arguments) {
        String pattern = bundle(bundle, locale).getString(key);
        return arguments.isEmpty() && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0
                ? pattern
                : new MessageFormat(pattern.replace("'", "''"), locale).format(arguments.toArray());
    }

    /** Whether the bundle has the key. */
    public static boolean has(String bundle, String key, Locale locale) {
        try {
            return bundle(bundle, locale).containsKey(key);
        } catch (MissingResourceException e) {
            return false;
        }
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        String language = locale.getLanguage().equals("en") ? "en" : "vi";
        return BUNDLES.computeIfAbsent(
                name + "_" + language,
                key -> ResourceBundle.getBundle(
                        "texts." + name,
                        Locale.forLanguageTag(language),
                        Texts.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }
}
