package vn.bieuduong.inspection.worker;

import java.util.List;
import vn.bieuduong.inspection.table.LetterTable;
import vn.bieuduong.inspection.table.Table;

/**
 * Bảng vẽ trong văn bản: a whole table of a letter.
 *
 * @param page that it begins on; 0 where pages are not known
 * @param rows all of them, empty ones too, each with its number in the table
 */
record DrawnTable(int page, List<Table.Row> rows) {

    /** More of anything than letters have. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuch(String what) {
            super(what);
        }
    }

    static final int MOST_COLUMNS = 100;

    /** Of all tables of a letter. */
    static final int MOST_CELLS = 200_000;

    static final int MOST_LETTERS = 8_000_000;

    DrawnTable {
        rows = List.copyOf(rows);
    }

    LetterTable shown() {
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return new LetterTable(
                page,
                rows.size(),
                columns,
                rows.stream()
                        .limit(LetterTable.SHOWN)
                        .map(row -> row.cells().stream().map(Table.Cell::text).toList())
                        .toList());
    }

    /** A cell of several that were merged, or of one; of nothing, whatever it was. */
    static Table.Cell cell(String text, boolean merged) {
        String said = text.strip();
        return merged && !said.isEmpty() ? new Table.Cell(Table.Kind.MERGED, said) : Table.Cell.of(said);
    }
}
