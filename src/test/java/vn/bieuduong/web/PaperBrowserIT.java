package vn.bieuduong.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Eventually;
import vn.bieuduong.Person;
import vn.bieuduong.Server;

/** A clerk looks at a paper: its pages as pictures, its signatures beside them, the evidence, and judges it again. */
@Tag("browser")
@ExtendWith(Chromium.class)
class PaperBrowserIT {

    @Test
    void aClerkWhoChoosesNoPaperIsAskedForOneAndKeepsWhatHeWrote(BrowserContext desk) throws Exception {
        Person clerk = new Person(desk).signIn("vanthu");
        clerk.open(Eventually.found("a dossier that is done", Eventually.LONG, () -> {
            var done = clerk.open("/office/queue.xhtml?queue=DONE").page().locator("a.code.go");
            return done.count() == 0
                    ? Optional.empty()
                    : Optional.of(done.first().getAttribute("href"));
        }));
        clerk.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Cấp lại"))
                .click();
        clerk.page().locator("#keeping textarea").fill("Sai họ tên một người");
        clerk.press("Cấp lại").sees("Hãy chọn giấy tờ cần cấp lại hoặc thu hồi");
        assertThat(clerk.page().locator("#keeping textarea").inputValue()).isEqualTo("Sai họ tên một người");
        clerk.press("Thu hồi").sees("Hãy chọn giấy tờ cần cấp lại hoặc thu hồi");

        Person applicant = new Person(desk.browser()
                        .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                                .setBaseURL(Server.shared().url(""))))
                .signIn("truonghoc");
        var sent = applicant
                .page()
                .context()
                .request()
                .post(
                        "/dossier/start.xhtml",
                        com.microsoft.playwright.options.RequestOptions.create()
                                .setMaxRedirects(0)
                                .setHeader("Origin", Server.shared().url(""))
                                .setForm(com.microsoft.playwright.options.FormData.create()
                                        .set("start", "start")
                                        .set("start:begin", "x")
                                        .set("procedure", "TDKT-X01")
                                        .set("jakarta.faces.ViewState", "stateless")));
        assertThat(sent.status()).as("a form without the commune").isEqualTo(302);
        assertThat(sent.headers().get("location")).startsWith("/dossier/tasks.xhtml?id=");
        applicant.page().context().close();
    }

    @Test
    void aClerkSeesPagesSignaturesChainAndEvidenceAndHasItJudgedAgain(
            Server server, BrowserContext desk, BrowserContext school) throws Exception {
        List<String> paper = aSignedPaper(server);
        String query = "?id=" + paper.get(0) + "&paper=" + paper.get(1);
        Person clerk = new Person(desk).signIn("motcua");
        Page page = clerk.page();

        clerk.open("/paper/show.xhtml" + query);
        clerk.sees("Chữ ký bao trùm toàn bộ tệp.").sees("Gốc được tin cậy").sees("Khi tiếp nhận tệp");
        page.locator(".pages img").first().evaluate("image => image.decode()");
        assertThat((Integer) page.locator(".pages img").first().evaluate("image => image.naturalWidth"))
                .isGreaterThan(500);
        clerk.looks("office-paper");
        for (String kept : List.of("/paper/page" + query + "&page=1", "/paper/file" + query)) {
            assertThat(clerk.get(kept).headers().get("cache-control")).as(kept).contains("no-store");
        }

        clerk.press("Kiểm tra lại bây giờ").sees("Đã yêu cầu kiểm tra lại");
        Eventually.holds("it is judged again", Duration.ofSeconds(60), () -> {
            page.reload();
            return !clerk.text().contains("Đang chờ kiểm tra lại");
        });
        clerk.sees("Cán bộ yêu cầu").sees("Kết quả không đổi so với khi tiếp nhận.");
        clerk.looks("office-paper-again");
        assertThat(Person.barriers()).isEmpty();

        APIResponse zip = clerk.get("/paper/evidence" + query);
        assertThat(zip.headers().get("content-disposition")).startsWith("attachment");
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
            String evidence = "";
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                evidence = new String(entries.readAllBytes(), StandardCharsets.UTF_8);
            }
            assertThat(evidence).contains("\"match\":{", "\"rostersAsKnownAt\"", "\"line\":{", "\"match\":\"LISTED\"");
        }
        assertThat(clerk.get("/paper/page" + query + "&page=1").headers().get("content-type"))
                .startsWith("image/png");
        assertThat(clerk.get("/paper/page" + query + "&page=99").status()).isEqualTo(404);

        new Person(school).signIn("truonghoc");
        for (String address : List.of("/paper/show.xhtml", "/paper/page", "/paper/evidence")) {
            assertThat(school.request().get(address + query).status())
                    .as(address)
                    .isEqualTo(403);
        }
        assertThat(page.locator(".chain li").count()).isGreaterThanOrEqualTo(3);
        assertThat(page).hasTitle(java.util.regex.Pattern.compile(".*pdf.*"));
    }

    /** What {@link FileServlet} does for each file, told on one. */
    @Test
    void aFileIsSavedKeptNowhereAndGoesOnWhereItBrokeOff(Server server, BrowserContext desk) {
        List<String> paper = aSignedPaper(server);
        String query = "?id=" + paper.get(0) + "&paper=" + paper.get(1);
        Person clerk = new Person(desk).signIn("motcua");
        String file = "/paper/file" + query;
        byte[] whole = clerk.get(file).body();
        Map<String, String> headers = clerk.get(file).headers();

        assertThat(headers)
                .containsEntry("cache-control", "private, no-store")
                .containsEntry("content-security-policy", "sandbox; default-src 'none'")
                .containsEntry("accept-ranges", "bytes")
                .containsEntry("content-length", Integer.toString(whole.length));
        assertThat(headers.get("content-disposition")).startsWith("attachment; filename=\"");

        APIResponse head = asked(desk, file, RequestOptions.create().setMethod("HEAD"));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers())
                .containsEntry("content-length", Integer.toString(whole.length))
                .containsEntry("content-disposition", headers.get("content-disposition"));

        String range = "bytes=" + (whole.length - 7) + "-";
        APIResponse rest = asked(
                desk,
                file,
                RequestOptions.create().setHeader("Range", range).setHeader("If-Range", headers.get("etag")));
        assertThat(rest.status()).isEqualTo(206);
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole, whole.length - 7, whole.length));
        assertThat(rest.headers())
                .containsEntry(
                        "content-range", "bytes " + (whole.length - 7) + "-" + (whole.length - 1) + "/" + whole.length);
        assertThat(asked(
                                desk,
                                file,
                                RequestOptions.create()
                                        .setHeader("Range", range)
                                        .setHeader("If-Range", "\"another\""))
                        .body())
                .isEqualTo(whole);
        APIResponse behind =
                asked(desk, file, RequestOptions.create().setHeader("Range", "bytes=" + whole.length + "-"));
        assertThat(behind.status()).isEqualTo(416);
        assertThat(behind.headers()).containsEntry("content-range", "bytes */" + whole.length);

        APIResponse picture = clerk.get("/paper/page" + query + "&page=1");
        assertThat(picture.headers())
                .containsEntry("cache-control", "private, no-store")
                .containsEntry("content-security-policy", "sandbox; default-src 'none'")
                .doesNotContainKeys("content-disposition", "accept-ranges");
    }

    private static APIResponse asked(BrowserContext browser, String path, RequestOptions how) {
        return browser.request().fetch(path, how);
    }

    /** The ids of a dossier that is filed and not being decided, and of a paper in it with a trusted signature. */
    private static List<String> aSignedPaper(Server server) {
        return server.awaitRow("""
                select d.id, p.id from paper p join dossier d on d.id = p.dossier_id
                join evidence e on e.attachment = p.attachment
                join attachment a on a.id = p.attachment and a.draw_from is null
                where d.agency = 'H99' and d.filing_reference is not null and d.filer = 'cangca'
                and p.component <> 'TO_TRINH'
                and e.report ->> 'who' = 'TRUSTED' and e.report ->> 'code' = 'WHOLE_FILE' limit 1""");
    }
}
