package vn.bieuduong.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;
import vn.bieuduong.Server;

/** A clerk looks at a paper: its pages as pictures, its signatures beside them, the evidence, and judges it again. */
@Tag("browser")
@ExtendWith(Chromium.class)
class PaperBrowserIT {

    @Test
    void aClerkWhoChoosesNoPaperIsAskedForOneAndKeepsWhatHeWrote(BrowserContext desk) throws Exception {
        Person clerk = new Person(desk).signIn("vanthu");
        String dossier = "";
        for (int second = 0; second < 300 && dossier.isEmpty(); second++) {
            var done = clerk.open("/office/queue.xhtml?queue=DONE").page().locator("a.code.go");
            dossier = done.count() == 0 ? "" : done.first().getAttribute("href");
            Thread.sleep(dossier.isEmpty() ? 1000 : 0);
        }
        clerk.open(dossier);
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
        String[] paper = aSignedPaper(server);
        String query = "?id=" + paper[0] + "&paper=" + paper[1];
        Person clerk = new Person(desk).signIn("motcua");
        Page page = clerk.page();

        clerk.open("/office/paper.xhtml" + query);
        clerk.sees("Chữ ký bao trùm toàn bộ tệp.").sees("Gốc được tin cậy").sees("Khi tiếp nhận tệp");
        page.locator(".pages img").first().evaluate("image => image.decode()");
        assertThat((Integer) page.locator(".pages img").first().evaluate("image => image.naturalWidth"))
                .isGreaterThan(500);
        clerk.looks("office-paper");
        for (String kept : List.of("/office/page" + query + "&page=1", "/office/file" + query)) {
            assertThat(clerk.get(kept).headers().get("cache-control")).as(kept).contains("no-store");
        }

        clerk.press("Kiểm tra lại bây giờ").sees("Đã yêu cầu kiểm tra lại");
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (clerk.text().contains("Đang chờ kiểm tra lại") && Instant.now().isBefore(end)) {
            Thread.sleep(1000);
            page.reload();
        }
        clerk.sees("Cán bộ yêu cầu").sees("Kết quả không đổi so với khi tiếp nhận.");
        clerk.looks("office-paper-again");
        assertThat(Person.barriers()).isEmpty();

        APIResponse zip = clerk.get("/office/evidence" + query);
        assertThat(zip.headers().get("content-disposition")).startsWith("attachment");
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
            String evidence = "";
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                evidence = new String(entries.readAllBytes(), StandardCharsets.UTF_8);
            }
            assertThat(evidence).contains("\"match\":{", "\"rostersAsKnownAt\"", "\"line\":{", "\"match\":\"LISTED\"");
        }
        assertThat(clerk.get("/office/page" + query + "&page=1").headers().get("content-type"))
                .startsWith("image/png");
        assertThat(clerk.get("/office/page" + query + "&page=99").status()).isEqualTo(404);

        new Person(school).signIn("truonghoc");
        for (String address : List.of("/office/paper.xhtml", "/office/page", "/office/evidence")) {
            assertThat(school.request().get(address + query).status())
                    .as(address)
                    .isEqualTo(403);
        }
        assertThat(page.locator(".chain li").count()).isGreaterThanOrEqualTo(3);
        assertThat(page).hasTitle(java.util.regex.Pattern.compile(".*pdf.*"));
    }

    /** The ids of a dossier that is filed and not being decided, and of a paper in it with a trusted signature. */
    private static String[] aSignedPaper(Server server) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (true) {
            try (Connection connection = server.database().getConnection();
                    ResultSet row = connection.createStatement().executeQuery("""
                            select d.id, p.id from paper p join dossier d on d.id = p.dossier_id
                            join evidence e on e.attachment = p.attachment
                            where d.agency = 'H99' and d.filing_reference is not null and d.filer = 'cangca'
                            and p.component <> 'TO_TRINH'
                            and e.report ->> 'who' = 'TRUSTED' and e.report ->> 'code' = 'WHOLE_FILE' limit 1""")) {
                if (row.next()) {
                    return new String[] {row.getString(1), row.getString(2)};
                }
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            assertThat(Instant.now()).as("the demonstration's dossiers").isBefore(end);
            Thread.sleep(500);
        }
    }
}
