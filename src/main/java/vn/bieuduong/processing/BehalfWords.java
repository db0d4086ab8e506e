package vn.bieuduong.processing;

import java.util.List;
import vn.bieuduong.identity.Behalf;
import vn.bieuduong.platform.Texts;

/** What the audit trail keeps beside a step, in the language of the office. */
final class BehalfWords {

    private BehalfWords() {}

    /** "; thay mặt Nguyễn Văn A". */
    static String onBehalf(Behalf behalf) {
        return Texts.of("processing", "trail.onBehalf", Texts.VIETNAMESE, List.of(behalf.displayName()));
    }
}
