package vn.bieuduong.identity.passkey;

import vn.bieuduong.platform.Reason;

/** Why a passkey was refused. */
public enum PasskeyReason implements Reason {
    /** The portal's address is no host name, or nobody comes by https. */
    PASSKEY_UNAVAILABLE,
    /** The question was answered already, is over, or was asked of another browser. */
    PASSKEY_QUESTION_OVER,
    PASSKEY_WRONG,
    /** Its counter went back: there may be a copy of it. */
    PASSKEY_COUNTED_BACK,
    PASSKEY_NOT_VERIFIED,
    /** {0} characters at most. */
    PASSKEY_LABEL_MISSING,
    PASSKEY_THERE_ALREADY,
    /** {0} keys at most. */
    PASSKEY_TOO_MANY,
    PASSKEY_GONE
}
