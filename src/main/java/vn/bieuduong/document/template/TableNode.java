package vn.bieuduong.document.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.layout.Block;
import vn.bieuduong.document.layout.Block.Row;
import vn.bieuduong.document.layout.Block.RowKind;
import vn.bieuduong.document.layout.Block.Table;
import vn.bieuduong.document.layout.Block.TableColumn;

/** Bảng của mẫu: one row for each element of a list, under group headings when it has them. */
record TableNode(
        String path,
        List<ColumnSpec> columns,
        @Nullable Text group,
        @Nullable Text under,
        Style style,
        Style heading,
        double scale,
        double before)
        implements TemplateNode {

    private static final String[] ROMAN = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"};

    /** A column and what its cells say. */
    record ColumnSpec(TableColumn column, Text cell, boolean bold) {}

    @Override
    public void fill(Scope scope, List<Block> out) {
        List<Row> rows = new ArrayList<>();
        String lastGroup = "";
        int groups = 0;
        for (Scope inside : scope.each(path)) {
            if (group != null && !group.plain(inside).equals(lastGroup)) {
                lastGroup = group.plain(inside);
                groups++;
                String number = groups < ROMAN.length ? ROMAN[groups] : Integer.toString(groups);
                rows.add(new Row(List.of(group.runs(inside.inGroup(number), true, false, false)), RowKind.HEADING));
            }
            rows.add(new Row(
                    columns.stream()
                            .map(column -> column.cell()
                                    .runs(inside, style.bold() || column.bold(), style.italic(), style.upper()))
                            .toList(),
                    RowKind.NORMAL));
            if (under != null && !under.plain(inside).isBlank()) {
                rows.add(new Row(List.of(under.runs(inside, false, false, false)), RowKind.UNDER));
            }
        }
        out.add(new Table(
                columns.stream().map(ColumnSpec::column).toList(),
                rows,
                style.text().scaled(scale),
                heading.text().scaled(scale),
                before));
    }
}
