package vn.bieuduong.inspection.worker;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import vn.bieuduong.inspection.Budget;

/** Nét của trang: the letters that are seen on a page of a PDF, and its straight lines, turned as the page is shown, up being up. */
final class PageMarks extends PDFGraphicsStreamEngine {

    /** @param right where the next one begins */
    record Letter(String text, double left, double right, double base, double size) {

        double middle() {
            return (left + right) / 2;
        }

        /** A height that lies inside of it. */
        double height() {
            return base + size * 0.3;
        }
    }

    /** A line from one end to the other, level or upright. */
    record Rule(double x1, double y1, double x2, double y2) {

        boolean isLevel() {
            return x2 - x1 >= y2 - y1;
        }
    }

    private static final int MOST_LETTERS = 200_000;
    private static final int MOST_RULES = 60_000;
    /** A filled shape of so little width is a line. */
    private static final double THIN = 3;

    private static final double SHORTEST = 2;

    private final Budget budget;
    private final List<Letter> letters = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<List<Point2D>> path = new ArrayList<>();
    private boolean picture;

    private PageMarks(PDPage page, Budget budget) {
        super(page);
        this.budget = budget;
    }

    static PageMarks of(PDPage page, Budget budget) throws IOException {
        PageMarks marks = new PageMarks(page, budget);
        marks.processPage(page);
        return marks;
    }

    List<Letter> letters() {
        return letters;
    }

    List<Rule> rules() {
        return rules;
    }

    boolean hasPicture() {
        return picture;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.use();
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        String text = font.toUnicode(code);
        // letters that are not drawn lie over a scan: somebody's guess at what it says
        if (text == null || mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
            return;
        }
        if (letters.size() == MOST_LETTERS) {
            throw new DrawnTable.TooMuch("letters on a page");
        }
        Point2D from = shown(matrix.transformPoint(0, 0));
        Point2D to = shown(matrix.transformPoint(displacement.getX(), 0));
        letters.add(new Letter(
                text,
                Math.min(from.getX(), to.getX()),
                Math.max(from.getX(), to.getX()),
                from.getY(),
                Math.max(1, Math.abs(matrix.getScalingFactorY()))));
    }

    private Point2D shown(Point2D point) {
        double x = point.getX();
        double y = point.getY();
        return switch (getPage().getRotation()) {
            case 90 -> new Point2D.Double(y, -x);
            case 180 -> new Point2D.Double(-x, -y);
            case 270 -> new Point2D.Double(-y, x);
            default -> new Point2D.Double(x, y);
        };
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.add(new ArrayList<>(List.of(p0, p1, p2, p3, p0)));
    }

    @Override
    public void moveTo(float x, float y) {
        path.add(new ArrayList<>(List.of(new Point2D.Double(x, y))));
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.isEmpty()) {
            moveTo(x, y);
        }
        last().add(new Point2D.Double(x, y));
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        moveTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.isEmpty() ? new Point2D.Double(0, 0) : last().get(last().size() - 1);
    }

    @Override
    public void closePath() {
        if (!path.isEmpty()) {
            last().add(last().get(0));
        }
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void clip(int windingRule) {
        // what is cut off is cut off
    }

    @Override
    public void strokePath() {
        for (List<Point2D> line : path) {
            for (int i = 1; i < line.size(); i++) {
                rule(shown(line.get(i - 1)), shown(line.get(i)), 1);
            }
        }
        path.clear();
    }

    @Override
    public void fillPath(int windingRule) {
        for (List<Point2D> shape : path) {
            double x1 = Double.MAX_VALUE;
            double y1 = Double.MAX_VALUE;
            double x2 = -Double.MAX_VALUE;
            double y2 = -Double.MAX_VALUE;
            for (Point2D corner : shape) {
                Point2D at = shown(corner);
                x1 = Math.min(x1, at.getX());
                y1 = Math.min(y1, at.getY());
                x2 = Math.max(x2, at.getX());
                y2 = Math.max(y2, at.getY());
            }
            rule(new Point2D.Double(x1, y1), new Point2D.Double(x2, y2), THIN);
        }
        path.clear();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // colours are no lines
    }

    @Override
    public void drawImage(PDImage image) {
        picture = true;
    }

    private List<Point2D> last() {
        return path.get(path.size() - 1);
    }

    private void rule(Point2D one, Point2D other, double thick) {
        double width = Math.abs(one.getX() - other.getX());
        double height = Math.abs(one.getY() - other.getY());
        if (Math.min(width, height) > thick || Math.max(width, height) < SHORTEST) {
            return;
        }
        if (rules.size() == MOST_RULES) {
            throw new DrawnTable.TooMuch("lines on a page");
        }
        double x = (one.getX() + other.getX()) / 2;
        double y = (one.getY() + other.getY()) / 2;
        rules.add(
                width >= height
                        ? new Rule(x - width / 2, y, x + width / 2, y)
                        : new Rule(x, y - height / 2, x, y + height / 2));
    }
}
