package vn.bieuduong.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;
import vn.bieuduong.Server;

/** What a list is asked for is suggested, picked or typed, stands in the address, and is kept where it is wrong; each row is one stop. */
@Tag("browser")
@Order(Server.WHEN_MADE)
@ExtendWith(Chromium.class)
class AskedListsBrowserIT {

    private static final String STOPS =
            "rows => rows.map(row => row.querySelectorAll('a[href], button, input, [tabindex]').length)";

    @Test
    void theTrailIsAskedByNamesNumbersAndDaysThatAreSuggested(Server server, BrowserContext administrator) {
        server.awaitDemonstration();
        Person admin = new Person(administrator).signIn("quantrivien");
        List<String> refused = policyRefusals(admin);
        admin.open("/administration/trail.xhtml?person=motcua&act=STEP_ACCEPTED");
        String number = admin.page().locator("td .code").allInnerTexts().stream()
                .filter(text -> text.startsWith("H99-"))
                .findFirst()
                .orElseThrow();

        admin.open("/administration/trail.xhtml");
        Locator dossier = field(admin, "trailFind:dossier");
        asks(dossier, number.substring(4).toLowerCase(java.util.Locale.ROOT));
        assertThat(suggested(admin, "trailFind:dossier")).hasText(new String[] {number});
        dossier.press("ArrowDown");
        dossier.press("Enter");
        assertThat(dossier).hasValue(number);
        Locator person = field(admin, "trailFind:person");
        asks(person, "motcua");
        suggested(admin, "trailFind:person")
                .filter(new Locator.FilterOptions().setHasText("(motcua)"))
                .click();
        // the lists fade away; until they are gone they stand where the wide window had them
        assertThat(suggested(admin, "trailFind:dossier")).hasCount(0);
        assertThat(suggested(admin, "trailFind:person")).hasCount(0);
        admin.looks("administration-trail-asked").press("Tìm");
        assertThat(admin.page()).hasURL(Pattern.compile("person=[^&]+motcua.*dossier=" + number));
        assertThat(person).hasValue(Pattern.compile(".+ \\(motcua\\)"));
        assertThat(admin.page().locator("table.stack tbody")).containsText("Tiếp nhận hồ sơ");
        assertThat(admin.page().locator("table.stack tbody")).not().containsText("Giao hồ sơ");

        field(admin, "trailFind:from").fill("31/02/2026");
        admin.press("Tìm").looks("administration-trail-refused");
        assertThat(field(admin, "trailFind:from")).hasValue("31/02/2026");
        assertThat(admin.page().locator("#errors")).isVisible();
        field(admin, "trailFind:from").fill("01/01/2020");
        field(admin, "trailFind:to").fill("02/01/2020");
        admin.press("Tìm").sees("Không có dòng nào khớp");
        assertThat(admin.page()).hasURL(Pattern.compile("from=01%2F01%2F2020&to=02%2F01%2F2020"));
        assertThat(refused).isEmpty();
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void theOfficeSearchesAndOpensItsRegisterWithDaysPickedOrTyped(Server server, BrowserContext desk) {
        server.awaitDemonstration();
        Person officer = new Person(desk).signIn("motcua");
        List<String> refused = policyRefusals(officer);
        officer.open("/office/search.xhtml");
        officer.page().locator("[id='searchFind:q']").fill("hồ sơ");
        field(officer, "searchFind:from").fill("hôm qua");
        officer.press("Tìm").looks("office-search-refused");
        assertThat(field(officer, "searchFind:from")).hasValue("hôm qua");
        assertThat(officer.page().locator(".field:has([id='searchFind:from_input']) .field-error"))
                .containsText("“hôm qua” không phải là ngày");
        assertThat(officer.page().locator("[id='searchFind:q']")).hasValue("hồ sơ");
        field(officer, "searchFind:from").fill("1.1.2020");
        field(officer, "searchFind:to").fill("02/01/2020");
        officer.page().locator("[id='searchFind:state']").selectOption("RECEIVED");
        officer.press("Tìm").sees("Không");
        assertThat(officer.page()).hasURL(Pattern.compile("state=RECEIVED.*from=01%2F01%2F2020"));

        officer.open("/office/register.xhtml");
        officer.page()
                .locator("[id='registerFind:from'] .ui-datepicker-trigger")
                .click();
        officer.page().locator(".ui-datepicker:visible a:text-is('1')").first().click();
        field(officer, "registerFind:until").fill("32/13/2026");
        officer.press("Xem khoảng ngày này");
        assertThat(field(officer, "registerFind:until")).hasValue("32/13/2026");
        assertThat(officer.page().locator("#errors")).isVisible();
        assertThat(refused).isEmpty();
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void eachRowOfAListIsOneStopOfTheKeyboard(Server server, BrowserContext administrator, BrowserContext desk) {
        server.awaitDemonstration();
        Person admin = new Person(administrator).signIn("quantrivien");
        Person officer = new Person(desk).signIn("motcua");
        stopsOnce(admin, "/administration/organisations.xhtml");
        stopsOnce(admin, "/administration/accounts.xhtml");
        stopsOnce(officer, "/office/queue.xhtml");
        stopsOnce(officer, "/office/search.xhtml?q=H99");
    }

    private static void stopsOnce(Person person, String list) {
        Object stops =
                person.open(list).page().locator(".ui-datatable-data > tr").evaluateAll(STOPS);

        assertThat((List<?>) stops).as(list).isNotEmpty().allSatisfy(count -> assertThat(count)
                .isEqualTo(1));
    }

    private static List<String> policyRefusals(Person person) {
        List<String> refused = new ArrayList<>();
        person.page().onConsoleMessage(said -> {
            if (said.text().contains("Content Security Policy")) {
                refused.add(said.text());
            }
        });
        return refused;
    }

    private static Locator field(Person person, String id) {
        return person.page().locator("[id='" + id + "_input']");
    }

    /** Types and waits for the answer to the last letter: one that comes after the choice opens the list again. */
    private static void asks(Locator field, String words) {
        field.page()
                .waitForResponse(
                        answer -> answer.request().postData() != null
                                && answer.request().postData().contains("_query=" + words + "&"),
                        () -> field.pressSequentially(words));
        field.page().waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    }

    private static Locator suggested(Person person, String id) {
        return person.page().locator("[id='" + id + "_panel'] li:visible");
    }
}
