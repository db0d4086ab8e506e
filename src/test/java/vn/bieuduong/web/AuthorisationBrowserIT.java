package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;
import vn.bieuduong.web.frame.Access;
import vn.bieuduong.web.frame.Route;
import vn.bieuduong.web.frame.Routes;

/** Who may open what: every row of the authorisation table, asked for by nobody and by people it is not for. */
@Tag("browser")
@ExtendWith(Chromium.class)
class AuthorisationBrowserIT {

    /** Pages that are about no single dossier. */
    private static final List<String> WITHOUT_DOSSIER = List.of(
            "/dossier/mine.xhtml",
            "/dossier/unit.xhtml",
            "/dossier/start.xhtml",
            "/office/queue.xhtml",
            "/office/search.xhtml",
            "/office/calendar.ics",
            "/conversation/list.xhtml",
            "/feedback/ratings.xhtml");

    private static final String SOME_ID = "00000000-0000-7000-8000-000000000000";

    @Test
    void nobodyIsLedToSignInAndGetsNothingElse(BrowserContext nobody) {
        for (Route route : guarded()) {
            APIResponse response = ask(nobody, route);

            assertThat(response.status()).as(route.path()).isEqualTo(302);
            assertThat(response.headers().get("location")).as(route.path()).contains("/account/sign-in.xhtml");
        }
    }

    @Test
    void anApplicantIsRefusedWhatTheOfficeAndTheAdministratorDo(BrowserContext applicant) {
        new Person(applicant).signIn("congdan");
        for (Route route : guarded()) {
            if (route.access() == Access.OFFICE
                    || route.access() == Access.ADMINISTRATOR
                    || route.access() == Access.UNIT_ADMINISTRATOR) {
                assertThat(ask(applicant, route).status()).as(route.path()).isEqualTo(403);
            }
        }
    }

    @Test
    void anOfficerIsRefusedWhatApplicantsAndTheAdministratorDo(BrowserContext officer) {
        new Person(officer).signIn("chuyenvien");
        for (Route route : guarded()) {
            if (route.access() != Access.OFFICE && route.access() != Access.SIGNED_IN) {
                assertThat(ask(officer, route).status()).as(route.path()).isEqualTo(403);
            }
        }
    }

    @Test
    void theAdministratorIsShownNoDossier(BrowserContext administrator) {
        new Person(administrator).signIn("quantrivien");
        for (Route route : guarded()) {
            if (route.access() == Access.APPLICANT || route.access() == Access.UNIT) {
                assertThat(ask(administrator, route).status()).as(route.path()).isEqualTo(403);
            }
            if (route.access() == Access.OFFICE && !WITHOUT_DOSSIER.contains(route.path())) {
                assertThat(ask(administrator, route).status()).as(route.path()).isEqualTo(404);
            }
        }
    }

    @Test
    void aDossierThatDoesNotExistIsNotFound(BrowserContext applicant, BrowserContext officer) {
        new Person(applicant).signIn("truonghoc");
        new Person(officer).signIn("chuyenvien");
        for (Route route : guarded()) {
            if ((route.access() == Access.APPLICANT || route.access() == Access.UNIT)
                    && !WITHOUT_DOSSIER.contains(route.path())) {
                assertThat(ask(applicant, route).status()).as(route.path()).isEqualTo(404);
            }
            if (route.access() == Access.OFFICE && !WITHOUT_DOSSIER.contains(route.path())) {
                assertThat(ask(officer, route).status()).as(route.path()).isEqualTo(404);
            }
        }
    }

    @Test
    void anAddressWithoutARowIsNotFound(BrowserContext nobody) {
        for (String path :
                List.of("/office/", "/WEB-INF/web.xml", "/office/dossier", "/admin", "/metrics", "/health")) {
            assertThat(nobody.request().get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aProgramWithoutATicketGetsAndBringsNothing(BrowserContext nobody, BrowserContext chairman) {
        new Person(chairman).signIn("chutich");
        String wrong = "/decision/agent/decision.pdf?ticket=" + "a".repeat(43);
        for (BrowserContext somebody : List.of(nobody, chairman)) {
            assertThat(somebody.request().get("/decision/agent/decision.pdf").status())
                    .isEqualTo(404);
            assertThat(somebody.request().get(wrong).status()).isEqualTo(404);
            APIResponse brought = somebody.request()
                    .post(
                            wrong,
                            RequestOptions.create()
                                    .setMultipart(FormData.create()
                                            .set("uploadfile", new FilePayload("a.pdf", "application/pdf", new byte[] {1
                                            }))));
            assertThat(brought.status()).isEqualTo(200);
            assertThat(brought.text()).contains("\"Status\":1").contains("không còn dùng được");
        }
        assertThat(nobody.request()
                        .post(
                                "/decision/agent/decision.pdf",
                                RequestOptions.create().setData("x"))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void aFormFromAnotherSiteIsRefused(BrowserContext officer) {
        new Person(officer).signIn("motcua");
        APIResponse response = officer.request()
                .post(
                        "/office/dossier.xhtml?id=" + SOME_ID,
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setHeader("Sec-Fetch-Site", "cross-site")
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setData("accept=accept&jakarta.faces.ViewState=stateless"));

        assertThat(response.status()).isEqualTo(403);
    }

    private static List<Route> guarded() {
        return Routes.TABLE.stream()
                .filter(route -> route.access() != Access.PUBLIC && route.access() != Access.TICKET)
                .filter(route -> route.allows("GET"))
                .toList();
    }

    private static APIResponse ask(BrowserContext person, Route route) {
        String path = route.path().replace("*", "x") + "?id=" + SOME_ID + "&paper=" + SOME_ID + "&kind=DECISION&n=0";
        return person.request().get(path, RequestOptions.create().setMaxRedirects(0));
    }
}
