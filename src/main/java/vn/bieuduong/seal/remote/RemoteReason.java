package vn.bieuduong.seal.remote;

import vn.bieuduong.platform.Reason;

/** Why nothing was signed by a provider. */
public enum RemoteReason implements Reason {
    /** Nothing was asked of this browser and this account, it was answered already, or too long ago. */
    REMOTE_QUESTION_OVER,
    /** Whoever was asked said no, there. */
    REMOTE_DECLINED,
    /** It cannot be reached, is slow, or says what is no answer. */
    REMOTE_SILENT,
    /** It takes its own permission for none, or for none any more. */
    REMOTE_PERMISSION_OVER,
    /** It keeps no key for whoever signed in there. */
    REMOTE_NO_CERTIFICATE,
    /** None of the certificates there is of the person who is to sign. */
    REMOTE_CERTIFICATE_OF_ANOTHER,
    /** His is out of date, revoked or disabled. */
    REMOTE_CERTIFICATE_OVER,
    /** His key signs in no way that the portal can check. */
    REMOTE_KEY_UNKNOWN,
    /** What was agreed to is not what would be signed by now. */
    REMOTE_HASH_OTHER,
    /** What came back is no signature of his over what he agreed to. */
    REMOTE_SIGNATURE_WRONG
}
