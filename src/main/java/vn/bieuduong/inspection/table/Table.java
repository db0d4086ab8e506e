package vn.bieuduong.inspection.table;

import java.util.List;

/**
 * Bảng: the rows of an uploaded list that hold anything, as text, the heads first. No formula is computed and no number reworded: each
 * cell says what it was.
 *
 * @param state whether it could be read; there are rows only then
 * @param number which table of a letter it is; 0 for a list that is a file of its own
 * @param tables those of a letter, when it holds tables
 */
public record Table(State state, List<Row> rows, int number, List<LetterTable> tables) {

    /** How the reading went. */
    public enum State {
        READ,
        /** Text that is no UTF-8. */
        NOT_UTF8,
        /** Neither text nor a workbook of Office Open XML, or a broken one. */
        NO_LIST,
        /** A workbook of Excel 97-2003, or one that asks for a password: both lie in the same kind of container. */
        OLD_OR_LOCKED,
        UNPACKS_TOO_LARGE,
        TOO_MANY_ROWS,
        /** A letter: somebody has to say which of its tables is meant. */
        LETTER,
        /** A letter without a table: in a PDF, without one that is ruled. */
        NO_TABLE,
        /** Pictures of pages, and no letters that could be read. */
        SCANNED,
        /** A PDF that asks for a password. */
        LOCKED,
        /** Reading it took more time or memory than a list does. */
        TOO_COMPLEX,
        INFECTED
    }

    /** What stood in a cell. */
    public enum Kind {
        TEXT,
        /** A number: zeros in front of it are gone. */
        NUMBER,
        /** A day, written as 2026-11-30. */
        DAY,
        /** What a formula came to when the file was saved. */
        FORMULA,
        /** A formula that came to nothing: #N/A and the like. */
        ERROR,
        /** The first of several cells that were merged. */
        MERGED
    }

    /** A cell's text in one piece, and what it was. */
    public record Cell(Kind kind, String text) {

        public static Cell of(String text) {
            return new Cell(Kind.TEXT, text);
        }
    }

    /** @param line of the text file, or row of the sheet, that it begins on; from 1 */
    public record Row(int line, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether nothing stands in it. */
        public boolean isEmpty() {
            return cells.stream().allMatch(cell -> cell.text().isBlank());
        }
    }

    public Table {
        rows = List.copyOf(rows);
        tables = List.copyOf(tables);
    }

    /** A list that is a file of its own. */
    public Table(State state, List<Row> rows) {
        this(state, rows, 0, List.of());
    }
}
