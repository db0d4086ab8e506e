package vn.bieuduong.processing;

import java.util.List;
import vn.bieuduong.identity.Behalf;
import vn.bieuduong.platform.Texts;

/** What the audit trail keeps beside a step, in the language of the office. */
public final class BehalfWords {

    private BehalfWords() {}

    /** "; thay mặt Nguyễn Văn A". */
    static String onBehalf(Behalf behalf) {
        return onBehalf(behalf.displayName());
    }

    /** The same where it is known only what he is called. */
    public static String onBehalf(String displayName) {
        return Texts.of("processing", "trail.onBehalf", Texts.VIETNAMESE, List.of(displayName));
    }
}
