package vn.bieuduong.inspection.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.inspection.MalwareScanner;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.inspection.table.TableAnswer;
import vn.bieuduong.inspection.table.TableRequest;
import vn.bieuduong.inspection.table.TableRows;

/** The tables of letters are found as people see them; what is hostile, locked or a scan is told by name. */
class LetterTablesTest {

    private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    @TempDir
    Path folder;

    @Test
    void eachTableOfALetterIsShownByItsFirstRows() throws IOException {
        TableAnswer found = answer(
                word(table(row("UBND", "CỘNG HÒA")) + "<w:p><w:r><w:t>Kính gửi</w:t></w:r></w:p>"
                        + table(row("STT", "Họ tên")
                                + row("1", "H’Bia")
                                + row("2", "A")
                                + row("3", "B")
                                + row("4", "C")
                                + row("5", "D"))),
                TableRequest.ASK);

        assertThat(found.state()).isEqualTo(Table.State.LETTER);
        assertThat(found.tables()).hasSize(2);
        assertThat(found.tables().get(1).rows()).isEqualTo(6);
        assertThat(found.tables().get(1).columns()).isEqualTo(2);
        assertThat(found.tables().get(1).first()).hasSize(5).contains(List.of("1", "H’Bia"));
    }

    @Test
    void theTableThatIsMeantIsReadWithItsMergedCells() throws IOException {
        String spanned =
                "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>I. Cá nhân</w:t></w:r></w:p></w:tc></w:tr>";
        String begun = "<w:tr>" + cell("1")
                + "<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>Tổ 1</w:t></w:r></w:p></w:tc></w:tr>";
        String goesOn = "<w:tr>" + cell("2") + "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>";
        List<Table.Row> rows = rows(word(table(row("STT", "Tổ") + spanned + begun + goesOn)), 1);

        assertThat(rows.get(1).cells())
                .containsExactly(new Table.Cell(Table.Kind.MERGED, "I. Cá nhân"), Table.Cell.of(""));
        assertThat(rows.get(2).cells()).containsExactly(Table.Cell.of("1"), new Table.Cell(Table.Kind.MERGED, "Tổ 1"));
        assertThat(rows.get(3).cells()).containsExactly(Table.Cell.of("2"), Table.Cell.of(""));
        assertThat(rows.get(3).line()).isEqualTo(4);
    }

    @Test
    void whatIsDeletedHiddenOrThereTwiceIsNotRead() throws IOException {
        String deleted = "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + cell("Ra") + cell("Đi") + "</w:tr>";
        String odd = "<w:tr><w:tc><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>Thấy</w:t></w:r>"
                + "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>chỗ cũ</w:t></w:r></w:moveFrom></w:p></w:tc>"
                + "<w:tc><mc:AlternateContent><mc:Choice><w:p><w:r><w:t>Một</w:t></w:r></w:p></mc:Choice>"
                + "<mc:Fallback><w:p><w:r><w:t>Một</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:tc></w:tr>";

        List<Table.Row> rows = rows(word(table(deleted + odd + row("x", "y"))), 1);

        assertThat(texts(rows)).containsExactly(List.of("Thấy", "Một"), List.of("x", "y"));
    }

    @Test
    void aTableInACellIsATableOfItsOwn() throws IOException {
        String outer = table("<w:tr>" + cell("Ngoài") + "<w:tc>" + table(row("Trong", "1")) + "<w:p/></w:tc></w:tr>");

        assertThat(answer(word(outer), TableRequest.ASK).tables()).hasSize(2);
        assertThat(texts(rows(word(outer), 1))).containsExactly(List.of("Ngoài", ""));
        assertThat(texts(rows(word(outer), 2))).containsExactly(List.of("Trong", "1"));
    }

    @Test
    void hostileLettersAreToldByName() throws IOException {
        assertThat(answer(word("<w:tbl><w:tr><w:tc>".repeat(9) + "</w:tc></w:tr></w:tbl>".repeat(9)), TableRequest.ASK)
                        .state())
                .as("tables in tables")
                .isEqualTo(Table.State.TOO_COMPLEX);
        assertThat(answer(word(table(row("a", "b").repeat(101_000))), TableRequest.ASK)
                        .state())
                .as("a huge table")
                .isEqualTo(Table.State.TOO_COMPLEX);
        assertThat(answer(
                                word(table("<w:tr>"
                                        + "<w:tc><w:tcPr><w:gridSpan w:val=\"999\"/></w:tcPr><w:p/></w:tc>"
                                                .repeat(3_000)
                                        + "</w:tr>")),
                                TableRequest.ASK)
                        .state())
                .as("cells that span a thousand columns")
                .isEqualTo(Table.State.TOO_COMPLEX);
        assertThat(answer(word(table(row("a", "b").repeat(60))), 1).state()).isEqualTo(Table.State.TOO_MANY_ROWS);
        assertThat(answer(zip(new byte[60 << 20]), TableRequest.ASK).state())
                .as("60 MB of nothing in some KB")
                .isEqualTo(Table.State.UNPACKS_TOO_LARGE);
        assertThat(answer(
                                zip("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"
                                        .getBytes(StandardCharsets.UTF_8)),
                                TableRequest.ASK)
                        .state())
                .isIn(Table.State.NO_LIST, Table.State.NO_TABLE);
        assertThat(answer(word("<w:p><w:r><w:t>Không bảng</w:t></w:r></w:p>"), TableRequest.ASK)
                        .state())
                .isEqualTo(Table.State.NO_TABLE);
        assertThat(answer("%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8), TableRequest.ASK)
                        .state())
                .isEqualTo(Table.State.NO_LIST);
        assertThat(answer(word(table(row("a", "b"))), TableRequest.NO_LETTER).state())
                .as("where letters are not taken")
                .isEqualTo(Table.State.NO_LIST);
        assertThat(answer(word(table(row("a", "b"))), 7).state())
                .as("a table that is not there")
                .isEqualTo(Table.State.LETTER);
    }

    @Test
    void aRuledTableOfAPdfIsReadThoughItGoesOnOverThePage() throws IOException {
        byte[] file = pdf(
                false,
                List.of(
                        List.of(List.of("STT", "Ho va ten"), List.of("1", "Nguyen Van An"), List.of("2", "Le Thi Bay")),
                        List.of(List.of("STT", "Ho va ten"), List.of("3", "Vu A Chinh"))));

        TableAnswer found = answer(file, TableRequest.ASK);
        assertThat(found.state()).isEqualTo(Table.State.LETTER);
        assertThat(found.tables()).hasSize(1);
        assertThat(found.tables().get(0).page()).isEqualTo(1);
        assertThat(texts(rows(file, 1)))
                .containsExactly(
                        List.of("STT", "Ho va ten"),
                        List.of("1", "Nguyen Van An"),
                        List.of("2", "Le Thi Bay"),
                        List.of("3", "Vu A Chinh"));
    }

    @Test
    void thinFilledShapesAreLinesToo() throws IOException {
        byte[] file = pdf(true, List.of(List.of(List.of("STT", "Ho ten"), List.of("1", "An"))));

        assertThat(texts(rows(file, 1))).containsExactly(List.of("STT", "Ho ten"), List.of("1", "An"));
    }

    @Test
    void aScanIsNotGuessedAtEvenWhenSomebodyElseDid() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.drawImage(
                        LosslessFactory.createFromImage(
                                document, new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB)),
                        0,
                        0,
                        595,
                        842);
                out.beginText();
                out.setRenderingMode(RenderingMode.NEITHER);
                out.setFont(FONT, 11);
                out.newLineAtOffset(80, 700);
                out.showText("Somebody's guess at what the picture says, long enough");
                out.endText();
            }
            assertThat(answer(saved(document), TableRequest.ASK).state()).isEqualTo(Table.State.SCANNED);
        }
    }

    @Test
    void aLockedPdfIsToldByName() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertThat(answer(saved(document), TableRequest.ASK).state()).isEqualTo(Table.State.LOCKED);
        }
    }

    @Test
    void aPageOfTooManyLinesIsGivenUp() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                for (int i = 0; i < 4_000; i++) {
                    out.moveTo(10 + i % 3, 10 + i * 5f);
                    out.lineTo(500, 10 + i * 5f);
                    out.stroke();
                }
            }
            assertThat(answer(saved(document), TableRequest.ASK).state()).isEqualTo(Table.State.TOO_COMPLEX);
        }
    }

    private TableAnswer answer(byte[] bytes, int table) throws IOException {
        Path file = Files.write(folder.resolve("letter"), bytes);
        return new TableReading(new MalwareScanner(Optional.empty()), Duration.ofSeconds(20))
                .read(new TableRequest(file, 50, table, folder));
    }

    private List<Table.Row> rows(byte[] bytes, int table) throws IOException {
        assertThat(answer(bytes, table).state()).isEqualTo(Table.State.READ);
        return TableRows.read(folder, 50);
    }

    private static List<List<String>> texts(List<Table.Row> rows) {
        return rows.stream()
                .map(row -> row.cells().stream().map(Table.Cell::text).toList())
                .toList();
    }

    private static String table(String rows) {
        return "<w:tbl>" + rows + "</w:tbl>";
    }

    private static String row(String one, String other) {
        return "<w:tr>" + cell(one) + cell(other) + "</w:tr>";
    }

    private static String cell(String text) {
        return "<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }

    private byte[] word(String body) throws IOException {
        return zip(("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                        + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>" + body
                        + "</w:body></w:document>")
                .getBytes(StandardCharsets.UTF_8));
    }

    private byte[] zip(byte[] document) throws IOException {
        Path file = folder.resolve("letter.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : List.of("[Content_Types].xml", "word/document.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.startsWith("word") ? document : new byte[0]);
            }
        }
        return Files.readAllBytes(file);
    }

    /** A page a list of rows; two columns, the second cell's words one beside the other without blanks. */
    private static byte[] pdf(boolean filled, List<List<List<String>>> pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (List<List<String>> rows : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    float bottom = 780 - rows.size() * 24f;
                    for (int i = 0; i <= rows.size(); i++) {
                        line(out, filled, 60, 780 - i * 24f, 360, 780 - i * 24f);
                    }
                    for (float x : new float[] {60, 110, 360}) {
                        line(out, filled, x, bottom, x, 780);
                    }
                    for (int i = 0; i < rows.size(); i++) {
                        float at = 65;
                        for (String word : rows.get(i)) {
                            for (String part : word.split(" ")) {
                                out.beginText();
                                out.setFont(FONT, 12);
                                out.newLineAtOffset(at, 780 - i * 24f - 16);
                                out.showText(part);
                                out.endText();
                                at += FONT.getStringWidth(part) / 1000 * 12 + 3.4f;
                            }
                            at = 115;
                        }
                    }
                }
            }
            return saved(document);
        }
    }

    private static void line(PDPageContentStream out, boolean filled, float x1, float y1, float x2, float y2)
            throws IOException {
        if (filled) {
            out.addRect(x1, y1, Math.max(0.5f, x2 - x1), Math.max(0.5f, y2 - y1));
            out.fill();
        } else {
            out.moveTo(x1, y1);
            out.lineTo(x2, y2);
            out.stroke();
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        try (var out = new java.io.ByteArrayOutputStream()) {
            document.save(out);
            return out.toByteArray();
        }
    }
}
