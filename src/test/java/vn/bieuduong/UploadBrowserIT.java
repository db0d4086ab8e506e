package vn.bieuduong;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an applicant on a cheap phone is told when a file does not get through, and where he stands when it did. */
@Tag("browser")
@ExtendWith(Chromium.class)
class UploadBrowserIT {

    private static final String PAPERS = "**/dossier/papers.xhtml**";
    private static final byte[] TEXT = "Không phải PDF".getBytes(StandardCharsets.UTF_8);

    @Test
    void aLostConnectionLosesNothingAndTheFileIsSentAgain(BrowserContext school) {
        Filer filer = begun(school);
        Page page = filer.filer().page();
        Locator part = page.locator("#part-BIEN_BAN");
        page.route(PAPERS, route -> {
            if (route.request().method().equals("POST")) {
                route.abort("connectionreset");
            } else {
                route.resume();
            }
        });
        part.locator("input[type=file]").setInputFiles(new FilePayload("bien-ban.pdf", "application/pdf", TEXT));
        assertThat(part).containsText("Mất kết nối khi đang gửi nên tệp chưa được lưu");
        assertThat(part.locator("progress")).hasCount(0);

        page.unroute(PAPERS);
        filer.filer().page().setViewportSize(360, 740);
        part.locator("input[type=submit]").last().click();
        assertThat(page).hasURL(Pattern.compile(".*done=attached#part-BIEN_BAN"));
        assertThat(filer.paper("BIEN_BAN", "bien-ban.pdf")).containsText("Đuôi tên tệp không đúng");
        assertThat(filer.paper("BIEN_BAN", "bien-ban.pdf")).isInViewport();
        filer.filer().looks("applicant-papers-sent-again");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void anEmptyFileIsNamedForWhatItIsWithAndWithoutTheScript(BrowserContext school) {
        Filer filer = begun(school);
        Page page = filer.filer().page();
        FilePayload empty = new FilePayload("to-trinh.pdf", "application/pdf", new byte[0]);
        page.locator("#part-TO_TRINH input[type=file]").setInputFiles(empty);
        assertThat(page.locator("#part-TO_TRINH")).containsText("trống (0 byte), chưa được gửi");

        page.route("**/applicant.js**", Route::abort);
        filer.opens("papers");
        page.locator("#part-TO_TRINH input[type=file]").setInputFiles(empty);
        page.locator("#part-TO_TRINH input[type=submit]").last().click();
        assertThat(page.locator("#part-TO_TRINH")).containsText("Chưa nhận được tệp nào");
        assertThat(page.locator(".paper").count()).isZero();
    }

    private static Filer begun(BrowserContext school) {
        return new Filer(school, "truonghoc")
                .begins("Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh theo công trạng")
                .opens("papers");
    }
}
