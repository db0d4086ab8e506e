package vn.bieuduong.registration;

/** Ai đăng ký: for whom somebody wants an account. */
public enum RegistrantKind {
    /** Himself. */
    CITIZEN("/registration/citizen.xhtml"),
    /** His unit, which the office looks at first. */
    UNIT("/registration/apply.xhtml");

    private final String page;

    RegistrantKind(String page) {
        this.page = page;
    }

    /** Where he goes on once his address is known to be his. */
    String page() {
        return page;
    }
}
