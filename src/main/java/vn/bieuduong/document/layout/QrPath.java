package vn.bieuduong.document.layout;

import com.google.zxing.qrcode.encoder.ByteMatrix;

/**
 * Mã QR trên trang: the same squares as an SVG path, one unit a module.
 *
 * @param side of the square view box, with the white around
 * @param path for the attribute {@code d}
 */
public record QrPath(int side, String path) {

    public static QrPath of(String content) {
        ByteMatrix modules = QrDrawing.modules(content);
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row) == 1) {
                    path.append('M')
                            .append(column + QrDrawing.QUIET)
                            .append(' ')
                            .append(row + QrDrawing.QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPath(modules.getWidth() + 2 * QrDrawing.QUIET, path.toString());
    }
}
