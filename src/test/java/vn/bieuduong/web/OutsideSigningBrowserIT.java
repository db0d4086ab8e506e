package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;
import vn.bieuduong.Server;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SigningKey;
import vn.bieuduong.signature.signing.SigningRequest;

/** The chairman signs a decision of the demonstration with his own token: download, sign elsewhere, upload. */
@Tag("browser")
@ExtendWith(Chromium.class)
@Order(Server.WHEN_MADE)
class OutsideSigningBrowserIT {

    @Test
    void theChairmanSignsElsewhereAndIsToldWhatIsWrongWithACopy(
            Server server, BrowserContext chairman, BrowserContext officer) throws Exception {
        Person chair = new Person(chairman).signIn("chutich");
        String dossier = SigningQueue.first(server, chair);
        chair.open(dossier).follow("Xem và ký quyết định").sees("Lập bản để ký");
        String page = chair.page().url();
        chair.press("Lập bản để ký").sees("Hãy ghi số quyết định");
        chair.fill("Số quyết định", "777/QĐ-UBND")
                .press("Lập bản để ký")
                .sees("Đã lập bản quyết định")
                .looks("office-signing");
        assertThat(chair.page().reload().headerValue("content-security-policy"))
                .contains("connect-src 'self' " + Server.SIGNING_PROGRAM);
        chair.press("Ký bằng USB token trên máy này").sees("Không nói chuyện được với phần mềm ký");
        byte[] given = chair.download("quyet-dinh-khen-thuong");

        upload(chair, given);
        chair.sees("Tệp này chưa có chữ ký số").looks("office-signing-refused");
        DemoAuthority authority = DemoAuthority.openOrCreate(server.data().resolve("demo"), Clock.systemUTC());
        upload(chair, signed(given, authority.signature("Hồ Thị Diễm Thúy", "099188000001", "", "")));
        chair.sees("Hồ Thị Diễm Thúy").sees("Hãy ký bằng chứng thư số của chính bạn");
        String copy =
                page.replaceFirst("^https?://[^/]+", "").replaceFirst("/decision/signing\\.xhtml", "/decision/copy");
        assertThat(new Person(officer).signIn("chuyenvien").get(copy).status()).isNotEqualTo(200);

        upload(chair, signed(given, authority.signature("Dương Thế Vinh Quy", "099067158380", "", "")));
        chair.sees("Đã nhận bản quyết định bạn ký").sees("Ký số bên ngoài cổng");
        assertThat(Person.barriers()).isEmpty();
    }

    private static void upload(Person chair, byte[] file) {
        chair.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("quyet-dinh-da-ky.pdf", "application/pdf", file));
        chair.press("Tải lên và hoàn tất bước ký");
    }

    private static byte[] signed(byte[] pdf, SigningKey key) {
        return new PdfSigner().seal(pdf, new SigningRequest("Ký quyết định", "", Instant.now()), key);
    }
}
