package vn.bieuduong.identity;

import java.util.Locale;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Nhiệm vụ: a role held somewhere.
 *
 * @param agency the code of the People's Committee an office role is done for, of the unit an applicant files for,
 *     {@link #CITIZEN} or {@link #WHOLE_PORTAL}
 */
public record Duty(Role role, AgencyCode agency) {

    /** Where a citizen who files in his own name holds {@link Role#APPLICANT}. */
    public static final AgencyCode CITIZEN = new AgencyCode("CA-NHAN");

    /** Where the administrator of the portal itself holds his role. */
    public static final AgencyCode WHOLE_PORTAL = new AgencyCode("CONG");

    /** Reads {@code DESK@H99}. */
    public static Duty of(String group) {
        int at = group.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("not a duty: " + group);
        }
        return new Duty(
                Role.valueOf(group.substring(0, at).toUpperCase(Locale.ROOT)), new AgencyCode(group.substring(at + 1)));
    }

    /** The candidate group of tasks for whoever holds it: {@code DESK@H99}. */
    public String group() {
        return role + "@" + agency;
    }
}
