package vn.bieuduong.document.layout;

import java.util.List;
import vn.bieuduong.document.layout.Block.Row;
import vn.bieuduong.document.layout.Block.RowKind;
import vn.bieuduong.document.layout.Block.Table;
import vn.bieuduong.document.layout.Block.TableColumn;

/** Bề rộng cột: the shares a template gives, corrected so that no ordinary word or date is broken in two. */
final class ColumnWidths {

    /** A column grows by this at most; a file name without spaces must not push the others away. */
    private static final double MOST = 1.6;

    private ColumnWidths() {}

    /** The left edges of the columns and the right edge of the last. */
    static double[] edges(Table table, double width, double padding) {
        List<TableColumn> columns = table.columns();
        double shares = columns.stream().mapToDouble(TableColumn::share).sum();
        double[] widths = new double[columns.size()];
        double[] needs = new double[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).share() / shares * width;
            needs[i] = Math.min(widths[i] * MOST, longestWord(table, i) + padding + 0.1);
        }
        grow(widths, needs);
        double[] edges = new double[widths.length + 1];
        for (int i = 0; i < widths.length; i++) {
            edges[i + 1] = edges[i] + widths[i];
        }
        return edges;
    }

    /** Gives each column what it needs, taken from those that have more than they need. */
    private static void grow(double[] widths, double[] needs) {
        double missing = 0;
        double spare = 0;
        for (int i = 0; i < widths.length; i++) {
            missing += Math.max(0, needs[i] - widths[i]);
            spare += Math.max(0, widths[i] - needs[i]);
        }
        double part = spare == 0 ? 0 : Math.min(1, missing / spare);
        double given = missing == 0 ? 0 : Math.min(1, spare / missing);
        for (int i = 0; i < widths.length; i++) {
            double more = needs[i] - widths[i];
            widths[i] += more > 0 ? more * given : more * part;
        }
    }

    private static double longestWord(Table table, int column) {
        double longest = longest(new Run(table.columns().get(column).title(), true, false), table.heading());
        for (Row row : table.rows()) {
            if (row.kind() == RowKind.NORMAL) {
                for (Run run : row.cells().get(column)) {
                    longest = Math.max(longest, longest(run, table.style()));
                }
            }
        }
        return longest;
    }

    private static double longest(Run run, TextStyle style) {
        double longest = 0;
        for (String word : run.text().split("[ \n]+")) {
            longest = Math.max(longest, run.face().width(word) * style.size());
        }
        return longest;
    }
}
