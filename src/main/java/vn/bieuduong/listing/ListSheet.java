package vn.bieuduong.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.Worded;

/**
 * Danh sách đang đọc: lines of one kind of list, and everything that is found wrong with them, by line and column. Whoever keeps what
 * the list names reads {@link #lines()}, says what is wrong with {@link #cell}, and takes it only when {@link #check} is good:
 *
 * <pre>{@code
 * ListSheet<PeopleColumn> sheet = new ListSheet<>(table, PeopleColumn.class, 20_000);
 * for (ListLine<PeopleColumn> line : sheet.lines()) {
 *     if (line.said(PeopleColumn.NAME).isEmpty()) {
 *         sheet.cell(line, PeopleColumn.NAME, Finding.of(AccountReason.NAME_MISSING));
 *     }
 * }
 * sheet.check(accounts.size()).mustBeGood();
 * }</pre>
 */
public final class ListSheet<C extends Enum<C> & ListColumn> {

    private static final int SHOWN = 100;
    private static final int MARKED = 5_000;
    /** So many lines of titles may stand above the heads. */
    public static final int TITLES = 20;

    private final Class<C> columns;
    private final Map<C, Integer> places;
    private final Map<String, Integer> besides = new TreeMap<>();
    private final Map<Integer, Table.Row> rows = new HashMap<>();
    private final List<ListLine<C>> lines = new ArrayList<>();
    private final List<Worded> findings = new ArrayList<>();
    private final List<Worded> remarks = new ArrayList<>();
    private final List<ListCheck.Mark> marks = new ArrayList<>();
    private final OtherHeads<C> others;
    private final int number;
    private int headLine = 1;
    private int total;

    /** @param most lines it may have, the heads not counted */
    public ListSheet(Table table, Class<C> columns, int most) {
        this(table, columns, most, new OtherHeads<C>(Map.of(), List.of()));
    }

    /** The same for lists that others drew up: with heads of their own, and lines of titles above them. */
    public ListSheet(Table table, Class<C> columns, int most, OtherHeads<C> others) {
        this.columns = columns;
        this.others = others;
        number = table.number();
        places = new EnumMap<>(columns);
        List<Table.Row> read = table.rows();
        int first = first(read);
        if (table.state() == Table.State.TOO_MANY_ROWS || read.size() - 1 - first > most) {
            whole(ListReason.LIST_TOO_LONG, most);
        } else if (table.state() != Table.State.READ) {
            whole(reason(table.state()));
        } else if (read.size() - first < 2) {
            whole(ListReason.LIST_EMPTY);
        } else {
            headLine = read.get(first).line();
            heads(read.get(first));
            if (total == 0) {
                read.subList(first + 1, read.size()).stream()
                        .filter(row -> !isCountOfColumns(row))
                        .forEach(this::take);
            }
        }
    }

    /** The row of the heads: the first that has all that are needed; what stands above is the list's title. */
    private int first(List<Table.Row> read) {
        for (int i = 0; i < Math.min(TITLES, read.size()); i++) {
            Set<C> there = EnumSet.noneOf(columns);
            read.get(i).cells().forEach(cell -> headed(Typed.line(cell.text())).ifPresent(there::add));
            if (Arrays.stream(columns.getEnumConstants()).allMatch(one -> !one.isNeeded() || there.contains(one))) {
                return i;
            }
        }
        return 0;
    }

    /** Whether it numbers the columns, as printed lists do below their heads: 1, 2, 3 or (1), (2), (3). */
    private boolean isCountOfColumns(Table.Row row) {
        if (row.line() != headLine + 1 || row.cells().size() < 3) {
            return false;
        }
        for (int i = 0; i < row.cells().size(); i++) {
            if (!Typed.line(row.cells().get(i).text()).matches("\\(?" + (i + 1) + "\\)?")) {
                return false;
            }
        }
        return true;
    }

    /** What there is to read; nothing when heads or file are wrong. */
    public List<ListLine<C>> lines() {
        return Collections.unmodifiableList(lines);
    }

    /** Something is wrong with what is written there. Of a number that should have been text, that is what is said. */
    public void cell(ListLine<C> line, C column, Finding finding) {
        Finding said = cellOf(line.number(), column)
                .filter(cell -> column.isDigits() && cell.kind() == Table.Kind.NUMBER)
                .map(cell -> Finding.of(ListReason.CELL_NUMBER, cell.text()))
                .orElse(finding);
        note(line.number(), column, said);
    }

    /** As above, in the column whose field the finding names; in the first when none does. */
    public void cell(ListLine<C> line, Finding finding) {
        C[] all = columns.getEnumConstants();
        C column = Arrays.stream(all)
                .filter(one -> one.field().equals(finding.field()))
                .findFirst()
                .orElse(all[0]);
        cell(line, column, finding);
    }

    /** Something is wrong with what is written in a column besides. */
    public void cell(ListLine<C> line, String besides, Finding finding) {
        note(line.number(), place(besides), head(besides), finding);
    }

    private int place(String besides) {
        return this.besides.getOrDefault(besides, 0);
    }

    /** As the file heads it. */
    private Worded head(String besides) {
        int place = place(besides);
        Table.Row heads = rows.get(headLine);
        return locale -> heads == null || place >= heads.cells().size()
                ? ""
                : heads.cells().get(place).text();
    }

    /** Something there should be looked at; it may be imported as it is. */
    public void remark(ListLine<C> line, C column, Finding finding) {
        mark(line.number(), places.getOrDefault(column, 0), finding, false);
        if (remarks.size() < SHOWN) {
            remarks.add(locale -> said(line.number(), column::label, finding, locale));
        }
    }

    /** Something is wrong with the list as a whole. */
    public void whole(Reason reason, Object... named) {
        Finding finding = Finding.of(reason, named);
        add(locale -> Texts.of(finding, locale));
    }

    /** @param rows how many things would be taken */
    public ListCheck check(int rows) {
        return new ListCheck(rows, findings, total, remarks, marks, headLine);
    }

    /** Whether both say the same words, whatever their marks, capitals and blanks. */
    public static boolean says(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** Words by which what is written is found. */
    public static String plain(String text) {
        return Folded.of(text).text().strip().replaceAll(" +", " ");
    }

    private void heads(Table.Row heads) {
        rows.put(heads.line(), heads);
        for (int i = 0; i < heads.cells().size(); i++) {
            String head = Typed.line(heads.cells().get(i).text());
            Optional<C> column = headed(head);
            Optional<String> further = column.isPresent() ? Optional.empty() : others.besides(head);
            if (further.isPresent()) {
                if (besides.put(further.get(), i) != null) {
                    whole(ListReason.COLUMN_TWICE, head);
                }
            } else if (column.isEmpty() && !isLeftAside(head)) {
                whole(ListReason.COLUMN_UNKNOWN, head);
            } else if (column.isPresent() && places.put(column.get(), i) != null) {
                whole(ListReason.COLUMN_TWICE, head);
            }
        }
        for (C needed : columns.getEnumConstants()) {
            if (needed.isNeeded() && !places.containsKey(needed)) {
                whole(number == 0 ? ListReason.COLUMN_MISSING : ListReason.COLUMN_NOT_CHOSEN, (Worded) needed::label);
            }
        }
    }

    private boolean isLeftAside(String head) {
        return head.isEmpty() || ListWorkbook.isHeadOfMistakes(head) || others.isLeftAside(head);
    }

    private Optional<C> headed(String head) {
        return others.columnOf(head, columns);
    }

    private void take(Table.Row row) {
        rows.put(row.line(), row);
        Map<C, String> cells = new EnumMap<>(columns);
        for (C column : places.keySet()) {
            cellOf(row.line(), column).ifPresent(cell -> {
                cells.put(column, column.isText() ? Typed.text(cell.text()) : Typed.line(cell.text()));
                kept(cell.kind()).ifPresent(reason -> note(row.line(), column, Finding.of(reason)));
            });
        }
        if (cells.values().stream().anyMatch(text -> !text.isEmpty())) {
            Map<String, String> further = new HashMap<>();
            besides.forEach((key, place) -> cellAt(row.line(), place).ifPresent(cell -> {
                further.put(key, Typed.text(cell.text()));
                kept(cell.kind()).ifPresent(reason -> note(row.line(), place, head(key), Finding.of(reason)));
            }));
            lines.add(new ListLine<>(row.line(), cells, further));
        }
    }

    /** What keeps a cell from being taken, whatever stands in it. */
    private static Optional<ListReason> kept(Table.Kind kind) {
        return switch (kind) {
            case FORMULA -> Optional.of(ListReason.CELL_FORMULA);
            case ERROR -> Optional.of(ListReason.CELL_ERROR);
            case MERGED -> Optional.of(ListReason.CELL_MERGED);
            case TEXT, NUMBER, DAY -> Optional.empty();
        };
    }

    private static ListReason reason(Table.State state) {
        return switch (state) {
            case NOT_UTF8 -> ListReason.NOT_UTF8;
            case OLD_OR_LOCKED -> ListReason.OLD_OR_LOCKED;
            case UNPACKS_TOO_LARGE -> ListReason.UNPACKS_TOO_LARGE;
            case TOO_COMPLEX -> ListReason.TOO_COMPLEX;
            case INFECTED -> ListReason.INFECTED;
            case LETTER -> ListReason.TABLE_NOT_CHOSEN;
            case NO_TABLE -> ListReason.NO_TABLE;
            case SCANNED -> ListReason.SCANNED;
            case LOCKED -> ListReason.LOCKED;
            case NO_LIST, READ, TOO_MANY_ROWS -> ListReason.NO_LIST;
        };
    }

    private Optional<Table.Cell> cellOf(int line, C column) {
        return cellAt(line, places.getOrDefault(column, Integer.MAX_VALUE));
    }

    private Optional<Table.Cell> cellAt(int line, int place) {
        return Optional.ofNullable(rows.get(line))
                .filter(row -> place < row.cells().size())
                .map(row -> row.cells().get(place));
    }

    private void note(int line, C column, Finding finding) {
        note(line, places.getOrDefault(column, 0), column::label, finding);
    }

    private void note(int line, int place, Worded head, Finding finding) {
        mark(line, place, finding, true);
        add(locale -> said(line, head, finding, locale));
    }

    private void mark(int line, int place, Finding finding, boolean mistake) {
        if (marks.size() < MARKED) {
            marks.add(new ListCheck.Mark(line, place, locale -> Texts.of(finding, locale), mistake));
        }
    }

    private String said(int line, Worded column, Finding finding, Locale locale) {
        String at = String.valueOf(line);
        String head = column.in(locale);
        String why = Texts.of(finding, locale);
        return number == 0
                ? Texts.of("listing", "ListSheet.cell", locale, List.of(at, head, why))
                : Texts.of("listing", "ListSheet.cellOfTable", locale, List.of(String.valueOf(number), at, head, why));
    }

    private void add(Worded finding) {
        total++;
        if (findings.size() < SHOWN) {
            findings.add(finding);
        }
    }
}
