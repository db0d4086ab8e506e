package vn.bieuduong;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a real browser at the real portal: parameters of type {@link Server}, {@link BrowserContext} (a person's
 * own browser, without cookies; several parameters are several people) and {@link Page} (a tab in a browser of its own).
 *
 * <p>A failed test leaves a picture of every tab under {@code target/screenshots}. Tag such tests {@code browser}.
 */
public final class Chromium implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace NAMESPACE = Namespace.create(Chromium.class);
    private static final Path PICTURES = Path.of("target/screenshots");

    /** Keeps a picture of the whole page as {@code target/screenshots/<name>.png}, where pictures are wanted. */
    public static void picture(Page page, String name) {
        if (Boolean.getBoolean("test.pictures")) {
            keep(page, name);
        }
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Server.class || type == BrowserContext.class || type == Page.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Server.class) {
            return Server.shared();
        }
        BrowserContext person = running(context).person();
        Store store = context.getStore(NAMESPACE);
        store.put(parameter.getIndex(), new Person(person));
        return type == Page.class ? person.newPage() : person;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            return;
        }
        String test = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName();
        int number = 0;
        for (BrowserContext person : running(context).browser.contexts()) {
            for (Page page : person.pages()) {
                keep(page, "failed-" + test + "-" + ++number);
            }
        }
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class);
    }

    /** Closed by JUnit with the test it was given to. */
    private record Person(BrowserContext browser) implements AutoCloseable {
        @Override
        public void close() {
            browser.close();
        }
    }

    private static final class Running implements AutoCloseable {
        private final Playwright playwright;
        private final Browser browser;

        Running() {
            // a busy machine takes its time over a password's hash and a page
            PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                            .setHeadless(true)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }

        BrowserContext person() {
            Browser.NewContextOptions options = new Browser.NewContextOptions()
                    .setBaseURL(Server.shared().url(""))
                    .setLocale("vi-VN")
                    .setTimezoneId("Asia/Ho_Chi_Minh")
                    .setViewportSize(1280, 900);
            BrowserContext context = browser.newContext(options);
            context.setDefaultTimeout(20_000);
            return context;
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
