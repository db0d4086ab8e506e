package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;
import vn.bieuduong.Server;
import vn.bieuduong.web.frame.Access;
import vn.bieuduong.web.frame.Route;
import vn.bieuduong.web.frame.Routes;

/**
 * Every page of the table of rights, in both languages, found by its address alone or by the links of those that are, for people of every
 * kind; and those with a form that may be sent empty as they are when it was: axe-core finds nothing of any level.
 */
@Tag("browser")
@Tag("long")
@ExtendWith(Chromium.class)
class EveryPageBrowserIT {

    /** Sent empty they refuse, and do nothing. */
    private static final Set<String> REFUSING = Set.of(
            "/account/sign-in.xhtml",
            "/registration/forgotten.xhtml",
            "/registration/register.xhtml",
            "/feedback/write.xhtml",
            "/feedback/follow.xhtml",
            "/lookup/lookup.xhtml",
            "/lookup/verify.xhtml",
            "/account/password.xhtml",
            "/account/email.xhtml",
            "/representation/new.xhtml",
            "/administration/organisation-new.xhtml",
            "/administration/account-new.xhtml");

    /** Who is signed in, and what he may open. */
    private static final Map<String, Set<Access>> PEOPLE = new LinkedHashMap<>();

    static {
        Set<Access> office = Set.of(Access.SIGNED_IN, Access.OFFICE);
        PEOPLE.put("congdan", Set.of(Access.SIGNED_IN, Access.APPLICANT, Access.FILER, Access.UNIT));
        PEOPLE.put(
                "truonghoc",
                Set.of(Access.SIGNED_IN, Access.APPLICANT, Access.FILER, Access.UNIT, Access.UNIT_ADMINISTRATOR));
        PEOPLE.put("truonghoc.vanthu", Set.of(Access.SIGNED_IN, Access.UNIT, Access.UNIT_ADMINISTRATOR));
        PEOPLE.put("motcua", office);
        PEOPLE.put("truongban", office);
        PEOPLE.put("chuyenvien", office);
        PEOPLE.put("chutich", office);
        PEOPLE.put("vanthu", office);
        PEOPLE.put("quantrivien", Set.of(Access.SIGNED_IN, Access.UNIT_ADMINISTRATOR, Access.ADMINISTRATOR));
    }

    /** Opened by nobody who looks around in the demonstration: about something a journey makes first. */
    private static final Set<String> BY_AN_ACT = Set.of(
            "/administration/message.xhtml",
            "/administration/migration-run.xhtml",
            "/composing/meeting.xhtml",
            "/composing/reports.xhtml",
            "/consolidation/look.xhtml",
            "/consolidation/sent.xhtml",
            "/conversation/show.xhtml",
            "/document/making.xhtml",
            "/dossier/correct.xhtml",
            "/dossier/correct-papers.xhtml",
            "/dossier/filed.xhtml",
            "/dossier/nominee-papers.xhtml",
            "/dossier/questions.xhtml",
            "/dossier/withdraw.xhtml",
            "/feedback/petition.xhtml",
            "/lookup/honour.xhtml",
            "/office/honour.xhtml",
            "/office/originals.xhtml",
            "/people/link.xhtml",
            "/registration/decide.xhtml",
            "/registration/deletion.xhtml",
            "/representation/show.xhtml",
            "/transfer/show.xhtml",
            "/village/household.xhtml",
            "/village/households.xhtml",
            "/village/import.xhtml",
            "/village/meeting.xhtml",
            "/village/remark.xhtml",
            "/village/remarks.xhtml",
            "/village/work.xhtml");

    /** So many dossiers are opened for the links of their pages: one is a draft, another decided. */
    private static final int FOLLOWED = 8;

    private final List<String> found = new ArrayList<>();
    private final Set<String> met = new TreeSet<>();
    private int looked;

    @Test
    void axeFindsNothingOnAnyOfThem(Server server, BrowserContext any) {
        server.awaitDemonstration();
        Browser chromium = any.browser();
        walk(server, chromium, null, Set.of(Access.PUBLIC));
        PEOPLE.forEach((person, mine) -> walk(server, chromium, person, mine));

        Set<String> unseen = new TreeSet<>(pages(Set.of(Access.values())));
        unseen.removeAll(met);
        unseen.removeAll(BY_AN_ACT);
        assertThat(found).isEmpty();
        assertThat(unseen).as("pages nobody met").isEmpty();
        assertThat(looked).as("pages in their languages and states").isGreaterThan(200);
    }

    private void walk(Server server, Browser chromium, @Nullable String person, Set<Access> mine) {
        try (BrowserContext browser = chromium.newContext(new Browser.NewContextOptions().setBaseURL(server.url("")))) {
            browser.setDefaultTimeout(20_000);
            if (person != null) {
                new Person(browser).signIn(person);
            }
            Page page = browser.newPage();
            Set<String> pages = pages(mine);
            Set<String> asked = new HashSet<>();
            Deque<String> waiting = new ArrayDeque<>(pages);
            Map<String, Integer> opened = new HashMap<>();
            while (!waiting.isEmpty()) {
                String address = waiting.poll();
                String path = address.replaceAll("[?#].*", "");
                if (!pages.contains(path) || opened.getOrDefault(path, 0) == followed(path) || !asked.add(address)) {
                    continue;
                }
                page.navigate("/language?to=vi");
                if (page.navigate(address).status() != 200) {
                    continue; // it is about one thing, and the address names none
                }
                opened.merge(path, 1, Integer::sum);
                waiting.addAll(links(page));
                // each is judged once, whoever opens it and whichever thing it is about
                if (met.add(path)) {
                    judge(page, path + " vi");
                    refuse(page, path, "vi");
                    page.navigate("/language?to=en");
                    page.navigate(address);
                    judge(page, path + " en");
                    refuse(page, path, "en");
                }
            }
        }
    }

    private static int followed(String path) {
        return path.startsWith("/dossier/") || path.startsWith("/consolidation/") ? FOLLOWED : 1;
    }

    private static Set<String> pages(Set<Access> of) {
        return Routes.TABLE.stream()
                .filter(route -> of.contains(route.access())
                        && route.methods().contains("GET")
                        && route.path().endsWith(".xhtml"))
                .map(Route::path)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>) page.evaluate("[...document.querySelectorAll('main a[href], nav a[href]')]"
                + ".map(link => new URL(link.href)).filter(url => url.origin === location.origin && url.search)"
                + ".map(url => url.pathname + url.search)");
    }

    private void refuse(Page page, String path, String language) {
        if (REFUSING.contains(path)) {
            page.evaluate("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
            page.locator("main form [type=submit]").first().click();
            page.waitForLoadState();
            judge(page, path + " " + language + " refused");
        }
    }

    private void judge(Page page, String where) {
        looked++;
        assertThat(page.locator("html").getAttribute("lang")).as(where).isEqualTo(where.split(" ")[1]);
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(rule -> found.add(where + ": " + rule.getImpact() + " " + rule.getId() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList()));
    }
}
