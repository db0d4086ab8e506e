package vn.bieuduong.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;
import vn.bieuduong.Server;

/** What somebody is told stands in his inbox; what would be mailed, in the demonstration's mailbox; all of it before the administrator. */
@Tag("browser")
@ExtendWith(Chromium.class)
@Order(Server.WHEN_MADE)
class NoticesBrowserIT {

    @Test
    void aNoticeIsCountedOpenedAndLeadsOn(BrowserContext school) {
        Server.shared().awaitDemonstration();
        Person person = new Person(school).signIn("sogiaoduc");
        person.follow("Thông báo")
                .sees("Đã nhận hồ sơ nộp trực tuyến")
                .sees("Chưa đọc")
                .looks("account-inbox");
        String before = person.page().locator(".who a[href*=inbox]").innerText();
        assertThat(before.replaceAll("\\s+", " ")).containsPattern("\\([1-9]\\d* chưa đọc ?\\)");

        person.page().locator("#inbox li").last().getByText("Mở").click();
        person.sees("Kính gửi").sees("Nếu cần hỏi, xin liên hệ").looks("account-inbox-opened");

        assertThat(person.page().locator(".who a[href*=inbox]").innerText()).isNotEqualTo(before);
        person.follow("Đến trang này");
        assertThat(person.page().url()).contains("/dossier/");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void nobodyElseOpensIt(BrowserContext school, BrowserContext other) {
        Server.shared().awaitDemonstration();
        Person own = new Person(school).signIn("sogiaoduc").open("/account/inbox.xhtml");
        own.page().locator("#inbox li").first().getByText("Mở").click();
        own.sees("Đến trang này");
        String address = own.page().url().replaceFirst("^https?://[^/]+", "");

        new Person(other)
                .signIn("doanhnghiep")
                .open(address)
                .doesNotSee("Kính gửi")
                .doesNotSee("Đến trang này");
    }

    @Test
    void theMailboxOfTheDemonstrationSaysThatNothingLeftTheMachine(BrowserContext newcomer) {
        Server.shared().awaitDemonstration();
        Person person = new Person(newcomer).open("/").follow("Hộp thư trình diễn");
        person.sees("không thư nào rời khỏi máy này")
                .sees("Chưa gửi: chưa cấu hình máy chủ thư")
                .looks("demonstration-mail");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void theAdministratorWordsWhatPeopleAreToldAndGoesBackToTheFile(BrowserContext administrator) {
        Server.shared().awaitDemonstration();
        Person admin = new Person(administrator).signIn("quantrivien").open("/informing/texts.xhtml");
        admin.sees("petition-answered.yaml").looks("informing-texts").follow("Trả lời phản ánh");
        admin.sees("Như người nhận thấy").looks("informing-text");

        admin.page().locator("#notice\\:subject").fill("Trả lời {answer}");
        admin.press("Lưu bản nháp và xem thử")
                .sees("Không điền được {answer} ở đây")
                .looks("informing-text-refused");
        assertThat(admin.page().locator("#notice\\:subject").inputValue()).isEqualTo("Trả lời {answer}");
        admin.page().locator("#notice\\:subject").fill("Cơ quan đã trả lời ông/bà");
        admin.press("Lưu bản nháp và xem thử").sees("Đã lưu bản nháp").sees("Bản nháp, như người nhận sẽ thấy");
        admin.page().locator("#noticeForce\\:reason").fill("Theo góp ý của bộ phận một cửa");
        admin.looks("informing-text-draft");
        admin.press("Cho có hiệu lực").sees("Lời mới đã có hiệu lực").sees("Do quantrivien soạn trên trang");

        admin.page().getByText("Tải tệp lên").first().click();
        admin.page()
                .locator("#noticeBring\\:file")
                .setInputFiles(new FilePayload(
                        "petition-answered.yaml", "application/yaml", "vi:\n  subject: {hong}\n".getBytes(UTF_8)));
        admin.press("Nhận thành bản nháp")
                .sees("messages/petition-answered.yaml:2:")
                .looks("informing-text-brought");

        admin.page().getByText("Trở lại lời của tệp").first().click();
        admin.page().locator("#noticeBack\\:reason").fill("Lời của tệp đủ rồi, không cần sửa");
        admin.page().locator("#noticeBack\\:send").click();
        admin.sees("Đã trở lại lời của tệp").sees("Lời của tệp config/messages/petition-answered.yaml");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void theAdministratorSeesWhatWaitsAndFindsARecipient(BrowserContext administrator) {
        Server.shared().awaitDemonstration();
        Person admin = new Person(administrator).signIn("quantrivien").open("/administration/messages.xhtml");
        admin.sees("Chưa cấu hình máy chủ thư").sees("sogiaoduc").looks("administration-messages");
        admin.page().locator("#q").fill("khong-co-ai");
        admin.press("Tìm").sees("Không có thông báo nào.").looks("administration-messages-none");
        admin.open("/administration/messages.xhtml?state=GIVEN_UP").sees("Không có thông báo nào.");
        assertThat(Person.barriers()).isEmpty();
    }
}
