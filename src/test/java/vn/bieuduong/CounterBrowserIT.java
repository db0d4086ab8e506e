package vn.bieuduong;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A woman without an account comes to the province's desk with papers, and goes home with form 01; her original is given back. The
 * clerk has a phone of 360 pixels and keys alone.
 */
@Tag("browser")
@ExtendWith(Chromium.class)
class CounterBrowserIT {

    private static final String WHO = "Lường Thị Ón";
    private static final int TO_INSPECT_MILLIS = 90_000;

    private Person clerk;
    private Page page;
    private Keys keys;
    private String draft;

    @Test
    void whoComesWithPapersGoesHomeWithFormOneAndAnswersWithItsCode(
            Server server, BrowserContext desk, BrowserContext officer, BrowserContext head, BrowserContext appraiser) {
        clerk = new Person(desk).signIn("motcua");
        page = clerk.page();
        clerk.open("/office/counter.xhtml").looks("counter");
        clerk.fill("Số định danh hoặc tên đăng nhập", "099100000000")
                .press("Tìm")
                .sees("Không tìm thấy ai");
        clerk.fill("Số định danh hoặc tên đăng nhập", "truonghoc").press("Tìm").looks("counter-found");
        clerk.sees("nộp cho Trường Trung học phổ thông Bến Đông");
        assertThat(page.url()).as("who was looked for").doesNotContain("truonghoc");

        begins();
        writes();
        scans();
        keepsAnOriginal();
        Person other = new Person(officer).signIn("vanthu");
        assertThat(other.get("/office/counter.xhtml").status()).isEqualTo(404);
        assertThat(other.get("/office/secrets.xhtml").status()).isEqualTo(404);
        assertThat(other.get("/dossier/tasks.xhtml?id=" + draft).status()).isEqualTo(403);

        clerk.open("/dossier/check.xhtml?id=" + draft);
        phone();
        keys.enters("Nộp hồ sơ");
        clerk.sees("Đã nộp và tiếp nhận").looks("counter-filed");
        assertThat(clerk.get("/dossier/check.xhtml?id=" + draft).headers().get("location"))
                .as("pressed twice")
                .contains("/office/dossier.xhtml?id=" + draft);
        assertThat(server.awaitRow("select subject, act from audit.line where subject = '" + draft
                        + "' and act = 'PAGE_READ' and details like '/dossier/papers.xhtml%'"))
                .hasSize(2);
        server.awaitPapers();
        clerk.open("/office/dossier.xhtml?id=" + draft)
                .sees("Giấy tiếp nhận hồ sơ và hẹn trả kết quả")
                .sees("Xác nhận bản sao điện tử");
        givesTheOriginalBack();
        List<String> slip =
                server.awaitRow("select dossier_number, lookup_code from dossier where id = '" + draft + "'");
        String number = slip.get(0);
        asks(number, head, appraiser);
        Browser.NewContextOptions plain = new Browser.NewContextOptions()
                .setBaseURL(server.url(""))
                .setLocale("vi-VN")
                .setViewportSize(360, 740)
                .setJavaScriptEnabled(false);
        try (BrowserContext phone = desk.browser().newContext(plain)) {
            Person looker = new Person(desk);
            looker.open("/lookup/answer.xhtml?number=" + number).looks("by-code-closed");
            looker.fill("Mã tra cứu", slip.get(1))
                    .press("Mở hồ sơ")
                    .sees("Tên khác với căn cước")
                    .unfold("Rút hồ sơ")
                    .looks("by-code");
            answers(new Person(phone), number, slip.get(1));
            Person reader = new OfficeDesk(new Person(appraiser)).find(number).clerk();
            assertThat(reader.page().locator("del").allInnerTexts()).contains("Nguyễn Thị Lụa");
            assertThat(reader.page().locator("ins").allInnerTexts())
                    .contains("Nguyễn Thị Lúa", "Suối Ngà, xã Bản Đông");
            withdraws(new Person(phone), number, slip.get(1));
        }
        assertThat(Person.barriers()).isEmpty();
    }

    private static void asks(String number, BrowserContext head, BrowserContext appraiser) {
        OfficeDesk theHead = new OfficeDesk(head, "truongban").take("Chờ nhận", number);
        theHead.clerk().page().getByLabel("Chuyên viên thụ lý").selectOption("chuyenvien");
        theHead.clerk().press("Giao hồ sơ").sees("Đã giao hồ sơ");
        OfficeDesk officer = new OfficeDesk(appraiser, "chuyenvien").take("Tôi đang giữ", number);
        officer.clerk().unfold("Yêu cầu bổ sung");
        officer.ticks("1. Nguyễn Thị Lụa", "Tên khác với căn cước, mời sửa lại.");
        officer.ticks("Sự việc xảy ra ở đâu?", "Ghi rõ thuộc xã nào.");
        officer.asksFor("Hình ảnh, tài liệu minh chứng", "Cần ảnh căn cước của bà Lụa.");
        officer.clerk().sees("Đã gửi yêu cầu bổ sung");
    }

    /** On his phone, without script, by what stands on the slip alone. */
    private static void answers(Person visitor, String number, String code) {
        visitor.open("/lookup/answer.xhtml?number=" + number)
                .fill("Mã tra cứu", "AAAA-AAAA")
                .press("Mở hồ sơ");
        visitor.sees("Không tìm thấy hồ sơ").doesNotSee("Nguyễn Thị Lụa");
        visitor.open("/lookup/lookup.xhtml")
                .fill("Mã hồ sơ", number)
                .fill("Mã tra cứu", code)
                .press("Tra cứu");
        visitor.sees("Cơ quan đang chờ bổ sung").press("Xem yêu cầu và trả lời");
        visitor.sees("Tên khác với căn cước, mời sửa lại.");
        assertThat(visitor.page().url()).doesNotContain(code);
        visitor.fill("Sự việc xảy ra ở đâu?", "Suối Ngà, xã Bản Đông")
                .fill("Họ và tên", "Nguyễn Thị Lúa")
                .fill("Lời trả lời", "Đã sửa tên và gửi căn cước.");
        visitor.page()
                .locator("#part-MINH_CHUNG input[type=file]")
                .setInputFiles(new FilePayload("can-cuoc.pdf", "application/pdf", MainJourneyBrowserIT.unsigned()));
        visitor.press("Tải lên").sees("can-cuoc.pdf").sees("Đã nhận tệp");
        assertThat(visitor.page().getByLabel("Lời trả lời")).hasValue("Đã sửa tên và gửi căn cước.");
        Eventually.holds("the paper is judged", Duration.ofMillis(TO_INSPECT_MILLIS), () -> {
            visitor.press("Lưu lại, chưa gửi").sees("Đã lưu, chưa gửi");
            return visitor.page().locator(".paper[data-checking]").count() == 0;
        });
        visitor.press("Gửi bổ sung").sees("Đã gửi bổ sung");
        assertThat(visitor.page().url()).contains("/lookup/lookup.xhtml").doesNotContain(code);
    }

    private static void withdraws(Person visitor, String number, String code) {
        visitor.open("/lookup/answer.xhtml?number=" + number)
                .fill("Mã tra cứu", code)
                .press("Mở hồ sơ");
        visitor.sees("hiện không có yêu cầu bổ sung")
                .unfold("Rút hồ sơ")
                .fill("Lý do rút", "Gia đình muốn nộp lại sau.");
        visitor.press("Rút hồ sơ").sees("Hồ sơ đã được rút");
    }

    @Test
    void ofASecretDossierTheDeskEntersANumberAndAPlace(BrowserContext desk) {
        Person keeper = new Person(desk).signIn("motcua");
        keeper.open("/office/counter.xhtml")
                .follow("Sổ hồ sơ mật")
                .fill("Số trong sổ giấy", "05/M")
                .press("Ghi vào sổ");
        keeper.sees("Hãy ghi nơi cất hồ sơ")
                .fill("Nơi cất", "Tủ số 3, phòng văn thư")
                .press("Ghi vào sổ")
                .sees("Đã ghi vào sổ");
        keeper.fill("Nơi cất mới", "Kho lưu trữ")
                .press("Ghi nơi mới")
                .sees("Đã ghi nơi cất mới")
                .looks("counter-secrets");
        assertThat(Person.barriers()).isEmpty();
    }

    private void begins() {
        clerk.open("/office/queue.xhtml");
        phone();
        keys.enters("Nhận hồ sơ giấy");
        keys.types("Họ và tên", WHO);
        keys.types("Số định danh", "099165000123");
        keys.types("Điện thoại", "0912345678");
        keys.chooses("Thủ tục", "TDKT-P03");
        keys.types("Giấy tờ người nộp xuất trình", "Thẻ căn cước");
        keys.enters("Bắt đầu hồ sơ");
        clerk.sees("Chưa nộp").sees(WHO);
        draft = page.url().replaceAll(".*[?&]id=([0-9a-f-]{36}).*", "$1");
        clerk.looks("counter-tasks");
    }

    private void writes() {
        part("Thông tin chung");
        keys.types("Trích yếu", "Đề nghị khen thưởng đột xuất bà Nguyễn Thị Lụa");
        keys.types("Lý do đề nghị khen thưởng", "Cứu học sinh trong trận lũ.");
        keys.types("Thời gian lập thành tích", "Ngày 12/10/2026");
        keys.types("Họ và tên", WHO);
        keys.types("Số điện thoại", "0912345678");
        keys.enters("Lưu");
        clerk.sees("Đã lưu thông tin chung");

        part("Danh sách đề nghị khen");
        keys.enters("Cá nhân");
        keys.types("Họ và tên", "Nguyễn Thị Lụa");
        keys.ticksAnyRadio();
        keys.types("Tóm tắt thành tích", "Một mình cứu ba học sinh khỏi dòng lũ.");
        keys.enters("Lưu");
        clerk.sees("Đã thêm vào danh sách");

        part("Câu hỏi của thủ tục");
        keys.types("Sự việc xảy ra ở đâu?", "Suối Ngà");
        keys.chooses("Bạn biết việc này bằng cách nào?", "Tôi có mặt và chứng kiến");
        keys.enters("Lưu câu trả lời");
    }

    private void scans() {
        clerk.open("/dossier/papers.xhtml?id=" + draft);
        phone();
        clerk.looks("counter-secrecy");
        phone();
        keys.declares();
        keys.brings(
                "#part-MINH_CHUNG input[type=file]",
                new FilePayload("ban-quet.pdf", "application/pdf", MainJourneyBrowserIT.unsigned()));
        Locator scan = page.locator("#part-MINH_CHUNG .paper");
        assertThat(scan).hasCount(1);
        assertThat(page.locator("#part-MINH_CHUNG .paper[data-checking]"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(TO_INSPECT_MILLIS));
        assertThat(clerk.get(scan.locator("a").first().getAttribute("href")).status())
                .as("the clerk looks at his scan")
                .isEqualTo(200);
    }

    private void keepsAnOriginal() {
        part("Bản chính đang giữ");
        clerk.sees("Quầy không giữ bản chính nào");
        keys.types("Giấy tờ", "Huân chương Kháng chiến hạng Nhì");
        keys.enters("Ghi nhận giữ");
        clerk.sees("Chưa trả").looks("originals");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(720, 1000);
        assertThat(page.locator("th", new Page.LocatorOptions().setHasText("Người nhận ký")))
                .isVisible();
        assertThat(page.locator("#originalBack")).isHidden();
        clerk.sees(WHO);
        Chromium.picture(page, "originals-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void givesTheOriginalBack() {
        phone();
        keys.enters("Bản chính đang giữ");
        keys.types("Họ tên người nhận", "Lường Văn Tới");
        keys.enters("Ghi đã trả");
        clerk.sees("Chỉ trả khi người nhận đã ký");
        keys.types("Họ tên người nhận", "Lường Văn Tới");
        keys.stopsAt("Người nhận đã ký");
        page.keyboard().press("Space");
        keys.enters("Ghi đã trả");
        clerk.sees("Lường Văn Tới ký nhận").looks("originals-returned");
    }

    private void part(String link) {
        clerk.open("/dossier/tasks.xhtml?id=" + draft);
        phone();
        keys.enters(link);
    }

    private void phone() {
        keys = new Keys(page);
    }
}
