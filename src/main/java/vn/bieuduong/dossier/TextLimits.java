package vn.bieuduong.dossier;

import java.util.List;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Typed;

/** What is asked of typed text. */
final class TextLimits {

    private TextLimits() {}

    static void limit(List<Finding> findings, String field, String text, int most) {
        if (text.length() > most) {
            findings.add(Finding.on(field, DossierReason.TOO_LONG, most));
        }
    }

    /** Something is said: a letter or a digit at least. */
    static void require(List<Finding> findings, String field, String text, DossierReason reason) {
        if (!Typed.says(text)) {
            findings.add(Finding.on(field, reason));
        }
    }
}
