package vn.bieuduong.signature.report;

/** Nhánh tin cậy: for whom an authority vouches. Officials sign with the one, citizens and enterprises with the other. */
public enum TrustFamily {
    /** Công cộng: under the national root. */
    PUBLIC,
    /** Chuyên dùng Chính phủ: under the root of the Government Cipher Committee. */
    GOVERNMENT
}
