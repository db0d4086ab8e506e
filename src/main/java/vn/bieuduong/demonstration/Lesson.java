package vn.bieuduong.demonstration;

/** Bài học: what a sample paper shows; the texts say what the portal will answer and what a person would do about it. */
public enum Lesson {
    /** Signed by the unit that files it; nothing is wrong. */
    GOOD("hop-le"),
    /** Nobody has signed it. */
    UNSIGNED("chua-ky"),
    /** Something was laid over the first page after it was signed. */
    TAMPERED("sua-sau-khi-ky"),
    /** A page was added after it was signed. */
    LENGTHENED("them-trang-sau-khi-ky"),
    /** A byte within the signed part was changed. */
    CORRUPTED("sua-byte"),
    /** Signed with a certificate that had run out. */
    EXPIRED("het-han"),
    /** Signed with a certificate that was revoked. */
    REVOKED("bi-thu-hoi"),
    /** A good signature of somebody who is not the filer. */
    SOMEBODY_ELSE("nguoi-khac-ky"),
    /** A good signature of somebody of the unit whom its roster does not name. */
    NOT_LISTED("chua-duoc-giao-ky"),
    /** A good signature of somebody who could sign for the unit once. */
    AUTHORITY_ENDED("het-quyen-ky"),
    /** A good signature under an issuer nobody here knows. */
    FOREIGN("to-chuc-la"),
    /** Only the first part of a file. */
    TRUNCATED("bi-cat-cut"),
    /** The harmless pattern every malware scanner must find. */
    INFECTED("vi-rut-thu"),
    /** A web page that calls itself a PDF. */
    MISLABELLED("trang-web-doi-duoi"),
    /** Nothing at all. */
    EMPTY("rong");

    private final String suffix;

    Lesson(String suffix) {
        this.suffix = suffix;
    }

    String fileName(String paper) {
        return paper + "-" + suffix + ".pdf";
    }
}
