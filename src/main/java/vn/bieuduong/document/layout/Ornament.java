package vn.bieuduong.document.layout;

import java.io.IOException;

/** Khung trang trí: the frame of a certificate, drawn in lines. */
final class Ornament {

    private Ornament() {}

    static void draw(Sheet sheet, int page) throws IOException {
        Setup setup = sheet.setup;
        double edge = 10 * Setup.MM;
        sheet.decorate(page, content -> {
            content.setStrokingColor(0.65f, 0.1f, 0.1f);
            content.setLineWidth(2f);
            content.addRect((float) edge, (float) edge, (float) (setup.width() - 2 * edge), (float)
                    (setup.height() - 2 * edge));
            content.stroke();
        });
    }
}
