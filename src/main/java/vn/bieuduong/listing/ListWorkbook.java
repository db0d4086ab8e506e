package vn.bieuduong.listing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.platform.Texts;

/** Bảng Excel của danh sách: the template, and a checked list given back; every cell is text, so that no zero is lost. */
public final class ListWorkbook {

    private static final String TEXT = "@";
    private static final String HEAD = "DCE6F1";
    private static final String MISTAKE = "FFC7CE";
    private static final String REMARK = "FFEB9C";
    private static final int WIDTH = 24;
    private static final int WIDEST = 60;
    private static final int PREPARED = 1_000;

    /** Vẽ bảng: what stands in a sheet. */
    private interface Drawing {
        void on(Workbook workbook, Worksheet sheet);
    }

    private ListWorkbook() {}

    /** An empty list with its heads, and an example where columns give one. */
    public static byte[] template(List<? extends ListColumn> columns, Locale locale) {
        return template(columns, Map.of(), locale);
    }

    /** The same; in columns with choices one of them is picked, or something else written. */
    public static byte[] template(
            List<? extends ListColumn> columns, Map<? extends ListColumn, List<String>> choices, Locale locale) {
        return made(locale, (workbook, sheet) -> {
            Worksheet chosen = choices.isEmpty() ? null : workbook.newWorksheet(say("ListWorkbook.choices", locale));
            for (int i = 0; i < columns.size(); i++) {
                head(sheet, 0, i, columns.get(i).label(locale));
                sheet.range(1, i, PREPARED, i).style().format(TEXT).set();
                String example = columns.get(i).example(locale);
                if (!example.isEmpty()) {
                    sheet.value(1, i, example);
                }
                List<String> offered = choices.get(columns.get(i));
                if (chosen != null && offered != null) {
                    choices(sheet, chosen, i, offered);
                }
            }
        });
    }

    /** A list of records: what was said is written as text, so that nothing of it is computed where it is opened. */
    public static byte[] filled(List<? extends ListColumn> columns, List<? extends List<String>> rows, Locale locale) {
        return made(locale, (workbook, sheet) -> {
            for (int i = 0; i < columns.size(); i++) {
                head(sheet, 0, i, columns.get(i).label(locale));
                sheet.range(1, i, Math.max(PREPARED, rows.size()), i)
                        .style()
                        .format(TEXT)
                        .set();
                for (int row = 0; row < rows.size(); row++) {
                    sheet.value(row + 1, i, rows.get(row).get(i));
                }
            }
        });
    }

    private static void choices(Worksheet sheet, Worksheet chosen, int column, List<String> offered) {
        for (int i = 0; i < offered.size(); i++) {
            chosen.value(i, column, offered.get(i));
        }
        chosen.width(column, WIDTH);
        sheet.range(1, column, PREPARED, column)
                .validateWithList(chosen.range(0, column, offered.size() - 1, column))
                .showErrorMessage(false);
    }

    /** The list as it was sent, its rows where they were, each mistake at its cell and once more in a column of its own. */
    public static byte[] checked(Table table, ListCheck check, Locale locale) {
        return made(locale, (workbook, sheet) -> {
            int width = table.rows().stream()
                    .mapToInt(row -> row.cells().size())
                    .max()
                    .orElse(0);
            int first = check.headLine() == 0 ? 0 : 1;
            for (Table.Row row : table.rows()) {
                int at = row.line() - first;
                for (int i = 0; i < row.cells().size(); i++) {
                    sheet.value(at, i, row.cells().get(i).text());
                }
            }
            table.rows().stream()
                    .filter(row -> row.line() == check.headLine())
                    .findFirst()
                    .ifPresent(heads -> {
                        for (int i = 0; i < heads.cells().size(); i++) {
                            head(
                                    sheet,
                                    heads.line() - first,
                                    i,
                                    heads.cells().get(i).text());
                        }
                        head(sheet, heads.line() - first, width, headOfMistakes(locale));
                        sheet.width(width, WIDEST);
                    });
            marks(sheet, check, first, width, locale);
        });
    }

    /** Whether a column is the one that was added to a list given back. */
    static boolean isHeadOfMistakes(String head) {
        return ListSheet.says(headOfMistakes(Texts.VIETNAMESE), head)
                || ListSheet.says(headOfMistakes(Texts.ENGLISH), head);
    }

    /** @param first the line of the first row */
    private static void marks(Worksheet sheet, ListCheck check, int first, int width, Locale locale) {
        Map<Integer, List<ListCheck.Mark>> lines = check.marks().stream()
                .collect(Collectors.groupingBy(ListCheck.Mark::line, LinkedHashMap::new, Collectors.toList()));
        lines.forEach((line, marks) -> {
            marks.stream()
                    .collect(Collectors.groupingBy(ListCheck.Mark::column, LinkedHashMap::new, Collectors.toList()))
                    .forEach((column, there) -> {
                        sheet.style(line - first, column)
                                .fillColor(there.stream().anyMatch(ListCheck.Mark::mistake) ? MISTAKE : REMARK)
                                .format(TEXT)
                                .set();
                        sheet.comment(line - first, column, there.stream().collect(words(locale)));
                    });
            sheet.value(line - first, width, marks.stream().collect(words(locale)));
        });
    }

    private static Collector<ListCheck.Mark, ?, String> words(Locale locale) {
        return Collectors.mapping(mark -> mark.text().in(locale), Collectors.joining("\n"));
    }

    private static String headOfMistakes(Locale locale) {
        return say("ListWorkbook.mistakes", locale);
    }

    private static String say(String key, Locale locale) {
        return Texts.of("listing", key, locale, List.of());
    }

    private static void head(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column).bold().wrapText(true).fillColor(HEAD).set();
        sheet.width(column, WIDTH);
    }

    private static byte[] made(Locale locale, Drawing drawing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "bieuduong", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(say("ListWorkbook.sheet", locale));
            sheet.freezePane(0, 1);
            drawing.on(workbook, sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
