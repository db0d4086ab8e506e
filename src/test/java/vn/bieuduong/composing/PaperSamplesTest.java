package vn.bieuduong.composing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.bieuduong.document.Documents;
import vn.bieuduong.document.Pdfs;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.ProcedureFiles;

/** With the templates, words and made-up cases that ship. */
class PaperSamplesTest {

    private static final String MARK = "BẢN MẪU ĐỂ THAM KHẢO";
    private static final Path DOCUMENTS = Path.of("config/documents");
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T05:00:00Z"), ZoneOffset.UTC);

    private final List<Procedure> procedures = ProcedureFiles.read(Path.of("config"), new Problems());
    private final PaperSamples samples = new PaperSamples(
            Settings.read(Map.of("CONFIG_DIR", "config"), new Problems()),
            new Documents(DOCUMENTS, NOON),
            new OfficeWords(DOCUMENTS));

    @Test
    void everyPaperThePortalWritesHasABlankOneAndAMarkedSampleOfMadeUpPeople() throws IOException {
        for (Procedure procedure : procedures) {
            for (Component component : procedure.components()) {
                if (component.writtenAs() == null) {
                    assertThat(samples.blank(procedure, component)).isEmpty();
                    assertThat(samples.filled(procedure, component)).isEmpty();
                    continue;
                }
                String blank = text(samples.blank(procedure, component).orElseThrow());
                String filled = text(samples.filled(procedure, component).orElseThrow());
                assertThat(blank)
                        .as("%s %s", procedure.id(), component.id())
                        .contains("……………", "ngày …… tháng …… năm", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                        .doesNotContain(MARK, "Lạc Hà", "null");
                assertThat(filled)
                        .as("%s %s", procedure.id(), component.id())
                        .contains(MARK, "năm 2026")
                        .doesNotContain("………", "null");
            }
        }
    }

    @Test
    void everyBlankPaperIsAWordFileTooThatSaysTheSame() throws Exception {
        for (Procedure procedure : procedures) {
            for (Component component : procedure.components()) {
                if (component.writtenAs() == null) {
                    assertThat(samples.blankWord(procedure, component)).isEmpty();
                    continue;
                }
                byte[] file = samples.blankWord(procedure, component).orElseThrow();
                Element document = document(file);
                assertThat(document.getTextContent())
                        .as("%s %s", procedure.id(), component.id())
                        .contains("……………", "ngày …… tháng …… năm", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                        .doesNotContain(MARK, "null");
                NodeList cells = document.getElementsByTagName("w:tc");
                for (int i = 0; i < cells.getLength(); i++) {
                    assertThat(cells.item(i).getLastChild().getNodeName()).isEqualTo("w:p");
                }
            }
        }
    }

    private static Element document(byte[] file) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(zip.readAllBytes()))
                            .getDocumentElement();
                }
            }
        }
        throw new AssertionError("no document");
    }

    @Test
    void aSampleTellsTheCaseOfItsOwnGroundAndLevel() throws IOException {
        assertThat(text(filled("TDKT-P01", "TO_TRINH")))
                .contains("Nguyễn Hoàng Thu Cúc", "Đinh Thị Mai Hương", "01 cá nhân và 01 tập thể");
        assertThat(text(filled("TDKT-P02", "BAO_CAO"))).contains("Hà Văn Pẩu", "1968");
        assertThat(text(filled("TDKT-P03", "TOM_TAT"))).contains("Tổ cứu hộ Cảng cá Hòn Mây", "22 giờ 40 phút");
        assertThat(text(filled("TDKT-X01", "DANH_SACH")))
                .contains("Cà Thị Phiên", "Tờ trình số 21/TTr-TYT", "Giấy khen");
        assertThat(text(filled("TDKT-X09", "TO_TRINH")))
                .contains("Hà Văn Pẩu", "01 hộ gia đình", "Gia đình văn hóa")
                .doesNotContain("Nhân dân và cán bộ thôn");
    }

    @Test
    void aBlankLetterLeavesRoomForHowManyThereAre() throws IOException {
        String blank = text(samples.blank(procedure("TDKT-P02"), component("TDKT-P02", "TO_TRINH"))
                .orElseThrow());

        assertThat(blank)
                .contains("…… cá nhân, …… tập thể và …… hộ gia đình", "Chủ tịch Ủy ban nhân dân tỉnh ……………")
                .doesNotContain("00 cá nhân");
    }

    @Test
    void eachIsSetOnceHoweverOftenItIsAskedFor() {
        assertThat(filled("TDKT-P01", "DANH_SACH")).isSameAs(filled("TDKT-P01", "DANH_SACH"));
    }

    @Test
    void everyMistakeInTheFileIsNamed(@TempDir Path config) throws IOException {
        Path file = Files.createDirectories(config.resolve("documents")).resolve("samples.yaml");
        Files.writeString(
                file,
                Files.readString(DOCUMENTS.resolve("samples.yaml"))
                        .replace("mark:", "mrak:")
                        .replace("level: commune", "level: huyen"));
        Problems problems = new Problems();

        PaperSamples.check(config, problems);

        assertThat(problems.all().toString()).contains("“mark”", "mrak", "level: huyen");
        Files.writeString(
                file,
                "mark: M\nagencies: {province: A, commune: B}\nmeeting: {venue: V, present: 9, secretary: S, secretaryTitle: T,"
                        + " chairPart: C, secretaryPart: P, discussion: D, conclusion: K}\n");
        Problems none = new Problems();
        PaperSamples.check(config, none);
        assertThat(none.all()).singleElement().asString().contains("Cần ít nhất một vụ việc mẫu.");
    }

    private byte[] filled(String procedure, String component) {
        return samples.filled(procedure(procedure), component(procedure, component))
                .orElseThrow();
    }

    private Procedure procedure(String id) {
        return procedures.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Component component(String procedure, String id) {
        return procedure(procedure).component(id);
    }

    private static String text(byte[] pdf) throws IOException {
        return Pdfs.text(pdf).replaceAll("\\s+", " ");
    }
}
