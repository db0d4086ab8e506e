package vn.bieuduong.fictional;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What demonstration papers show where they are signed: drawn by us, transparent, the same each time. */
class DemoPicturesTest {

    private static final String BODY = "Ủy ban nhân dân tỉnh Lạc Hà";

    @Test
    void aSealIsRoundRedAndTransparentAndEachBodysOwn() throws IOException {
        byte[] png = DemoSealPicture.of(BODY);
        BufferedImage seal = read(png, "demo-seal-alone.png");

        assertThat(seal.getRGB(2, 2) >>> 24).as("corner").isZero();
        assertThat(seal.getRGB(220, 4) >>> 24).as("margin").isZero();
        assertThat(seal.getRGB(220, 10) >>> 24).as("outer ring").isEqualTo(255);
        assertThat(seal.getRGB(220, 220)).as("star").isEqualTo(0xffc81826);
        assertThat(DemoSealPicture.of(BODY)).isEqualTo(png);
        assertThat(DemoSealPicture.of("Ủy ban nhân dân xã Suối Ngà")).isNotEqualTo(png);
        assertThat(png.length).isLessThan(100_000);
    }

    @Test
    void aSignatureStaysWithinItsRoomAndIsEachPersonsOwn() throws IOException {
        byte[] png = DemoSignaturePicture.of("Trần Quang Vũ");
        BufferedImage signature = read(png, "demo-signature-alone.png");

        int ink = 0;
        for (int x = 0; x < signature.getWidth(); x++) {
            for (int y = 0; y < signature.getHeight(); y++) {
                boolean drawn = signature.getRGB(x, y) >>> 24 > 0;
                boolean edge = x < 3 || y < 3 || x > signature.getWidth() - 4 || y > signature.getHeight() - 4;
                assertThat(drawn && edge).as("cut off at %s,%s", x, y).isFalse();
                ink += drawn ? 1 : 0;
            }
        }
        assertThat(ink).isBetween(3_000, signature.getWidth() * signature.getHeight() / 4);
        assertThat(DemoSignaturePicture.of("Trần Quang Vũ")).isEqualTo(png);
        assertThat(DemoSignaturePicture.of("Lê Thị Hoa")).isNotEqualTo(png);
    }

    private static BufferedImage read(byte[] png, String keptAs) throws IOException {
        Files.write(Path.of("target", keptAs), png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
