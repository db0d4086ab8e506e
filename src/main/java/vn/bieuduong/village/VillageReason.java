package vn.bieuduong.village;

import vn.bieuduong.platform.Reason;

/** Why something about a village's work before filing is refused, or keeps it from being filed. */
public enum VillageReason implements Reason {
    NO_POSTING_NEEDED,
    MEETING_MISSING,
    MEETING_DAY_MISSING,
    MEETING_DAY_AHEAD,
    MEETING_PLACE_MISSING,
    CHAIR_MISSING,
    CHAIR_TITLE_MISSING,
    FRONT_MISSING,
    SECRETARY_MISSING,
    ATTENDANCE_MISSING,
    /** {0} the highest. */
    COUNT_WRONG,
    PRESENT_TOO_MANY,
    AGREED_TOO_MANY,
    CONCLUSION_MISSING,
    /** {0} how many characters there may be. */
    TOO_LONG,
    SCORE_WRONG,
    HOUSEHOLD_TWICE,
    /** {0} the name, {1} the line it stood in first. */
    HOUSEHOLD_TWICE_IN_LIST,
    /** {0} the highest. */
    TOO_MANY_HOUSEHOLDS,
    NOBODY_TO_POST,
    BOARD_MISSING,
    /** {0} days. */
    NOT_POSTED,
    /** {0} days, {1} the last of them. */
    POSTING_RUNS,
    /** {0} the first who does not stand on the board as he does in the list. */
    NOT_AS_POSTED,
    PHOTO_MISSING,
    PHOTO_BEING_CHECKED,
    PHOTO_REFUSED,
    PHOTO_KIND,
    PHOTO_BEFORE_POSTING,
    /** {0} how many. */
    REMARKS_OPEN,
    REMARK_UNKNOWN,
    REMARK_ANSWERED,
    ANSWER_MISSING,
    CODE_UNKNOWN,
    TOO_MANY_CODES,
    TOO_MANY_REMARKS,
    /** {0} the last day. */
    WINDOW_CLOSED,
    OPINION_MISSING,
    TEXT_MISSING
}
