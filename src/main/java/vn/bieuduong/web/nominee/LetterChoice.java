package vn.bieuduong.web.nominee;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.nominee.LetterHeads;
import vn.bieuduong.dossier.nominee.NomineeColumn;
import vn.bieuduong.inspection.table.LetterTable;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.inspection.table.TableRequest;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;

/**
 * Chọn bảng trong văn bản: what somebody said of a letter: which table is meant, which row its list begins on, what each of its columns
 * is. Until a column was said for the table that is meant, it is proposed by what the unit said of such a head before, and by its name.
 */
public final class LetterChoice {

    private static final int HEADS_LOOKED_AT = 10;

    /**
     * @param at from 0
     * @param head what stands above it; empty when nothing does
     * @param example what stands in the first row of the list
     * @param chosen which of our columns; empty to leave it aside
     */
    public record Column(int at, String head, String example, String chosen) {}

    private final RequestParameters ask;
    private int number = TableRequest.ASK;
    private int from = 1;
    private boolean said;
    private List<LetterTable> tables = List.of();
    private List<Column> columns = List.of();

    LetterChoice(RequestParameters ask) {
        this.ask = ask;
    }

    /** Which table is meant; none while nobody has said. */
    int asked() {
        return ask.text("letterTable").isPresent() ? ask.number("letterTable") : TableRequest.ASK;
    }

    /** Takes in what was read. @param fresh whether nothing that was said is about it */
    void read(Table table, boolean fresh, LetterHeads heads) {
        tables = table.tables();
        number = fresh ? TableRequest.ASK : table.number();
        if (table.state() != Table.State.READ || table.number() == 0) {
            return;
        }
        said = !fresh
                && ask.number("letterOf") == number
                && ask.text("letterOf").isPresent();
        from = said ? ask.number("letterFrom") : begins(table, heads);
        int width =
                table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        Set<String> taken = new HashSet<>();
        columns = new ArrayList<>();
        for (int at = 0; at < width; at++) {
            String head = head(table, at);
            String chosen = said
                    ? ask.constant("letterColumn" + at, NomineeColumn.class)
                            .map(Enum::name)
                            .orElse("")
                    : heads.columnOf(head).map(Enum::name).filter(taken::add).orElse("");
            columns.add(new Column(at, head, example(table, at), chosen));
        }
    }

    /** Whether it was said of this table what its columns are. */
    boolean isSaid() {
        return said;
    }

    /** The rows from where the list begins, under the heads that the columns have here. */
    Table arranged(Table table) {
        if (table.state() != Table.State.READ || table.number() == 0) {
            return table;
        }
        List<Table.Row> rows = new ArrayList<>();
        rows.add(new Table.Row(
                from - 1,
                columns.stream()
                        .map(column -> Table.Cell.of(
                                column.chosen().isEmpty()
                                        ? ""
                                        : NomineeColumn.valueOf(column.chosen()).label(Language.current())))
                        .toList()));
        table.rows().stream().filter(row -> row.line() >= from).forEach(rows::add);
        return new Table(table.state(), rows, table.number(), table.tables());
    }

    /** What was said, by the heads it was said of. */
    Map<String, Optional<NomineeColumn>> heads() {
        Map<String, Optional<NomineeColumn>> heads = new LinkedHashMap<>();
        columns.stream()
                .filter(column -> !column.head().isEmpty())
                .forEach(column -> heads.put(
                        column.head(),
                        Optional.of(column.chosen())
                                .filter(name -> !name.isEmpty())
                                .map(NomineeColumn::valueOf)));
        return heads;
    }

    /** The row below the heads: below the one that has most words of heads, else below the first. */
    private static int begins(Table table, LetterHeads heads) {
        int line = table.rows().stream()
                .limit(HEADS_LOOKED_AT)
                .max(Comparator.comparingLong((Table.Row row) -> known(row, heads))
                        .thenComparing(Comparator.comparingInt(Table.Row::line).reversed()))
                .map(Table.Row::line)
                .orElse(1);
        return line + (isCount(table, line + 1) ? 2 : 1);
    }

    private static long known(Table.Row row, LetterHeads heads) {
        return row.cells().stream()
                .filter(cell -> heads.columnOf(cell.text()).isPresent())
                .count();
    }

    /** Whether the row numbers the columns. */
    private static boolean isCount(Table table, int line) {
        return row(table, line)
                .filter(row -> row.cells().stream().allMatch(cell -> cell.text().matches("\\(?\\d{1,2}\\)?")))
                .isPresent();
    }

    private String head(Table table, int at) {
        return IntStream.iterate(from - 1, line -> line > 0, line -> line - 1)
                .mapToObj(line -> cell(table, line, at))
                .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                .findFirst()
                .orElse("");
    }

    private String example(Table table, int at) {
        return IntStream.range(from, from + LetterTable.SHOWN)
                .mapToObj(line -> cell(table, line, at))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String cell(Table table, int line, int at) {
        return row(table, line)
                .filter(row -> at < row.cells().size())
                .map(row -> row.cells().get(at).text().replaceAll("\\s+", " ").strip())
                .orElse("");
    }

    private static Optional<Table.Row> row(Table table, int line) {
        return table.rows().stream().filter(row -> row.line() == line).findFirst();
    }

    public List<LetterTable> getTables() {
        return tables;
    }

    /** Which is meant; 0 while nobody has said. */
    public int getNumber() {
        return number;
    }

    /** Which row of it the list begins on. */
    public int getFrom() {
        return from;
    }

    public List<Column> getColumns() {
        return number == TableRequest.ASK ? List.of() : columns;
    }

    /** What is sent back as it was, so that it is known which table was spoken of. */
    public @Nullable String getOf() {
        return number == TableRequest.ASK ? null : String.valueOf(number);
    }
}
