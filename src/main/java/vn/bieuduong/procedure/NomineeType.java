package vn.bieuduong.procedure;

import java.util.List;
import java.util.Locale;
import vn.bieuduong.platform.Texts;

/** Loại đối tượng: who can be nominated. */
public enum NomineeType {
    PERSON,
    COLLECTIVE,
    HOUSEHOLD,
    ENTERPRISE;

    public String label(Locale locale) {
        return Texts.of("procedure", "NomineeType." + name(), locale, List.of());
    }
}
