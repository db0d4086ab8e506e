package vn.bieuduong.dossier;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Finding;

/** Typed text as we keep it: composed Unicode, no control characters, no blanks at the ends. */
final class Words {

    private Words() {}

    static String line(@Nullable String typed) {
        return text(typed).replaceAll("\\s+", " ");
    }

    static String text(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC)
                        .replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                        .strip();
    }

    static void limit(List<Finding> findings, String field, String text, int most) {
        if (text.length() > most) {
            findings.add(Finding.on(field, DossierReason.TOO_LONG, most));
        }
    }

    static void require(List<Finding> findings, String field, String text, DossierReason reason) {
        if (text.isEmpty()) {
            findings.add(Finding.on(field, reason));
        }
    }
}
