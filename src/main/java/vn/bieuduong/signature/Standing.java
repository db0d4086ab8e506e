package vn.bieuduong.signature;

/** Tư cách người ký: what is known about the certificate behind a signature. Declared from best to worst. */
public enum Standing {
    TRUSTED,
    WEAK,
    UNKNOWN,
    EXPIRED,
    UNTRUSTED,
    REVOKED;

    /** The worse of two. */
    Standing worse(Standing other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
