package vn.bieuduong.identity;

import java.util.List;
import java.util.Locale;
import vn.bieuduong.platform.Texts;

/** Vai trò: what somebody does, in the lanes of the office's processes. Where it is done stands in the {@link Duty}. */
public enum Role {
    APPLICANT,
    DESK,
    EC_HEAD,
    EC_OFFICER,
    OPINION,
    COUNCIL_SECRETARY,
    COUNCIL_MEMBER,
    HA_DIRECTOR,
    OFFICE,
    CHAIR,
    CLERK,
    C_OFFICER,
    C_HEAD,
    ADMINISTRATOR;

    /** What the office calls it: "Cán bộ một cửa". */
    public String label(Locale locale) {
        return Texts.of("identity", "Role." + name(), locale, List.of());
    }

    /** Whether it opens every dossier of its agency; consulted bodies and council members see what has come before them. */
    public boolean handlesDossiers() {
        return switch (this) {
            case APPLICANT, ADMINISTRATOR, OPINION, COUNCIL_MEMBER -> false;
            default -> true;
        };
    }

    /** Whether somebody in the office does it; such accounts need longer passwords and are signed out sooner. */
    public boolean isOfOffice() {
        return this != APPLICANT;
    }
}
