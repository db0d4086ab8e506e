package vn.bieuduong.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;
import vn.bieuduong.SchoolList;

/** A school brings forty names with three mistakes, mends them in the file it gets back, and keeps the list in order. */
@Tag("browser")
@ExtendWith(Chromium.class)
class NomineesBrowserIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Test
    void aListOfFortyIsMendedInTheFileThatIsGivenBack(BrowserContext unit, BrowserContext citizen) throws IOException {
        Person school = new Person(unit).signIn("truonghoc");
        school.page().setViewportSize(360, 780);
        school.open("/dossier/start.xhtml?procedure=TDKT-P01").press("Bắt đầu").sees("Danh sách đề nghị khen");
        String draft = school.page().url().replaceFirst(".*[?&]id=([0-9a-f-]{36}).*", "$1");
        school.follow("Danh sách đề nghị khen")
                .follow("Nhập danh sách từ Excel")
                .declares()
                .looks("nominee-import");
        school.page().setViewportSize(360, 780);
        List<List<String>> template =
                SchoolList.read(school.get("/nominee/template.xlsx?id=" + draft).body());
        assertThat(template.get(0).get(0)).isEqualTo("Loại đối tượng");

        List<List<String>> list = SchoolList.of(40);
        list.get(7).set(1, "");
        list.get(19).set(2, "31/02/1990");
        list.get(33).set(3, "12345");
        choose(school, SchoolList.sheet(list));
        school.press("Kiểm tra tệp")
                .sees("Có 3 lỗi, chưa nhập dòng nào")
                .sees("Dòng 8, cột Họ và tên")
                .sees("Dòng 20, cột Ngày sinh")
                .sees("Dòng 34, cột Số định danh cá nhân")
                .looks("nominee-import-refused");
        school.page().setViewportSize(360, 780);
        Download marked = school.page().waitForDownload(() -> school.press("Tải tệp đã đánh dấu lỗi"));

        List<List<String>> given = SchoolList.read(Files.readAllBytes(marked.path()));
        assertThat(given.get(7).get(9)).contains("Hãy ghi tên đối tượng");
        given.get(7).set(1, "Nguyễn Thị Số 7");
        given.get(19).set(2, "28/02/1990");
        given.get(33).set(3, "079 085 001 234");
        choose(school, SchoolList.sheet(given));
        school.press("Kiểm tra tệp").sees("40 đối tượng sẽ được thêm").looks("nominee-import-good");
        school.page().setViewportSize(360, 780);
        school.press("Nhập cả danh sách")
                .sees("Đã nhập cả danh sách")
                .sees("Đang hiện 40 trong 40")
                .looks("nominees-table");
        assertThat(school.page().locator("tbody tr")).hasCount(20);

        theTableIsKeptInOrder(school, draft);

        assertThat(new String(school.get("/nominee/list.csv?id=" + draft).body(), StandardCharsets.UTF_8))
                .contains("Nguyễn Thị Số 33")
                .contains("28/02/1990");
        new Person(citizen).signIn("congdan");
        for (String path : List.of("/nominee/import.xhtml", "/nominee/template.xlsx", "/nominee/list.csv")) {
            assertThat(citizen.request().get(path + "?id=" + draft).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void aListInALetterIsTakenOnceItsTableAndColumnsAreChosen(BrowserContext unit) throws IOException {
        Person school = new Person(unit).signIn("truonghoc");
        school.page().setViewportSize(360, 780);
        school.open("/dossier/start.xhtml?procedure=TDKT-P01").press("Bắt đầu").sees("Danh sách đề nghị khen");
        String draft = school.page().url().replaceFirst(".*[?&]id=([0-9a-f-]{36}).*", "$1");

        school.open("/nominee/import.xhtml?id=" + draft).declares();
        letter(school, "1889");
        school.press("Kiểm tra tệp")
                .sees("Văn bản có 2 bảng")
                .sees("Hãy chọn bảng")
                .looks("nominee-letter-tables");
        school.page().setViewportSize(360, 780);
        assertThat(school.page().getByText("Nhập cả danh sách", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        chosen(school)
                .press("Kiểm tra tệp")
                .sees("Bảng 2, dòng 3, cột Ngày sinh")
                .looks("nominee-letter-refused");
        school.page().setViewportSize(360, 780);

        letter(school, "1989");
        school.press("Kiểm tra tệp");
        chosen(school).press("Kiểm tra tệp").sees("2 đối tượng sẽ được thêm");
        school.press("Nhập cả danh sách").sees("Đã nhập cả danh sách").sees("H’Bia Ksơ̆r");

        school.open("/nominee/import.xhtml?id=" + draft);
        letter(school, "1990");
        school.press("Kiểm tra tệp")
                .page()
                .locator("[name=letterTable][value='2']")
                .check();
        school.press("Kiểm tra tệp");
        assertThat(school.page().locator("#letterColumn1")).hasValue("NAME");
        assertThat(school.page().locator("#letterColumn3")).hasValue("ACHIEVEMENT");
        assertThat(Person.barriers()).isEmpty();
    }

    private static Person chosen(Person school) {
        school.page().locator("[name=letterTable][value='2']").check();
        school.press("Kiểm tra tệp").sees("Các cột của bảng 2");
        assertThat(school.page().locator("#letterColumn2")).hasValue("BIRTH_DATE");
        school.page().locator("#letterFrom").fill("2");
        school.page().locator("#letterColumn1").selectOption("NAME");
        school.page().locator("#letterColumn3").selectOption("ACHIEVEMENT");
        school.page().getByLabel("Loại đối tượng, khi danh sách không ghi").selectOption("PERSON");
        return school;
    }

    /** A letter as agencies lay it out: its head is a table too. */
    private static void letter(Person school, String born) throws IOException {
        String rows = row("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                + "</w:tbl><w:p><w:r><w:t>Danh sách</w:t></w:r></w:p><w:tbl>"
                + row("TT", "Người được đề nghị", "Năm sinh", "Việc đã làm")
                + row("1", "H’Bia Ksơ̆r", "1985", "Dạy lớp ghép ở bản xa")
                + row("2", "Vừ Thị Mỷ", born, "Vận động học sinh trở lại trường");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:tbl>"
                                    + rows + "</w:tbl></w:body></w:document>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        school.page()
                .locator("#listImport [type=file]")
                .setInputFiles(new FilePayload("to-trinh.docx", DOCX, file.toByteArray()));
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc><w:p><w:r><w:t>").append(cell).append("</w:t></w:r></w:p></w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    private static void theTableIsKeptInOrder(Person school, String draft) {
        school.page().setViewportSize(360, 780);
        school.fill("Tìm theo tên", "thi so 3").press("Tìm").sees("Đang hiện 11 trong 40");
        school.unfold("Sửa hoặc bỏ nhiều đối tượng")
                .page()
                .locator("[name=everybody]")
                .check();
        school.fill("Nơi công tác mới", "Điểm trường Bản Lầu")
                .press("Đổi nơi công tác")
                .sees("Đã đổi");
        assertThat(school.page().locator("tbody")).containsText("Điểm trường Bản Lầu");

        school.open("/dossier/nominees.xhtml?id=" + draft + "&page=2");
        school.press("Bỏ khỏi danh sách").sees("Bỏ 1 đối tượng khỏi danh sách?").looks("nominees-ask");
        school.press("Bỏ khỏi danh sách")
                .sees("Đã bỏ khỏi danh sách")
                .sees("trong 39")
                .looks("nominees-gone");
        school.press("Đưa trở lại danh sách").sees("Đã đưa trở lại").sees("trong 40");

        school.open("/nominee/import.xhtml?id=" + draft)
                .fill("Hoặc dán các dòng", "Họ tên\tNăm sinh\nVừ Thị Mỷ\t1990\nNguyễn Thị Số 1\t1985")
                .fill("Thành tích chung", "Hoàn thành tốt");
        school.page().getByLabel("Loại đối tượng, khi danh sách không ghi").selectOption("PERSON");
        school.press("Kiểm tra tệp")
                .sees("Không thấy lỗi")
                .press("Nhập cả danh sách")
                .sees("trong 42");
    }

    private static void choose(Person person, byte[] file) {
        person.page().locator("#listImport [type=file]").setInputFiles(new FilePayload("giao-vien.xlsx", XLSX, file));
    }
}
