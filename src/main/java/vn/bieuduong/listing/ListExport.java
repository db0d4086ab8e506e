package vn.bieuduong.listing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.bieuduong.platform.Texts;

/**
 * Danh sách tải về: heads and rows as a spreadsheet, written while they are read, however many there are. Every cell is text, and
 * nobody's spreadsheet computes what somebody else has typed.
 */
public final class ListExport {

    /** The rows of a list, one after the other. */
    @FunctionalInterface
    public interface Rows {
        void each(Taker taker) throws IOException;
    }

    /** What takes the next row. */
    @FunctionalInterface
    public interface Taker {
        void take(List<String> cells) throws IOException;
    }

    /** A sheet's last row but one; what follows stands on another sheet. */
    private static final int MOST_ROWS = 1_000_000;

    private static final int LONGEST_CELL = 32_000;
    private static final int WRITTEN_AT_ONCE = 1_000;

    private ListExport() {}

    /** As an Excel workbook. */
    public static void xlsx(OutputStream out, Locale locale, List<String> heads, Rows rows) throws IOException {
        String name = Texts.of("listing", "ListWorkbook.sheet", locale, List.of());
        try (Workbook workbook = new Workbook(out, "bieuduong", "1.0")) {
            Sheets sheets = new Sheets(workbook, name, heads);
            rows.each(sheets::add);
        }
    }

    /** As text with commas, in UTF-8 with the mark by which spreadsheets know it. */
    public static void csv(OutputStream out, List<String> heads, Rows rows) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(CsvText.BEGINNING);
        writer.write(CsvText.row(heads.stream()));
        rows.each(cells -> writer.write(CsvText.row(cells.stream())));
        writer.flush();
    }

    /** The sheets of a workbook, the next begun when one is full. */
    private static final class Sheets {

        private final Workbook workbook;
        private final String name;
        private final List<String> heads;
        private Worksheet sheet;
        private int count = 1;
        private int row = 1;

        Sheets(Workbook workbook, String name, List<String> heads) {
            this.workbook = workbook;
            this.name = name;
            this.heads = heads;
            this.sheet = begun(name);
        }

        private Worksheet begun(String called) {
            Worksheet begun = workbook.newWorksheet(called);
            begun.freezePane(0, 1);
            for (int i = 0; i < heads.size(); i++) {
                begun.value(0, i, heads.get(i));
                begun.style(0, i).bold().wrapText(true).set();
                begun.width(i, 24);
            }
            return begun;
        }

        void add(List<String> cells) throws IOException {
            if (row > MOST_ROWS) {
                sheet.finish();
                count++;
                sheet = begun(name + " " + count);
                row = 1;
            }
            for (int i = 0; i < cells.size(); i++) {
                String text = cells.get(i);
                sheet.value(row, i, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
            }
            if (row % WRITTEN_AT_ONCE == 0) {
                sheet.flush();
            }
            row++;
        }
    }
}
