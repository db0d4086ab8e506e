package vn.bieuduong.identity.signin;

import vn.bieuduong.platform.AuditAct;

/** Việc đăng nhập: what people do with their own sign-in. */
enum SignInAct implements AuditAct {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    OTHER_SIGN_INS_ENDED,
    PASSWORD_CHANGED,
    INVITATION_USED,
    SECOND_FACTOR_ON,
    SECOND_FACTOR_OFF,
    SECOND_FACTOR_REFUSED,
    RECOVERY_CODES_RENEWED,
    RECOVERY_CODE_USED,
    DEVICE_TRUSTED,
    DEVICE_FORGOTTEN
}
