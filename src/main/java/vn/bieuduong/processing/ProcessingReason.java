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
    SUSPENDED,
    PROCESS_SUSPENDED,
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
    SUBMISSION_NUMBER_MISSING,
    NOT_SUSPENDED,
    MOVE_NOT_ALLOWED,
    CALLED_BY_ANOTHER,
    WHY_MISSING,
    WHY_TOO_LONG,
    INCIDENT_GONE,
    CANNOT_GO_ON,
    PROCESS_NOT_FOUND,
    ACCOUNT_UNKNOWN,
    VARIABLE_NAME_WRONG,
    VARIABLE_VALUE_WRONG,
    FILE_MISSING,
    COPY_NOT_SIGNED,
    COPY_OTHER_BYTES,
    COPY_UNREADABLE,
    COPY_BROKEN,
    COPY_CHANGED,
    /** {0} how many signatures there are. */
    COPY_SIGNED_TWICE,
    COPY_NOT_TRUSTED,
    /** {0} whose certificate it is, {1} who is to sign. */
    COPY_OF_ANOTHER,
    COPY_CLOSED,
    COPY_INFECTED,
    COPY_NOT_SCANNED,
    COPY_NOT_SHOWN,
    TICKET_NOT_GOOD,
    /** {0} what is wrong with the certificate. */
    KEY_NOT_TRUSTED,
    /** {0} whose certificate it is, {1} who is to sign. */
    KEY_OF_ANOTHER
}
