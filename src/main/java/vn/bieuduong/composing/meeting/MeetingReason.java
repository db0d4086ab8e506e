package vn.bieuduong.composing.meeting;

import vn.bieuduong.platform.Reason;

/** Why what is written of a unit's meeting is not taken, or is not enough for minutes. */
public enum MeetingReason implements Reason {
    NO_MEETING_HERE,
    UNIT_MEETING_MISSING,
    UNIT_MEETING_DAY_MISSING,
    UNIT_MEETING_DAY_AHEAD,
    /** {0} what was typed. */
    UNIT_MEETING_HOUR_WRONG,
    UNIT_MEETING_ENDS_BEFORE,
    UNIT_MEETING_PLACE_MISSING,
    UNIT_MEETING_CHAIR_MISSING,
    UNIT_MEETING_SECRETARY_MISSING,
    UNIT_MEETING_ONE_PERSON,
    /** {0} who was chosen. */
    UNIT_MEETING_HAND_GONE,
    UNIT_MEETING_NO_CHAIR,
    UNIT_MEETING_NO_SECRETARY,
    /** {0} the highest. */
    UNIT_MEETING_COUNT_WRONG,
    UNIT_MEETING_PRESENT_TOO_MANY,
    /** {0} who were there, {1} how many there must be, {2} of how many, {3} the share. */
    UNIT_MEETING_NO_QUORUM,
    UNIT_MEETING_ATTENDANCE_MISSING,
    /** {0} the line. */
    UNIT_MEETING_ATTENDANCE_LINE,
    UNIT_MEETING_CONCLUSION_MISSING,
    /** {0} how many characters there may be. */
    UNIT_MEETING_TOO_LONG,
    /** {0} the nominee. */
    VOTES_WRONG,
    /** {0} the nominee, {1} the votes, {2} who voted. */
    VOTES_TOO_MANY,
    /** {0} how many have none, {1} the first of them. */
    VOTES_MISSING
}
