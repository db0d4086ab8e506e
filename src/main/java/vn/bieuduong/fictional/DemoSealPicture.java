package vn.bieuduong.fictional;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Hình con dấu trình diễn: a round red seal for a body of the fictional province, drawn here and copied from none. It says that it
 * is a demonstration's. Letters are drawn from the font's own outlines: a server need not have fonts installed.
 */
public final class DemoSealPicture {

    private static final int SIDE = 440;
    private static final double MIDDLE = SIDE / 2.0;
    private static final Color RED = new Color(200, 24, 38);
    private static final String FONT = "liberation/LiberationSerif-Bold.ttf";
    private static final String NOTICE = "TRÌNH DIỄN";

    private final Graphics2D graphics;
    private final TrueTypeFont font;
    private final CmapLookup letters;

    private DemoSealPicture(Graphics2D graphics, TrueTypeFont font) throws IOException {
        this.graphics = graphics;
        this.font = font;
        this.letters = font.getUnicodeCmapLookup();
    }

    /** A transparent PNG with the body's name around a star. */
    public static byte[] of(String body) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        try (InputStream file = font();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setColor(RED);
            new DemoSealPicture(graphics, font).draw(body.toUpperCase(Locale.ROOT));
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            graphics.dispose();
        }
    }

    private void draw(String name) throws IOException {
        ring(10, 7); // off the edge, which a viewer may cut
        ring(21, 3);
        ring(104, 3);
        star(62);
        double size = Math.min(46, 46 * 255 / degrees(name, 46));
        double radius = MIDDLE - 61 - size * 0.34;
        around(name, size, radius, true);
        around(NOTICE, 24, MIDDLE - 61 + 24 * 0.34, false);
    }

    private void ring(double inset, float width) {
        graphics.setStroke(new BasicStroke(width));
        graphics.draw(new Ellipse2D.Double(inset, inset, SIDE - 2 * inset, SIDE - 2 * inset));
    }

    private void star(double radius) {
        Path2D star = new Path2D.Double();
        for (int point = 0; point < 10; point++) {
            double reach = point % 2 == 0 ? radius : radius * 0.382;
            double angle = Math.PI * point / 5;
            double x = MIDDLE + reach * Math.sin(angle);
            double y = MIDDLE - reach * Math.cos(angle);
            if (point == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        graphics.fill(star);
    }

    /** How far around a text of this size reaches. */
    private double degrees(String text, double size) throws IOException {
        return Math.toDegrees(width(text, size) / (MIDDLE - 61));
    }

    private double width(String text, double size) throws IOException {
        double width = 0;
        for (int letter : text.codePoints().toArray()) {
            width += font.getAdvanceWidth(letters.getGlyphId(letter)) * size / font.getUnitsPerEm();
        }
        return width;
    }

    /** Writes on a circle, centred above the middle or below it; letters stand upright either way. */
    private void around(String text, double size, double radius, boolean above) throws IOException {
        double turn = above ? 1 : -1;
        double angle = -turn * width(text, size) / radius / 2;
        double scale = size / font.getUnitsPerEm();
        for (int letter : text.codePoints().toArray()) {
            int glyph = letters.getGlyphId(letter);
            double step = font.getAdvanceWidth(glyph) * scale / radius;
            AffineTransform place = AffineTransform.getRotateInstance(angle + turn * step / 2, MIDDLE, MIDDLE);
            place.translate(MIDDLE - step * radius / 2, above ? MIDDLE - radius : MIDDLE + radius);
            place.scale(scale, -scale);
            var outline = font.getGlyph().getGlyph(glyph);
            if (outline != null) {
                graphics.fill(place.createTransformedShape(outline.getPath()));
            }
            angle += turn * step;
        }
    }

    private static InputStream font() throws IOException {
        InputStream file = TrueTypeFont.class.getClassLoader().getResourceAsStream(FONT);
        if (file == null) {
            throw new IOException(FONT + " is missing");
        }
        return file;
    }
}
