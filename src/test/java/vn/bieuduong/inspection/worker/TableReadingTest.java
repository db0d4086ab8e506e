package vn.bieuduong.inspection.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.inspection.MalwareScanner;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.inspection.table.TableRequest;
import vn.bieuduong.inspection.table.TableRows;

/** A list is read from text and from workbooks; what is hostile, broken or old is told by name. */
class TableReadingTest {

    @TempDir
    Path folder;

    @Test
    void textIsReadInRowsThatKnowTheirLine() throws IOException {
        Table read = read("\uFEFFTên,Số\n\n\"Một, \"\"hai\"\"\nba\",0123\n".getBytes(StandardCharsets.UTF_8));

        assertThat(read.rows()).hasSize(2);
        assertThat(read.rows().get(1).line()).isEqualTo(3);
        assertThat(texts(read, 1)).containsExactly("Một, \"hai\"\nba", "0123");
    }

    @Test
    void aSheetSaysWhatEachOfItsCellsWas() throws IOException {
        Table read = read(workbook(sheet -> {
            sheet.value(0, 0, "Tên");
            sheet.value(2, 0, "Một");
            sheet.value(2, 1, 912345678);
            sheet.value(2, 2, LocalDate.of(2026, 11, 30));
            sheet.style(2, 2).format("dd/mm/yyyy").set();
            sheet.formula(2, 3, "1+1");
            sheet.value(2, 4, "Gộp");
            sheet.range(2, 4, 3, 4).merge();
            sheet.value(2, 5, "0123");
            sheet.value(2, 6, 1.5);
            sheet.style(2, 6).format("0.00\" ngày\"").set();
        }));

        assertThat(read.state()).isEqualTo(Table.State.READ);
        assertThat(read.rows().get(1).line()).isEqualTo(3);
        assertThat(read.rows().get(1).cells())
                .containsExactly(
                        Table.Cell.of("Một"),
                        new Table.Cell(Table.Kind.NUMBER, "912345678"),
                        new Table.Cell(Table.Kind.DAY, "2026-11-30"),
                        new Table.Cell(Table.Kind.FORMULA, "=1+1"),
                        new Table.Cell(Table.Kind.MERGED, "Gộp"),
                        Table.Cell.of("0123"),
                        new Table.Cell(Table.Kind.NUMBER, "1.5"));
    }

    @Test
    void theFirstSheetThatIsSeenCounts() throws IOException {
        Path file = folder.resolve("sheets.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet hidden = workbook.newWorksheet("Ẩn");
            hidden.value(0, 0, "Ẩn");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            workbook.newWorksheet("Danh sách").value(0, 0, "Thấy");
        }

        assertThat(texts(read(Files.readAllBytes(file)), 0)).containsExactly("Thấy");
    }

    @Test
    void whatIsNoListIsToldByName() throws IOException {
        assertThat(read(new byte[] {(byte) 0xC3, 0x28}).state()).isEqualTo(Table.State.NOT_UTF8);
        assertThat(read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0})
                        .state())
                .isEqualTo(Table.State.OLD_OR_LOCKED);
        assertThat(read(zip("word/document.xml", "<w/>".getBytes(StandardCharsets.UTF_8)))
                        .state())
                .isEqualTo(Table.State.NO_LIST);
        assertThat(read(zip("xl/workbook.xml", "<broken".getBytes(StandardCharsets.UTF_8)))
                        .state())
                .isEqualTo(Table.State.NO_LIST);
        assertThat(read(zip("xl/workbook.xml", new byte[60 << 20])).state())
                .as("60 MB of nothing in some KB")
                .isEqualTo(Table.State.UNPACKS_TOO_LARGE);
        assertThat(read("a\nb\nc\nd\n".getBytes(StandardCharsets.UTF_8)).state())
                .isEqualTo(Table.State.TOO_MANY_ROWS);
    }

    private Table read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("list"), bytes);
        TableRequest asked = new TableRequest(file, 3, TableRequest.NO_LETTER, folder);
        Table.State state = new TableReading(new MalwareScanner(Optional.empty()), Duration.ofSeconds(20))
                .read(asked)
                .state();
        return new Table(state, state == Table.State.READ ? TableRows.read(folder, 3) : List.of());
    }

    private static List<String> texts(Table table, int row) {
        return table.rows().get(row).cells().stream().map(Table.Cell::text).toList();
    }

    private byte[] workbook(Consumer<Worksheet> drawing) throws IOException {
        Path file = folder.resolve("sheet.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            drawing.accept(workbook.newWorksheet("Danh sách"));
        }
        return Files.readAllBytes(file);
    }

    private byte[] zip(String part, byte[] content) throws IOException {
        Path file = folder.resolve("parts.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : List.of("[Content_Types].xml", part)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.equals(part) ? content : new byte[0]);
            }
        }
        return Files.readAllBytes(file);
    }
}
