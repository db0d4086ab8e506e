package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;
import vn.bieuduong.Server;

/** Phạm vi phụ trách: an administrator limits a duty to an area on the account's page, and dossiers outside are gone for its owner. */
@Tag("browser")
@ExtendWith(Chromium.class)
@Order(Server.WHEN_MADE)
class AreaBrowserIT {

    private static final String OWNER = "motcua.honmay";
    private static final String WHY = "Phân công lại địa bàn từ tháng 12";

    @Test
    void theAdministratorLimitsADutyAndItsOwnerOpensNothingOutside(
            Server server, BrowserContext administrator, BrowserContext desk) {
        server.awaitDemonstration();
        Person clerk = new Person(desk).signIn(OWNER);
        clerk.open("/office/search.xhtml");
        String dossier = clerk.page()
                .locator("main a[href*='/office/dossier.xhtml']")
                .first()
                .getAttribute("href");
        assertThat(clerk.get(dossier).status()).isEqualTo(200);

        Person admin = new Person(administrator).signIn("quantrivien");
        admin.open("/administration/account.xhtml?account=" + OWNER)
                .sees("Mọi hồ sơ")
                .unfold("Đổi phạm vi của một nhiệm vụ");
        admin.page().locator("[id='dutyArea:send']").click();
        admin.sees("Hãy chọn một nhiệm vụ").looks("administration-account-area-refused");

        admin.page().locator("[id='dutyArea:duty']").selectOption("DESK@H99.03");
        admin.page().locator("[id='dutyArea:area']").fill("phuong ben dong\ncá nhân tự nộp");
        admin.looks("administration-account-area");
        admin.page().locator("[id='dutyArea:send']").click();
        admin.sees("Lý do").doesNotSee("Đã đổi phạm vi");
        assertThat(admin.page().locator("[id='dutyArea:area']").inputValue()).contains("phuong ben dong");
        admin.page().locator("[id='dutyArea:reason']").fill(WHY);
        admin.page().locator("#dutyArea input[type=checkbox]").first().check();
        admin.page().locator("[id='dutyArea:send']").click();
        admin.sees("Đã đổi phạm vi")
                .sees("Ủy ban nhân dân phường Bến Đông (H99.02)")
                .sees("không thuộc phạm vi của ai")
                .sees("Cán bộ một cửa, Ủy ban nhân dân đặc khu Hòn Mây: ")
                .looks("administration-account-area-changed");

        assertThat(clerk.get(dossier).status()).as("outside his area").isEqualTo(404);
        clerk.open("/office/search.xhtml");
        assertThat(clerk.page().locator("main a[href*='/office/dossier.xhtml']").count())
                .isZero();

        admin.unfold("Đổi phạm vi của một nhiệm vụ");
        admin.page().locator("[id='dutyArea:duty']").selectOption("DESK@H99.03");
        admin.page().locator("[id='dutyArea:reason']").fill(WHY);
        admin.page().locator("[id='dutyArea:send']").click();
        admin.sees("Đã đổi phạm vi").doesNotSee("Ủy ban nhân dân phường Bến Đông (H99.02)");
        admin.doesNotSee("không thuộc phạm vi của ai");
        assertThat(clerk.get(dossier).status()).isEqualTo(200);
        admin.open("/administration/trail.xhtml")
                .sees("Đổi phạm vi phụ trách")
                .sees(WHY)
                .looks("administration-trail");
        assertThat(Person.barriers()).isEmpty();
    }
}
