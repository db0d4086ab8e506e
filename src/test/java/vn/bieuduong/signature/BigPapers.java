package vn.bieuduong.signature;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SigningKey;
import vn.bieuduong.signature.signing.SigningRequest;

/** Signed PDFs of a wanted size: pages of words over a scanned sheet, as offices send them. */
public final class BigPapers {

    private static final int WIDTH = 1240;
    private static final int HEIGHT = 1754;

    private BigPapers() {}

    /** Signed by one body of the demonstration, its signature covering the file to the last byte. */
    public static Path signed(DemoAuthority authority, Instant at, int pages, long bytes, Path file) {
        SigningKey key = authority.seal("Trường Trung học phổ thông Bến Đông", "9900002001");
        try {
            byte[] unsigned = unsigned(pages, bytes);
            return Files.write(file, new PdfSigner().seal(unsigned, new SigningRequest("Ký", "Lạc Hà", at), key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] unsigned(int pages, long bytes) throws IOException {
        Random random = new Random(1);
        try (PDDocument document = new PDDocument()) {
            for (int i = 1; i <= pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                PDImageXObject sheet = sheet(document, random, bytes / pages);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(sheet, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 13);
                    content.setLeading(18);
                    content.newLineAtOffset(80, 750);
                    for (int line = 1; line <= 35; line++) {
                        content.showText("Trang " + i + ", dong " + line + ": noi dung to trinh de nghi khen thuong");
                        content.newLine();
                    }
                    content.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A sheet of paper with the grain that a scanner sees; finer where more bytes are wanted. */
    private static PDImageXObject sheet(PDDocument document, Random random, long bytes) throws IOException {
        double scale = Math.max(1, Math.sqrt(bytes / 700_000.0));
        BufferedImage image =
                new BufferedImage((int) (WIDTH * scale), (int) (HEIGHT * scale), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D paper = image.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, image.getWidth(), image.getHeight());
        paper.dispose();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int grain = 225 + random.nextInt(30);
                image.getRaster().setSample(x, y, 0, grain);
            }
        }
        PDImageXObject sheet = JPEGFactory.createFromImage(document, image, 0.1f);
        for (float quality = 0.2f; sheet.getStream().getLength() < bytes && quality < 1; quality += 0.1f) {
            sheet = JPEGFactory.createFromImage(document, image, quality);
        }
        return sheet;
    }
}
