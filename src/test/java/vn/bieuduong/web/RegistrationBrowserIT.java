package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Eventually;
import vn.bieuduong.Person;
import vn.bieuduong.Portal;

/** Somebody nobody knows registers with his e-mail address and files; a unit applies and is let in; a password is forgotten. */
@Tag("browser")
@ExtendWith(Chromium.class)
class RegistrationBrowserIT {

    private static final String OWN = "một câu dài dễ nhớ 2026";
    private static final Pattern LINK =
            Pattern.compile("/(?:account|registration)/[a-z]+\\.xhtml\\?token=[A-Za-z0-9_-]{43}");

    @Test
    void aCitizenRegistersConfirmsHisAddressAndBeginsADossier(BrowserContext browser) {
        Person citizen = new Person(browser);
        String address = "lan." + System.nanoTime() + "@thu.example";
        citizen.open("/account/sign-in.xhtml").follow("Đăng ký tài khoản").looks("registration-register");
        citizen.press("Gửi thư xác nhận").sees("Hãy ghi địa chỉ thư điện tử").looks("registration-register-refused");
        citizen.fill("Địa chỉ thư điện tử", address).press("Gửi thư xác nhận").sees("Thư đã được gửi");
        String link = mailed(citizen, address);

        citizen.open(link).looks("registration-citizen").press("Mở tài khoản");
        citizen.sees("Hãy ghi họ và tên").sees("Hãy đọc và đánh dấu đồng ý").looks("registration-citizen-refused");
        citizen.fill("Họ và tên", "Phạm Thị Lan").fill("Số định danh cá nhân", "0991 9000 1234");
        citizen.fill("Mật khẩu", OWN).fill("Gõ lại mật khẩu", OWN);
        citizen.page().getByLabel("Tôi đã đọc và đồng ý").check();
        citizen.press("Mở tài khoản").sees("Tài khoản đã mở").sees("Đăng xuất");
        assertThat(citizen.get("/dossier/start.xhtml").status()).isEqualTo(200);
        assertThat(citizen.get("/registration/applications.xhtml").status()).isEqualTo(403);
        assertThat(citizen.get("/registration/deletions.xhtml").status()).isEqualTo(403);

        citizen.open("/account/data.xhtml").sees("2026-12").looks("account-data");
        assertThat(citizen.get("/account/data.json").text()).contains(address, "personalNumberUnverified");
        citizen.open("/account/sign-ins.xhtml")
                .looks("account-sign-ins")
                .press("Đăng xuất ở mọi nơi, kể cả thiết bị này");
        citizen.sees("Bạn đã đăng xuất ở mọi nơi").open(link).sees("Đường dẫn này không dùng được");

        citizen.open("/account/sign-in.xhtml").follow("Quên mật khẩu").looks("registration-forgotten");
        citizen.fill("Tên đăng nhập hoặc thư điện tử", address)
                .press("Gửi đường dẫn")
                .sees("Nếu có tài khoản");
        citizen.open(mailed(citizen, address)).sees("Đặt lại mật khẩu");
        citizen.fill("Mật khẩu", OWN + "!").fill("Gõ lại mật khẩu", OWN + "!").press("Đặt mật khẩu");
        citizen.fill("Tên đăng nhập", address)
                .fill("Mật khẩu", OWN + "!")
                .press("Đăng nhập")
                .sees("Đăng xuất");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void aUnitAppliesAndIsLetInByTheAdministrator(BrowserContext browser, BrowserContext office) {
        Person sender = new Person(browser);
        String address = "htx." + System.nanoTime() + "@thu.example";
        sender.open("/registration/register.xhtml")
                .page()
                .getByLabel("Cho cơ quan, đơn vị")
                .check();
        sender.fill("Địa chỉ thư điện tử", address).press("Gửi thư xác nhận");
        sender.open(mailed(sender, address)).looks("registration-apply").press("Gửi đề nghị");
        sender.sees("Hãy ghi mã số thuế").sees("Hãy chọn xã, phường").looks("registration-apply-refused");
        sender.fill("Tên đầy đủ của cơ quan, đơn vị", "Hợp tác xã Mây Tre Bến Đông");
        sender.page().locator("[id='apply:type']").selectOption("ENTERPRISE");
        sender.page().locator("[id='apply:commune']").selectOption("H99.02");
        sender.page().locator("[id='apply:taxCode']").fill("9900002013");
        sender.fill("Địa chỉ trụ sở", "Số 9 đường Hoa Gạo, phường Bến Đông, tỉnh Lạc Hà")
                .fill("Họ và tên", "Phạm Thị Lan");
        sender.page()
                .locator("#apply input[type=file]")
                .setInputFiles(new FilePayload("giay-de-nghi.pdf", "application/pdf", Portal.aPdf()));
        sender.page().getByLabel("Tôi đã đọc và đồng ý").check();
        sender.press("Gửi đề nghị").sees("đang chờ quản trị viên").looks("registration-application");
        String state = sender.page().url().replaceFirst("&done=.*", "");

        Person admin = new Person(office).signIn("quantrivien");
        admin.open("/registration/applications.xhtml")
                .looks("registration-applications")
                .follow("Hợp tác xã Mây Tre");
        Eventually.holds("the paper is looked at", Duration.ofMinutes(1), () -> {
            admin.page().reload();
            return admin.text().contains("Chưa ký số");
        });
        assertThat(sender.get("/registration/paper?id=" + id(admin)).status()).isNotEqualTo(200);
        admin.looks("registration-decide").unfold("Duyệt và mở tài khoản");
        admin.press("Duyệt và mở tài khoản")
                .sees("Hãy chọn ít nhất một tư cách")
                .looks("registration-decide-refused");
        admin.page().locator("#unitApprove input[type=checkbox]").first().check();
        admin.press("Duyệt và mở tài khoản").sees("Đường dẫn mời, dùng một lần").sees("dv9900002013");

        sender.page().navigate(state);
        sender.sees("Tài khoản đã được mở");
        assertThat(mailed(sender, address)).startsWith("/account/invitation.xhtml");
        assertThat(Person.barriers()).isEmpty();
    }

    private static String id(Person reader) {
        return reader.page().url().replaceAll(".*[?&]id=([0-9a-f-]{36}).*", "$1");
    }

    @Test
    void anOwnerChangesHisAddressAndThenHasHisAccountDeleted(BrowserContext browser, BrowserContext office) {
        Person owner = new Person(browser);
        String address = "cu." + System.nanoTime() + "@thu.example";
        String other = "moi." + System.nanoTime() + "@thu.example";
        owner.open("/registration/register.xhtml")
                .fill("Địa chỉ thư điện tử", address)
                .press("Gửi thư xác nhận");
        owner.open(mailed(owner, address)).fill("Họ và tên", "Vàng A Páo");
        owner.fill("Số định danh cá nhân", "099190001234").fill("Mật khẩu", OWN).fill("Gõ lại mật khẩu", OWN);
        owner.page().getByLabel("Tôi đã đọc và đồng ý").check();
        owner.press("Mở tài khoản").sees("Tài khoản đã mở");
        owner.open("/registration/consent.xhtml").looks("registration-consent");
        owner.press("Tôi đã đọc và đồng ý").sees("Hồ sơ của tôi");

        owner.follow("Vàng A Páo").follow("Đổi địa chỉ thư điện tử").looks("account-email");
        owner.fill("Địa chỉ mới", other).fill("Mật khẩu", "sai").press("Gửi hai thư xác nhận");
        owner.sees("Mật khẩu hiện tại chưa đúng").looks("account-email-refused");
        owner.fill("Mật khẩu", OWN).press("Gửi hai thư xác nhận").sees("Đang chờ xác nhận địa chỉ " + other);
        owner.open(mailed(owner, other))
                .looks("registration-email")
                .press("Xác nhận")
                .sees("Còn chờ hộp thư kia");
        owner.open(mailed(owner, address)).press("Xác nhận").sees("địa chỉ thư của tài khoản đã đổi");

        owner.open("/account/data.xhtml").press("Đề nghị xoá tài khoản").sees("Mật khẩu hiện tại chưa đúng");
        owner.fill("Mật khẩu", OWN).press("Đề nghị xoá tài khoản").sees("Đã gửi đề nghị xoá tài khoản");
        Person admin = new Person(office).signIn("quantrivien");
        admin.open("/registration/deletions.xhtml")
                .looks("registration-deletions")
                .follow("Vàng A Páo");
        admin.unfold("Xoá tài khoản").looks("registration-deletion");
        admin.page().locator("[id='deletionDo:send']").click();
        admin.sees("Chủ tài khoản được báo bằng thư cuối").doesNotSee("Vàng A Páo");
        owner.open("/account/sign-in.xhtml")
                .fill("Tên đăng nhập", other)
                .fill("Mật khẩu", OWN)
                .press("Đăng nhập");
        owner.sees("hoặc tài khoản không còn được dùng");
        assertThat(Person.barriers()).isEmpty();
    }

    /** The link of the newest letter to the address, as the mailbox of the demonstration shows it. */
    private static String mailed(Person reader, String address) {
        reader.open("/demonstration/mail.xhtml");
        String letter = reader.page()
                .locator("li:has(.code:text-is('" + address + "'))")
                .first()
                .textContent();
        Matcher link = LINK.matcher(letter);
        assertThat(link.find()).as(letter).isTrue();
        return link.group();
    }
}
