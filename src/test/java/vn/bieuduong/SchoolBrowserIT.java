package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.fictional.SamplePaper;
import vn.bieuduong.fictional.SamplePapers;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SigningRequest;

/** A school files for many: by keys alone on a phone with a list that is wrong at first, and with few clicks at a desk. */
@Tag("browser")
@Tag("long")
@ExtendWith(Chromium.class)
class SchoolBrowserIT {

    private static final String PROCEDURE = "Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh theo công trạng";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEAD = "Đinh Thị Mai Hương";
    private static final int TO_INSPECT_MILLIS = 90_000;
    private static final int MOST_CLICKS = 20;

    private Person school;
    private Page page;
    private Keys keys;
    private DemoAuthority authority;
    private String draft = "";

    @Test
    void byKeysAloneFortyNamesAreMendedTheLetterIsWrittenAndSignedAndAllIsFiled(Server server, BrowserContext browser)
            throws IOException {
        begins(server, browser);
        keys = new Keys(page);
        signsIn();
        takesTheProcedure();
        describes();
        bringsForty();
        writesAndSigns();
        for (String component : List.of("DANH_SACH", "BAO_CAO", "BIEN_BAN")) {
            attaches(component);
        }
        enters("Nói về tất cả");
        school.sees("Đối tượng nào cũng đã có giấy này");
        opens("check");
        enters("Nộp hồ sơ");
        school.sees("Đã nộp hồ sơ");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    @Test
    void aListOfTenTakesFewClicks(Server server, BrowserContext browser) throws IOException {
        begins(server, browser);
        AtomicInteger clicks = new AtomicInteger();
        page.exposeFunction("counted", arguments -> clicks.incrementAndGet());
        page.addInitScript("addEventListener('click', e => { if (e.isTrusted) counted(); }, true);");

        school.signIn("truonghoc").follow("Bắt đầu hồ sơ mới");
        school.follow(PROCEDURE).press("Bắt đầu").sees("Chưa nộp");
        draft = idOf(page.url());
        school.follow("Thông tin chung")
                .fill("Trích yếu", "Đề nghị khen thưởng mười giáo viên")
                .fill("Lý do đề nghị khen thưởng", "Kết quả bình xét của Hội đồng thi đua nhà trường.")
                .fill("Thời gian lập thành tích", "Năm học 2025 - 2026")
                .fill("Số điện thoại", "0912345678")
                .press("Lưu");
        school.sees("Đã lưu thông tin chung").follow("Danh sách đề nghị khen");
        school.follow("Nhập danh sách từ Excel").press("Tôi xác nhận").sees("Đã ghi nhận lời xác nhận");
        List<List<String>> ten = SchoolList.of(10);
        chooses(page.locator("#listImport [type=file]"), "giao-vien.xlsx", XLSX, SchoolList.sheet(ten));
        school.press("Kiểm tra tệp").sees("10 đối tượng sẽ được thêm").press("Nhập cả danh sách");
        school.sees("Đã nhập cả danh sách").follow("Giấy tờ");
        for (String component : List.of("TO_TRINH", "DANH_SACH", "BAO_CAO", "BIEN_BAN")) {
            SamplePaper paper = paper();
            chooses(
                    page.locator("#part-" + component + " input[type=file]"),
                    paper.fileName(),
                    "application/pdf",
                    paper.pdf());
            judged(component);
        }
        school.press("Nói về tất cả").sees("Đối tượng nào cũng đã có giấy này");
        school.follow("Xem lại và nộp");
        school.press("Nộp hồ sơ").sees("Đã nộp hồ sơ");

        System.out.println("filing.clicks=" + clicks.get());
        assertThat(clicks.get()).isPositive().isLessThanOrEqualTo(MOST_CLICKS);
    }

    private void begins(Server server, BrowserContext browser) {
        school = new Person(browser);
        page = school.page();
        page.onFileChooser(chooser -> {});
        authority = DemoAuthority.openOrCreate(server.data().resolve("demo"), Clock.systemUTC());
    }

    private void signsIn() {
        school.open("/account/sign-in.xhtml");
        keys.types("Tên đăng nhập", "truonghoc");
        keys.types("Mật khẩu", Person.PASSWORD);
        page.keyboard().press("Enter");
        school.sees("Đăng xuất");
    }

    private void takesTheProcedure() {
        school.open("/dossier/mine.xhtml");
        enters("Bắt đầu hồ sơ mới");
        enters(PROCEDURE);
        enters("Bắt đầu");
        school.sees("Chưa nộp");
        draft = idOf(page.url());
    }

    private void describes() {
        enters("Thông tin chung");
        keys.types("Trích yếu", "Đề nghị khen thưởng bốn mươi giáo viên");
        keys.types("Lý do đề nghị khen thưởng", "Kết quả bình xét của Hội đồng thi đua nhà trường.");
        keys.types("Thời gian lập thành tích", "Năm học 2025 - 2026");
        keys.types("Số điện thoại", "0912345678");
        enters("Lưu");
        school.sees("Đã lưu thông tin chung");
    }

    /** Three mistakes are named at their cells; they are mended in the file that is given back. */
    private void bringsForty() throws IOException {
        opens("nominees");
        enters("Nhập danh sách từ Excel");
        keys.declares();
        List<List<String>> list = SchoolList.of(40);
        list.get(7).set(1, "");
        list.get(19).set(2, "31/02/1990");
        list.get(33).set(3, "12345");
        keys.holds("#listImport [type=file]", new FilePayload("giao-vien.xlsx", XLSX, SchoolList.sheet(list)));
        enters("Kiểm tra tệp");
        school.sees("Có 3 lỗi, chưa nhập dòng nào")
                .sees("Dòng 8")
                .sees("Dòng 20")
                .sees("Dòng 34");
        keys.stopsAt("Tải tệp đã đánh dấu lỗi");
        Download marked = page.waitForDownload(() -> page.keyboard().press("Enter"));
        List<List<String>> given = SchoolList.read(Files.readAllBytes(marked.path()));
        given.get(7).set(1, "Nguyễn Thị Số 7");
        given.get(19).set(2, "28/02/1990");
        given.get(33).set(3, "079 085 001 234");
        keys.holds("#listImport [type=file]", new FilePayload("giao-vien.xlsx", XLSX, SchoolList.sheet(given)));
        enters("Kiểm tra tệp");
        school.sees("40 đối tượng sẽ được thêm");
        enters("Nhập cả danh sách");
        school.sees("Đang hiện 40 trong 40");
    }

    private void writesAndSigns() throws IOException {
        school.open("/composing/compose.xhtml?id=" + draft + "&component=TO_TRINH");
        keys.types("Số văn bản", "15/TTr-THPT");
        enters("Lập văn bản");
        school.sees("Đến lượt " + HEAD);
        keys.stopsAt("Tải văn bản về");
        Download given = page.waitForDownload(() -> page.keyboard().press("Enter"));
        byte[] signed = new PdfSigner()
                .seal(
                        Files.readAllBytes(given.path()),
                        new SigningRequest("Ký tờ trình", "", Instant.now()),
                        authority.signature(HEAD, "099176007919", "", ""));
        keys.holds("main input[type=file]", new FilePayload("da-ky.pdf", "application/pdf", signed));
        page.setDefaultTimeout(TO_INSPECT_MILLIS);
        enters("Nhận bản đã ký");
        school.sees("Văn bản đã đủ chữ ký");
    }

    private void attaches(String component) {
        opens("papers");
        SamplePaper paper = paper();
        keys.brings(
                "#part-" + component + " input[type=file]",
                new FilePayload(paper.fileName(), "application/pdf", paper.pdf()));
        judged(component);
    }

    private void judged(String component) {
        PlaywrightAssertions.assertThat(page.locator("#part-" + component + " .paper"))
                .containsText(
                        "còn nguyên vẹn", new LocatorAssertions.ContainsTextOptions().setTimeout(TO_INSPECT_MILLIS));
    }

    /** A click on the field, and what the device offers then. */
    private void chooses(Locator field, String name, String type, byte[] content) {
        page.waitForFileChooser(field::click).setFiles(new FilePayload(name, type, content));
    }

    private void opens(String part) {
        school.open("/dossier/" + part + ".xhtml?id=" + draft);
    }

    private void enters(String label) {
        keys.enters(label);
    }

    private SamplePaper paper() {
        return new SamplePapers(authority, Instant.now().minus(Duration.ofHours(1)))
                .from(MainJourneyBrowserIT.unsigned(), "giay-to", "Trường Trung học phổ thông Bến Đông", "9900001122")
                .get(0);
    }

    private static String idOf(String address) {
        return address.replaceAll(".*[?&]id=([0-9a-f-]{36}).*", "$1");
    }
}
