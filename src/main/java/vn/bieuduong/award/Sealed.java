package vn.bieuduong.award;

/**
 * Văn bản đã đóng dấu.
 *
 * @param holder whose seal it is; "" when the agency has none
 * @param certificateSha256 of the seal's certificate; "" when there is none
 */
record Sealed(byte[] pdf, String holder, String certificateSha256) {}
