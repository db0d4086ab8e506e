package vn.bieuduong.identity.openid;

import vn.bieuduong.platform.Reason;

/** Why signing in through a provider led nowhere. */
public enum OpenIdReason implements Reason {
    /** Nothing was asked of this browser, it was answered already, or too long ago. */
    PROVIDER_QUESTION_OVER,
    /** Whoever was asked said no, there. */
    PROVIDER_DECLINED,
    /** It cannot be reached, is slow, or says what is no answer. */
    PROVIDER_SILENT,
    /** What it says is not signed by it, not said to us, or not now. */
    PROVIDER_NOT_BELIEVED,
    /** No account is his, and none can be opened this way. */
    NOBODY_KNOWN,
    /** It names no personal number, by which an account could be found. */
    NUMBER_MISSING,
    /** His account is locked. */
    ACCOUNT_CLOSED,
    /** His duties want another provider. */
    OTHER_PROVIDER_NEEDED,
    /** A person has to compare, and was asked to. */
    LINK_WAITING,
    /** A person has compared, and said no. */
    LINK_REFUSED,
    LINKED_ELSEWHERE,
    LINK_GONE,
    LINK_REQUEST_UNKNOWN,
    LINK_REQUEST_DECIDED,
    LINK_NOT_ONESELF,
    /** What the provider said is too long ago. */
    NEWCOMER_OVER
}
