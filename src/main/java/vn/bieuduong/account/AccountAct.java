package vn.bieuduong.account;

import vn.bieuduong.platform.AuditAct;

/** Việc với tài khoản: what administrators do to accounts and their certificates. */
enum AccountAct implements AuditAct {
    ACCOUNT_OPENED,
    INVITED,
    DUTIES_GIVEN,
    DUTY_ENDED,
    DUTY_AREA_CHANGED,
    PERSON_CORRECTED,
    PERSON_MOVED,
    STAND_IN_GIVEN,
    STAND_IN_ENDED,
    PASSWORD_RESET,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    CERTIFICATE_ADDED,
    CERTIFICATE_ENDED
}
