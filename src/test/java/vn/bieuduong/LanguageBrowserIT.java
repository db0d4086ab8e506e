package vn.bieuduong;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.Texts;

/** Whoever chooses English by the switch reads every page in it, until he chooses Vietnamese again. */
@Tag("browser")
@ExtendWith(Chromium.class)
@Order(Server.WHEN_MADE)
class LanguageBrowserIT {

    private static final String PROCEDURE = "Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh theo công trạng";

    @Test
    void theStartPageTheErrorPageAndBack(BrowserContext visitor) {
        Person person = new Person(visitor).open("/procedure/list.xhtml?q=B%E1%BA%B1ng%20khen");
        Page page = person.page();
        String address = page.url();
        speaks(page, "vi", "Tra cứu hồ sơ");

        person.follow("English");
        assertThat(page.url()).isEqualTo(address);
        speaks(page, "en", "Look up a dossier");
        assertThat(page.locator("nav .menu")).not().containsText("Tra cứu");

        person.open("/").looks("language-start");
        speaks(page, "en", "Verify a paper");
        assertThat(page.navigate("/procedure/unknown.xhtml").status()).isEqualTo(404);
        speaks(page, "en", "Procedures");
        assertThat(page.navigate("/procedure/show.xhtml?id=TDKT-P99").status()).isEqualTo(404);
        assertThat(page.locator("a.language")).hasAttribute("href", java.util.regex.Pattern.compile(".*TDKT-P99"));
        assertThat(page.navigate("/procedure/unknown.xhtml").status()).isEqualTo(404);
        person.looks("language-error");
        person.follow("Tiếng Việt");
        speaks(page, "vi", "Thủ tục");
        assertThat(visitor.cookies().stream().map(cookie -> cookie.name)).containsExactly("bd-language");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void anApplicantIsRefusedInEnglishAndHisDraftIsKept(BrowserContext school) {
        Filer filer = new Filer(school, "truonghoc").begins(PROCEDURE).describes("Khen thưởng cô Lụa");
        Person person = filer.filer();
        filer.opens("details");
        Page page = person.page();
        String address = page.url();

        person.follow("English");
        assertThat(page.url()).isEqualTo(address);
        speaks(page, "en", "My dossiers");
        assertThat(page.getByLabel("Subject").first()).hasValue("Khen thưởng cô Lụa");
        person.looks("language-applicant");
        person.fill("Telephone", "12").press("Save");
        assertThat(page.locator("#errors")).containsText("This is not a telephone number");
        assertThat(page).hasTitle(java.util.regex.Pattern.compile("Error: General details.*"));
        person.looks("language-refused");

        assertThat(page.getByLabel("Telephone").first()).hasValue("12");
        person.unfold("Tiếng Việt")
                .sees("What you have just entered on this page is not kept")
                .looks("language-asks");
        person.follow("Change it anyway");
        speaks(page, "vi", "Hồ sơ của tôi");
        assertThat(page.getByLabel("Trích yếu").first()).hasValue("Khen thưởng cô Lụa");
        assertThat(page.getByLabel("Số điện thoại").first()).hasValue("0912345678");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void anOfficerWorksInEnglish(BrowserContext office) {
        Server.shared().awaitDemonstration();
        Person person = new Person(office).signIn("chuyenvien").open("/office/queue.xhtml");
        person.follow("English");
        speaks(person.page(), "en", "To do");
        person.looks("language-queue");
        person.page().locator("a.code.go").first().click();
        speaks(person.page(), "en", "To do");
        person.looks("language-office-dossier");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void whomADossierWaitsForIsNamedInTheReadersLanguage(BrowserContext office) {
        Server.shared().awaitDemonstration();
        Person person = new Person(office).signIn("truongban").open("/office/queue.xhtml");
        person.page().locator("a.code.go").first().click();
        assertThat(person.page().locator("dl.answers")).containsText(Role.EC_HEAD.label(Texts.VIETNAMESE));

        person.follow("English");
        assertThat(person.page().locator("dl.answers")).containsText(Role.EC_HEAD.label(Texts.ENGLISH));
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void theChoiceIsKeptForAYearAndLeadsNowhereElse(BrowserContext visitor) {
        APIResponse chosen = visitor.request()
                .get(
                        "/language?to=en&back=https://evil.example/",
                        RequestOptions.create().setMaxRedirects(0));
        assertThat(chosen.status()).isEqualTo(302);
        assertThat(chosen.headers().get("location")).doesNotContain("evil").endsWith("/");
        assertThat(chosen.headers().get("set-cookie"))
                .contains("bd-language=en", "Path=/", "SameSite=Lax", "Max-Age=31536000");
        assertThat(visitor.request()
                        .get("/language?to=<x>&back=/", RequestOptions.create().setMaxRedirects(0))
                        .headers()
                        .get("set-cookie"))
                .contains("bd-language=vi");
        assertThat(visitor.request()
                        .post(
                                "/language?to=en",
                                RequestOptions.create()
                                        .setHeader("Origin", "https://evil.example")
                                        .setData("x"))
                        .status())
                .isEqualTo(405);
    }

    /** A browser's own setting changes no page; another system says by it what it reads. */
    @Test
    void aBrowsersSettingChangesNoPageButAnotherSystemIsAnsweredInItsLanguage(BrowserContext visitor) {
        RequestOptions english = RequestOptions.create().setHeader("Accept-Language", "en-GB,en;q=0.9,vi;q=0.5");
        assertThat(visitor.request().get("/", english).text()).contains("<html", "lang=\"vi\"", "Tra cứu hồ sơ");

        String unknown = "/api/lookup/H29.00-000000-0000";
        String message = visitor.request().get(unknown, english).text();
        assertThat(message).containsIgnoringCase("dossier");
        assertThat(visitor.request().get(unknown).text()).contains("hồ sơ").isNotEqualTo(message);
    }

    private static void speaks(Page page, String language, String menu) {
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("nav .menu").first()).containsText(menu);
    }
}
