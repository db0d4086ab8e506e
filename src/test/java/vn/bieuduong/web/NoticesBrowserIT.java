package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;
import vn.bieuduong.Server;

/** What somebody is told stands in his inbox; what would be mailed, in the demonstration's mailbox; all of it before the administrator. */
@Tag("browser")
@ExtendWith(Chromium.class)
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
