package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The roster of authorised signatories: the administrator keeps it, the applicant and the clerk read what follows from it. */
@Tag("browser")
@ExtendWith(Chromium.class)
class RosterBrowserIT {

    private static final String ROSTERS = "/administration/rosters.xhtml";

    @Test
    void theAdministratorAddsAndEndsWithAReason(Server server, BrowserContext administrator) throws SQLException {
        Person admin = new Person(administrator).signIn("quantrivien");
        admin.open(ROSTERS)
                .sees("Danh sách người được ký")
                .sees("Chưa có danh sách")
                .looks("administration-rosters");
        admin.follow("Trạm Y tế xã Suối Ngà")
                .sees("Lò Thị Thanh Xuân")
                .sees("CCCD 099184023757")
                .sees("Đang được ký")
                .looks("administration-roster");

        admin.unfold("Thêm người được ký");
        admin.press("Thêm vào danh sách");
        admin.sees("Hãy ghi họ tên đúng như trong chứng thư số")
                .sees("Hãy chọn ít nhất một vai trò")
                .sees("Hãy ghi ít nhất một số có trong chứng thư số")
                .sees("Hãy ghi lý do")
                .looks("administration-roster-refused");
        fillIn(admin, "Giàng A Dơ", "Y sĩ, Phó Trạm trưởng", "099087404109", "Giấy giao quyền số 03/GGQ-TYT");
        admin.sees("Đã thêm vào danh sách người được ký").sees("Giàng A Dơ").sees("Giấy giao quyền số 03/GGQ-TYT");

        admin.unfold("Kết thúc một dòng");
        Locator lines = admin.page().locator("[id='signatoryEnd:line'], #line");
        lines.first()
                .selectOption(lines.first()
                        .locator("option")
                        .filter(new Locator.FilterOptions().setHasText("Giàng A Dơ"))
                        .getAttribute("value"));
        admin.page().locator("[id='signatoryEnd:lastDay_input']").fill("31/01/2026");
        admin.page().locator("#signatoryEnd textarea").fill("Thôi giao quyền ký thay");
        admin.press("Cho kết thúc");
        admin.sees("Đã cho kết thúc").sees("01/01/2026 – 31/01/2026").sees("Thôi giao quyền ký thay");
        admin.looks("administration-roster-ended");
        assertThat(Person.barriers()).isEmpty();

        assertThat(count(
                        server,
                        "select count(*) from audit.line where actor = 'quantrivien' and subject = 'DV-TRAMYTE' and act in"
                                + " ('SIGNATORY_ADDED', 'SIGNATORY_ENDED') and details like 'Giàng A Dơ%'"))
                .isEqualTo(2);
        assertThat(admin.get("/administration/roster.xhtml?unit=KHONG-CO").status())
                .isEqualTo(404);
        assertThat(admin.get("/administration/roster.xhtml").status()).isEqualTo(404);
    }

    @Test
    void nobodyElseSeesOrChangesARoster(Server server, BrowserContext officer, BrowserContext school)
            throws SQLException {
        long before = count(server, "select count(*) from signatory where organisation = 'DV-THON'");
        new Person(officer).signIn("motcua");
        new Person(school).signIn("truonghoc");
        for (BrowserContext other : new BrowserContext[] {officer, school}) {
            for (String path : new String[] {ROSTERS, "/administration/roster.xhtml?unit=DV-TRUONG"}) {
                assertThat(other.request().get(path).status()).as(path).isEqualTo(403);
            }
            assertThat(other.request()
                            .post(
                                    "/administration/roster.xhtml?unit=DV-THON",
                                    RequestOptions.create()
                                            .setMaxRedirects(0)
                                            .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                            .setData("signatory=signatory&unit=DV-THON&signatory:send=x"
                                                    + "&jakarta.faces.ViewState=stateless"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(count(server, "select count(*) from signatory where organisation = 'DV-THON'"))
                .isEqualTo(before);
    }

    @Test
    void theFilerReadsHisOwnUnitsRosterAndNoOther(BrowserContext school, BrowserContext citizen) {
        Person filer = new Person(school).signIn("truonghoc");
        filer.open("/dossier/mine.xhtml").follow("Ai được ký thay đơn vị tôi?");
        filer.sees("Trường Trung học phổ thông Bến Đông")
                .sees("Đinh Thị Mai Hương")
                .sees("MST 9900001122")
                .sees("Danh sách thiếu hoặc chưa đúng?")
                .sees("0299 3001 027")
                .doesNotSee("099176007919")
                .doesNotSee("Lò Thị Thanh Xuân")
                .looks("dossier-unit");
        assertThat(filer.page().locator("main form").count()).isZero();
        filer.open("/dossier/unit.xhtml?unit=DV-TRAMYTE").doesNotSee("Lò Thị Thanh Xuân");

        new Person(citizen)
                .signIn("congdan")
                .open("/dossier/unit.xhtml")
                .sees("Bạn nộp hồ sơ với tư cách cá nhân")
                .looks("dossier-unit-citizen");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void theApplicantReadsAtUploadWhoIsNotOnTheRoster(Server server, BrowserContext school) throws Exception {
        Filer filer = new Filer(school, "truonghoc");
        awaitShelf(filer.filer());
        filer.begins("Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh theo công trạng")
                .opens("papers")
                .attaches(
                        "TO_TRINH",
                        "to-trinh-chua-duoc-giao-ky.pdf",
                        sample(filer.filer(), "to-trinh-chua-duoc-giao-ky.pdf"),
                        "Người ký không có trong danh sách người được ký của đơn vị")
                .attaches(
                        "TO_TRINH",
                        "to-trinh-het-quyen-ky.pdf",
                        sample(filer.filer(), "to-trinh-het-quyen-ky.pdf"),
                        "đã hết thời hạn được ký thay mặt đơn vị")
                .attaches(
                        "BIEN_BAN",
                        "p01-bien-ban.pdf",
                        sample(filer.filer(), "p01-bien-ban.pdf"),
                        "Người ký có trong danh sách người được ký của đơn vị (thư ký)");
        assertThat(filer.paper("BIEN_BAN", "p01-bien-ban.pdf").getAttribute("class"))
                .as("all three axes hold")
                .contains("good");
        assertThat(filer.paper("TO_TRINH", "to-trinh-chua-duoc-giao-ky.pdf").innerText())
                .contains("Đề nghị người có trong danh sách ký lại");
        assertThat(filer.paper("TO_TRINH", "to-trinh-chua-duoc-giao-ky.pdf").getAttribute("class"))
                .contains("warning");
        filer.filer().looks("applicant-papers-roster");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void theClerkReadsItInTheSignaturePanelAndAJudgingAgainExplainsTheRoster(
            Server server, BrowserContext desk, BrowserContext administrator) throws Exception {
        List<String> paper = theDeputysLetter(server);
        Person clerk = new Person(desk).signIn("motcua");
        clerk.open("/paper/show.xhtml?id=" + paper.get(0) + "&paper=" + paper.get(1))
                .sees("Ông Thị Mỹ Ngọc")
                .sees("Người ký không có trong danh sách người được ký của đơn vị")
                .sees("Đề nghị người có trong danh sách ký lại")
                .looks("office-paper-roster");

        Person admin = new Person(administrator).signIn("quantrivien");
        admin.open("/administration/roster.xhtml?unit=DV-CANGCA").unfold("Thêm người được ký");
        fillIn(admin, "Ông Thị Mỹ Ngọc", "Phó Trưởng ban", "099182388090", "Giấy giao quyền số 05/GGQ-BQLCC");
        clerk.press("Kiểm tra lại bây giờ").sees("Đã yêu cầu kiểm tra lại");
        Eventually.holds("it is judged again", Duration.ofSeconds(60), () -> {
            clerk.page().reload();
            return !clerk.text().contains("Đang chờ kiểm tra lại");
        });
        clerk.sees("đơn vị đã đăng ký bổ sung sau đó và nay khớp").looks("office-paper-roster-again");
        assertThat(Person.barriers()).isEmpty();
    }

    /** Adds somebody who may sign the unit's letters since New Year. */
    private static void fillIn(Person admin, String name, String title, String number, String reason) {
        admin.fill("Họ và tên", name)
                .fill("Chức vụ", title)
                .fill("Số CCCD", number)
                .fill("Ngày đầu được ký", "2026-01-01")
                .fill("Lý do, căn cứ", reason);
        admin.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("người thay mặt đơn vị trình"))
                .check();
        admin.press("Thêm vào danh sách").sees("Đã thêm vào danh sách người được ký");
    }

    private static byte[] sample(Person person, String name) {
        return person.page()
                .context()
                .request()
                .get("/demonstration/paper?name=" + name)
                .body();
    }

    private static void awaitShelf(Person person) {
        Eventually.holds(
                "the sample shelf",
                Eventually.LONG,
                () -> person.get("/demonstration/paper?name=p01-bien-ban.pdf").status() == 200);
    }

    /** The ids of the dossier and the letter that the demonstration has somebody sign whom the roster does not name. */
    private static List<String> theDeputysLetter(Server server) {
        return server.awaitRow("""
                select d.id, p.id from paper p join dossier d on d.id = p.dossier_id
                join evidence e on e.attachment = p.attachment
                where d.agency = 'H99' and d.filing_reference is not null
                and e.report::text like '%Ông Thị Mỹ Ngọc%' limit 1""");
    }

    private static long count(Server server, String query) throws SQLException {
        try (Connection connection = server.database().getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
