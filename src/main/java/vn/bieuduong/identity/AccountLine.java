package vn.bieuduong.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Một tài khoản, như quản trị viên đọc.
 *
 * @param organisation the name of its owner's unit or office
 * @param isPasswordGiven whether the password is somebody else's choice, to be changed before anything is done
 * @param hasSecondFactor whether a code is asked for at sign-in
 */
public record AccountLine(
        String name,
        String displayName,
        Optional<String> organisation,
        Optional<String> title,
        Optional<String> email,
        List<At> duties,
        Instant openedAt,
        boolean isDisabled,
        boolean isPasswordGiven,
        boolean hasSecondFactor) {

    /**
     * What its owner does where.
     *
     * @param place the name of the body; empty for citizens and for the portal itself
     */
    public record At(Role role, Optional<String> place) {}
}
