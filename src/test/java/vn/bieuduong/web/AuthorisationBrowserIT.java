package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Set;
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
            "/consolidation/units.xhtml",
            "/composing/remote-answer",
            "/account/stand-in.xhtml",
            "/office/queue.xhtml",
            "/office/search.xhtml",
            "/office/calendar.ics",
            "/conversation/list.xhtml",
            "/transfer/queue.xhtml",
            "/representation/queue.xhtml",
            "/representation/mine.xhtml",
            "/representation/new.xhtml",
            "/feedback/ratings.xhtml",
            "/village/template.xlsx");

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
            if (Set.of(Access.APPLICANT, Access.FILER, Access.UNIT).contains(route.access())) {
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
            if (Set.of(Access.APPLICANT, Access.FILER, Access.UNIT).contains(route.access())
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
        for (String address : List.of("/decision/agent/decision.pdf", "/composing/agent/paper.pdf")) {
            getsAndBringsNothing(address, nobody);
            getsAndBringsNothing(address, chairman);
        }
    }

    private static void getsAndBringsNothing(String address, BrowserContext somebody) {
        String wrong = address + "?ticket=" + "a".repeat(43);
        assertThat(somebody.request().get(address).status()).isEqualTo(404);
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
        assertThat(somebody.request()
                        .post(address, RequestOptions.create().setData("x"))
                        .status())
                .isEqualTo(415);
    }

    /** A page of staff that loads in parts answers for the parts its row names; every other page, way and person gets what it got. */
    @Test
    void onlyANamedPartOfAStaffPageIsAskedForAlone(
            BrowserContext administrator, BrowserContext officer, BrowserContext nobody) {
        String tree = "/administration/organisations.xhtml";
        String part = "branchesOf:tree";
        new Person(administrator).signIn("quantrivien");
        new Person(officer).signIn("motcua");

        String nonce = "ZmZjM2U2ZmQtN2IzNS00YzM3LTk2MjctMDVlMzBkZjFjZmJh";
        APIResponse answer = part(
                administrator, tree, asked(part, part, part) + "&" + part + "_expandNode=0&primefaces.nonce=" + nonce);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).startsWith("text/xml");
        assertThat(answer.text())
                .startsWith("<?xml")
                .contains("Sở Nội vụ tỉnh Lạc Hà")
                .as("the page's own nonce stays the one its scripts run with")
                .contains("PrimeFaces.csp.init('" + nonce + "')")
                .doesNotContain("<script", "<h1>");

        for (String wrong : List.of(
                asked(part, "@all", part),
                asked(part, part, "@all"),
                asked(part, part, "branchesOf"),
                asked("branchesOf", "branchesOf", "branchesOf"),
                asked(part, part, part).replace("ajax=true", "ajax=false"),
                asked(part, part, part) + "&jakarta.faces.behavior.event=select",
                asked(part, part, part) + "&jakarta.faces.source=" + part,
                asked(part, part, part).replace("jakarta.faces.ViewState=stateless", "x=x"))) {
            assertThat(part(administrator, tree, wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(administrator
                        .request()
                        .get(tree + "?" + asked(part, part, part))
                        .status())
                .as("in an address")
                .isEqualTo(400);
        assertThat(administrator
                        .request()
                        .get(tree, RequestOptions.create().setHeader("Faces-Request", "partial/ajax"))
                        .status())
                .as("by a header alone")
                .isEqualTo(400);
        for (Route route : Routes.TABLE) {
            if (route.parts().isEmpty() && route.allows("POST") && route.access() != Access.TICKET) {
                assertThat(part(administrator, route.path(), asked("x", "x", "x"))
                                .status())
                        .as(route.path())
                        .isIn(400, 403);
            }
        }
        assertThat(part(officer, tree, asked(part, part, part)).status()).isEqualTo(403);
        assertThat(part(nobody, tree, asked(part, part, part)).headers().get("location"))
                .contains("/account/sign-in.xhtml");
        assertThat(administrator
                        .request()
                        .post(tree, form(asked(part, part, part)).setHeader("Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(403);
    }

    private static String asked(String source, String execute, String render) {
        return "jakarta.faces.ViewState=stateless&jakarta.faces.partial.ajax=true&jakarta.faces.source=" + source
                + "&jakarta.faces.partial.execute=" + execute + "&jakarta.faces.partial.render=" + render;
    }

    private static APIResponse part(BrowserContext person, String path, String sent) {
        return person.request().post(path, form(sent));
    }

    private static RequestOptions form(String sent) {
        return RequestOptions.create()
                .setMaxRedirects(0)
                .setHeader("Sec-Fetch-Site", "same-origin")
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .setData(sent);
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
