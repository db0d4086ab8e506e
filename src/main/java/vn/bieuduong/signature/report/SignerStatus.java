package vn.bieuduong.signature.report;

/** Tư cách người ký: what is known about the certificate behind a signature. Declared from best to worst. */
public enum SignerStatus {
    TRUSTED,
    WEAK,
    UNKNOWN,
    EXPIRED,
    UNTRUSTED,
    REVOKED;

    /** The worse of two. */
    SignerStatus worse(SignerStatus other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
