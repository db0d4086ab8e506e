package vn.bieuduong.demonstration;

/** Bài học: what a sample paper shows; the sentences say what the portal will answer and what a person would do about it. */
public enum Lesson {
    /** Signed by the unit that files it; nothing is wrong. */
    GOOD(""),
    /** A picture of a paper without any electronic signature. */
    SCAN("ban-quet-chua-ky.pdf"),
    /** Changed after it was signed. */
    TAMPERED("bi-sua-sau-khi-ky.pdf"),
    /** Signed with a certificate that had run out. */
    EXPIRED("chung-thu-het-han.pdf"),
    /** A good signature of somebody who is not the filer. */
    SOMEBODY_ELSE("nguoi-khac-ky.pdf"),
    /** A good signature under an issuer nobody here knows. */
    FOREIGN("nha-cung-cap-la.pdf"),
    /** Only the first part of a file. */
    TRUNCATED("tep-bi-cat-cut.pdf"),
    /** The harmless pattern every malware scanner must find. */
    INFECTED("vi-rut-thu-eicar.pdf"),
    /** A web page that calls itself a PDF. */
    MISLABELLED("trang-web-doi-duoi.pdf"),
    /** Nothing at all. */
    EMPTY("tep-rong.pdf");

    private final String fileName;

    Lesson(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }
}
