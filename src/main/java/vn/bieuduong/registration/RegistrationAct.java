package vn.bieuduong.registration;

import vn.bieuduong.platform.AuditAct;

/** Việc tự đăng ký: what people do with an account of their own, and what is decided of what they ask for. */
enum RegistrationAct implements AuditAct {
    FORGOTTEN_ASKED,
    CITIZEN_REGISTERED,
    UNIT_APPLIED,
    UNIT_APPROVED,
    UNIT_REFUSED,
    EMAIL_CHANGE_ASKED,
    EMAIL_CHANGED,
    OWN_DATA_TAKEN,
    DELETION_ASKED,
    DELETION_WITHDRAWN,
    DELETION_CARRIED_OUT,
    DELETION_REFUSED
}
