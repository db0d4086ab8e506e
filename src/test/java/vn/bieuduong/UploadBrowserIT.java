package vn.bieuduong;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.platform.Sha256;

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

    @Test
    void aLargeFileGoesOnWhereTheLineBrokeThoughThePageWasLeft(BrowserContext school, BrowserContext village) {
        Filer filer = begun(school);
        Page page = filer.filer().page();
        byte[] large = Arrays.copyOf(Portal.aPdf(), 1_500_000);
        FilePayload chosen = new FilePayload("bien-ban.pdf", "application/pdf", large);
        AtomicInteger pieces = new AtomicInteger();
        page.route("**/upload/piece?**", route -> {
            if (route.request().method().equals("POST") && pieces.incrementAndGet() > 2) {
                route.abort("connectionreset");
            } else {
                route.resume();
            }
        });
        page.locator("#part-BIEN_BAN input[type=file]").setInputFiles(chosen);
        assertThat(page.locator("#part-BIEN_BAN")).containsText("Đường truyền gián đoạn");
        filer.filer().looks("applicant-papers-line-broken");
        page.unroute("**/upload/piece?**");

        filer.opens("papers");
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(request.url());
            }
        });
        page.locator("#part-BIEN_BAN input[type=file]").setInputFiles(chosen);

        assertThat(page).hasURL(Pattern.compile(".*done=attached#part-BIEN_BAN"));
        assertThat(filer.paper("BIEN_BAN", "bien-ban.pdf")).isVisible();
        assertThat(sent.get(0)).contains("size=1500000&offset=524288");
        String address = "/upload/piece?sha256=" + Sha256.of(large);
        assertThat(filer.filer().get(address).text()).isEqualTo("{\"here\":0}");
        assertThat(new Person(village).signIn("thon").get(address).text()).isEqualTo("{\"here\":0}");
        assertThat(new Person(village).get("/upload/piece?sha256=x").status()).isEqualTo(404);
    }

    @Test
    void aPhotographBecomesAPageAndOneThatNobodyReadsIsNamed(BrowserContext school) throws IOException {
        Filer filer = begun(school);
        Page page = filer.filer().page();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
        page.locator("#part-BIEN_BAN input[type=file]")
                .setInputFiles(new FilePayload("IMG_0001.JPG", "image/jpeg", jpeg.toByteArray()));
        assertThat(filer.paper("BIEN_BAN", "IMG_0001.pdf")).isVisible();

        page.locator("#part-BIEN_BAN input[type=file]")
                .setInputFiles(new FilePayload(
                        "IMG_0002.HEIC",
                        "image/heic",
                        "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(page.locator("#part-BIEN_BAN")).containsText("Đây là ảnh HEIC của điện thoại");
        filer.filer().looks("applicant-papers-heic");
        assertThat(Person.barriers()).isEmpty();
    }

    private static Filer begun(BrowserContext school) {
        return new Filer(school, "truonghoc")
                .begins("Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh theo công trạng")
                .opens("papers");
    }
}
