package vn.bieuduong.document.layout;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Khung trang trí: a certificate's frame and ground, after the bronze drums of Đông Sơn: the star of fourteen rays in its
 * rings, saw teeth, and circles joined by tangents. Drawn in lines, so that it prints sharp at any size.
 */
final class Ornament {

    private static final float[] RED = {0.66f, 0.11f, 0.11f};
    private static final float[] GOLD = {0.75f, 0.58f, 0.22f};
    private static final float[] GROUND = {0.985f, 0.965f, 0.905f};

    private static final double MM = Setup.MM;
    private static final double EDGE = 9 * MM;
    private static final double BAND = 8.5 * MM;
    private static final int RAYS = 14;

    /** On a ground that is dark itself. */
    private static final float[] BRIGHT = {0.93f, 0.79f, 0.44f};

    private static final float[] GLEAM = {0.63f, 0.14f, 0.15f};

    private final PDFormContentStream content;
    private final float[] line;
    private final float[] pale;
    private final double width;
    private final double height;

    private Ornament(PDFormContentStream content, Setup setup) {
        this.content = content;
        this.width = setup.width();
        this.height = setup.height();
        this.line = setup.isWhite() ? RED : BRIGHT;
        this.pale = setup.isWhite() ? GROUND : GLEAM;
    }

    /** Drawn once for all pages of a file. */
    static PDFormXObject form(PDDocument pdf, Setup setup) throws IOException {
        PDFormXObject form = new PDFormXObject(pdf);
        form.setBBox(new PDRectangle((float) setup.width(), (float) setup.height()));
        form.setResources(new PDResources());
        try (PDFormContentStream content = new PDFormContentStream(form)) {
            new Ornament(content, setup).draw();
        }
        byte[] drawn = form.getContentStream().toByteArray();
        try (OutputStream compressed = form.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
            compressed.write(drawn);
        }
        return form;
    }

    private void draw() throws IOException {
        ground();
        frame(EDGE, 1.6, line);
        frame(EDGE + 1.2 * MM, 0.5, GOLD);
        frame(EDGE + BAND, 0.5, GOLD);
        frame(EDGE + BAND + 1.2 * MM, 0.9, line);
        double inner = EDGE + BAND;
        side(inner, EDGE, width - 2 * inner, false, 1);
        side(inner, height - EDGE, width - 2 * inner, false, -1);
        side(inner, EDGE, height - 2 * inner, true, 1);
        side(inner, width - EDGE, height - 2 * inner, true, -1);
        double corner = EDGE + BAND / 2 + 0.3 * MM;
        for (double x : new double[] {corner, width - corner}) {
            for (double y : new double[] {corner, height - corner}) {
                rosette(x, y, BAND / 2 - 0.9 * MM);
            }
        }
    }

    /** The drum in the middle of the page, pale enough to read over. */
    private void ground() throws IOException {
        double x = width / 2;
        double y = height / 2;
        double radius = Math.min(width, height) * 0.36;
        colour(pale);
        star(x, y, radius * 0.42, radius * 0.16);
        double[] rings = {0.46, 0.50, 0.60, 0.64, 0.78, 0.82, 0.94, 1.0};
        content.setLineWidth(1.1f);
        for (double ring : rings) {
            circle(x, y, radius * ring);
            content.stroke();
        }
        around(x, y, radius * 0.55, radius * 0.035, 42);
        teeth(x, y, radius * 0.66, radius * 0.77, 56);
        around(x, y, radius * 0.88, radius * 0.045, 60);
    }

    private void colour(float[] colour) throws IOException {
        content.setStrokingColor(colour[0], colour[1], colour[2]);
        content.setNonStrokingColor(colour[0], colour[1], colour[2]);
    }

    private void frame(double inset, double weight, float[] colour) throws IOException {
        colour(colour);
        content.setLineWidth((float) weight);
        content.addRect((float) inset, (float) inset, (float) (width - 2 * inset), (float) (height - 2 * inset));
        content.stroke();
    }

    /**
     * One side of the band: teeth along its outer and inner edge, joined circles between.
     *
     * @param from where the side begins along its length
     * @param outer the outer edge across it
     * @param inward 1 when the band lies at growing coordinates, -1 otherwise
     */
    private void side(double from, double outer, double length, boolean upright, int inward) throws IOException {
        double step = length / Math.round(length / (4.2 * MM));
        double outerTeeth = outer + inward * 1.7 * MM;
        double innerTeeth = outer + inward * (BAND - 0.5 * MM);
        double middle = outer + inward * (BAND / 2 + 0.6 * MM);
        double depth = 1.3 * MM;
        double radius = 1.15 * MM;
        colour(GOLD);
        content.setLineWidth(0.55f);
        for (double at = from; at < from + length - step / 2; at += step) {
            for (int half = 0; half < 2; half++) {
                double left = at + half * step / 2;
                tooth(left, left + step / 2, outerTeeth, outerTeeth + inward * depth, upright);
                tooth(left, left + step / 2, innerTeeth, innerTeeth - inward * depth, upright);
            }
            double centre = at + step / 2;
            dot(centre, middle, radius, upright);
            if (at + step < from + length - step / 2) {
                line(centre, middle + radius, centre + step, middle - radius, upright);
            }
        }
    }

    private void tooth(double from, double to, double base, double tip, boolean upright) throws IOException {
        move(from, base, upright);
        to(to, base, upright);
        to((from + to) / 2, tip, upright);
        content.closePath();
        content.fill();
    }

    private void dot(double along, double across, double radius, boolean upright) throws IOException {
        double x = upright ? across : along;
        double y = upright ? along : across;
        circle(x, y, radius);
        content.stroke();
        circle(x, y, radius * 0.35);
        content.fill();
    }

    private void line(double along, double across, double toAlong, double toAcross, boolean upright)
            throws IOException {
        move(along, across, upright);
        to(toAlong, toAcross, upright);
        content.stroke();
    }

    private void move(double along, double across, boolean upright) throws IOException {
        content.moveTo((float) (upright ? across : along), (float) (upright ? along : across));
    }

    private void to(double along, double across, boolean upright) throws IOException {
        content.lineTo((float) (upright ? across : along), (float) (upright ? along : across));
    }

    private void rosette(double x, double y, double radius) throws IOException {
        colour(line);
        content.setLineWidth(0.6f);
        circle(x, y, radius);
        content.stroke();
        circle(x, y, radius * 0.84);
        content.stroke();
        star(x, y, radius * 0.74, radius * 0.3);
    }

    private void star(double x, double y, double outer, double inner) throws IOException {
        for (int i = 0; i < 2 * RAYS; i++) {
            double angle = Math.PI / 2 + i * Math.PI / RAYS;
            double radius = i % 2 == 0 ? outer : inner;
            float px = (float) (x + radius * Math.cos(angle));
            float py = (float) (y + radius * Math.sin(angle));
            if (i == 0) {
                content.moveTo(px, py);
            } else {
                content.lineTo(px, py);
            }
        }
        content.closePath();
        content.fill();
    }

    private void around(double x, double y, double radius, double size, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count;
            circle(x + radius * Math.cos(angle), y + radius * Math.sin(angle), size);
            content.stroke();
        }
    }

    private void teeth(double x, double y, double inner, double outer, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            double from = 2 * Math.PI * i / count;
            double to = 2 * Math.PI * (i + 1) / count;
            double middle = (from + to) / 2;
            content.moveTo((float) (x + inner * Math.cos(from)), (float) (y + inner * Math.sin(from)));
            content.lineTo((float) (x + inner * Math.cos(to)), (float) (y + inner * Math.sin(to)));
            content.lineTo((float) (x + outer * Math.cos(middle)), (float) (y + outer * Math.sin(middle)));
            content.closePath();
            content.fill();
        }
    }

    /** A circle of four Bézier curves. */
    private void circle(double x, double y, double r) throws IOException {
        double k = 0.5523 * r;
        content.moveTo((float) (x + r), (float) y);
        curve(x + r, y + k, x + k, y + r, x, y + r);
        curve(x - k, y + r, x - r, y + k, x - r, y);
        curve(x - r, y - k, x - k, y - r, x, y - r);
        curve(x + k, y - r, x + r, y - k, x + r, y);
        content.closePath();
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
        content.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x3, (float) y3);
    }
}
