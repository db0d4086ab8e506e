package vn.bieuduong;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Số liệu của trang công khai trên đường truyền yếu ({@code deploy/bench filing}): the moment of the largest content on a telephone of
 * 360 pixels at 1.6 Mbit/s and 150 ms, nothing cached, the middle of five; and what each page weighs without scripts. The portal is read
 * over loopback without TLS; the line is slowed in the browser.
 */
final class LcpFigures {

    private static final int TIMES = Integer.getInteger("filing.lcp.times", 5);
    private static final int BYTES_A_SECOND = 1_600_000 / 8;
    private static final int LATENCY_MILLIS = 150;
    private static final int MOST_WITHOUT_SCRIPT = 100 * 1024;

    private static final List<String> PAGES = List.of(
            "/",
            "/procedure/list.xhtml",
            "/procedure/list.xhtml?q=c%E1%BB%A9u+ng%C6%B0%E1%BB%9Di",
            "/procedure/guide.xhtml",
            "/procedure/show.xhtml?id=TDKT-P01",
            "/procedure/show.xhtml?id=TDKT-P03",
            "/lookup/lookup.xhtml",
            "/lookup/verify.xhtml",
            "/help/list.xhtml");

    private static final String LARGEST = "() => new Promise(told => { const seen = new PerformanceObserver(list => {"
            + " const all = list.getEntries(); seen.disconnect(); told(all[all.length - 1].startTime); });"
            + " seen.observe({type: 'largest-contentful-paint', buffered: true}); })";

    /** What the line carried for a page. */
    private static final class Carried {
        private long all;
        private long scripts;
        private final List<String> scriptRequests = new ArrayList<>();
    }

    private LcpFigures() {}

    /** @param arguments a folder, which is emptied; or the address of a portal that runs */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].startsWith("http")) {
            measure(arguments[0]);
        } else {
            try (Server server = Server.startFresh(Path.of(arguments[0]), Map.of("JAVA_OPTIONS", ""))) {
                server.awaitDemonstration();
                measure(server.url(""));
            }
        }
        System.exit(0);
    }

    private static void measure(String base) {
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(
                                        Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            double worst = 0;
            long heaviest = 0;
            for (String path : PAGES) {
                List<Double> moments = new ArrayList<>();
                Carried carried = new Carried();
                for (int i = -1; i < TIMES; i++) { // once to warm the server
                    carried = new Carried();
                    double moment = open(browser, base + path, carried);
                    if (i >= 0) {
                        moments.add(moment);
                    }
                }
                Collections.sort(moments);
                double middle = moments.get(moments.size() / 2);
                long plain = carried.all - carried.scripts;
                worst = Math.max(worst, middle);
                heaviest = Math.max(heaviest, plain);
                System.out.printf(
                        Locale.ROOT,
                        "# %s: largest content after %.0f ms (%.0f to %.0f), %.1f KB, without scripts %.1f KB%n",
                        path,
                        middle,
                        moments.getFirst(),
                        moments.getLast(),
                        carried.all / 1024.0,
                        plain / 1024.0);
            }
            System.out.printf(Locale.ROOT, "filing.lcp.max_ms=%.0f%n", worst);
            System.out.printf(Locale.ROOT, "filing.page.max_kb=%.1f%n", heaviest / 1024.0);
            if (heaviest > MOST_WITHOUT_SCRIPT) {
                System.out.println("# a page is above 100 KB without scripts");
            }
        }
    }

    private static double open(Browser browser, String address, Carried carried) {
        try (BrowserContext telephone = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(360, 780).setDeviceScaleFactor(2))) {
            Page page = telephone.newPage();
            CDPSession session = telephone.newCDPSession(page);
            session.send("Network.enable");
            JsonObject line = new JsonObject();
            line.addProperty("offline", false);
            line.addProperty("latency", LATENCY_MILLIS);
            line.addProperty("downloadThroughput", BYTES_A_SECOND);
            line.addProperty("uploadThroughput", BYTES_A_SECOND);
            session.send("Network.emulateNetworkConditions", line);
            session.on("Network.responseReceived", event -> {
                if (event.get("type").getAsString().equals("Script")) {
                    carried.scriptRequests.add(event.get("requestId").getAsString());
                }
            });
            session.on("Network.loadingFinished", event -> {
                long bytes = event.get("encodedDataLength").getAsLong();
                carried.all += bytes;
                if (carried.scriptRequests.contains(event.get("requestId").getAsString())) {
                    carried.scripts += bytes;
                }
            });
            page.navigate(address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return ((Number) page.evaluate(LARGEST)).doubleValue();
        }
    }
}
