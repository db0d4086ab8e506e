package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;

/** An administrator brings spreadsheets, walks the tree of bodies, and says whom to ask. */
@Tag("browser")
@ExtendWith(Chromium.class)
class ListsBrowserIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void aSpreadsheetIsGivenBackWithItsMistakesAtTheirCells(BrowserContext administrator) throws IOException {
        Person admin = new Person(administrator).signIn("quantrivien");
        admin.open("/people/import.xhtml").looks("people-import");
        List<Row> template = rows(admin.get("/listing/template.xlsx?of=PEOPLE").body());
        assertThat(template.get(0).getCellText(0)).isEqualTo("Tên đăng nhập");
        assertThat(admin.get("/listing/template.xlsx?of=KHAC").status()).isEqualTo(404);

        choose(
                admin,
                sheet(
                        "Tên đăng nhập",
                        "Họ và tên",
                        "Điện thoại",
                        "bang.tinh",
                        "Người Bảng Tính",
                        912345678,
                        "x!",
                        "Y",
                        ""));
        admin.press("Kiểm tra tệp");
        admin.sees("Có 2 lỗi, chưa nhập dòng nào").sees("Ô này là số 912345678").looks("people-import-refused");
        Download marked = admin.page().waitForDownload(() -> admin.press("Tải tệp đã đánh dấu lỗi"));
        List<Row> given = rows(Files.readAllBytes(marked.path()));
        assertThat(given.get(0).getCellText(3)).isEqualTo("Lỗi cần sửa (cổng ghi)");
        assertThat(given.get(1).getCellText(3)).startsWith("Ô này là số");

        choose(
                admin,
                sheet(
                        "Tên đăng nhập",
                        "Họ và tên",
                        "Điện thoại",
                        "bang.tinh",
                        "Người Bảng Tính",
                        "0912345678",
                        "bang.hai",
                        "Y",
                        ""));
        admin.press("Kiểm tra tệp").sees("Không thấy lỗi. 2 tài khoản").looks("people-import-good");
        admin.press("Nhập cả danh sách").sees("Đã mở 2 tài khoản");
        admin.open("/place/import.xhtml").sees("Cổng đang có 35 tỉnh").looks("place-import");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void theTreeLeadsToABodyAndAnUnknownPlaceIsNamed(BrowserContext administrator) {
        Person admin = new Person(administrator).signIn("quantrivien");
        admin.open("/administration/organisations.xhtml").looks("administration-organisations-tree");
        Locator ward = admin.page()
                .locator(".branches li[role=treeitem]")
                .filter(new Locator.FilterOptions().setHasText("phường Bến Đông"))
                .last();
        PlaywrightAssertions.assertThat(ward.locator("li")).hasCount(0);
        ward.locator(".ui-tree-toggler").click();
        PlaywrightAssertions.assertThat(ward.locator("li")).hasCount(2);
        ward.locator(".ui-tree-toggler").click();
        PlaywrightAssertions.assertThat(ward.locator("li").first()).isHidden();

        // one stop; then down to the first that unfolds, open, and to what lies in it
        admin.page().locator(".branches .ui-tree-container").focus();
        Locator focused = admin.page().locator(".branches .ui-treenode-outline");
        PlaywrightAssertions.assertThat(focused).containsText("Ủy ban nhân dân tỉnh Lạc Hà");
        for (int i = 0; i < 40 && !focused.textContent().contains("phường Bến Đông"); i++) {
            admin.page().keyboard().press("ArrowDown");
        }
        admin.page().keyboard().press("ArrowRight");
        PlaywrightAssertions.assertThat(ward.locator("li").first()).isVisible();
        admin.page().keyboard().press("ArrowDown");
        PlaywrightAssertions.assertThat(ward.locator("li .ui-treenode-outline")).hasCount(1);
        admin.looks("administration-organisations-unfolded");
        admin.page().keyboard().press("ArrowUp");
        admin.page().keyboard().press("Enter");
        admin.sees("Ủy ban nhân dân phường Bến Đông: 2").looks("administration-organisations-branch");

        admin.open("/administration/organisation.xhtml?code=DV-CANGCA")
                .sees("Đặc khu Hòn Mây, Tỉnh Lạc Hà (99003)")
                .unfold("Sửa thông tin");
        admin.page().locator("[id='organisationFacts:commune_input']").fill("Xã Không Có");
        admin.page().locator("[id='organisationFacts:send']").click();
        admin.sees("Không thấy xã, phường, đặc khu, tỉnh nào là “Xã Không Có”")
                .looks("administration-organisation-place");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void whomToAskIsKeptByPage(BrowserContext administrator, BrowserContext officer) {
        Person admin = new Person(administrator).signIn("quantrivien");
        admin.open("/help/contact.xhtml").looks("help-contact");
        String before = admin.page().locator("[id='contact:hours']").inputValue();
        admin.fill("Giờ làm việc", "Thứ Hai đến thứ Sáu, 7 giờ đến 17 giờ").press("Lưu nơi liên hệ");
        admin.sees("Hãy ghi lý do").looks("help-contact-refused");
        admin.fill("Lý do", "Đổi giờ làm việc theo thông báo")
                .press("Lưu nơi liên hệ")
                .sees("Chân trang hiện nơi liên hệ mới");
        PlaywrightAssertions.assertThat(admin.page().locator("footer")).containsText("7 giờ đến 17 giờ");
        admin.fill("Giờ làm việc", before)
                .fill("Lý do", "Trả lại giờ làm việc cũ của phòng")
                .press("Lưu nơi liên hệ");
        new Person(officer).signIn("motcua");
        for (String path : new String[] {
            "/help/contact.xhtml", "/place/import.xhtml", "/listing/template.xlsx?of=BODIES", "/people/import.xhtml"
        }) {
            assertThat(officer.request().get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(Person.barriers()).isEmpty();
    }

    private static void choose(Person admin, byte[] file) {
        admin.page().locator("#listImport [type=file]").setInputFiles(new FilePayload("danh-sach.xlsx", XLSX, file));
    }

    private static List<Row> rows(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        }
    }

    /** Three columns. */
    private static byte[] sheet(Object... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            for (int i = 0; i < cells.length; i++) {
                if (cells[i] instanceof Integer number) {
                    sheet.value(i / 3, i % 3, number);
                } else {
                    sheet.value(i / 3, i % 3, cells[i].toString());
                }
            }
        }
        return out.toByteArray();
    }
}
