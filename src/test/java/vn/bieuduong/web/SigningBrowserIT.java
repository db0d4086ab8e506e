package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;
import vn.bieuduong.Server;

/** A chairman of the demonstration reads the decision, turns on his second factor and signs with the key the portal holds. */
@Tag("browser")
@ExtendWith(Chromium.class)
@Order(Server.WHEN_MADE)
class SigningBrowserIT {

    private static final List<String> CHAIRMEN = List.of("chutich.bendong", "chutich.suoinga", "chutich.honmay");

    /** The chairman of this test. */
    private String signedIn = "";

    @Test
    void theChairmanSignsWithTheKeyThePortalHoldsAndACodeOfHisPhone(
            BrowserContext desk, BrowserContext pocket, BrowserContext other, BrowserContext elsewhere)
            throws Exception {
        Person chair = atADossierToSign(desk);
        chair.follow("Xem và ký quyết định")
                .fill("Số quyết định", "888/QĐ-UBND")
                .press("Lập bản để ký")
                .sees("Đã lập bản quyết định");
        assertThat(widths(chair)).isNotEmpty().allMatch(width -> width > 500);
        chair.looks("office-signing-key");
        String pictures = chair.page().url().replaceFirst("^https?://[^/]+", "").replace("signing.xhtml", "copy-page");
        assertThat(chair.get(pictures).status()).isEqualTo(200);
        assertThat(chair.get(pictures + "&page=99").status()).isEqualTo(404);
        assertThat(new Person(other).signIn("chuyenvien").get(pictures).status())
                .isNotEqualTo(200);

        chair.follow("Bật xác thực hai lớp")
                .sees("Chưa bật")
                .doesNotSee("Quét mã")
                .looks("two-factor-begin");
        chair.fill("Mật khẩu", "sai").press("Bắt đầu").sees("Mật khẩu").doesNotSee("Quét mã");
        chair.fill("Mật khẩu", Person.PASSWORD).press("Bắt đầu").sees("Quét mã").looks("two-factor");
        chair.fill("Mã xác thực", "000000").press("Bật xác thực hai lớp").sees("Mã chưa đúng");
        chair.fill("Mã xác thực", phone(new Person(pocket), signedIn)).press("Bật xác thực hai lớp");
        chair.sees("Mã dự phòng").looks("two-factor-recovery");
        List<String> recovery =
                List.of(chair.page().locator("pre.codes").innerText().strip().split("\\s+"));
        assertThat(recovery).hasSize(8);
        assertThat(new String(chair.download("Tải về thành tệp"), java.nio.charset.StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(recovery);
        chair.follow("Tôi đã cất mã, quay lại ký quyết định");

        chair.fill("Mã xác thực", "000000")
                .press("Ký quyết định")
                .sees("Mã chưa đúng")
                .looks("office-signing-key-refused");
        chair.fill("Mã xác thực", recovery.get(0))
                .press("Ký quyết định")
                .sees("Bạn đã ký quyết định")
                .sees("Ký số bằng khóa do cổng giữ");

        Person again = new Person(elsewhere);
        again.open("/account/sign-in.xhtml").fill("Tên đăng nhập", signedIn).fill("Mật khẩu", Person.PASSWORD);
        again.press("Đăng nhập")
                .sees("Nhập mã xác thực")
                .doesNotSee("Chưa thực hiện được")
                .looks("sign-in-code");
        assertThat(again.page().locator("input[type=password]").count()).isZero();
        again.fill("Mã xác thực", recovery.get(0)).press("Đăng nhập").sees("Mã chưa đúng");
        again.fill("Mã xác thực", recovery.get(1)).press("Đăng nhập").sees("Đăng xuất");
        again.open("/account/two-factor.xhtml").sees("Còn 6 mã dự phòng").looks("two-factor-on");
        again.fill("Mật khẩu", "sai").fill("Mã xác thực", recovery.get(2));
        again.press("Tắt xác thực hai lớp").sees("Mật khẩu").doesNotSee("Đã tắt");
        again.fill("Mật khẩu", Person.PASSWORD).fill("Mã xác thực", recovery.get(2));
        again.press("Tắt xác thực hai lớp").sees("Đã tắt xác thực hai lớp");
        assertThat(Person.barriers()).isEmpty();
    }

    /** The first chairman on whose desk a dossier of the demonstration lies. */
    private Person atADossierToSign(BrowserContext desk) {
        Server.shared().awaitDemonstration();
        Person chair = new Person(desk);
        for (String account : CHAIRMEN) {
            desk.clearCookies();
            signedIn = account;
            Optional<String> dossier = SigningQueue.now(chair.signIn(account));
            if (dossier.isPresent()) {
                return chair.open(dossier.get());
            }
        }
        throw new AssertionError("no dossier waits for a chairman's signature");
    }

    /** How wide each page picture is, once all have come. */
    private static List<Integer> widths(Person chair) {
        chair.page().waitForFunction("() => [...document.images].every(image => image.complete)");
        return chair.page().locator(".pages img").all().stream()
                .map(image -> ((Number) image.evaluate("image => image.naturalWidth")).intValue())
                .toList();
    }

    /** What the demonstration shows in place of the chairman's phone. */
    private static String phone(Person pocket, String account) {
        pocket.open("/demonstration/code.xhtml").sees(account).looks("demo-code");
        return pocket.page()
                .locator("dl div")
                .filter(new Locator.FilterOptions().setHasText("(" + account + ")"))
                .locator("dd")
                .innerText();
    }
}
