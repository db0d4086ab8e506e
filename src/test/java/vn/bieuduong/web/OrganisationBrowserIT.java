package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;
import vn.bieuduong.Server;

/** Bodies by page: added, corrected, renamed, ended and merged, and each says what it did. */
@Tag("browser")
@ExtendWith(Chromium.class)
class OrganisationBrowserIT {

    private static final String LIST = "/administration/organisations.xhtml";
    private static final String WHY = "Nghị quyết số 12/NQ-HĐND ngày 20/11/2026";

    @Test
    void anAdministratorBuildsPartOfAProvince(Server server, BrowserContext administrator) throws SQLException {
        Person admin = new Person(administrator).signIn("quantrivien");
        admin.open(LIST)
                .sees("Ủy ban nhân dân tỉnh Lạc Hà")
                .sees("Sở Nội vụ tỉnh Lạc Hà")
                .sees("Tệp cấu hình")
                .looks("administration-organisations");

        admin.follow("Thêm đơn vị thuộc Ủy ban nhân dân tỉnh Lạc Hà");
        admin.press("Thêm vào danh mục");
        admin.sees("Hãy ghi tên đầy đủ")
                .sees("Hãy chọn loại cơ quan, đơn vị")
                .sees("Hãy ghi địa chỉ theo hai cấp")
                .looks("administration-organisation-new-refused");
        String department = add(admin, "Sở Y tế tỉnh Lạc Hà", "DEPARTMENT", "0123456780");
        assertThat(department).as("a wrong check digit is not taken").isEmpty();
        admin.sees("Chữ số kiểm tra của mã số thuế không khớp");
        department = add(admin, "Sở Y tế tỉnh Lạc Hà", "DEPARTMENT", "9900001122");
        admin.sees("Đã thêm vào danh mục")
                .sees("Nhập trên trang")
                .sees("bởi quantrivien")
                .looks("administration-organisation");

        admin.open("/administration/organisation-new.xhtml?under=H99").looks("administration-organisation-new");
        String commune = add(admin, "Ủy ban nhân dân xã Đồi Chè", "COMMUNE_PC", "");
        admin.open("/administration/organisation-new.xhtml?under=" + commune);
        String unit = add(admin, "Trường Tiểu học Đồi Chè", "SCHOOL", "");
        assertThat(unit).isEqualTo(commune + ".01");

        admin.unfold("Đổi tên");
        admin.page()
                .locator("[id='organisationName:name'], #organisationName input[maxlength='200']")
                .first()
                .fill("Trường Tiểu học và Trung học cơ sở Đồi Chè");
        admin.page().locator("[id='organisationName:from_input']").fill("2026-01-01");
        admin.page().locator("#organisationName textarea").fill(WHY);
        admin.page().locator("#organisationName [type=submit]").click();
        admin.sees("Đã đổi tên")
                .sees("Trường Tiểu học và Trung học cơ sở Đồi Chè")
                .sees("Trường Tiểu học Đồi Chè, đến trước ngày 01/01/2026")
                .looks("administration-organisation-renamed");

        admin.open("/administration/organisation.xhtml?code=" + commune);
        admin.unfold("Chấm dứt hoặc sáp nhập");
        end(admin, "");
        admin.sees("Còn 1 đơn vị bên dưới").looks("administration-organisation-end-refused");
        end(admin, "h99.03");
        admin.sees("Bạn sắp sáp nhập Ủy ban nhân dân xã Đồi Chè vào Ủy ban nhân dân đặc khu Hòn Mây. 1 đơn vị")
                .looks("administration-organisation-merge");
        assertThat(count(
                        server,
                        "select count(*) from organisation where code = '" + commune + "' and ended_on is not null"))
                .as("asked, not done")
                .isZero();
        admin.page().locator("#organisationEnd [type=submit]").click();
        admin.sees("Đã ghi sáp nhập")
                .sees("Đã chấm dứt hoạt động, ngày cuối 31/01/2026")
                .sees("Cơ quan kế thừa")
                .looks("administration-organisation-ended");
        admin.open("/administration/organisation.xhtml?code=" + unit).sees("Ủy ban nhân dân đặc khu Hòn Mây");

        admin.open(LIST + "?q=doi+che&state=ALL&order=CODE")
                .sees("Tìm thấy 2")
                .sees("Chấm dứt 31/01/2026")
                .looks("administration-organisations-found");
        admin.open(LIST + "?q=khong+co+gi").sees("Không có cơ quan, đơn vị nào khớp");
        assertThat(Person.barriers()).isEmpty();
        assertThat(count(
                        server,
                        "select count(*) from audit.line where actor = 'quantrivien' and act like 'ORGANISATION_%' and"
                                + " subject in ('" + department + "', '" + commune + "', '" + unit + "')"))
                .isEqualTo(5);
    }

    @Test
    void factsAreCorrectedAndAnOldFormOverwritesNothing(BrowserContext administrator) {
        Person admin = new Person(administrator).signIn("quantrivien");
        admin.open("/administration/organisation.xhtml?code=DV-CANGCA").sees("Dòng này theo tệp organisation.yaml");
        admin.unfold("Sửa thông tin");
        admin.page().locator("#organisationFacts [type=tel]").fill("0912 345 678");
        admin.page().locator("#organisationFacts [name=version]").evaluate("one => one.value = '999'");
        admin.page().locator("#organisationFacts [type=submit]").click();
        admin.sees("Người khác vừa sửa");

        admin.open("/administration/organisation.xhtml?code=DV-CANGCA").unfold("Sửa thông tin");
        admin.looks("administration-organisation-facts");
        admin.page().locator("#organisationFacts [type=tel]").fill("0912 345 678");
        admin.page().locator("#organisationFacts [type=submit]").click();
        admin.sees("Đã lưu thông tin")
                .sees("0912 345 678")
                .sees("tệp organisation.yaml không ghi đè dòng này nữa")
                .sees("Được nộp hồ sơ với tư cách");
        admin.follow("Người được ký").sees("Người được ký:");
        admin.open("/administration/organisation.xhtml?code=DV-TRUONG").follow("Tài khoản của đơn vị");
        admin.sees("truonghoc");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void aListIsCheckedAsAWholeAndThenImported(Server server, BrowserContext administrator) throws SQLException {
        Person admin = new Person(administrator).signIn("quantrivien");
        admin.open(LIST).follow("Nhập danh sách từ tệp");
        String template = new String(admin.get("/assets/organisations.csv").body(), StandardCharsets.UTF_8);
        admin.press("Kiểm tra tệp");
        admin.sees("Hãy chọn tệp danh sách").looks("administration-organisation-import");

        choose(admin, template + "NHAP-1;Đội Một;Đơn vị;H99;0123456780;Đường 1;;;Lạc Hà;;\n");
        admin.press("Kiểm tra tệp");
        admin.sees("Có 1 lỗi, chưa nhập dòng nào")
                .sees("Dòng 2, cột Mã số thuế: Chữ số kiểm tra")
                .looks("administration-organisation-import-refused");
        choose(
                admin,
                template + "NHAP-1;Đội Một;Đơn vị;H99;;Đường 1;;;Lạc Hà;;Thôn, tổ dân phố\n"
                        + ";Tổ Hai;Đơn vị;NHAP-1;;Đường 2;;;Lạc Hà;;\n");
        admin.press("Kiểm tra tệp");
        admin.sees("Không thấy lỗi. 2 đơn vị").looks("administration-organisation-import-good");
        assertThat(count(server, "select count(*) from organisation where code like 'NHAP-%'"))
                .isZero();
        admin.press("Nhập cả danh sách");
        admin.sees("Đã nhập cả danh sách");
        admin.open("/administration/organisation.xhtml?code=NHAP-1.01")
                .sees("Tổ Hai")
                .sees("Nhập từ danh sách");
        assertThat(Person.barriers()).isEmpty();
    }

    private static void choose(Person admin, String text) {
        admin.page()
                .locator("#listImport [type=file]")
                .setInputFiles(new FilePayload("danh-sach.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nobodyElseSeesOrChangesThem(Server server, BrowserContext officer, BrowserContext school) throws SQLException {
        long before = count(server, "select count(*) from organisation");
        new Person(officer).signIn("motcua");
        new Person(school).signIn("truonghoc");
        for (BrowserContext other : new BrowserContext[] {officer, school}) {
            for (String path : new String[] {
                LIST,
                "/administration/organisation.xhtml?code=H99",
                "/administration/organisation-new.xhtml",
                "/administration/organisation-import.xhtml"
            }) {
                assertThat(other.request().get(path).status()).as(path).isEqualTo(403);
            }
            assertThat(other.request()
                            .post(
                                    "/administration/organisation-new.xhtml?under=H99",
                                    RequestOptions.create()
                                            .setMaxRedirects(0)
                                            .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                            .setData("organisationNew=organisationNew&under=H99&organisationNew:send=x"
                                                    + "&jakarta.faces.ViewState=stateless"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(count(server, "select count(*) from organisation")).isEqualTo(before);
    }

    @Test
    void whatIsNotThereIsNotFound(BrowserContext administrator) {
        Person admin = new Person(administrator).signIn("quantrivien");
        for (String path : new String[] {
            "/administration/organisation.xhtml?code=KHONG-CO",
            "/administration/organisation.xhtml",
            "/administration/organisation-new.xhtml?under=KHONG-CO",
            LIST + "?under=KHONG-CO"
        }) {
            assertThat(admin.get(path).status()).as(path).isEqualTo(404);
        }
    }

    /** Fills the form for a new body in and sends it; its code, or nothing when it was refused. */
    private static String add(Person admin, String name, String type, String taxCode) {
        admin.fill("Tên đầy đủ", name);
        admin.page().locator("#organisationNew select").selectOption(type);
        admin.fill("Mã số thuế", taxCode)
                .fill("Địa chỉ", "Số 1 đường Hòa Bình, xã Đồi Chè, tỉnh Lạc Hà")
                .fill("Địa danh trên văn bản", "Đồi Chè");
        admin.press("Thêm vào danh mục");
        String url = admin.page().url();
        return url.contains("organisationAdded") ? url.replaceFirst(".*code=([^&]+).*", "$1") : "";
    }

    private static void end(Person admin, String successor) {
        admin.page().locator("[id='organisationEnd:lastDay_input']").fill("2026-01-31");
        admin.page().locator("[id='organisationEnd:successor_input']").fill(successor);
        admin.page().locator("#organisationEnd textarea").fill(WHY);
        admin.page().locator("#organisationEnd [type=submit]").click();
    }

    private static long count(Server server, String query) throws SQLException {
        try (Connection connection = server.database().getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
