package vn.bieuduong.procedure;

import java.util.List;
import java.util.Locale;
import vn.bieuduong.platform.Texts;

/** Loại thủ tục: whether citizens find it on the national portal, or state bodies use it among themselves. */
enum Kind {
    PUBLIC,
    INTERNAL,
    INTERNAL_OR_PUBLIC;

    public String label(Locale locale) {
        return Texts.of("procedure", "Kind." + name(), locale, List.of());
    }
}
