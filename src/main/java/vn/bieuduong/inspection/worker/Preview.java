package vn.bieuduong.inspection.worker;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.inspection.Budget;
import vn.bieuduong.inspection.MediaKind;

/** Ảnh xem trước: a page or picture drawn anew as PNG, so that nobody opens an applicant's file to see it. */
final class Preview {

    private static final int LONGEST_SIDE = 1400;
    private static final int LATER_SIDE = 1100;
    private static final int MOST_PAGES = 30;
    private static final long MOST_PIXELS = 80_000_000;

    private Preview() {}

    /** Looks at a picture's size in its header, before anything is unpacked. */
    static FileLook look(Path file, MediaKind kind) {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = reader(in);
            try {
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                return pixels > MOST_PIXELS
                        ? FileLook.refused(kind, AttachmentReason.PICTURE_TOO_LARGE)
                        : FileLook.of(kind);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return FileLook.refused(kind, AttachmentReason.UNREADABLE);
        }
    }

    /**
     * Draws the pages in order as files in the folder and notes each name as it is done: up to a number, and none is begun
     * once much of the computing was spent. Nothing for kinds without a picture.
     *
     * @return false when a page had to be broken off
     */
    static boolean draw(Path file, MediaKind kind, Path folder, List<String> done, Duration computing)
            throws IOException {
        switch (kind) {
            case PDF -> {
                return pages(file, folder, done, computing);
            }
            case PNG -> keep(picture(file), folder, done);
            case JPEG -> keep(upright(picture(file), Orientation.of(file)), folder, done);
            default -> {
                // nothing to see
            }
        }
        return true;
    }

    private static boolean pages(Path file, Path folder, List<String> done, Duration computing) throws IOException {
        Budget whole = new Budget(computing);
        Budget begin = new Budget(computing.multipliedBy(4).dividedBy(10));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFRenderer renderer = new BoundedRenderer(document, whole);
            int pages = Math.min(document.getNumberOfPages(), MOST_PAGES);
            for (int i = 0; i < pages; i++) {
                if (i > 0 && begin.isSpent()) {
                    return true;
                }
                PDRectangle box = document.getPage(i).getCropBox();
                float longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
                float scale = Math.min(3, (i == 0 ? LONGEST_SIDE : LATER_SIDE) / longest);
                keep(renderer.renderImage(i, scale, ImageType.RGB), folder, done);
            }
            return true;
        } catch (Budget.Spent e) {
            return false;
        }
    }

    private static void keep(BufferedImage image, Path folder, List<String> done) throws IOException {
        String name = "page-" + (done.size() + 1) + ".png";
        ImageIO.write(image, "png", folder.resolve(name).toFile());
        done.add(name);
    }

    static BufferedImage page(Path file, int index) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDRectangle box = document.getPage(index).getCropBox();
            float longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
            float scale = Math.min(3, LONGEST_SIDE / longest);
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(index, scale, ImageType.RGB);
        }
    }

    /** The way up it was seen. */
    private static BufferedImage upright(BufferedImage stored, int orientation) {
        if (orientation == 1) {
            return stored;
        }
        boolean swaps = Orientation.swaps(orientation);
        int wide = swaps ? stored.getHeight() : stored.getWidth();
        int high = swaps ? stored.getWidth() : stored.getHeight();
        BufferedImage seen = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = seen.createGraphics();
        pen.scale(wide, high);
        pen.transform(Orientation.unit(orientation));
        pen.scale(1.0 / stored.getWidth(), 1.0 / stored.getHeight());
        pen.drawImage(stored, 0, 0, null);
        pen.dispose();
        return seen;
    }

    private static BufferedImage picture(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = reader(in);
            try {
                int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
                int step = Math.max(1, longest / LONGEST_SIDE);
                ImageReadParam param = reader.getDefaultReadParam();
                param.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new IOException("not a picture");
        }
        ImageReader reader = readers.next();
        reader.setInput(in, true, true);
        return reader;
    }
}
