package vn.bieuduong.procedure;

import java.util.List;
import java.util.Locale;
import vn.bieuduong.platform.Texts;

/** Cấp giải quyết: who decides; since 1 July 2025 there is no district. */
public enum Level {
    PROVINCE,
    COMMUNE;

    public String label(Locale locale) {
        return Texts.of("procedure", "Level." + name(), locale, List.of());
    }
}
