package vn.bieuduong.identity;

import java.util.List;
import java.util.Locale;
import vn.bieuduong.platform.Texts;

/** Vai trò: what somebody does, in the lanes of the office's processes. Where it is done stands in the {@link Duty}. */
public enum Role {
    APPLICANT,
    UNIT_HEAD,
    VIEWER,
    UNIT_ADMINISTRATOR,
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
            case ADMINISTRATOR, OPINION, COUNCIL_MEMBER -> false;
            default -> isOfOffice();
        };
    }

    /** Whether it may be held for a part of the body's dossiers; a council sits over all of them. */
    public boolean mayHaveArea() {
        return isOfOffice() && this != ADMINISTRATOR && this != COUNCIL_SECRETARY && this != COUNCIL_MEMBER;
    }

    /** Whether somebody in the office does it; such accounts need longer passwords and are signed out sooner. */
    public boolean isOfOffice() {
        return this != APPLICANT && !isOfUnit();
    }

    /** Whether it is done for a unit and nowhere else: its signatory, who files like a drafter; its reader; its administrator. */
    public boolean isOfUnit() {
        return this == UNIT_HEAD || this == VIEWER || this == UNIT_ADMINISTRATOR;
    }

    /** Whether it begins dossiers and files them, for a unit or for oneself. */
    public boolean files() {
        return this == APPLICANT || this == UNIT_HEAD;
    }

    /** Whether an administrator of a unit gives it to people of his, and takes it from them. */
    public boolean isGivenByUnits() {
        return files() || this == VIEWER;
    }
}
