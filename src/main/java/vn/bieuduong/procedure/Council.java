package vn.bieuduong.procedure;

import java.util.List;
import java.util.Locale;
import vn.bieuduong.platform.Texts;

/** Hội đồng: which council has to give its opinion. */
enum Council {
    REQUIRED,
    STANDING_BODY,
    STANDING_BODY_OR_COUNCIL,
    NONE;

    public String label(Locale locale) {
        return Texts.of("procedure", "Council." + name(), locale, List.of());
    }
}
