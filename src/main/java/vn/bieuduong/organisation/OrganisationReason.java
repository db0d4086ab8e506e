package vn.bieuduong.organisation;

import vn.bieuduong.platform.Reason;

/** Why an act on a body was refused. */
public enum OrganisationReason implements Reason {
    /** {0} the code that was asked for. */
    ORGANISATION_NOT_FOUND,
    NO_PROVINCE_YET,
    CODE_MALFORMED,
    /** {0} the code, {1} the name of the body that has it. */
    CODE_GIVEN,
    /** {0} characters at most. */
    NAME_MISSING,
    TYPE_MISSING,
    /** {0} the body that is the province already. */
    PROVINCE_THERE_ALREADY,
    PROVINCE_HAS_NO_PARENT,
    /** {0} what was typed. */
    BODY_UNKNOWN,
    /** {0} what was typed, {1} what it may mean. */
    BODY_AMBIGUOUS,
    PARENT_MISSING,
    /** {0} the code. */
    PARENT_UNKNOWN,
    /** {0} its name. */
    PARENT_ENDED,
    /** {0} its name. */
    PARENT_BELOW,
    COMMUNE_UNDER_PROVINCE,
    TYPE_FIXED,
    TAX_CODE_MALFORMED,
    TAX_CODE_CHECK_DIGIT,
    PHONE_MALFORMED,
    EMAIL_MALFORMED,
    /** {0} characters at most. */
    ADDRESS_MISSING,
    /** {0} characters at most. */
    PLACE_MISSING,
    /** {0} characters at most. */
    HEAD_TITLE_LONG,
    KIND_UNKNOWN,
    CHANGED_MEANWHILE,
    NAME_UNCHANGED,
    DAY_MISSING,
    DAY_TO_COME,
    /** {0} the day of the last renaming. */
    RENAMED_LATER,
    /** {0} its name. */
    ENDED_ALREADY,
    NOT_ENDED,
    PROVINCE_STAYS,
    /** {0} how many bodies. */
    BODIES_BELOW,
    SUCCESSOR_ITSELF,
    /** {0} its name. */
    SUCCESSOR_ENDED,
    /** {0} its name. */
    SUCCESSOR_DEEP_BELOW,
    SUCCESSOR_NO_AGENCY,
    /** {0} what is written. */
    LIST_TYPE_UNKNOWN,
    /** {0} what is written. */
    LIST_KIND_UNKNOWN
}
