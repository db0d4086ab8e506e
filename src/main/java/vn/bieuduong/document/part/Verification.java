package vn.bieuduong.document.part;

/**
 * Mã kiểm tra: what a paper prints so that anybody can find out whether it is genuine.
 *
 * @param verificationAddress where its QR code leads; blank when there is nothing to verify
 * @param verificationPage the same page for who types: without the code
 * @param verificationCode the code to type there
 */
public record Verification(String verificationAddress, String verificationPage, String verificationCode) {

    /** For papers that nobody keeps: drafts, specimens. */
    public static final Verification NONE = new Verification("", "", "");
}
