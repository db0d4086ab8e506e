package vn.bieuduong.processing;

import vn.bieuduong.platform.Reason;

/** Why something an office asked for is refused. */
public enum ProcessingReason implements Reason {
    NOT_FOUND,
    NOT_YOUR_TASK,
    TAKEN_BY,
    DONE_BY,
    NOT_AT_THIS_STEP,
    DOSSIER_ENDED,
    REASON_MISSING,
    NOTE_TOO_LONG,
    NOTHING_ASKED,
    ITEM_REASON_MISSING,
    DEADLINE_WRONG,
    OFFICER_UNKNOWN,
    OPINION_INCOMPLETE,
    NOMINEE_REASON_MISSING,
    NOBODY_ELIGIBLE,
    COUNCIL_NUMBERS_WRONG,
    COUNCIL_DATE_WRONG,
    COUNCIL_NO_QUORUM,
    VOTES_INCOMPLETE,
    VOTES_WRONG,
    SUBMISSION_NUMBER_MISSING
}
