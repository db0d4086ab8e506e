package vn.bieuduong.lookup;

/** Kết luận kiểm tra văn bản: what is said of a paper somebody holds. */
public enum VerificationVerdict {
    /** The very bytes the agency issued, and they count. */
    GENUINE,
    /** A paper was issued under this code and counts; whether the sheet in hand says the same is for its reader to see. */
    ISSUED,
    /** It was issued, and then issued again: the newer one counts. */
    REPLACED,
    /** It was issued, and the agency has taken it back. */
    REVOKED,
    /** It carries our seal or begins as a paper of ours, but is not what was issued. */
    ALTERED,
    /** Our seal holds, but no register of this portal knows the paper. */
    UNREGISTERED,
    /** Nothing in it is ours. */
    NOT_OURS
}
