package vn.bieuduong.fictional;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Hình chữ ký trình diễn: strokes of blue ink for a fictional person, made up from the name: the same each time, nobody's own. */
public final class DemoSignaturePicture {

    private static final int WIDTH = 500;
    private static final int HEIGHT = 260;
    private static final Color INK = new Color(24, 46, 160);

    private DemoSignaturePicture() {}

    /** A transparent PNG. */
    public static byte[] of(String name) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(INK);
        graphics.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Random hand = new Random(name.hashCode());
        graphics.draw(loops(hand));
        graphics.draw(flourish(hand));
        graphics.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Up and down along a line, each stroke another height. */
    private static Path2D loops(Random hand) {
        Path2D line = new Path2D.Double();
        double x = 90;
        line.moveTo(x, 150);
        int strokes = 4 + hand.nextInt(3);
        for (int i = 0; i < strokes; i++) {
            double step = 300.0 / strokes;
            double high = 110 - hand.nextInt(i == 0 ? 90 : 55);
            double low = 160 + hand.nextInt(45);
            line.curveTo(x + step * 0.9, high, x - step * 0.3, high, x + step * 0.45, low);
            line.curveTo(x + step * 0.6, low + 15, x + step * 0.8, 150, x + step, 145 - hand.nextInt(20));
            x += step;
        }
        return line;
    }

    private static Path2D flourish(Random hand) {
        Path2D line = new Path2D.Double();
        line.moveTo(60, 205 + hand.nextInt(15));
        line.curveTo(200, 235, 330, 170, 450, 190 + hand.nextInt(30));
        return line;
    }
}
