package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;
import vn.bieuduong.Server;

/** Forms about people and bodies, sent with what is wrong in them, in both languages: axe-core finds nothing of any level in what comes back. */
@Tag("browser")
@Tag("long")
@ExtendWith(Chromium.class)
class RefusedFormsBrowserIT {

    /**
     * A form that refuses what is typed.
     *
     * @param person who is signed in; empty for nobody
     * @param form the id of the form
     * @param wrong what is typed, by the field's id
     */
    private record Wrong(String person, String address, String form, Map<String, String> wrong) {}

    private static final String ACCOUNT = "/administration/account.xhtml?account=motcua.suoinga";
    private static final String BODY = "/administration/organisation.xhtml?code=DV-TRAMYTE";
    private static final List<Wrong> FORMS = List.of(
            new Wrong("", "/account/sign-in.xhtml", "signIn", Map.of("name", "khong.co", "password", "sai")),
            new Wrong("", "/registration/register.xhtml", "signUp", Map.of("email", "khong phai")),
            new Wrong("", "/registration/forgotten.xhtml", "forgotten", Map.of()),
            new Wrong("", "/feedback/write.xhtml", "feedback", Map.of("email", "khong phai")),
            new Wrong("congdan", "/account/email.xhtml", "emailChange", Map.of("address", "khong phai")),
            new Wrong("congdan", "/account/password.xhtml", "password", Map.of("newPassword", "ngan")),
            new Wrong("congdan", "/representation/new.xhtml", "mandateGive", Map.of("from", "31/02/2026")),
            new Wrong("congdan", "/representation/new.xhtml?as=representative", "mandateAsk", Map.of()),
            new Wrong(
                    "congdan",
                    "/representation/new.xhtml?as=representative&person=new",
                    "mandatePerson",
                    Map.of("personalId", "12")),
            new Wrong("chuyenvien", "/account/stand-in.xhtml", "standIn", Map.of("from", "31/02/2026")),
            new Wrong(
                    "quantrivien",
                    "/administration/account-new.xhtml",
                    "accountNew",
                    Map.of("body", "khong co noi nay")),
            new Wrong("quantrivien", ACCOUNT, "dutyGive", Map.of("at", "khong co noi nay", "to", "31/02/2026")),
            new Wrong("quantrivien", ACCOUNT, "dutyArea", Map.of()),
            new Wrong("quantrivien", ACCOUNT, "dutyEnd", Map.of("lastDay", "31/02/2026")),
            new Wrong("quantrivien", ACCOUNT, "person", Map.of("displayName", "", "email", "khong phai")),
            new Wrong("quantrivien", ACCOUNT, "accountMove", Map.of("body", "khong co noi nay")),
            new Wrong(
                    "quantrivien",
                    "/administration/organisation-new.xhtml",
                    "organisationNew",
                    Map.of("taxCode", "123")),
            new Wrong(
                    "quantrivien", BODY, "organisationFacts", Map.of("taxCode", "123", "commune", "khong co noi nay")),
            new Wrong("quantrivien", BODY, "organisationName", Map.of("from", "31/02/2026")),
            new Wrong("quantrivien", BODY, "organisationEnd", Map.of("successor", "khong co noi nay")),
            new Wrong("quantrivien", "/people/import.xhtml", "listImport", Map.of()),
            new Wrong(
                    "quantrivien",
                    "/administration/roster.xhtml?unit=DV-TRAMYTE",
                    "signatory",
                    Map.of("from", "31/02/2026")));

    private final List<String> found = new ArrayList<>();
    private int refused;

    @Test
    void axeFindsNothingInWhatComesBack(Server server, BrowserContext any) {
        server.awaitDemonstration();
        FORMS.stream()
                .collect(Collectors.groupingBy(Wrong::person, LinkedHashMap::new, Collectors.toList()))
                .forEach((person, forms) -> sendAll(server, any.browser(), person, forms));
        assertThat(found).isEmpty();
        assertThat(refused).isEqualTo(2 * FORMS.size());
    }

    private void sendAll(Server server, Browser chromium, String person, List<Wrong> forms) {
        try (BrowserContext browser = chromium.newContext(new Browser.NewContextOptions().setBaseURL(server.url("")))) {
            browser.setDefaultTimeout(20_000);
            if (!person.isEmpty()) {
                new Person(browser).signIn(person);
            }
            Page page = browser.newPage();
            for (String language : List.of("vi", "en")) {
                page.navigate("/language?to=" + language);
                for (Wrong one : forms) {
                    String where = one.address() + " #" + one.form() + " " + language;
                    try {
                        page.navigate(one.address());
                        send(page, one);
                        judge(page, where);
                    } catch (PlaywrightException e) {
                        found.add(where + ": " + e.getMessage());
                    }
                }
            }
        }
    }

    private static void send(Page page, Wrong one) {
        page.evaluate("document.querySelectorAll('form').forEach(form => form.noValidate = true);"
                + " document.querySelectorAll('main details').forEach(fold => fold.open = true)");
        one.wrong().forEach((field, text) -> page.locator(
                        "[id='" + one.form() + ":" + field + "'], [id='" + one.form() + ":" + field + "_input']")
                .locator("visible=true")
                .first()
                .fill(text));
        Locator button = page.locator("form[id='" + one.form() + "'] [type=submit]")
                .locator("visible=true")
                .last();
        page.waitForNavigation(button::click);
    }

    private void judge(Page page, String where) {
        if (page.locator(".field-error:not(:empty), #errors, .notice.bad, [role=alert]")
                        .count()
                > 0) {
            refused++;
        } else {
            found.add(where + ": refused nothing");
        }
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(rule -> found.add(where + ": " + rule.getImpact() + " " + rule.getId() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList()));
    }
}
