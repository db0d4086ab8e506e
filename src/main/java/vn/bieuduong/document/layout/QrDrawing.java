package vn.bieuduong.document.layout;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import vn.bieuduong.document.layout.Block.QrCode;

/** Mã QR: drawn as filled squares, so that it stays sharp in print and needs no image. */
final class QrDrawing {

    /** White modules around the code, without which scanners miss it. */
    static final int QUIET = 4;

    private QrDrawing() {}

    static void draw(Flow flow, QrCode code) throws IOException {
        ByteMatrix modules = modules(code.content());
        int side = modules.getWidth();
        double module = code.side() / (side + 2 * QUIET);
        double left = flow.x
                + switch (code.align()) {
                    case LEFT, JUSTIFY -> -QUIET * module;
                    case CENTER -> (flow.width - code.side()) / 2;
                    case RIGHT -> flow.width - code.side() + QUIET * module;
                };
        double top = flow.sheet.setup.height() - flow.y;
        PDStructureElement figure = flow.sheet.tags.element("Figure", flow.parent);
        figure.setAlternateDescription("Mã QR dẫn tới " + code.content());
        flow.sheet.tags.box(figure, left, top - code.side(), left + code.side(), top);
        flow.sheet.draw(flow.page, figure, content -> {
            if (!flow.sheet.setup.isWhite()) { // a scanner wants white around it
                content.setNonStrokingColor(1f, 1f, 1f);
                content.addRect((float) left, (float) (top - code.side()), (float) code.side(), (float) code.side());
                content.fill();
            }
            content.setNonStrokingColor(0f, 0f, 0f);
            for (int row = 0; row < side; row++) {
                for (int from = 0; from < side; from++) {
                    int to = from;
                    while (to < side && modules.get(to, row) == 1) {
                        to++;
                    }
                    if (to > from) {
                        content.addRect(
                                (float) (left + (from + QUIET) * module),
                                (float) (top - (row + QUIET + 1) * module),
                                (float) ((to - from) * module),
                                (float) module);
                        from = to;
                    }
                }
            }
            content.fill();
        });
    }

    static ByteMatrix modules(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("not a QR content: " + content, e);
        }
    }
}
