package vn.bieuduong;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Một người trước màn hình: somebody with a browser of his own, who reads labels and presses what is written on buttons. */
public final class Person {

    /** The password of every account of the fictional province. */
    public static final String PASSWORD = "bieuduong";

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static final List<String> FOUND = new CopyOnWriteArrayList<>();

    private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

    private final Page page;

    public Person(BrowserContext browser) {
        this.page = browser.newPage();
    }

    public Page page() {
        return page;
    }

    /** Signs in with an account of the fictional province. */
    public Person signIn(String account) {
        return signIn(account, PASSWORD);
    }

    public Person signIn(String account, String password) {
        open("/account/sign-in.xhtml");
        fill("Tên đăng nhập", account);
        fill("Mật khẩu", password);
        press("Đăng nhập");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng xuất")))
                .isVisible();
        return this;
    }

    /** Opens an address and expects a page. */
    public Person open(String path) {
        Response response = page.navigate(path);
        if (response == null) {
            // text that this device alone held has opened the page anew meanwhile
            response = page.navigate(path);
        }
        assertThat(response.status()).as(path).isEqualTo(200);
        return this;
    }

    public Person fill(String label, String text) {
        page.getByLabel(label).first().fill(text);
        return this;
    }

    public Person press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return this;
    }

    public Person follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    /** Opens a part of the page that is folded away. */
    /** Opens what is folded under these words, unless it is open already, as it is over text that was kept. */
    public Person unfold(String summary) {
        Locator fold = page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(summary))
                .first();
        if (fold.evaluate("one => one.parentElement.open").equals(false)) {
            fold.click();
        }
        return this;
    }

    /** Says on a page that takes files, once a dossier, that nothing in it is a state secret. */
    public Person declares() {
        if (page.locator("#part-secrecy").count() > 0) {
            looks("applicant-secrecy").press("Tôi xác nhận").sees("Đã ghi nhận lời xác nhận");
        }
        return this;
    }

    public Person sees(String text) {
        assertThat(page.locator("body")).containsText(text);
        return this;
    }

    public Person doesNotSee(String text) {
        assertThat(page.locator("body")).not().containsText(text);
        return this;
    }

    /** What stands on the page. */
    public String text() {
        return page.locator("main").innerText();
    }

    /** What a link gives: the bytes a browser saves; of a paper that is still being made, once it is. */
    public byte[] download(String link) {
        List<Download> given = new ArrayList<>();
        Consumer<Download> keep = given::add;
        page.onDownload(keep);
        follow(link);
        page.waitForCondition(() -> {
            Locator open = page.getByText("Mở giấy tờ");
            if (given.isEmpty() && page.url().contains("/document/making") && open.count() > 0) {
                open.first().click();
            }
            return !given.isEmpty();
        });
        page.offDownload(keep);
        try {
            return Files.readAllBytes(given.get(0).path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for an address with this person's cookies, without following redirects. */
    public APIResponse get(String path) {
        return page.context().request().get(path, RequestOptions.create().setMaxRedirects(0));
    }

    /**
     * Notes what is grave against the page as it is: a barrier of WCAG 2.2 AA that axe-core knows of, or what must be scrolled
     * sideways on 360 pixels. {@link #barriers} tells at the end. What was looked at under this name before is passed over,
     * but in {@code deploy/test long}; pictures, as on a desk and on a phone, are kept where classes or browsers are asked for.
     */
    public Person looks(String name) {
        if (!LOOKED_AT.add(name) && !Depth.isDeep()) {
            return this;
        }
        Chromium.picture(page, name);
        List<String> barriers = new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(Person::words)
                        .toList();
        page.setViewportSize(360, 780);
        Chromium.picture(page, name + "-360");
        Object width = page.evaluate("document.documentElement.scrollWidth");
        page.setViewportSize(1280, 900);
        barriers.forEach(barrier -> FOUND.add(name + ": " + barrier));
        if (((Number) width).intValue() > 360) {
            FOUND.add(name + ": " + width + " px wide on a phone of 360");
        }
        return this;
    }

    /** What was grave against pages looked at since the last call. */
    public static List<String> barriers() {
        List<String> found = List.copyOf(FOUND);
        FOUND.clear();
        return found;
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
