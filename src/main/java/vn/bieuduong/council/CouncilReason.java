package vn.bieuduong.council;

import vn.bieuduong.platform.Reason;

/** Why what a council did is refused: the record of its meeting, or the number of its minutes. */
public enum CouncilReason implements Reason {
    NOT_FORESEEN,
    MEMBERS_MISSING,
    PRESENT_MISSING,
    NUMBERS_WRONG,
    DATE_WRONG,
    NO_QUORUM,
    ROLL_DIFFERS,
    ROLL_LINE,
    MINUTES_NUMBER_MALFORMED,
    MINUTES_NUMBER_TAKEN,
    VOTES_SUM_WRONG,
    VOTES_INCOMPLETE,
    VOTES_WRONG
}
