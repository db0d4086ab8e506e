package vn.bieuduong.registration;

import vn.bieuduong.platform.Reason;

/** Why a request of somebody who registers himself was refused. */
enum RegistrationReason implements Reason {
    WHO_MISSING,
    /** {0} minutes to wait. */
    TOO_MANY_LETTERS,
    EMAIL_MISSING,
    KIND_MISSING,
    LINK_OVER,
    NOT_TO_BE_OPENED,
    PERSONAL_ID_MISSING,
    NOT_AGREED,
    CONSENT_CHANGED,
    TAX_CODE_MISSING,
    COMMUNE_MISSING,
    /** {0} characters at most. */
    NOTE_TOO_LONG,
    APPLICATION_UNKNOWN,
    APPLICATION_DECIDED,
    /** {0} what was typed. */
    BODY_UNKNOWN,
    KINDS_MISSING,
    EMAIL_THE_SAME,
    ACCOUNT_OF_OFFICE,
    DELETION_ASKED_ALREADY,
    /** {0} of them. */
    DOSSIERS_OPEN,
    /** {0} the endings that are taken. */
    PAPER_NOT_TAKEN,
    /** {0} why. */
    PAPER_REFUSED
}
