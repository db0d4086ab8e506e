package vn.bieuduong.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import vn.bieuduong.platform.Texts;

/** A list that is saved holds what was typed, as text, whatever a spreadsheet would make of it. */
class ListExportTest {

    private static final List<String> HEADS = List.of("Mã", "Tên");
    private static final List<String> TRAP = List.of("=HYPERLINK(\"http://evil.example\")", "Lê \"Hoa\"");

    @Test
    void inAWorkbookEveryCellIsText() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ListExport.xlsx(out, Texts.VIETNAMESE, HEADS, taker -> {
            taker.take(TRAP);
            for (int i = 0; i < 2_500; i++) {
                taker.take(List.of("00" + i, "x".repeat(40_000).substring(0, i == 0 ? 40_000 : 1)));
            }
        });

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2_502);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("Mã");
            assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCellText(0)).isEqualTo(TRAP.get(0));
            assertThat(rows.get(2).getCellText(0)).isEqualTo("000");
            assertThat(rows.get(2).getCellText(1)).hasSizeLessThan(32_767);
            assertThat(rows.get(2_501).getCellText(0)).isEqualTo("002499");
        }
    }

    @Test
    void whatBeginsLikeAFormulaIsNoneInCsv() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ListExport.csv(out, HEADS, taker -> {
            taker.take(TRAP);
            taker.take(List.of("-2", "@x"));
        });

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"Mã\",\"Tên\"\r\n"
                        + "\"'=HYPERLINK(\"\"http://evil.example\"\")\",\"Lê \"\"Hoa\"\"\"\r\n"
                        + "\"'-2\",\"'@x\"\r\n");
    }
}
