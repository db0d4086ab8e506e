package vn.bieuduong.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;

/** The administrator opens an account, the newcomer comes in by his link, is given work and moved. */
@Tag("browser")
@ExtendWith(Chromium.class)
class AccountOpeningBrowserIT {

    private static final String OWN = "một câu dài dễ nhớ 2026";
    private static final String WHY = "Theo quyết định ngày 20/11/2026";
    private static final Pattern LINK = Pattern.compile("/account/invitation\\.xhtml\\?token=[A-Za-z0-9_-]{43}");

    @Test
    void anAccountIsOpenedByPageAndItsOwnerComesInByHisLink(BrowserContext administrator, BrowserContext newcomer) {
        Person admin = new Person(administrator).signIn("quantrivien");
        admin.open("/administration/accounts.xhtml").follow("Mở tài khoản").looks("administration-account-new");
        admin.press("Mở tài khoản").sees("Tên tài khoản dài 2 đến 60 ký tự").sees("Hãy ghi họ và tên");
        admin.looks("administration-account-new-refused");
        admin.fill("Tên đăng nhập", "nguyen.van.an").fill("Họ và tên", "Nguyễn Văn An");
        admin.page().locator("[id$=':body_input']").fill("uy ban nhan dan");
        admin.page().locator("[id$=':role1']").selectOption("DESK");
        admin.press("Mở tài khoản").sees("Nhiều cơ quan, đơn vị khớp với");
        admin.page().locator("[id$=':body_input']").fill("phuong ben dong");
        admin.unfold("Chỉ phụ trách một phần hồ sơ")
                .page()
                .locator("[id$=':area1']")
                .fill("xa khong co");
        admin.press("Mở tài khoản").sees("xa khong co").looks("administration-account-new-area-refused");
        assertThat(admin.page().locator("[id$=':area1']").isVisible()).isTrue();
        admin.page().locator("[id$=':area1']").fill("");
        admin.press("Mở tài khoản").sees("Đường dẫn mời, dùng một lần").looks("administration-account-link");
        Matcher link = LINK.matcher(admin.text());
        assertThat(link.find()).isTrue();
        admin.follow("Tôi đã gửi")
                .sees("Nguyễn Văn An")
                .sees("Cán bộ một cửa, Ủy ban nhân dân phường Bến Đông")
                .sees("Lời mời còn dùng được đến")
                .doesNotSee(link.group());

        Person owner = new Person(newcomer).open(link.group()).looks("account-invitation");
        owner.fill("Mật khẩu", "ngắn").fill("Gõ lại mật khẩu", "khác").press("Đặt mật khẩu");
        owner.sees("Hai lần gõ mật khẩu không giống nhau").looks("account-invitation-refused");
        owner.page().locator("[id$=':newPassword']").fill(OWN);
        owner.page().locator("[id$=':again']").fill(OWN);
        owner.press("Đặt mật khẩu").sees("Đã đặt mật khẩu");
        owner.fill("Tên đăng nhập", "nguyen.van.an").fill("Mật khẩu", OWN).press("Đăng nhập");
        owner.sees("Đăng xuất");
        assertThat(owner.get("/office/queue.xhtml").status()).isEqualTo(200);
        assertThat(owner.get("/administration/account-new.xhtml").status()).isEqualTo(403);
        new Person(newcomer)
                .open(link.group())
                .sees("Đường dẫn này không dùng được")
                .looks("account-invitation-over");

        admin.unfold("Giao thêm nhiệm vụ");
        admin.page().locator("[id='dutyGive:role']").selectOption("CHAIR");
        admin.page().locator("[id='dutyGive:at_input']").fill("DV-TRUONG");
        admin.press("Giao nhiệm vụ")
                .sees("Vai trò này làm ở Ủy ban nhân dân")
                .looks("administration-account-duty-refused");
        admin.page().locator("[id='dutyGive:role']").selectOption("CLERK");
        admin.page().locator("[id='dutyGive:at_input']").fill("");
        admin.page().locator("[id='dutyGive:to_input']").fill("2030-12-31");
        admin.press("Giao nhiệm vụ").sees("Đã giao nhiệm vụ").sees("Văn thư, Ủy ban nhân dân phường Bến Đông");
        admin.unfold("Thôi một nhiệm vụ");
        admin.page().locator("#dutyEnd select").selectOption("DESK@H99.02");
        admin.page().locator("[id='dutyEnd:lastDay_input']").fill("2026-01-01");
        admin.page().locator("#dutyEnd textarea").fill(WHY);
        admin.press("Thôi nhiệm vụ").sees("Đã thôi nhiệm vụ").looks("administration-account-duties");

        admin.unfold("Sửa thông tin").page().locator("[id='person:title']").fill("Chuyên viên");
        admin.press("Lưu thông tin").sees("Đã lưu thông tin").sees("Chuyên viên");
        admin.unfold("Chuyển cơ quan, đơn vị")
                .page()
                .locator("[id='accountMove:body_input']")
                .fill("H99");
        admin.page().locator("[id='accountMove:lastDay_input']").fill("2026-01-01");
        admin.page().locator("#accountMove textarea").fill(WHY);
        admin.press("Chuyển").sees("Đã chuyển cơ quan, đơn vị").looks("administration-account-moved");
        assertThat(owner.get("/office/queue.xhtml").status()).isEqualTo(403);
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void whoDoesNotAdministerOpensNoAccount(BrowserContext clerk, BrowserContext applicant, BrowserContext stranger) {
        for (Person other :
                new Person[] {new Person(clerk).signIn("motcua.honmay"), new Person(applicant).signIn("truonghoc")}) {
            assertThat(other.get("/administration/account-new.xhtml").status()).isEqualTo(403);
            assertThat(other.get("/administration/account.xhtml?account=motcua").status())
                    .isEqualTo(403);
        }
        Person nobody = new Person(stranger);
        assertThat(nobody.get("/administration/account-new.xhtml").status()).isEqualTo(302);
        nobody.open("/account/invitation.xhtml?token=abc").sees("Đường dẫn này không dùng được");
        nobody.open("/account/invitation.xhtml").sees("Đường dẫn này không dùng được");
    }

    @Test
    void anOfficersLeaveIsGivenToAColleagueAndTheTrailTellsOfIt(BrowserContext desk, BrowserContext administrator) {
        Person own = new Person(desk).signIn("motcua");
        own.open("/account/sign-ins.xhtml").follow("Uỷ quyền khi nghỉ").looks("account-stand-in");
        Locator deputy = own.page().locator("[id='standIn:deputy_input']");
        deputy.pressSequentially("vanthu");
        assertThat(own.page().locator("[id='standIn:deputy_panel']")).containsText("Không có gợi ý nào khớp");
        deputy.fill("khong.co");
        own.press("Uỷ quyền").sees("Không có đồng nghiệp nào").looks("account-stand-in-refused");
        assertThat(own.get("/account/stand-in.xhtml?account=chutich").status()).isGreaterThanOrEqualTo(400);

        Person admin = new Person(administrator).signIn("quantrivien");
        admin.open("/administration/trail.xhtml").sees("Nhật ký").looks("administration-trail");
        admin.page().locator("[id='trailFind:person_input']").fill("motcua");
        admin.page().locator("[id='trailFind:act']").selectOption("EVERYTHING");
        admin.press("Tìm").sees("/account/stand-in.xhtml");
        assertThat(admin.get("/listing/export.csv?of=TRAIL&person=motcua&act=EVERYTHING")
                        .text())
                .contains("motcua")
                .contains("/account/stand-in.xhtml");
        for (String path : new String[] {"/administration/trail.xhtml", "/listing/export.csv?of=TRAIL"}) {
            assertThat(own.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(Person.barriers()).isEmpty();
    }
}
