package vn.bieuduong.consolidation;

import vn.bieuduong.platform.Reason;

/** Why a request about lists of lower units is refused. */
enum ConsolidationReason implements Reason {
    SENDING_NOT_FOUND,
    ONLY_UPWARDS,
    UPPER_MISSING,
    YEAR_WRONG,
    /** {0} the unit above. */
    LIST_CLOSED,
    TAKEN_ALREADY,
    NOT_TAKEN,
    NOBODY_TICKED,
    FILED_ALREADY
}
