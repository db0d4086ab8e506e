package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;

/** A leader reads which certificates are taken for his own; the administrator lists one and ends it, each with a reason. */
@Tag("browser")
@ExtendWith(Chromium.class)
class CertificateBrowserIT {

    private static final String SHA256 = "5a".repeat(32);

    @Test
    void whatTheAdministratorListsTheLeaderReads(BrowserContext administrator, BrowserContext leader) {
        Person admin = new Person(administrator).signIn("quantrivien");
        admin.open("/administration/certificates.xhtml").looks("administration-certificates");
        admin.open("/administration/certificate.xhtml?account=chutich.honmay").unfold("Ghi thêm chứng thư số");
        admin.press("Ghi vào danh sách")
                .sees("gồm 64 chữ số thập lục phân")
                .sees("Hãy ghi tên gọi")
                .sees("Hãy ghi lý do");
        admin.fill("Tên gọi", "USB token VGCA 2026")
                .fill("Dấu vân tay SHA-256", SHA256)
                .fill("Lý do, căn cứ", "Đã đối chiếu với thiết bị của ông tại phòng làm việc")
                .press("Ghi vào danh sách")
                .sees("Đã ghi.")
                .sees(SHA256)
                .looks("administration-certificate");

        Person own = new Person(leader).signIn("chutich.honmay");
        own.open("/account/certificates.xhtml")
                .sees("USB token VGCA 2026")
                .sees("Đang được nhận")
                .sees("Mọi chứng thư số được tin cậy có số định danh")
                .doesNotSee("099089293003")
                .looks("account-certificates");
        for (String path : new String[] {
            "/administration/certificates.xhtml", "/administration/certificate.xhtml?account=chutich.honmay"
        }) {
            assertThat(own.get(path).status()).as(path).isEqualTo(403);
        }

        admin.unfold("Không nhận một chứng thư số nữa");
        Locator choice = admin.page().locator("#certificateEnd select");
        choice.selectOption(choice.locator("option").nth(1).getAttribute("value"));
        admin.page().locator("#certificateEnd textarea").fill("Thiết bị đã bị mất");
        admin.press("Không nhận nữa").sees("Đã thôi nhận.").sees("Thiết bị đã bị mất");
        own.open("/account/certificates.xhtml").sees("Không nhận nữa").doesNotSee("Đang được nhận");
        assertThat(admin.get("/administration/certificate.xhtml?account=khong.co")
                        .status())
                .isEqualTo(404);
        assertThat(Person.barriers()).isEmpty();
    }
}
