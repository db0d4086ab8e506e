package vn.bieuduong.inspection.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.inspection.Budget;
import vn.bieuduong.inspection.table.LetterTable;
import vn.bieuduong.inspection.table.Table;

/**
 * Bảng trong PDF: the ruled tables of a letter made by a program. One that goes on over the page is one table, its heads once; that is so
 * when the columns stand where they stood and nothing but a page number lies between.
 */
final class PdfTables {

    private static final int MOST_PAGES = 200;

    /** Letters that may stand between the parts of a table: page numbers. */
    private static final int BETWEEN = 8;

    /** A page of so few letters with a picture on it is a scan. */
    private static final int FEW = 20;

    /** Nothing but pictures of pages. */
    static final class NoLetters extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final Budget budget;
    private final List<DrawnTable> found = new ArrayList<>();
    private List<Table.Row> rows = new ArrayList<>();
    private @Nullable RuledGrid last;
    private int lastPage;
    private int beganOn;
    private int below;
    private int cells;

    private PdfTables(Budget budget) {
        this.budget = budget;
    }

    static List<DrawnTable> of(Path file, Budget budget) throws IOException {
        PdfTables tables = new PdfTables(budget);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new DrawnTable.TooMuch("pages");
            }
            int letters = 0;
            boolean picture = false;
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                PageMarks marks = PageMarks.of(document.getPage(i), budget);
                letters += marks.letters().size();
                picture |= marks.hasPicture();
                tables.page(i + 1, marks);
            }
            tables.close();
            if (tables.found.isEmpty() && picture && letters <= FEW * document.getNumberOfPages()) {
                throw new NoLetters();
            }
        }
        return tables.found.stream().limit(LetterTable.MOST).toList();
    }

    private void page(int number, PageMarks marks) {
        for (RuledGrid grid : RuledGrid.of(marks.rules(), budget)) {
            List<List<Table.Cell>> read = grid.read(marks.letters());
            if (read.stream().flatMap(List::stream).allMatch(cell -> cell.text().isEmpty())) {
                continue;
            }
            boolean goesOn = last != null
                    && lastPage == number - 1
                    && grid.continues(last)
                    && below + beyond(marks, grid.top(), true) <= BETWEEN;
            if (!goesOn) {
                close();
                beganOn = number;
            }
            add(read, goesOn);
            last = grid;
            lastPage = number;
            below = beyond(marks, grid.bottom(), false);
        }
    }

    private static int beyond(PageMarks marks, double height, boolean above) {
        return (int) marks.letters().stream()
                .filter(letter ->
                        !letter.text().isBlank() && (above ? letter.height() > height : letter.height() < height))
                .count();
    }

    private void add(List<List<Table.Cell>> read, boolean goesOn) {
        int from = goesOn && !rows.isEmpty() && read.get(0).equals(rows.get(0).cells()) ? 1 : 0;
        for (List<Table.Cell> row : read.subList(from, read.size())) {
            cells += row.size();
            if (cells > DrawnTable.MOST_CELLS) {
                throw new DrawnTable.TooMuch("cells");
            }
            rows.add(new Table.Row(rows.size() + 1, row));
        }
    }

    private void close() {
        if (!rows.isEmpty()) {
            found.add(new DrawnTable(beganOn, rows));
        }
        rows = new ArrayList<>();
        last = null;
    }
}
