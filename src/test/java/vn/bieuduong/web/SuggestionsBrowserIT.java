package vn.bieuduong.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;

/** Fields of administrators suggest bodies, people and places while one types, and take what is typed without. */
@Tag("browser")
@ExtendWith(Chromium.class)
class SuggestionsBrowserIT {

    @Test
    void aFieldSuggestsWhatIsMeantWithoutMarksAndByKeyboard(BrowserContext administrator) {
        Person admin = new Person(administrator).signIn("quantrivien");
        List<String> refused = new ArrayList<>();
        admin.page().onConsoleMessage(said -> {
            if (said.text().contains("Content Security Policy")) {
                refused.add(said.text());
            }
        });
        admin.open("/administration/organisation.xhtml?code=DV-TRAMYTE").unfold("Sửa thông tin");

        Locator place = admin.page().locator("[id='organisationFacts:commune_input']");
        place.clear();
        place.pressSequentially("ben dong");
        assertThat(suggested(admin)).containsText("Phường Bến Đông, Tỉnh Lạc Hà (99002)");
        place.press("ArrowDown");
        place.press("Enter");
        assertThat(place).hasValue("Phường Bến Đông, Tỉnh Lạc Hà (99002)");

        Locator upper = admin.page().locator("[id='organisationFacts:parent_input']");
        assertThat(upper).hasValue("Ủy ban nhân dân xã Suối Ngà (H99.01)");
        upper.clear();
        upper.pressSequentially("khong co ai");
        // the field above may not have closed its list yet: this field's own is asked
        assertThat(admin.page().locator("[id='organisationFacts:parent_panel']"))
                .containsText("Không có gợi ý nào khớp");
        upper.fill("uy ban nhan dan");
        upper.press("Tab");
        admin.page().locator("[id='organisationFacts:send']").click();
        admin.sees("Nhiều cơ quan, đơn vị khớp với “uy ban nhan dan”")
                .sees("Ủy ban nhân dân phường Bến Đông (H99.02)")
                .looks("administration-organisation-ambiguous");
        admin.page().locator("#errors a").first().click();
        assertThat(upper).isFocused();

        // what is typed is read on sending, chosen or not
        upper.fill("phuong ben dong");
        admin.page().locator("[id='organisationFacts:send']").click();
        admin.sees("Đã lưu thông tin").sees("Phường Bến Đông, Tỉnh Lạc Hà (99002)");
        admin.unfold("Sửa thông tin");
        assertThat(upper).hasValue("Ủy ban nhân dân phường Bến Đông (H99.02)");
        upper.fill("h99.01");
        place.fill("xa suoi nga");
        admin.page().locator("[id='organisationFacts:send']").click();
        admin.sees("Xã Suối Ngà, Tỉnh Lạc Hà (99001)");
        Assertions.assertThat(refused).isEmpty();
        Assertions.assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void peopleAreSuggestedWhereWorkIsGivenToThem(BrowserContext administrator) {
        Person admin = new Person(administrator).signIn("quantrivien");
        admin.open("/administration/account-new.xhtml");
        Locator body = admin.page().locator("[id='accountNew:body_input']");
        body.pressSequentially("noi vu");
        assertThat(suggested(admin)).hasText(new String[] {"Sở Nội vụ tỉnh Lạc Hà (H99.10)"});
        suggested(admin).first().click();
        assertThat(body).hasValue("Sở Nội vụ tỉnh Lạc Hà (H99.10)");
        admin.looks("administration-account-new-suggested");
        Assertions.assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void anAnswerThatComesAfterTheChoiceOpensNoList(BrowserContext administrator) {
        Person admin = new Person(administrator).signIn("quantrivien");
        admin.open("/administration/account-new.xhtml");
        Locator body = admin.page().locator("[id='accountNew:body_input']");
        body.pressSequentially("noi v");
        assertThat(suggested(admin).first()).isVisible();

        List<Route> late = new ArrayList<>();
        admin.page().route(url -> url.contains("account-new"), route -> {
            String sent = route.request().postData();
            if (sent != null && sent.contains("body_query=noi")) {
                late.add(route);
            } else {
                route.resume();
            }
        });
        body.pressSequentially("u");
        admin.page().waitForCondition(() -> !late.isEmpty());
        suggested(admin).first().click();
        assertThat(body).hasValue("Sở Nội vụ tỉnh Lạc Hà (H99.10)");
        late.forEach(Route::resume);
        admin.page().waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
        assertThat(suggested(admin)).hasCount(0);
        assertThat(body).hasValue("Sở Nội vụ tỉnh Lạc Hà (H99.10)");
    }

    @Test
    void aDayIsTypedOrChosenInBothLanguagesAlikeAndAWrongOneStays(BrowserContext administrator) {
        Person admin = new Person(administrator).signIn("quantrivien");
        String page = "/administration/organisation.xhtml?code=DV-TRAMYTE";
        admin.open(page).unfold("Đổi tên");
        Locator day = admin.page().locator("[id='organisationName:from_input']");
        day.fill("31/02/2026");
        admin.page().locator("[id='organisationName:send']").click();
        admin.sees("31/02/2026");
        assertThat(day).hasValue("31/02/2026");
        admin.looks("administration-day-refused");

        day.fill("05/01/2026");
        still(admin).press("Enter");
        Locator calendar = admin.page().locator(".ui-datepicker:visible");
        assertThat(calendar).containsText("T2");
        Chromium.picture(admin.page(), "administration-day-calendar");
        calendar.locator("a:text-is('17')").click();
        assertThat(day).hasValue("17/01/2026");
        // what was picked is kept as what was typed is
        admin.open(page);
        assertThat(day).hasValue("17/01/2026");

        admin.open("/language?to=en&back=" + page.replace("?", "%3F").replace("=", "%3D"));
        admin.open(page).unfold("Rename");
        day.fill("05/01/2026");
        still(admin).click();
        calendar.locator("a:text-is('17')").click();
        assertThat(day).hasValue("17/01/2026");
        Assertions.assertThat(Person.barriers()).isEmpty();
    }

    /** The calendar's button once the page stands still: a calendar closes when the page under it is scrolled or comes anew. */
    private static Locator still(Person person) {
        Page page = person.page();
        page.waitForFunction("() => !Object.keys(localStorage).some(name => name.startsWith('bd.kept.'))");
        Locator button = page.locator("#organisationName .ui-datepicker-trigger");
        button.scrollIntoViewIfNeeded();
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        return button;
    }

    private static Locator suggested(Person person) {
        return person.page().locator(".ui-autocomplete-panel:visible li");
    }
}
