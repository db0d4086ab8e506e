package vn.bieuduong.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.identity.Area;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.id.AccountName;

/**
 * Một tài khoản, như quản trị viên đọc.
 *
 * @param organisation the name of its owner's unit or office
 * @param personalId all but the last digits hidden
 * @param declaredPersonalId what its owner says himself, whole, to be compared with his card
 * @param isPasswordGiven whether the password is somebody else's choice, to be changed before anything is done
 * @param hasSecondFactor whether a code is asked for at sign-in
 * @param invitedUntil how long a link to choose a password is good; empty when there is none
 */
public record AccountLine(
        AccountName name,
        String displayName,
        Optional<String> organisation,
        Optional<String> title,
        Optional<String> email,
        Optional<String> phone,
        Optional<String> personalId,
        Optional<String> declaredPersonalId,
        List<At> duties,
        Instant openedAt,
        boolean isDisabled,
        boolean isPasswordGiven,
        boolean hasSecondFactor,
        Optional<Instant> invitedUntil) {

    /**
     * What its owner does where.
     *
     * @param group the duty as rows are named: {@code DESK@H99}
     * @param place the name of the body; empty for citizens and for the portal itself
     * @param area what it is for; all that comes to the body when it is whole
     * @param within the bodies of the area, with their codes: "Xã Một (H99.10)"
     */
    public record At(
            String group,
            Role role,
            Optional<String> place,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Area area,
            List<String> within,
            State state) {}

    /** Tình trạng một nhiệm vụ. */
    public enum State {
        HELD,
        NOT_YET,
        OVER
    }
}
