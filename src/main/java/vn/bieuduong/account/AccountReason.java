package vn.bieuduong.account;

import vn.bieuduong.platform.Reason;

/** Why a request about somebody's account was refused. */
enum AccountReason implements Reason {
    /** {0} characters at most. */
    DISPLAY_NAME_MISSING,
    /** {0} characters at most. */
    TITLE_TOO_LONG,
    PERSONAL_ID_WRONG,
    EMAIL_WRONG,
    PHONE_WRONG,
    BODY_MISSING,
    BODY_THE_SAME,
    ROLE_MISSING,
    ROLE_NOT_OF_UNITS,
    /** {0} what was typed. */
    ROLE_UNKNOWN,
    ROLE_NOT_IN_LISTS,
    /** {0} what was typed. */
    DAY_WRONG,
    BODY_NOT_YOURS,
    ACCOUNT_NOT_YOURS_ALONE,
    ROLE_NEEDS_COMMITTEE,
    ROLE_HAS_NO_PLACE,
    ROLE_HAS_NO_AREA,
    /** {0} what was typed. */
    AREA_PROCEDURE_UNKNOWN,
    AREA_THE_SAME,
    DUTY_ENDS_BEFORE_IT_BEGINS,
    DUTY_OVER_ALREADY,
    DUTY_TWICE,
    DUTY_HELD_ALREADY,
    OWN_DUTIES,
    DUTY_UNKNOWN,
    NO_DUTY_TO_END,
    LAST_DAY_MISSING,
    /** {0} the day it ends on already. */
    DUTY_ENDS_EARLIER,
    LAST_ADMINISTRATOR,
    NOTHING_CHANGED,
    ACCOUNT_IS_LOCKED,
    DEPUTY_UNKNOWN,
    DEPUTY_OF_ANOTHER_BODY,
    STAND_IN_DUTIES_MISSING,
    STAND_IN_FROM_WRONG,
    /** {0} days at most. */
    STAND_IN_TO_WRONG,
    STAND_IN_UNKNOWN
}
