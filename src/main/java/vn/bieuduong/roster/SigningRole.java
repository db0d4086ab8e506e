package vn.bieuduong.roster;

import java.util.List;
import java.util.Locale;
import vn.bieuduong.platform.Texts;

/** Vai trò ký: as what somebody signs in a body's name; the words are those of a procedure's {@code signedBy}. */
public enum SigningRole {
    SUBMITTING_UNIT,
    COUNCIL_CHAIR,
    CHAIR,
    SECRETARY,
    INITIATIVE_COUNCIL;

    /** As it stands in the middle of a sentence: "chủ trì cuộc họp". */
    public String label(Locale locale) {
        return Texts.of("roster", "SigningRole." + name(), locale, List.of());
    }
}
