package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;

/** The administrator finds an account and helps its owner, each act with its reason; his own he leaves alone. */
@Tag("browser")
@ExtendWith(Chromium.class)
class AccountBrowserIT {

    /** Has to choose a new password in the end. */
    static final String OWNER = "thuky.bendong";

    private static final String ACCOUNT = "/administration/account.xhtml?account=" + OWNER;
    private static final String WHY = "Đã gặp trực tiếp, mất điện thoại ngày 20/11";
    private static final Pattern ONE_TIME = Pattern.compile("\\b(\\w{4}-){3}\\w{4}\\b");

    @Test
    void whoLostHisPhoneIsHelpedAndMayBeLockedOut(
            BrowserContext administrator, BrowserContext owner, BrowserContext pocket) {
        Person own = new Person(owner).signIn(OWNER);
        own.open("/account/two-factor.xhtml").fill("Mật khẩu", Person.PASSWORD).press("Bắt đầu");
        own.sees("Quét mã");
        String code = code(new Person(pocket));
        own.fill("Mã xác thực", code).press("Bật xác thực hai lớp").sees("Mã dự phòng");

        Person admin = new Person(administrator).signIn("quantrivien");
        admin.open("/administration/accounts.xhtml").looks("administration-accounts");
        admin.page().locator("#q").fill("thu ky ben dong");
        admin.press("Tìm").sees("Có xác thực hai lớp").doesNotSee("thuky.honmay");
        admin.open(ACCOUNT).sees("Ủy ban nhân dân phường Bến Đông").looks("administration-account");

        admin.unfold("Gỡ xác thực hai lớp").press("Gỡ xác thực hai lớp").sees("Hãy ghi lý do");
        admin.looks("administration-account-refused");
        admin.page().locator("#factorDrop textarea").fill(WHY);
        admin.press("Gỡ xác thực hai lớp")
                .sees("Đã gỡ xác thực hai lớp")
                .sees("Không bật xác thực hai lớp")
                .doesNotSee("Dành cho người đã mất điện thoại");
        assertThat(own.get("/office/queue.xhtml").status()).isEqualTo(302);

        admin.unfold("Cấp lại mật khẩu")
                .page()
                .locator("#passwordReset textarea")
                .fill(WHY);
        admin.press("Cấp lại mật khẩu").sees("Mật khẩu dùng một lần").looks("administration-account-password");
        Matcher password = ONE_TIME.matcher(admin.text());
        assertThat(password.find()).isTrue();
        admin.follow("Tôi đã ghi lại").sees("Chờ đổi mật khẩu").doesNotSee(password.group());
        own.open("/account/sign-in.xhtml").fill("Tên đăng nhập", OWNER).fill("Mật khẩu", password.group());
        own.press("Đăng nhập").sees("Đổi mật khẩu");

        admin.unfold("Khóa tài khoản").page().locator("#accountLock textarea").fill("Nghỉ việc từ ngày 20/11");
        admin.press("Khóa tài khoản").sees("Đã khóa tài khoản").looks("administration-account-locked");
        assertThat(own.get("/account/password.xhtml").status()).isEqualTo(302);
        admin.unfold("Mở lại tài khoản")
                .page()
                .locator("#accountUnlock textarea")
                .fill("Khóa nhầm người");
        admin.press("Mở lại tài khoản").sees("Đã mở lại tài khoản").sees("Đang dùng");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void oneSeesWhereOneIsSignedInAndEndsItThere(BrowserContext desk, BrowserContext left, BrowserContext other) {
        Person own = new Person(desk).signIn("motcua.honmay");
        Person forgotten = new Person(left).signIn("motcua.honmay");
        Person stranger = new Person(other).signIn("congdan");
        own.open("/account/sign-ins.xhtml").sees("Thiết bị này").looks("account-sign-ins");
        own.press("Kết thúc tất cả, trừ thiết bị này").sees("Đã kết thúc").doesNotSee("Kết thúc tất cả");
        assertThat(forgotten.get("/office/queue.xhtml").status()).isEqualTo(302);
        assertThat(own.get("/office/queue.xhtml").status()).isEqualTo(200);
        assertThat(stranger.get("/dossier/mine.xhtml").status()).isEqualTo(200);
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void whoChoosesAnAccountOfTheDemonstrationTypesItsPasswordNext(BrowserContext visitor) {
        Person newcomer = new Person(visitor).open("/account/sign-in.xhtml").follow("truonghoc");
        assertThat(newcomer.page().evaluate("document.activeElement.type")).isEqualTo("password");
        assertThat(newcomer.page().getByLabel("Tên đăng nhập").getAttribute("autocomplete"))
                .isEqualTo("username");
        assertThat(newcomer.page().getByLabel("Mật khẩu").getAttribute("autocomplete"))
                .isEqualTo("current-password");
    }

    @Test
    void hisOwnAccountTheAdministratorLeavesAlone(BrowserContext administrator) {
        Person admin = new Person(administrator).signIn("quantrivien");
        admin.open("/administration/account.xhtml?account=quantrivien")
                .sees("Đây là tài khoản của chính bạn")
                .looks("administration-account-own");
        assertThat(admin.page()
                        .locator("#dutyGive, #invite, #factorDrop, #passwordReset, #accountLock")
                        .count())
                .isZero();
        assertThat(admin.get("/administration/account.xhtml?account=khong.co").status())
                .isEqualTo(404);
        assertThat(admin.get("/administration/account.xhtml").status()).isEqualTo(404);
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void theMenuStaysOnOneLineOfADeskAndUnfoldsOnAPhone(BrowserContext administrator) {
        Person admin = new Person(administrator).signIn("quantrivien");
        admin.open("/administration/accounts.xhtml");
        assertThat(linesOf(admin, ".brand, .who")).isEqualTo(1);
        assertThat(linesOf(admin, ".menu > li")).isEqualTo(1);
        admin.unfold("Quản trị").sees("Người được ký").looks("administration-menu");
        admin.page().keyboard().press("Escape");
        assertThat(admin.page().locator("details.more").getAttribute("open")).isNull();
        admin.unfold("Quản trị").follow("Người được ký").sees("Danh sách người được ký");
        assertThat(Person.barriers()).isEmpty();
    }

    /** On how many lines the elements stand, by their middles; a difference of some pixels is none. */
    private static int linesOf(Person person, String selector) {
        return (int) person.page()
                .evaluate(
                        "selector => new Set([...document.querySelectorAll(selector)].map(one => {"
                                + " const box = one.getBoundingClientRect(); return Math.round((box.top + box.bottom) / 40); }))"
                                + ".size",
                        selector);
    }

    private static String code(Person phone) {
        phone.open("/demonstration/code.xhtml");
        Matcher shown = Pattern.compile("\\b" + Pattern.quote(OWNER) + "\\b\\D*(\\d{3} ?\\d{3})")
                .matcher(phone.text());
        assertThat(shown.find()).as(phone.text()).isTrue();
        return shown.group(1);
    }
}
