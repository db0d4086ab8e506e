package vn.bieuduong.representation;

import vn.bieuduong.platform.Reason;

/** Why a request about a power of attorney is refused. */
enum MandateReason implements Reason {
    MANDATE_NOT_FOUND,
    NO_CITIZEN,
    REPRESENTATIVE_UNKNOWN,
    PRINCIPAL_UNKNOWN,
    ONESELF,
    PERSON_NUMBER_MISSING,
    PERSON_UNREACHABLE,
    /** {0} letters at most. */
    PERSON_ADDRESS_TOO_LONG,
    SCOPE_UNKNOWN,
    FROM_WRONG,
    /** {0} days at most. */
    TO_WRONG,
    PAPER_MISSING,
    /** {0} the endings that are taken. */
    PAPER_KIND_NOT_TAKEN,
    /** {0} why. */
    PAPER_REFUSED,
    PAPER_BEING_CHECKED,
    DESK_MISSING,
    MANDATE_OVER,
    NOT_BY_ONE_CONCERNED,
    /** {0} at most. */
    TOO_MANY_MANDATES
}
