package vn.bieuduong.inspection.worker;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import vn.bieuduong.inspection.MediaKind;
import vn.bieuduong.inspection.picture.PictureTask;
import vn.bieuduong.inspection.picture.PictureTask.State;

/** Ảnh thành trang PDF: a photographed paper on one A4 page, the way up it was seen; a JPEG keeps its very bytes. */
final class PicturePage {

    private static final float MARGIN = 18;
    private static final long MOST_PNG_BYTES = 12L * 1024 * 1024;

    private PicturePage() {}

    static State make(PictureTask task) throws IOException {
        Path file = task.picture();
        MediaKind kind = FileLook.kind(file);
        if (kind == MediaKind.HEIF) {
            return State.HEIC;
        }
        if (kind != MediaKind.JPEG && kind != MediaKind.PNG) {
            return State.NOT_A_PICTURE;
        }
        FileLook look = Preview.look(file, kind);
        if (!look.reasons().isEmpty() || (kind == MediaKind.PNG && Files.size(file) > MOST_PNG_BYTES)) {
            return look.reasons().contains(vn.bieuduong.inspection.AttachmentReason.UNREADABLE)
                    ? State.NOT_A_PICTURE
                    : State.TOO_LARGE;
        }
        try (PDDocument document = new PDDocument()) {
            PDImageXObject picture = picture(document, file, kind);
            int orientation = kind == MediaKind.JPEG ? Orientation.of(file) : 1;
            boolean swapped = Orientation.swaps(orientation);
            float wide = swapped ? picture.getHeight() : picture.getWidth();
            float high = swapped ? picture.getWidth() : picture.getHeight();
            PDRectangle paper = wide > high
                    ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
                    : PDRectangle.A4;
            float scale = Math.min((paper.getWidth() - 2 * MARGIN) / wide, (paper.getHeight() - 2 * MARGIN) / high);
            PDPage page = new PDPage(paper);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                AffineTransform place = new AffineTransform();
                place.translate((paper.getWidth() - wide * scale) / 2, (paper.getHeight() + high * scale) / 2);
                place.scale(wide * scale, -high * scale);
                place.concatenate(Orientation.unit(orientation));
                // a PDF's picture has its foot at nought
                place.concatenate(new AffineTransform(1, 0, 0, -1, 0, 1));
                content.drawImage(picture, new Matrix(place));
            }
            document.save(task.into().resolve(PictureTask.MADE).toFile());
        }
        return State.MADE;
    }

    private static PDImageXObject picture(PDDocument document, Path file, MediaKind kind) throws IOException {
        if (kind == MediaKind.JPEG) {
            return JPEGFactory.createFromByteArray(document, Files.readAllBytes(file));
        }
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null) {
            throw new IOException("not a picture");
        }
        return LosslessFactory.createFromImage(document, image);
    }
}
