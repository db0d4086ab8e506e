package vn.bieuduong.inspection;

import java.util.List;
import java.util.Locale;
import vn.bieuduong.platform.Texts;

/** Lưu ý về tệp: what a reader should know about a file that is accepted all the same. */
public enum Warning {
    HAS_SCRIPT,
    HAS_LAUNCH_ACTION,
    /** It opens an address, sends or fetches data by itself, or shows another file. */
    REACHES_OUT,
    /** It holds a film, a sound or a model that runs. */
    HAS_RICH_MEDIA,
    /** Its bytes are those of another kind of file too. */
    TWO_KINDS,
    HAS_EMBEDDED_FILES,
    HAS_MACROS,
    HAS_XFA_FORM,
    NO_PAGES,
    CUT_OFF,
    TEXT_CUT,
    PICTURE_CUT,
    NOT_SCANNED;

    public String sentence(Locale locale) {
        return Texts.of("inspection", "Warning." + name(), locale, List.of());
    }
}
