package vn.bieuduong;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing typed is lost: whatever happens to page, session, line or server, each letter stands in its field again. */
@Tag("browser")
@ExtendWith(Chromium.class)
@Order(Server.WHEN_MADE)
class LostLettersBrowserIT {

    private static final String PROCEDURE = "Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh theo công trạng";
    private static final List<String> PEOPLE =
            List.of("truonghoc", "sogiaoduc", "motcua", "chuyenvien", "thuky", "vanthu", "chutich", "quantrivien");
    private static final String TITLE = "Đề nghị khen bà Lụa";
    private static final String REASON = "Bà Lụa cứu ba em nhỏ khỏi nước lũ.\nXã đã xác minh.";

    @Test
    void aFormThatWasLeftShowsItsWordsAgainUntilTheyAreSavedOrDropped(BrowserContext school) {
        Filer filer = new Filer(school, "truonghoc").begins(PROCEDURE).opens("details");
        Page page = filer.filer().page();
        types(page);
        assertThat(page.locator("[data-kept-line]")).hasText(Pattern.compile("Đã giữ lúc \\d\\d:\\d\\d"));
        filer.filer().looks("kept-line");

        page.reload();
        standsAgain(page);
        filer.filer().looks("kept-again");
        page.locator("nav.crumbs a").last().click();
        page.goBack();
        standsAgain(page);

        page.locator("[data-back] button").click();
        assertThat(page.getByLabel("Trích yếu")).hasValue("");
        assertThat(page.locator("[data-back]")).hasCount(0);

        types(page);
        filer.filer().fill("Họ và tên", "Lò Thị Thanh Xuân").press("Lưu").sees("Đã lưu thông tin chung");
        filer.opens("details");
        assertThat(page.getByLabel("Trích yếu")).hasValue(TITLE);
        assertThat(page.locator("[data-back]")).hasCount(0);
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void whoIsSignedOutElsewhereFindsItAllAgain(BrowserContext school) {
        Filer filer = new Filer(school, "truonghoc").begins(PROCEDURE).opens("details");
        Page page = filer.filer().page();
        types(page);
        Page other = school.newPage();
        other.navigate("/dossier/mine.xhtml");
        other.getByText("Đăng xuất").click();
        assertThat(other.locator("body")).containsText("Bạn đã đăng xuất");
        page.getByLabel("Thời gian lập thành tích").fill("Năm 2026");
        filer.filer().press("Lưu").sees("Cổng đã giữ chữ bạn gõ");
        filer.filer().looks("kept-session-over");

        signsInHere(page, "truonghoc");
        standsAgain(page);
        assertThat(page.getByLabel("Thời gian lập thành tích")).hasValue("Năm 2026");
    }

    @Test
    void aSessionNearItsEndIsAnnouncedAndGoesOnInPlace(BrowserContext school) {
        Filer filer = new Filer(school, "truonghoc").begins(PROCEDURE);
        Page page = filer.filer().page();
        page.clock().install();
        page.waitForResponse("**/keeping/key", () -> filer.opens("details"));
        page.getByLabel("Trích yếu").fill(TITLE);
        assertThat(page.locator("[data-kept-line]")).containsText("Đã giữ lúc");
        page.clock().fastForward("57:00");
        assertThat(page.locator("main")).containsText("Phiên làm việc sắp hết, còn khoảng 5 phút");
        filer.filer().looks("kept-session-ending").press("Làm việc tiếp");
        assertThat(page.locator("main")).not().containsText("Phiên làm việc sắp hết");
        assertThat(page.getByLabel("Trích yếu")).hasValue(TITLE);
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void nobodyElsesPageKeepsOrDropsAnything(BrowserContext school, BrowserContext department) {
        Filer filer = new Filer(school, "truonghoc").begins(PROCEDURE).opens("details");
        String slip =
                filer.filer().page().locator("#details input[name=keptPage]").inputValue();
        Person stranger = new Person(department).signIn("sogiaoduc");
        assertThat(sent(stranger, "keep", slip)).as("to sign in as the other").isEqualTo(302);
        assertThat(sent(stranger, "drop", slip)).isEqualTo(302);
        assertThat(sent(stranger, "keep", "x" + slip)).isEqualTo(409);
        assertThat(sent(filer.filer(), "keep", slip)).isEqualTo(200);
        stranger.press("Đăng xuất");
        assertThat(sent(stranger, "keep", slip)).isEqualTo(302);
        assertThat(stranger.get("/keeping/key").status()).isEqualTo(302);
        assertThat(filer.filer().get("/keeping/key").text()).contains("\"left\":");
    }

    private static int sent(Person person, String act, String slip) {
        return person.page()
                .context()
                .request()
                .post(
                        "/keeping/" + act,
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setHeader("Sec-Fetch-Site", "same-origin")
                                .setForm(FormData.create()
                                        .set("keptPage", slip)
                                        .set("turn", "1")
                                        .set("fields", "{\"details:title\":[\"Của tôi\"]}")))
                .status();
    }

    @Test
    void withoutScriptASessionThatEndedLosesNothingEither(BrowserContext any, Server server) throws SQLException {
        Browser.NewContextOptions plain =
                new Browser.NewContextOptions().setBaseURL(server.url("")).setJavaScriptEnabled(false);
        try (BrowserContext school = any.browser().newContext(plain)) {
            Filer filer = new Filer(school, "truonghoc").begins(PROCEDURE).opens("details");
            Page page = filer.filer().page();
            types(page);
            endSessions(server, "truonghoc");
            filer.filer().press("Lưu").sees("Cổng đã giữ chữ bạn gõ");
            signsInHere(page, "sogiaoduc");
            assertThat(page.content()).doesNotContain("Bà Lụa");
            page.navigate("/dossier/mine.xhtml");
            filer.filer().press("Đăng xuất");

            filer.filer().signIn("truonghoc");
            filer.opens("details");
            standsAgain(page);
        }
    }

    @Test
    void whatIsTypedWhileTheLineIsDownIsOnThisDeviceLockedAndComesBack(BrowserContext school) {
        Filer filer = new Filer(school, "truonghoc").begins(PROCEDURE);
        Page page = filer.filer().page();
        page.waitForResponse("**/keeping/key", () -> filer.opens("details"));
        school.setOffline(true);
        types(page);
        assertThat(page.locator("[data-kept-line]")).containsText("Chưa giữ được");
        filer.filer().looks("kept-line-down");
        assertThat((String) page.evaluate("JSON.stringify(localStorage)"))
                .contains("bd.kept.")
                .doesNotContain("Lụa")
                .doesNotContain("details");
        page.close();
        school.setOffline(false);

        Page other = school.newPage();
        other.navigate("/dossier/details.xhtml?id=" + filer.draft());
        standsAgain(other);
        Eventually.holds("nothing is left on the device", Duration.ofSeconds(10), () -> other.evaluate(
                        "JSON.stringify(localStorage)")
                .equals("{}"));
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNeitherOverwrittenNorLost(BrowserContext admin) {
        Person one = new Person(admin).signIn("quantrivien").open("/help/contact.xhtml");
        Page two = admin.newPage();
        two.navigate("/help/contact.xhtml");
        String phone = "0299 3001 222";
        one.page().locator("[id='contact:phone']").fill(phone);
        one.page().locator("[id='contact:hours']").fill("Sáng thứ hai");
        one.page().locator("[id='contact:reason']").fill("Đổi số điện thoại");
        one.page().locator("main input[type=submit]").click();
        assertThat(one.page()).hasURL(Pattern.compile(".*done=.*"));

        two.locator("[id='contact:hours']").fill("Chiều thứ ba");
        two.locator("[id='contact:reason']").fill("Đổi giờ làm việc");
        two.locator("main input[type=submit]").click();
        assertThat(two.locator("#errors")).containsText("“Sáng thứ hai”");
        assertThat(two.locator("[id='contact:hours']")).hasValue("Chiều thứ ba");
        assertThat(two.locator("[id='contact:phone']")).hasValue(phone);
        two.locator("main input[type=submit]").click();
        assertThat(two).hasURL(Pattern.compile(".*done=.*"));
        two.navigate("/help/contact.xhtml");
        assertThat(two.locator("[id='contact:hours']")).hasValue("Chiều thứ ba");
        assertThat(two.locator("[id='contact:phone']")).hasValue(phone);
    }

    /** All that links lead to, for people of every kind; the others hold a form each in every run. */
    @Test
    @Tag("long")
    void everyFormFindsEachLetterAgainWhateverHappens(Server server, BrowserContext first, BrowserContext second)
            throws SQLException {
        server.awaitDemonstration();
        int lost = 0;
        Set<String> forms = new TreeSet<>();
        for (String account : PEOPLE) {
            for (Mishap mishap : Mishap.values()) {
                try (BrowserContext browser = sibling(first, server)) {
                    new Person(browser).signIn(account);
                    lost += lostAfter(mishap, browser, server, account, forms);
                }
            }
        }
        System.out.println("filing.lost_letters=" + lost + " forms=" + forms.size());
        System.out.println("forms typed into: " + forms);
        assertThat(forms).hasSizeGreaterThan(30);
        assertThat(lost).isZero();
    }

    private enum Mishap {
        RELOAD,
        BACK,
        SIGNED_OUT_ELSEWHERE,
        SESSION_OVER,
        SERVER_KILLED,
        LINE_CUT
    }

    private static int lostAfter(
            Mishap mishap, BrowserContext browser, Server server, String account, Set<String> forms)
            throws SQLException {
        EveryForm all = new EveryForm(browser, 80);
        String round = mishap.name().toLowerCase(Locale.ROOT);
        if (mishap == Mishap.LINE_CUT) {
            browser.route("**/keeping/keep", route -> route.abort());
        }
        all.types("/", round);
        forms.addAll(all.forms());
        switch (mishap) {
            case RELOAD -> browser.pages().forEach(Page::reload);
            case BACK -> {
                browser.pages().forEach(page -> page.navigate("/procedure/list.xhtml"));
                browser.pages().forEach(Page::goBack);
            }
            case SIGNED_OUT_ELSEWHERE -> {
                all.waits("Đã giữ lúc");
                Page other = browser.newPage();
                other.navigate("/help/list.xhtml");
                other.locator("header button").click();
            }
            case SESSION_OVER -> {
                all.waits("Đã giữ lúc");
                endSessions(server, account);
            }
            case SERVER_KILLED -> {
                server.killServer();
                server.restart();
            }
            case LINE_CUT -> {
                all.waits("Chưa giữ được");
                browser.unroute("**/keeping/keep");
            }
        }
        browser.pages().forEach(Page::close);
        Page again = browser.newPage();
        again.navigate("/account/inbox.xhtml");
        if (again.url().contains("sign-in")) {
            signsInHere(again, account);
            assertThat(again.locator("header")).containsText("Đăng xuất");
        }
        return all.lost();
    }

    private static BrowserContext sibling(BrowserContext of, Server server) {
        BrowserContext browser = of.browser().newContext(new Browser.NewContextOptions().setBaseURL(server.url("")));
        browser.setDefaultTimeout(20_000);
        return browser;
    }

    static void types(Page page) {
        page.getByLabel("Trích yếu").fill(TITLE);
        page.getByLabel("Lý do đề nghị khen thưởng").fill(REASON);
    }

    private static void standsAgain(Page page) {
        assertThat(page.locator("[data-back]")).containsText("Đây là chữ bạn gõ lúc");
        assertThat(page.getByLabel("Trích yếu")).hasValue(TITLE);
        assertThat(page.getByLabel("Lý do đề nghị khen thưởng")).hasValue(REASON);
    }

    private static void signsInHere(Page page, String account) {
        page.getByLabel("Tên đăng nhập").fill(account);
        page.getByLabel("Mật khẩu").fill(Person.PASSWORD);
        Locator enter = page.locator("input[type=submit][value='Đăng nhập']");
        enter.click();
    }

    private static void endSessions(Server server, String account) throws SQLException {
        try (Connection connection = server.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update sign_in set seen_at = seen_at - interval '3 hours' where account_id ="
                    + " (select id from account where name = '" + account + "')");
        }
    }
}
