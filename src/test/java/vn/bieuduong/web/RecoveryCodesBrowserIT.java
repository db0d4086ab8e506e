package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;

/** Mã dự phòng: copied, printed without anything else, or saved; whoever keeps none of them loses his account with his phone. */
@Tag("browser")
@ExtendWith(Chromium.class)
class RecoveryCodesBrowserIT {

    static final String OWNER = "thuky.suoinga";

    @Test
    void theyAreCopiedAndPrintedAlone(BrowserContext desk, BrowserContext pocket) {
        desk.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Person owner = new Person(desk).signIn(OWNER);
        owner.open("/account/two-factor.xhtml")
                .fill("Mật khẩu", Person.PASSWORD)
                .press("Bắt đầu");
        owner.sees("Quét mã").fill("Mã xác thực", phone(new Person(pocket))).press("Bật xác thực hai lớp");
        owner.sees("Mã dự phòng");
        Page page = owner.page();
        List<String> codes = List.of(page.locator("#codes").innerText().strip().split("\\s+"));
        assertThat(codes).hasSize(8);

        owner.press("Chép các mã").sees("Đã chép");
        assertThat(((String) page.evaluate("navigator.clipboard.readText()")).split("\\s+"))
                .containsExactlyElementsOf(codes);

        page.evaluate("window.printed = 0; window.print = () => { window.printed++; }; 0");
        owner.press("In trang này");
        assertThat(page.evaluate("window.printed")).isEqualTo(1);

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(owner.text().strip().split("\\s+"))
                .as("on paper")
                .containsExactly(("Mã dự phòng " + String.join(" ", codes)).split(" "));
        Chromium.picture(page, "two-factor-recovery-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        owner.sees("Đã chép").looks("two-factor-recovery-copied");
        assertThat(Person.barriers()).isEmpty();
    }

    /** What the demonstration shows in place of the owner's phone. */
    private static String phone(Person pocket) {
        pocket.open("/demonstration/code.xhtml").sees(OWNER);
        return pocket.page()
                .locator("dl div")
                .filter(new Locator.FilterOptions().setHasText("(" + OWNER + ")"))
                .locator("dd")
                .innerText();
    }
}
