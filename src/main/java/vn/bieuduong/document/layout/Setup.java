package vn.bieuduong.document.layout;

/**
 * Khổ giấy: the page and what it says about itself.
 *
 * @param numbered whether pages after the first carry their number at the top, as Decree 30/2020 asks
 * @param ornament whether a certificate's frame is drawn around each page
 */
public record Setup(
        double width,
        double height,
        double top,
        double right,
        double bottom,
        double left,
        boolean numbered,
        boolean ornament) {

    public static final double MM = 72 / 25.4;

    double bodyWidth() {
        return width - left - right;
    }

    double bodyBottom() {
        return height - bottom;
    }
}
