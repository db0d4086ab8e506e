package vn.bieuduong.document.layout;

/**
 * Khổ giấy: the page and what it says about itself.
 *
 * @param numbered whether pages after the first carry their number at the top, as Decree 30/2020 asks
 * @param ornament whether a certificate's frame is drawn around each page
 * @param ground what colour the page has, as 0xRRGGBB
 */
public record Setup(
        double width,
        double height,
        double top,
        double right,
        double bottom,
        double left,
        boolean numbered,
        boolean ornament,
        int ground) {

    public static final double MM = 72 / 25.4;
    public static final int WHITE = 0xffffff;

    boolean isWhite() {
        return ground == WHITE;
    }

    double bodyWidth() {
        return width - left - right;
    }

    double bodyBottom() {
        return height - bottom;
    }
}
