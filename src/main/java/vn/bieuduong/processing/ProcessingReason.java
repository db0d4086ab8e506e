package vn.bieuduong.processing;

import vn.bieuduong.platform.Reason;

/** Why something an office asked for is refused. */
public enum ProcessingReason implements Reason {
    NOT_FOUND,
    NOT_YOUR_TASK,
    SIGNATURE_IS_PERSONAL,
    TAKEN_BY,
    DONE_BY,
    NOT_AT_THIS_STEP,
    DOSSIER_ENDED,
    SUSPENDED,
    PROCESS_SUSPENDED,
    FILING_SUSPENDED,
    NOTE_TOO_LONG,
    NOTHING_ASKED,
    ITEM_REASON_MISSING,
    DEADLINE_WRONG,
    NOT_THE_HEAD,
    NEW_DUE_NOT_LATER,
    NEW_DUE_TOO_FAR,
    NEW_DUE_NO_WORKING_DAY,
    RECEPTION_HAS_BEGUN,
    SLIP_NOT_NOW,
    /** {0} how many nominees there are. */
    SLIP_NOBODY,
    /** {0} what stands there. */
    SLIP_NOTHING,
    /** {0} what stands there, {1} how many letters may differ. */
    SLIP_IS_MORE,
    OFFICER_UNKNOWN,
    OPINION_INCOMPLETE,
    NOMINEE_REASON_MISSING,
    NOBODY_ELIGIBLE,
    /** A citizen has told of it: whoever appraises it says how he found out that it is so. */
    VERIFICATION_MISSING,
    NOT_SUSPENDED,
    MOVE_NOT_ALLOWED,
    CALLED_BY_ANOTHER,
    INCIDENT_GONE,
    CANNOT_GO_ON,
    PROCESS_NOT_FOUND,
    ACCOUNT_UNKNOWN,
    VARIABLE_NAME_WRONG,
    VARIABLE_VALUE_WRONG,
    FILE_MISSING
}
