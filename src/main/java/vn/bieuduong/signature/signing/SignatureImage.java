package vn.bieuduong.signature.signing;

/**
 * Hình chữ ký, hình dấu: a picture shown at the signature's place.
 *
 * @param png the picture, transparent where paper shall show
 * @param page from 1
 * @param left points from the page's left edge
 * @param top points from the page's top edge
 * @param width in points
 * @param height in points
 */
public record SignatureImage(byte[] png, int page, double left, double top, double width, double height) {}
