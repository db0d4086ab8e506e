package vn.bieuduong.seal;

/**
 * Văn bản đã đóng dấu.
 *
 * @param holder whose seal it is; "" when the agency has none
 * @param certificateSha256 of the seal's certificate; "" when there is none
 * @param stampMissing whether a signature had to go without the time stamp that is configured
 */
public record Sealed(byte[] pdf, String holder, String certificateSha256, boolean stampMissing) {

    /** One that nobody has sealed yet. */
    static Sealed not(byte[] pdf) {
        return new Sealed(pdf, "", "", false);
    }
}
