package vn.bieuduong.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;

/** What is wrong with a list is said by line and column, and stands at its cell in the list that is given back. */
class ListSheetTest {

    private enum Fruit implements ListColumn {
        NAME,
        NUMBER;

        @Override
        public String label(Locale locale) {
            return this == NAME ? "Quả" : "Số";
        }

        @Override
        public String field() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean isNeeded() {
            return this == NAME;
        }

        @Override
        public boolean isDigits() {
            return this == NUMBER;
        }
    }

    private static final Finding WRONG = Finding.on("number", ListReason.LIST_MISSING);

    @Test
    void aMistakeStandsByLineAndColumnAndANumberIsNamedAsOne() {
        ListSheet<Fruit> sheet = new ListSheet<>(table(), Fruit.class, 10);
        sheet.lines().forEach(line -> sheet.cell(line, WRONG));

        assertThat(sheet.lines()).extracting(line -> line.said(Fruit.NAME)).containsExactly("Chuối", "Xoài", "Mít");
        assertThat(words(sheet.check(3)))
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).startsWith("Dòng 4, cột Số: Ô này là công thức"),
                        one -> assertThat(one).startsWith("Dòng 2, cột Số: Hãy chọn tệp"),
                        one -> assertThat(one).startsWith("Dòng 3, cột Số: Ô này là số 912345678"),
                        one -> assertThat(one).startsWith("Dòng 4, cột Số: Hãy chọn tệp"));
        assertThatThrownBy(() -> sheet.check(3).mustBeGood()).isInstanceOf(Refusal.class);
    }

    @Test
    void headsAreKnownInEitherSpellingAndTheColumnOfMistakesIsPassedOver() {
        Table given = new Table(
                Table.State.READ,
                List.of(row(1, "qua", "", "Lỗi cần sửa (cổng ghi)"), row(2, "Chuối", "", "Dòng này sai")));

        assertThat(words(new ListSheet<>(given, Fruit.class, 10).check(1))).isEmpty();
        assertThat(words(new ListSheet<>(
                                new Table(Table.State.READ, List.of(row(1, "Số", "Số", "Màu"), row(2, "1"))),
                                Fruit.class,
                                10)
                        .check(0)))
                .hasSize(3);
        assertThat(words(new ListSheet<>(table(), Fruit.class, 2).check(0)))
                .singleElement()
                .asString()
                .contains("tối đa 2 dòng");
    }

    @Test
    void theListIsGivenBackWithItsMistakesAtTheirCells() throws IOException {
        ListSheet<Fruit> sheet = new ListSheet<>(table(), Fruit.class, 10);
        sheet.cell(sheet.lines().get(1), WRONG);

        byte[] marked = ListWorkbook.checked(table(), sheet.check(3), Texts.VIETNAMESE);

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(marked))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(2)).isEqualTo("Lỗi cần sửa (cổng ghi)");
            assertThat(rows.get(2).getCellText(1)).isEqualTo("912345678");
            assertThat(rows.get(2).getCellText(2)).startsWith("Ô này là số 912345678");
            assertThat(rows.get(3).getCellText(2)).startsWith("Ô này là công thức");
            assertThat(rows.get(1).getCellCount()).isEqualTo(2);
        }
    }

    @Test
    void listsThatOthersDrewUpHaveTitlesHeadsOfTheirOwnAndNumberedColumns() {
        Table given = new Table(
                Table.State.READ,
                List.of(
                        row(1, "DANH SÁCH TRÁI CÂY"),
                        row(4, "STT", "Tên quả", "Số"),
                        row(5, "(1)", "(2)", "(3)"),
                        row(6, "1", "Chuối", "7")));
        ListSheet<Fruit> sheet = new ListSheet<>(
                given, Fruit.class, 10, new OtherHeads<>(Map.of(Fruit.NAME, List.of("ten qua")), List.of("STT")));

        sheet.remark(sheet.lines().get(0), Fruit.NUMBER, WRONG);

        assertThat(sheet.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.number()).isEqualTo(6))
                .satisfies(line -> assertThat(line.said(Fruit.NAME)).isEqualTo("Chuối"));
        assertThat(sheet.check(1).isGood()).isTrue();
        assertThat(sheet.check(1).headLine()).isEqualTo(4);
        assertThat(sheet.check(1).remarks()).hasSize(1);
        assertThat(sheet.check(1).marks()).singleElement().satisfies(mark -> {
            assertThat(mark.column()).isEqualTo(2);
            assertThat(mark.mistake()).isFalse();
        });
    }

    @Test
    void theTemplateHoldsTheHeads() throws IOException {
        byte[] template = ListWorkbook.template(List.of(Fruit.values()), Texts.VIETNAMESE);

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(template))) {
            assertThat(workbook.getFirstSheet().read().get(0).getCellText(1)).isEqualTo("Số");
        }
    }

    private static Table table() {
        return new Table(
                Table.State.READ,
                List.of(
                        row(1, "Quả", "Số"),
                        row(2, "Chuối", "x"),
                        new Table.Row(
                                3, List.of(Table.Cell.of("Xoài"), new Table.Cell(Table.Kind.NUMBER, "912345678"))),
                        new Table.Row(4, List.of(Table.Cell.of("Mít"), new Table.Cell(Table.Kind.FORMULA, "12")))));
    }

    private static Table.Row row(int line, String... cells) {
        return new Table.Row(line, Arrays.stream(cells).map(Table.Cell::of).toList());
    }

    private static List<String> words(ListCheck check) {
        return check.findings().stream().map(one -> one.in(Texts.VIETNAMESE)).toList();
    }
}
