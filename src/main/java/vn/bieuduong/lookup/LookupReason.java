package vn.bieuduong.lookup;

import vn.bieuduong.platform.Reason;

/** Why a look-up is not answered. */
public enum LookupReason implements Reason {
    NOT_FOUND,
    HONOUR_NOT_FOUND,
    NO_SUCH_PAPER,
    TOO_MANY_TRIES,
    /** Whoever filed has an account, and answers with it. */
    SIGN_IN_INSTEAD
}
