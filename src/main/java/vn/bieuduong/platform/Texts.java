package vn.bieuduong.platform;

import java.text.ChoiceFormat;
import java.text.FieldPosition;
import java.text.Format;
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

    /** The text under a key of a bundle, its {0}, {1}, … filled in, one or many chosen by {0,choice,…}. A missing key is a mistake of ours and rises. */
    public static String of(String bundle, String key, Locale locale, List<?> arguments) {
        String pattern = bundle(bundle, locale).getString(key);
        if (arguments.isEmpty() && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format = new MessageFormat(pattern.replace("'", "''"), locale);
        Format[] places = format.getFormats();
        for (int i = 0; i < places.length; i++) {
            if (places[i] instanceof ChoiceFormat choice) {
                format.setFormat(i, new OneOrMany(choice));
            }
        }
        return format.format(arguments.stream()
                .map(argument -> argument instanceof Worded worded ? worded.in(locale) : argument)
                .toArray());
    }

    /** Chooses by a count that may be handed over as it is shown already. */
    private static final class OneOrMany extends ChoiceFormat {
        private static final long serialVersionUID = 1L;

        OneOrMany(ChoiceFormat choice) {
            super(choice.getLimits(), (String[]) choice.getFormats());
        }

        @Override
        public StringBuffer format(Object count, StringBuffer to, FieldPosition at) {
            double many = count instanceof Number number
                    ? number.doubleValue()
                    : count.toString().equals("1") ? 1 : 2;
            return format(many, to, at);
        }
    }

    /** Of the languages somebody would read, best first: English when that is his first, else Vietnamese. */
    public static Locale first(List<Locale> wanted) {
        return !wanted.isEmpty() && wanted.get(0).getLanguage().equals(ENGLISH.getLanguage()) ? ENGLISH : VIETNAMESE;
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
