package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;

/** The administrator sees whom the portal trusts, and nobody else does. */
@Tag("browser")
@ExtendWith(Chromium.class)
class TrustBrowserIT {

    @Test
    void theAdministratorReadsEachAnchorWithItsFingerprint(BrowserContext administrator, BrowserContext officer) {
        Person admin = new Person(administrator).signIn("quantrivien");
        admin.open("/administration/trust.xhtml")
                .sees("Biểu Dương Root CA")
                .sees("Gốc được tin")
                .sees("Danh sách thu hồi")
                .looks("administration-trust");
        assertThat(admin.text()).containsPattern("SHA-256 [0-9a-f]{64}");
        assertThat(Person.barriers()).isEmpty();

        assertThat(new Person(officer)
                        .signIn("chuyenvien")
                        .get("/administration/trust.xhtml")
                        .status())
                .isEqualTo(403);
    }
}
