package vn.bieuduong.document.preview;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
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

    /** Sharp on a phone, and light on its line. */
    private static final float SMALL_SIDE = 1000;

    /** Seen before anything is asked for: lighter still, and for any screen of a phone. */
    private static final int LIGHT_SIDE = 720;

    private static final float LIGHT_QUALITY = 0.6f;

    private static final float CARD_SIDE = 1200;

    private static final float SMALL_QUALITY = 0.75f;

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
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image(document, page, LONGEST_SIDE), "png", out);
            return out.toByteArray();
        }
    }

    /** The first page as a JPEG that a page for the public shows. */
    public static byte[] small(Path own) throws IOException {
        try (PDDocument document = Loader.loadPDF(own.toFile())) {
            return jpeg(image(document, 1, SMALL_SIDE), SMALL_QUALITY);
        }
    }

    /** The same picture for a first visit on a weak line. */
    public static byte[] lighter(byte[] picture) throws IOException {
        BufferedImage whole = ImageIO.read(new ByteArrayInputStream(picture));
        double scale = (double) LIGHT_SIDE / Math.max(whole.getWidth(), whole.getHeight());
        int width = (int) Math.round(whole.getWidth() * scale);
        int height = (int) Math.round(whole.getHeight() * scale);
        BufferedImage light = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = light.createGraphics();
        try {
            drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            drawing.drawImage(whole, 0, 0, width, height, null);
        } finally {
            drawing.dispose();
        }
        return jpeg(light, LIGHT_QUALITY);
    }

    /** The first page of a card as a JPEG that others show beside a link: 1200 by 630. */
    public static byte[] card(byte[] own) throws IOException {
        try (PDDocument document = Loader.loadPDF(own)) {
            return jpeg(image(document, 1, CARD_SIDE), SMALL_QUALITY);
        }
    }

    private static BufferedImage image(PDDocument document, int page, float longest) throws IOException {
        PDRectangle box = document.getPage(page - 1).getCropBox();
        float scale = longest / Math.max(box.getWidth(), box.getHeight());
        return new PDFRenderer(document).renderImage(page - 1, scale, ImageType.RGB);
    }

    private static byte[] jpeg(BufferedImage image, float good) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(good);
            quality.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), quality);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
