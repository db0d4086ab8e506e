package vn.bieuduong.signature;

import java.util.Locale;
import java.util.ResourceBundle;

/** Câu chữ: the sentences of this package, Vietnamese unless another language is asked for. */
final class Texts {

    private Texts() {}

    static String of(Locale locale, Enum<?> code) {
        return bundle(locale).getString(code.getDeclaringClass().getSimpleName() + "." + code.name());
    }

    static String advice(Locale locale, Enum<?> code) {
        return bundle(locale).getString(code.getDeclaringClass().getSimpleName() + "." + code.name() + ".advice");
    }

    private static ResourceBundle bundle(Locale locale) {
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("vi");
        return ResourceBundle.getBundle(
                "vn.bieuduong.signature.signature",
                known,
                Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
