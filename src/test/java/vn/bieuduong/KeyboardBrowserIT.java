package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.fictional.SamplePaper;
import vn.bieuduong.fictional.SamplePapers;

/** Somebody on a phone of 360 pixels without a pointer registers, confirms his address, signs in and files: each step by keys alone. */
@Tag("browser")
@Tag("long")
@ExtendWith(Chromium.class)
class KeyboardBrowserIT {

    private static final String OWN = "một câu dài dễ nhớ 2026";
    private static final Pattern LINK = Pattern.compile("/registration/[a-z]+\\.xhtml\\?token=[A-Za-z0-9_-]{43}");
    private static final int TO_INSPECT_MILLIS = 90_000;

    private Page page;
    private Keys keys;

    @Test
    void whoeverHasKeysAloneRegistersConfirmsSignsInAndFiles(Server server, BrowserContext browser) {
        Person person = new Person(browser);
        page = person.page();
        keys = new Keys(page);
        String address = "phim." + System.nanoTime() + "@thu.example";

        person.open("/account/sign-in.xhtml");
        enters("Đăng ký tài khoản");
        types("Địa chỉ thư điện tử", address);
        enters("Gửi thư xác nhận");
        person.sees("Thư đã được gửi").open(confirmation(person, address));
        types("Họ và tên", "Phạm Thị Lan");
        types("Số định danh cá nhân", "099190005678");
        types("Mật khẩu", OWN);
        types("Gõ lại mật khẩu", OWN);
        keys.stopsAt("Tôi đã đọc và đồng ý");
        page.keyboard().press("Space");
        enters("Mở tài khoản");
        person.sees("Tài khoản đã mở");
        enters("Đăng xuất");

        person.open("/account/sign-in.xhtml");
        types("Tên đăng nhập", address);
        types("Mật khẩu", OWN);
        page.keyboard().press("Enter");
        person.sees("Đăng xuất");

        begins(person);
        describes(person);
        nominates(person);
        answers(person);
        SamplePaper paper = paper(server);
        attaches("TO_TRINH", paper);
        attaches("TOM_TAT", paper);
        person.open("/dossier/check.xhtml?id=" + draft());
        enters("Nộp hồ sơ");
        person.sees("Đã nộp hồ sơ");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    private void begins(Person person) {
        person.open("/dossier/mine.xhtml");
        enters("Bắt đầu hồ sơ mới");
        page.waitForURL("**/dossier/start.xhtml*");
        enters("Tặng Bằng khen");
        enters("Bắt đầu");
        person.sees("Chưa nộp");
    }

    private void describes(Person person) {
        enters("Thông tin chung");
        types("Trích yếu", "Cứu người bị lũ cuốn");
        types("Lý do đề nghị khen thưởng", "Dũng cảm cứu người trong lũ.");
        types("Thời gian lập thành tích", "Ngày 20/11/2026");
        types("Họ và tên", "Phạm Thị Lan");
        types("Số điện thoại", "0912345678");
        enters("Lưu");
        person.sees("Đã lưu thông tin chung");
    }

    private void nominates(Person person) {
        person.open("/dossier/nominees.xhtml?id=" + draft());
        enters("Cá nhân");
        types("Họ và tên", "Lò Văn Dũng");
        keys.ticksAnyRadio();
        types("Tóm tắt thành tích", "Một mình cứu ba người khỏi dòng lũ.");
        enters("Lưu");
        person.sees("Đã thêm vào danh sách");
    }

    private void answers(Person person) {
        person.open("/dossier/questions.xhtml?id=" + draft());
        types("Sự việc xảy ra ở đâu?", "Suối Ngà");
        keys.stopsAt("Bạn biết việc này bằng cách nào?");
        page.keyboard().press("ArrowDown");
        enters("Lưu");
        person.sees("Đã lưu câu trả lời");
    }

    private void attaches(String component, SamplePaper paper) {
        page.navigate("/dossier/papers.xhtml?id=" + draft());
        keys.declares();
        keys.brings(
                "#part-" + component + " input[type=file]",
                new FilePayload(paper.fileName(), "application/pdf", paper.pdf()));
        PlaywrightAssertions.assertThat(page.locator("#part-" + component + " .paper"))
                .containsText(
                        "còn nguyên vẹn", new LocatorAssertions.ContainsTextOptions().setTimeout(TO_INSPECT_MILLIS));
    }

    private String draft() {
        return page.url().replaceAll(".*[?&]id=([0-9a-f-]{36}).*", "$1");
    }

    private void types(String label, String text) {
        keys.types(label, text);
    }

    private void enters(String label) {
        keys.enters(label);
    }

    private static String confirmation(Person reader, String address) {
        reader.open("/demonstration/mail.xhtml");
        Matcher link = LINK.matcher(reader.page()
                .locator("li:has(.code:text-is('" + address + "'))")
                .first()
                .textContent());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static SamplePaper paper(Server server) {
        Clock clock = Clock.systemUTC();
        DemoAuthority authority = DemoAuthority.openOrCreate(server.data().resolve("demo"), clock);
        return new SamplePapers(authority, clock.instant().minus(Duration.ofHours(1)))
                .from(MainJourneyBrowserIT.unsigned(), "to-trinh", "Phạm Thị Lan", "9900001122")
                .get(0);
    }
}
