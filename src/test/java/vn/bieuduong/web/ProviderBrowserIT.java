package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;
import vn.bieuduong.Server;

/** People come in through a provider: somebody new, somebody known, and somebody of whom a person has to say who she is. */
@Tag("browser")
@ExtendWith(Chromium.class)
class ProviderBrowserIT {

    private static final String WAY = "Đăng nhập bằng Định danh thử";

    @Test
    void somebodyNewOpensAnAccountAndLinksAndUnlinksHers(BrowserContext browser) {
        Person person = new Person(browser);
        Server.provider().names("browser-1", "099195000333", "Lò Thị Mới").denies(true);
        person.open("/account/sign-in.xhtml").looks("account-sign-in-providers").follow(WAY);
        person.sees("đã hủy ở nhà cung cấp").looks("account-sign-in-provider-refused");

        Server.provider().denies(false);
        person.follow(WAY).sees("099195000333").looks("registration-newcomer");
        person.fill("Điện thoại", "12").press("Mở tài khoản").sees("Lò Thị Mới");
        assertThat(person.page().url()).contains("newcomer");
        person.fill("Điện thoại", "0912 345 678")
                .page()
                .getByLabel("Tôi đã đọc")
                .check();
        person.press("Mở tài khoản").sees("Đăng xuất");

        person.press("Đăng xuất").sees("Trên máy này bạn vẫn còn đăng nhập ở Định danh thử");
        person.looks("account-signed-out")
                .follow("Đăng xuất cả ở Định danh thử")
                .sees("khỏi nhà cung cấp định danh");
        person.open("/account/sign-in.xhtml").follow(WAY).sees("Đăng xuất");
        person.open("/account/providers.xhtml").sees("Định danh thử").looks("account-providers");
        person.fill("Mật khẩu", "không có").press("Tiếp tục").sees("Mật khẩu hiện tại chưa đúng");
    }

    @Test
    void aLinkIsMadeAndTakenAwayByWhoHasTypedThePassword(BrowserContext browser) {
        Person person = new Person(browser).signIn("thue");
        Server.provider().names("browser-2", "099185095028", "NGÔ THỊ CẨM TÚ");
        person.open("/account/sign-ins.xhtml").follow("Liên kết đăng nhập").sees("Chưa có liên kết nào");
        person.fill("Mật khẩu", Person.PASSWORD).press("Tiếp tục").looks("account-providers-open");
        person.follow("Liên kết với Định danh thử").sees("Đã liên kết");
        person.fill("Mật khẩu", Person.PASSWORD).press("Tiếp tục");
        person.unfold("Gỡ liên kết").press("Gỡ liên kết").sees("Đã gỡ liên kết").sees("Chưa có liên kết nào");
    }

    @Test
    void aDoubtIsAPersonsToDecide(BrowserContext browser, BrowserContext office) {
        Person person = new Person(browser);
        Server.provider().names("browser-3", "099171126704", "Lương Thị Kim Oan");
        person.open("/account/sign-in.xhtml?to=https://other.example/")
                .follow(WAY)
                .sees("quản trị viên phải đối chiếu");

        Person administrator = new Person(office).signIn("quantrivien");
        administrator.open("/people/links.xhtml").looks("people-links").follow("Lương Thị Kim Oan");
        administrator.sees("Lương Thị Kim Oanh").unfold("Không liên kết").press("Không liên kết");
        administrator.sees("Hãy ghi lý do").looks("people-link-refused");
        administrator
                .unfold("Liên kết với một tài khoản")
                .page()
                .locator("form#linkApprove textarea")
                .fill("Đã xem thẻ căn cước tại quầy, tên ghi thiếu chữ");
        administrator.page().locator("form#linkApprove [type=submit]").click();
        administrator.sees("Chủ tài khoản được báo").looks("people-link-approved");

        person.open("/account/sign-in.xhtml?to=https://other.example/")
                .follow(WAY)
                .sees("Đăng xuất");
        assertThat(person.page().url()).doesNotContain("other.example");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void whatNobodyAskedForLeadsNowhere(BrowserContext browser) {
        Person person = new Person(browser);
        for (String brought :
                new String[] {"", "?state=a&code=b", "?error=x", "?state=" + "a".repeat(43) + "&code=c&iss=d"}) {
            APIResponse answer = person.get("/account/openid-answer" + brought);
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.headers().get("location"))
                    .endsWith("/account/sign-in.xhtml?refused=PROVIDER_QUESTION_OVER");
        }
        for (String brought : new String[] {"", "?state=", "?state=" + "a".repeat(43)}) {
            APIResponse answer = person.get("/account/openid-left" + brought);
            assertThat(answer.headers().get("location"))
                    .endsWith("/account/sign-in.xhtml?refused=PROVIDER_QUESTION_OVER");
        }
        assertThat(person.get("/account/openid-leave?provider=none").status()).isEqualTo(404);
        assertThat(person.get("/account/openid?provider=none").status()).isEqualTo(404);
        assertThat(person.get("/account/openid").status()).isEqualTo(404);
        person.open("/registration/newcomer.xhtml").sees("Đã quá một giờ");
        person.open("/account/sign-in.xhtml?refused=%3Cb%3E&wait=9").doesNotSee("<b>");
    }
}
