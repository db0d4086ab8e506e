package vn.bieuduong.signature.signing;

import vn.bieuduong.platform.Reason;

/** Lý do không ký được: why a document could not be sealed; the step stays open. */
public enum SealReason implements Reason {
    KEY_FILE_MISSING,
    KEY_PASSWORD_WRONG,
    KEY_NOT_IN_FILE,
    TOKEN_LIBRARY_MISSING,
    TOKEN_ABSENT,
    TOKEN_LABEL_ABSENT,
    TOKEN_LABEL_TWICE,
    TOKEN_PIN_WRONG,
    TOKEN_LOCKED,
    TOKEN_KEY_MISSING,
    TOKEN_FAILED,
    PIN_MISSING,
    CERTIFICATE_EXPIRED,
    CERTIFICATE_NOT_YET_VALID,
    TIME_STAMP_MISSING,
    DOCUMENT_UNREADABLE,
    SIGNING_FAILED
}
