package vn.bieuduong.inspection.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bieuduong.inspection.MediaKind;
import vn.bieuduong.inspection.picture.PictureTask;
import vn.bieuduong.inspection.picture.PictureTask.State;

/** What was photographed becomes one page, the way up it was seen. */
class PicturePageTest {

    private static final int WIDE = 300;
    private static final int HIGH = 200;

    @TempDir
    private Path folder;

    /** The stored picture has red, green, blue and yellow corners, from the top left along the edge. */
    @ParameterizedTest
    @CsvSource({
        "1, RED GREEN BLUE YELLOW",
        "2, GREEN RED YELLOW BLUE",
        "3, BLUE YELLOW RED GREEN",
        "4, YELLOW BLUE GREEN RED",
        "5, RED YELLOW BLUE GREEN",
        "6, YELLOW RED GREEN BLUE",
        "7, BLUE GREEN RED YELLOW",
        "8, GREEN BLUE YELLOW RED"
    })
    void thePageStandsAsThePictureWasSeen(int orientation, String corners) throws IOException {
        Path jpeg = Files.write(folder.resolve("a.jpg"), turned(orientation));

        assertThat(PicturePage.make(new PictureTask(jpeg, folder))).isEqualTo(State.MADE);

        try (PDDocument made = Loader.loadPDF(folder.resolve(PictureTask.MADE).toFile())) {
            assertThat(made.getNumberOfPages()).isEqualTo(1);
            BufferedImage page = new PDFRenderer(made).renderImage(0);
            assertThat(page.getWidth() > page.getHeight()).isEqualTo(orientation < 5);
            assertThat(corners(page)).isEqualTo(corners);
        }
        List<String> drawn = new ArrayList<>();
        Preview.draw(jpeg, MediaKind.JPEG, folder, drawn, Duration.ofSeconds(20));
        assertThat(corners(ImageIO.read(folder.resolve(drawn.get(0)).toFile()))).isEqualTo(corners);
    }

    @Test
    void aPngBecomesAPageAndOtherFilesAreNamedForWhatTheyAre() throws IOException {
        Path png = folder.resolve("a.png");
        ImageIO.write(picture(), "png", png.toFile());
        assertThat(PicturePage.make(new PictureTask(png, folder))).isEqualTo(State.MADE);

        Path heic = Files.writeString(folder.resolve("a.heic"), "\0\0\0\u0018ftypheic\0\0\0\0mif1heic");
        assertThat(PicturePage.make(new PictureTask(heic, folder))).isEqualTo(State.HEIC);
        Path text = Files.writeString(folder.resolve("a.txt"), "chữ");
        assertThat(PicturePage.make(new PictureTask(text, folder))).isEqualTo(State.NOT_A_PICTURE);
        Path broken = Files.write(folder.resolve("b.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1});
        assertThat(PicturePage.make(new PictureTask(broken, folder))).isEqualTo(State.NOT_A_PICTURE);
    }

    @Test
    void nonsenseAboutTheWayUpIsNone() throws IOException {
        byte[] jpeg = turned(6);
        for (int cut = 0; cut < 60; cut++) {
            assertThat(Orientation.of(java.util.Arrays.copyOf(jpeg, cut))).isBetween(1, 8);
        }
        assertThat(Orientation.of(turned(9))).isEqualTo(1);
        assertThat(Orientation.of(turned(0))).isEqualTo(1);
    }

    private static String corners(BufferedImage page) {
        int side = Math.min(page.getWidth(), page.getHeight()) / 5;
        int right = page.getWidth() - side;
        int low = page.getHeight() - side;
        return name(page.getRGB(side, side)) + " " + name(page.getRGB(right, side)) + " "
                + name(page.getRGB(right, low)) + " " + name(page.getRGB(side, low));
    }

    private static String name(int rgb) {
        Color seen = new Color(rgb);
        boolean red = seen.getRed() > 128;
        boolean green = seen.getGreen() > 128;
        return seen.getBlue() > 128 && !red ? "BLUE" : red && green ? "YELLOW" : red ? "RED" : "GREEN";
    }

    private static BufferedImage picture() {
        BufferedImage image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        Color[] corners = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};
        int[][] places = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
        for (int i = 0; i < 4; i++) {
            pen.setColor(corners[i]);
            pen.fillRect(places[i][0] * WIDE / 2, places[i][1] * HIGH / 2, WIDE / 2, HIGH / 2);
        }
        pen.dispose();
        return image;
    }

    /** With an Exif segment that says how the telephone was held. */
    private static byte[] turned(int orientation) throws IOException {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        ImageIO.write(picture(), "jpg", stored);
        ByteArrayOutputStream tiff = new ByteArrayOutputStream();
        tiff.write("Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0"
                .getBytes(StandardCharsets.ISO_8859_1));
        tiff.write(orientation);
        tiff.write(new byte[6]);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        byte[] bytes = stored.toByteArray();
        jpeg.write(bytes, 0, 2);
        jpeg.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (tiff.size() + 2)});
        jpeg.write(tiff.toByteArray());
        jpeg.write(bytes, 2, bytes.length - 2);
        return jpeg.toByteArray();
    }
}
