package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;
import vn.bieuduong.fictional.DemoAuthority;

/** The administrator sees whom the portal trusts, trusts one more and ends it; nobody else does. */
@Tag("browser")
@ExtendWith(Chromium.class)
class TrustBrowserIT {

    private static final String PAGE = "/administration/trust.xhtml";

    @Test
    void theAdministratorReadsEachAnchorWithItsFingerprint(BrowserContext administrator, BrowserContext officer) {
        Person admin = new Person(administrator).signIn("quantrivien");
        admin.open(PAGE)
                .sees("Biểu Dương Root CA")
                .sees("Gốc được tin")
                .sees("Danh sách thu hồi")
                .sees("Từ tệp");
        assertThat(admin.text()).containsPattern("SHA-256 [0-9a-f]{64}");

        Person other = new Person(officer).signIn("chuyenvien");
        assertThat(other.get(PAGE).status()).isEqualTo(403);
        assertThat(officer.request().post(PAGE).status()).isEqualTo(403);
    }

    @Test
    void anAnchorIsTrustedByPageAfterItsFingerprintWasComparedAndEnded(
            BrowserContext administrator, @TempDir Path folder) throws IOException {
        byte[] root = Files.readAllBytes(
                DemoAuthority.openOrCreate(folder, Clock.systemUTC()).trust().resolve("anchors/root.crt"));
        Person admin = new Person(administrator).signIn("quantrivien");
        admin.unfold("Quản trị").follow("Chứng thực").sees("Thêm chứng thư");

        choose(admin, "ghi-chu.crt", "không phải chứng thư".getBytes(StandardCharsets.UTF_8));
        admin.press("Thêm vào danh sách tin cậy")
                .sees("Tệp không phải chứng thư X.509")
                .sees("Hãy chọn nhánh")
                .sees("Hãy ghi nguồn")
                .sees("Hãy ghi lý do");
        admin.looks("administration-trust-refused");

        choose(admin, "goc-moi.crt", root);
        admin.fill("Dấu vân tay", "00".repeat(32));
        admin.page().getByLabel("Chuyên dùng Chính phủ").check();
        admin.fill("Nguồn", "rootca.example, công văn 12/CV").fill("Lý do thêm", "thay gốc cũ hết hạn");
        admin.press("Thêm vào danh sách tin cậy").sees("Dấu vân tay không khớp").sees(DigestUtils.sha256Hex(root));

        choose(admin, "goc-moi.crt", root);
        admin.fill("Dấu vân tay", DigestUtils.sha256Hex(root)).press("Thêm vào danh sách tin cậy");
        admin.sees("Đã thêm vào danh sách tin cậy.")
                .sees("Lý Anh Khôi thêm lúc")
                .sees("thay gốc cũ hết hạn");

        admin.unfold("Thôi tin").press("Thôi tin chứng thư này").sees("Hãy ghi lý do");
        admin.looks("administration-trust-ending");
        admin.fill("Lý do thôi tin", "nhầm tổ chức").press("Thôi tin chứng thư này");
        admin.sees("Đã thôi tin.").sees("Lý Anh Khôi thôi tin lúc").sees("nhầm tổ chức");
        admin.looks("administration-trust");
        assertThat(Person.barriers()).isEmpty();
    }

    private static void choose(Person admin, String name, byte[] bytes) {
        admin.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "application/x-x509-ca-cert", bytes));
    }
}
