package vn.bieuduong.document.preview;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Ảnh trang văn bản: pages of papers that the portal has made itself; what others bring is drawn by the inspection
 * worker alone.
 */
public final class PagePictures {

    private static final float LONGEST_SIDE = 1400;

    private PagePictures() {}

    public static int pages(Path own) throws IOException {
        try (PDDocument document = Loader.loadPDF(own.toFile())) {
            return document.getNumberOfPages();
        }
    }

    /**
     * A page as PNG.
     *
     * @param page from 1
     */
    public static byte[] draw(Path own, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(own.toFile())) {
            PDRectangle box = document.getPage(page - 1).getCropBox();
            float scale = LONGEST_SIDE / Math.max(box.getWidth(), box.getHeight());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(document).renderImage(page - 1, scale, ImageType.RGB), "png", out);
            return out.toByteArray();
        }
    }
}
