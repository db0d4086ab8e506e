package vn.bieuduong.roster;

import java.util.List;
import java.util.Locale;
import vn.bieuduong.platform.Texts;

/** So danh sách người được ký với khi tiếp nhận: what the roster's later lines and ends did to a paper's third axis. */
public enum RosterChange {
    SAME,
    NOW_LISTED,
    NO_LONGER_LISTED,
    STILL_NOT_LISTED;

    public static RosterChange of(RosterMatch then, RosterMatch now) {
        if (then == now) {
            return SAME;
        }
        if (now.holds()) {
            return NOW_LISTED;
        }
        return then.holds() ? NO_LONGER_LISTED : STILL_NOT_LISTED;
    }

    public String sentence(Locale locale) {
        return Texts.of("roster", "RosterChange." + name(), locale, List.of());
    }
}
