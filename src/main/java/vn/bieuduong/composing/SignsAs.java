package vn.bieuduong.composing;

import java.util.List;
import java.util.Locale;
import vn.bieuduong.platform.Texts;

/** Ký với tư cách: as what somebody signs a paper the portal wrote, in the order in which they sign. */
public enum SignsAs {
    DRAFTER,
    NOMINEE,
    SECRETARY,
    CHAIR,
    UNIT;

    public String label(Locale locale) {
        return Texts.of("composing", "SignsAs." + name(), locale, List.of());
    }
}
