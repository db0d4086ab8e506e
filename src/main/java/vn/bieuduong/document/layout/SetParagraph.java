package vn.bieuduong.document.layout;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import vn.bieuduong.document.layout.Block.Paragraph;

/** Đoạn đã sắp: a paragraph broken into lines of one width. Leaves no single line behind on a page. */
final class SetParagraph {

    private static final double RULE_GAP = 3;
    private static final double RULE_WEIGHT = 0.6;

    private final TextStyle style;
    private final double width;
    private final double size;
    private final List<Line> lines;

    SetParagraph(Paragraph paragraph, double width) {
        this.style = paragraph.style();
        this.width = width;
        this.size = fitting(paragraph, width);
        this.lines = lines(paragraph, size, width);
    }

    double height() {
        return style.before() + lines.size() * lineHeight() + ruleHeight() + style.after();
    }

    double beginning() {
        return style.before() + Math.min(2, lines.size()) * lineHeight();
    }

    void draw(Flow flow) throws IOException {
        PDStructureElement element = flow.sheet.tags.element(style.role(), flow.parent);
        if (!flow.atTop()) {
            flow.y += style.before();
        }
        int from = 0;
        while (from < lines.size()) {
            int count = fitting(flow, lines.size() - from);
            if (count == 0) {
                flow.nextPage();
                continue;
            }
            int to = from + count;
            int first = from;
            double top = flow.y;
            flow.sheet.draw(flow.page, element, content -> {
                for (int i = first; i < to; i++) {
                    draw(flow, content, i, top + (i - first) * lineHeight());
                }
            });
            flow.y += count * lineHeight();
            from = to;
            if (from < lines.size()) {
                flow.nextPage();
            }
        }
        rule(flow);
        flow.y += style.after();
    }

    private void draw(Flow flow, PDPageContentStream content, int i, double y) throws IOException {
        Line line = lines.get(i);
        double indent = style.indent() + (i == 0 ? style.firstIndent() : 0);
        double free = width - indent - line.width;
        double stretch = 0;
        double x = flow.x + indent;
        switch (style.align()) {
            case CENTER -> x += free / 2;
            case RIGHT -> x += free;
            case JUSTIFY -> stretch = line.last || line.spaces() == 0 ? 0 : free / line.spaces();
            case LEFT -> {}
        }
        flow.sheet.text(content, line, size, style.leading(), x, y, stretch, style.colour());
    }

    private void rule(Flow flow) throws IOException {
        if (style.rule() == 0) {
            return;
        }
        double longest = lines.stream().mapToDouble(line -> line.width).max().orElse(0) * style.rule();
        double x = flow.x
                + switch (style.align()) {
                    case CENTER, JUSTIFY -> (width - longest) / 2;
                    case RIGHT -> width - longest;
                    case LEFT -> 0;
                };
        double y = flow.y + RULE_GAP;
        flow.sheet.decorate(flow.page, content -> flow.sheet.fill(content, x, y, longest, RULE_WEIGHT));
        flow.y += ruleHeight();
    }

    /** How many of the remaining lines go on this page; none when that would leave one line alone here or there. */
    private int fitting(Flow flow, int remaining) {
        int fit = (int) Math.floor((flow.left() + 0.01) / lineHeight());
        if (fit >= remaining) {
            return remaining;
        }
        if (flow.atTop()) {
            return Math.max(1, fit);
        }
        if (remaining - fit == 1) {
            fit--;
        }
        return fit < 2 ? 0 : fit;
    }

    private double lineHeight() {
        return style.lineHeight(size);
    }

    private double ruleHeight() {
        return style.rule() == 0 ? 0 : RULE_GAP + RULE_WEIGHT;
    }

    private static double fitting(Paragraph paragraph, double width) {
        double size = paragraph.style().size();
        while (size > paragraph.style().shrinkTo()
                && lines(paragraph, size, width).size() > 1) {
            size = Math.max(paragraph.style().shrinkTo(), size - 0.5);
        }
        return size;
    }

    private static List<Line> lines(Paragraph paragraph, double size, double width) {
        TextStyle style = paragraph.style();
        double first = Math.max(1, width - style.indent() - style.firstIndent());
        double rest = Math.max(1, width - style.indent());
        List<Line> lines = LineBreaker.lines(paragraph.runs(), size, first, rest);
        return style.align() == Align.CENTER && lines.size() > 1 && lines.size() < 6
                ? balanced(paragraph, size, rest, lines)
                : lines;
    }

    /** Centred lines of about one length: "ỦY BAN NHÂN DÂN / TỈNH SÔNG LAM" instead of a last line with one syllable. */
    private static List<Line> balanced(Paragraph paragraph, double size, double width, List<Line> lines) {
        List<Line> best = lines;
        double low = width / lines.size();
        double high = width;
        while (high - low > 1) {
            double middle = (low + high) / 2;
            List<Line> narrower = LineBreaker.lines(paragraph.runs(), size, middle, middle);
            if (narrower.size() > lines.size()) {
                low = middle;
            } else {
                best = narrower;
                high = middle;
            }
        }
        return best;
    }
}
