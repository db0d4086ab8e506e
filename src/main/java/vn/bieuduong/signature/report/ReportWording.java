package vn.bieuduong.signature.report;

import java.util.List;
import java.util.Locale;
import vn.bieuduong.platform.Texts;

/** Câu chữ: the sentence and the advice under a code, from the bundle {@code texts/signature}. */
final class ReportWording {

    private ReportWording() {}

    static String of(Locale locale, Enum<?> code) {
        return Texts.of("signature", key(code), locale, List.of());
    }

    static String advice(Locale locale, Enum<?> code) {
        return Texts.of("signature", key(code) + ".advice", locale, List.of());
    }

    private static String key(Enum<?> code) {
        return code.getDeclaringClass().getSimpleName() + "." + code.name();
    }
}
