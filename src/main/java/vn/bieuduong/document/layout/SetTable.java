package vn.bieuduong.document.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.layout.Block.Row;
import vn.bieuduong.document.layout.Block.RowKind;
import vn.bieuduong.document.layout.Block.Table;

/**
 * Bảng đã sắp: a table in one width. The heading row repeats on each page; a row moves to the next page whole unless it
 * is too high for that, then its lines are divided.
 */
final class SetTable {

    private static final double PAD_X = 3.5;
    private static final double PAD_TOP = 1.5;
    private static final double PAD_BOTTOM = 3;
    private static final double WEIGHT = 0.5;

    private final Table table;
    private final double width;
    private final double[] edges;
    private final SetRow heading;
    private final List<SetRow> rows = new ArrayList<>();

    /** A row's cells as lines. */
    private record SetRow(RowKind kind, boolean isHeading, List<List<Line>> cells) {
        int lines() {
            return cells.stream().mapToInt(List::size).max().orElse(0);
        }
    }

    SetTable(Table table, double width) {
        this.table = table;
        this.width = width;
        edges = ColumnWidths.edges(table, width, 2 * PAD_X);
        List<List<Line>> titles = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            titles.add(set(List.of(new Run(table.columns().get(i).title(), true, false)), table.heading(), i, false));
        }
        heading = new SetRow(RowKind.NORMAL, true, titles);
        for (Row row : table.rows()) {
            List<List<Line>> cells = new ArrayList<>();
            for (int i = 0; i < row.cells().size(); i++) {
                cells.add(set(row.cells().get(i), table.style(), i, row.kind() != RowKind.NORMAL));
            }
            rows.add(new SetRow(row.kind(), false, cells));
        }
    }

    double height() {
        double height = table.before() + headingHeight();
        for (SetRow row : rows) {
            height += height(row);
        }
        return height;
    }

    double beginning() {
        return table.before() + headingHeight() + (rows.isEmpty() ? 0 : Math.min(height(group(0)), 150));
    }

    void draw(Flow flow) throws IOException {
        PDStructureElement element = flow.sheet.tags.element("Table", flow.parent);
        flow.y += flow.atTop() ? 0 : table.before();
        if (headingHeight() + (rows.isEmpty() ? 0 : height(rows.get(0))) > flow.left() && !flow.atTop()) {
            flow.nextPage();
        }
        drawHeading(flow, flow.sheet.tags.element("TR", flow.sheet.tags.element("THead", element)));
        PDStructureElement body = flow.sheet.tags.element("TBody", element);
        double page = flow.sheet.setup.bodyBottom() - flow.sheet.setup.top();
        for (int i = 0; i < rows.size(); i++) {
            double together = height(group(i));
            boolean startsGroup = i == 0 || !staysWithNext(i - 1);
            if (startsGroup && together > flow.left() && together < page * 0.6) {
                nextPage(flow);
            }
            draw(flow, flow.sheet.tags.element("TR", body), rows.get(i));
        }
        line(flow, flow.y);
        flow.y += WEIGHT;
    }

    /** The row and those that must stand on the same page. */
    private List<SetRow> group(int from) {
        int to = from;
        while (staysWithNext(to)) {
            to++;
        }
        return rows.subList(from, to + 1);
    }

    private boolean staysWithNext(int i) {
        return i + 1 < rows.size()
                && (rows.get(i).kind() == RowKind.HEADING || rows.get(i + 1).kind() == RowKind.UNDER);
    }

    private void draw(Flow flow, PDStructureElement tag, SetRow row) throws IOException {
        List<PDStructureElement> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            cells.add(
                    row.kind() == RowKind.NORMAL
                            ? flow.sheet.tags.element("TD", tag)
                            : flow.sheet.tags.spanning("TD", tag, edges.length - 1));
        }
        int from = 0;
        do {
            int count = Math.min(row.lines() - from, fitting(flow));
            if (count < 1 && row.lines() > 0) {
                nextPage(flow);
                count = Math.min(row.lines() - from, Math.max(1, fitting(flow)));
            }
            drawPart(flow, row, table.style(), cells, from, from + count);
            from += count;
        } while (from < row.lines());
    }

    private int fitting(Flow flow) {
        return (int) Math.floor((flow.left() - PAD_TOP - PAD_BOTTOM + 0.01) / lineHeight(table.style()));
    }

    private void drawPart(
            Flow flow, SetRow row, TextStyle style, @Nullable List<PDStructureElement> tags, int from, int to)
            throws IOException {
        boolean joined = row.kind() != RowKind.NORMAL;
        double above = row.kind() == RowKind.UNDER ? 0 : PAD_TOP;
        double height = above + (to - from) * lineHeight(style) + PAD_BOTTOM;
        if (row.kind() != RowKind.UNDER || from > 0) {
            line(flow, flow.y);
        }
        for (int i = 0; i < edges.length; i++) {
            if (!joined || i == 0 || i == edges.length - 1) {
                upright(flow, edges[i], flow.y, height);
            }
        }
        for (int i = 0; i < row.cells().size(); i++) {
            List<Line> lines = row.cells().get(i);
            List<Line> part = lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()));
            if (part.isEmpty()) {
                continue;
            }
            double x = flow.x + edges[i] + PAD_X;
            double wide = (joined ? width : edges[i + 1] - edges[i]) - 2 * PAD_X;
            Align align = row.isHeading()
                    ? Align.CENTER
                    : joined ? Align.LEFT : table.columns().get(i).align();
            double shift = row.isHeading() ? (to - from - part.size()) * lineHeight(style) / 2 : 0;
            double top = flow.y + above + shift;
            Sheet.Drawing drawing = content -> {
                double y = top;
                for (Line line : part) {
                    double free = wide - line.width;
                    double at = x + (align == Align.CENTER ? free / 2 : align == Align.RIGHT ? free : 0);
                    flow.sheet.text(content, line, style.size(), style.leading(), at, y, 0, 0);
                    y += lineHeight(style);
                }
            };
            if (tags == null) {
                flow.sheet.decorate(flow.page, drawing);
            } else {
                flow.sheet.draw(flow.page, tags.get(i), drawing);
            }
        }
        flow.y += height;
    }

    /** The first heading is read aloud; those repeated on later pages are not. */
    private void nextPage(Flow flow) throws IOException {
        line(flow, flow.y);
        flow.nextPage();
        drawPart(flow, heading, table.heading(), null, 0, heading.lines());
    }

    private void drawHeading(Flow flow, PDStructureElement row) throws IOException {
        List<PDStructureElement> cells = new ArrayList<>();
        for (int i = 0; i < heading.cells().size(); i++) {
            cells.add(flow.sheet.tags.columnHeading(row));
        }
        drawPart(flow, heading, table.heading(), cells, 0, heading.lines());
    }

    private double headingHeight() {
        return PAD_TOP + heading.lines() * lineHeight(table.heading()) + PAD_BOTTOM;
    }

    private double height(SetRow row) {
        return (row.kind() == RowKind.UNDER ? 0 : PAD_TOP) + row.lines() * lineHeight(table.style()) + PAD_BOTTOM;
    }

    private double height(List<SetRow> group) {
        return group.stream().mapToDouble(this::height).sum();
    }

    private List<Line> set(List<Run> runs, TextStyle style, int column, boolean joined) {
        double wide = (joined ? width : edges[column + 1] - edges[column]) - 2 * PAD_X;
        return LineBreaker.lines(runs, style.size(), Math.max(1, wide), Math.max(1, wide));
    }

    private static double lineHeight(TextStyle style) {
        return style.lineHeight(style.size());
    }

    private void line(Flow flow, double y) throws IOException {
        flow.sheet.decorate(flow.page, content -> flow.sheet.fill(content, flow.x, y, width + WEIGHT, WEIGHT));
    }

    private void upright(Flow flow, double edge, double y, double height) throws IOException {
        flow.sheet.decorate(flow.page, content -> flow.sheet.fill(content, flow.x + edge, y, WEIGHT, height));
    }
}
