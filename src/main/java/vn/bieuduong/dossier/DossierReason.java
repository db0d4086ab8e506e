package vn.bieuduong.dossier;

import vn.bieuduong.platform.Reason;

/** Why a request on a dossier is refused. */
public enum DossierReason implements Reason {
    NOT_FOUND,
    NOT_A_DRAFT,
    SENT_UP,
    MOVE_NOT_ALLOWED,
    CHANGED_MEANWHILE,
    WRITTEN_MEANWHILE,
    EMPTIED_MEANWHILE,
    PROCEDURE_NOT_OPEN,
    NOT_FOR_THIS_APPLICANT,
    FOR_WHOM_MISSING,
    TITLE_MISSING,
    CONTENT_MISSING,
    PERIOD_MISSING,
    CONTACT_NAME_MISSING,
    CONTACT_PHONE_MISSING,
    PHONE_MALFORMED,
    EMAIL_MALFORMED,
    TOO_LONG,
    NO_NOMINEE,
    TOO_MANY_NOMINEES,
    NOMINEE_UNKNOWN,
    NOMINEE_GONE,
    NOMINEE_KIND_NOT_ALLOWED,
    NOMINEE_NAME_MISSING,
    NOMINEE_AWARD_MISSING,
    NOMINEE_AWARD_UNKNOWN,
    NOMINEE_BIRTH_DATE_WRONG,
    NOMINEE_TWICE,
    /** {0} the name, {1} the line it stood in first. */
    NOMINEE_TWICE_IN_LIST,
    /** {0} the name, {1} what the other dossier is called. */
    NOMINEE_ELSEWHERE,
    NOMINEE_KIND_MISSING,
    NOMINEE_KIND_UNKNOWN,
    NOMINEE_MEMBERS_WRONG,
    NOBODY_CHOSEN,
    /** {0} the question. */
    QUESTION_OPEN,
    /** {0} the question, {1} of whom it is asked. */
    NOMINEE_QUESTION_OPEN,
    /** {0} the question, {1} of whom it is asked, {2} of how many others. */
    NOMINEE_QUESTION_OPEN_MORE,
    /** Nothing sound would be left of what the procedure needs. */
    PAPER_NEEDED,
    /** {0} the question. */
    ANSWER_MALFORMED,
    PERSONAL_ID_MALFORMED,
    TAX_CODE_MALFORMED,
    ACHIEVEMENT_MISSING,
    COMPONENT_UNKNOWN,
    PAPER_TYPE_NOT_ALLOWED,
    PAPER_UNKNOWN,
    PAPER_THERE_ALREADY,
    FILE_REFUSED,
    PAPER_MISSING,
    /** {0} the component, {1} names of nominees. */
    PAPER_MISSING_FOR,
    /** {0} the component, {1} names of nominees, {2} how many more. */
    PAPER_MISSING_FOR_MORE,
    PAPER_BEING_CHECKED,
    PAPER_REFUSED,
    TOO_MANY_PAPERS,
    DOSSIER_TOO_LARGE,
    DRAFTS_USED_UP,
    NO_SUPPLEMENT_ASKED,
    ANSWER_MISSING,
    OTHER_REQUEST_MEANWHILE,
    REASON_MISSING,
    NOTHING_ASKED,
    WITHDRAW_TOO_LATE,
    CORRECT_TOO_LATE,
    EXTENDED_ALREADY,
    CLOCK_STOPPED,
    NUMBERS_USED_UP
}
