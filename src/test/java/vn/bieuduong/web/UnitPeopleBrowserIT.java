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

/** An administrator of a unit opens a reader's account; the reader comes in by his link, reads, and changes nothing. */
@Tag("browser")
@ExtendWith(Chromium.class)
class UnitPeopleBrowserIT {

    private static final String OWN = "một câu dài dễ nhớ 2026";
    private static final Pattern LINK = Pattern.compile("/account/invitation\\.xhtml\\?token=[A-Za-z0-9_-]{43}");

    @Test
    void aUnitOpensItsReadersAccountWhoReadsAndChangesNothing(BrowserContext keeping, BrowserContext reading) {
        Person keeper = new Person(keeping).signIn("truonghoc.vanthu");
        keeper.follow("Người của đơn vị").sees("Đinh Thị Mai Hương").looks("unit-people");
        keeper.follow("Mở tài khoản cho người của đơn vị").looks("unit-person-new");
        keeper.fill("Tên đăng nhập", "truonghoc.xem").fill("Họ và tên", "Trần Thị Xem");
        keeper.press("Mở tài khoản và mời").sees("Hãy chọn vai trò").looks("unit-person-new-refused");
        keeper.page().locator("[id='personNew:role']").selectOption("VIEWER");
        keeper.press("Mở tài khoản và mời").sees("Đường dẫn mời, dùng một lần");
        Matcher link = LINK.matcher(keeper.text());
        assertThat(link.find()).isTrue();
        keeper.follow("Tôi đã gửi").sees("Người xem hồ sơ của đơn vị").looks("unit-person");

        Person reader = new Person(reading).open(link.group());
        reader.page().locator("[id$=':newPassword']").fill(OWN);
        reader.page().locator("[id$=':again']").fill(OWN);
        reader.press("Đặt mật khẩu");
        reader.fill("Tên đăng nhập", "truonghoc.xem").fill("Mật khẩu", OWN).press("Đăng nhập");
        reader.sees("Hồ sơ của tôi").doesNotSee("Bắt đầu hồ sơ mới");
        for (String changing :
                new String[] {"start", "details", "papers", "check", "supplement", "withdraw", "correct"}) {
            assertThat(reader.get("/dossier/" + changing + ".xhtml").status())
                    .as(changing)
                    .isEqualTo(403);
        }
        assertThat(reader.get("/unit/people.xhtml").status()).isEqualTo(403);
        assertThat(reader.get("/administration/roster.xhtml?unit=DV-TRUONG").status())
                .isEqualTo(403);

        keeper.unfold("Khóa tài khoản").page().locator("#accountLock textarea").fill("Nghỉ việc từ hôm nay");
        keeper.press("Khóa tài khoản").sees("Đã khóa tài khoản");
        assertThat(reader.get("/dossier/mine.xhtml").status()).isEqualTo(302);
        assertThat(keeper.get("/unit/person.xhtml?account=doanhnghiep").status())
                .isGreaterThanOrEqualTo(400);
        assertThat(keeper.get("/administration/roster.xhtml?unit=DV-DOANHNGHIEP")
                        .status())
                .isGreaterThanOrEqualTo(400);
        keeper.open("/unit/people.xhtml").follow("Trường Trung học phổ thông Bến Đông");
        keeper.sees("Thêm người được ký");
        assertThat(Person.barriers()).isEmpty();
    }
}
