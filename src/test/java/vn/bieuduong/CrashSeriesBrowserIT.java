package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The short crash series: database killed, disk full and freed. Nothing acknowledged is lost, half or double; nobody restarts anything. */
@Tag("browser")
@Tag("long")
@ExtendWith(Chromium.class)
class CrashSeriesBrowserIT {

    private static final String PROCEDURE = "Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh theo công trạng";
    private static final String UNSIGNED = "Tài liệu chưa được ký số.";
    private static final String WHOLE_PERSON = "Đinh Thị Mai Hương";

    /** Far beyond what it takes (three seconds on a quiet machine), far below a time-out for each request. */
    private static final Duration BACK = Duration.ofSeconds(60);

    @Test
    void aKilledDatabaseComesBackByItselfWithEverythingAcknowledged(Server server, BrowserContext unit)
            throws Exception {
        Filer filer = completeDraft(new Filer(unit, "truonghoc"));
        List<String> drafts = copies(server, filer.draft(), 4);
        List<Page> pages = new ArrayList<>();
        for (String draft : drafts) {
            Page page = unit.newPage();
            page.navigate("/dossier/check.xhtml?id=" + draft);
            pages.add(page);
        }

        // all pressed, none waited for
        for (Page page : pages) {
            page.evaluate("setTimeout(() => document.querySelector('form[id$=check] .primary').click(), 0)");
        }
        killDatabase(server);
        Instant killed = Instant.now();
        List<Integer> statuses = new ArrayList<>();
        do {
            APIResponse answer = unit.request()
                    .get("/dossier/mine.xhtml", RequestOptions.create().setMaxRedirects(0));
            statuses.add(answer.status());
            if (answer.status() == 503) {
                assertThat(answer.headers()).containsKey("retry-after").containsEntry("x-frame-options", "DENY");
                assertThat(answer.text()).contains("nối lại cơ sở dữ liệu");
            }
        } while (statuses.get(statuses.size() - 1) != 200 && Instant.now().isBefore(killed.plus(BACK)));
        assertThat(statuses).as("503 or well, never 500").isSubsetOf(200, 503).endsWith(200);

        for (int i = 0; i < drafts.size(); i++) {
            // whoever was not told that it is filed presses again
            Page page = pages.get(i);
            page.waitForLoadState();
            page.navigate("/dossier/check.xhtml?id=" + drafts.get(i));
            if (page.locator("form[id$=check] .primary").count() > 0) {
                page.locator("form[id$=check] .primary").click();
            }
            page.waitForLoadState();
            page.close();
        }
        String all = "('" + String.join("','", drafts) + "')";
        assertThat(count(server, "select count(*) from dossier where state <> 'DRAFT' and id in " + all))
                .as("filed")
                .isEqualTo(drafts.size());
        assertThat(count(server, "select count(distinct filing_reference) from dossier where id in " + all))
                .as("numbers")
                .isEqualTo(drafts.size());
        assertThat(count(server, "select count(distinct process_instance) from dossier where id in " + all))
                .as("processes")
                .isEqualTo(drafts.size());
    }

    @Test
    void aDiskThatWasFullIsAsGoodAsNewOnceThereIsRoom(BrowserContext unit, @TempDir Path directory) throws Exception {
        try (Server server = Server.startOnSmallDisk(directory.resolve("data"), 64);
                BrowserContext small =
                        unit.browser().newContext(new Browser.NewContextOptions().setBaseURL(server.url("")))) {
            Filer filer = new Filer(small, "truonghoc").begins(PROCEDURE).describes("Trước khi đĩa đầy");
            Path filler = server.inside("small/filler");
            long logged = fill(server, filler);

            // the JVM writes its threads into the log: more than a pipe holds, and it stands still until that is read
            for (int i = 0; i < 3; i++) {
                speak(server);
            }
            for (String path : new String[] {"/", "/account/sign-in.xhtml", "/dossier/mine.xhtml"}) {
                assertThat(filer.filer().get(path).status()).as(path).isEqualTo(200);
            }
            filer.describes("Trong lúc đĩa đầy");
            Locator part = filer.opens("papers").filer().page().locator("#part-TO_TRINH");
            part.locator("input[type=file]").setInputFiles(new FilePayload("to-trinh.pdf", "application/pdf", pdf()));
            PlaywrightAssertions.assertThat(part).containsText("tạm hết chỗ lưu");
            PlaywrightAssertions.assertThat(part).containsText("tệp của bạn không có lỗi gì");
            assertThat(Files.size(server.inside("logs/server.log"))).isLessThanOrEqualTo(logged + 4096);

            Files.delete(filler);
            speak(server);
            filer.filer().get("/");
            filer.opens("papers").attaches("TO_TRINH", "to-trinh.pdf", pdf(), UNSIGNED);

            assertThat(Files.readString(server.inside("logs/server.log"))).contains("dòng bị mất");
            assertThat(Files.size(server.inside("logs/server.log"))).isGreaterThan(logged);
            filer.opens("details");
            assertThat(filer.filer().page().getByLabel("Trích yếu").inputValue())
                    .isEqualTo("Trong lúc đĩa đầy");
        }
    }

    private static Filer completeDraft(Filer filer) {
        filer.begins(PROCEDURE).describes("Nộp khi cơ sở dữ liệu hỏng").nominates("Cá nhân", "Họ và tên", WHOLE_PERSON);
        filer.opens("papers");
        for (String component : List.of("TO_TRINH", "BAO_CAO", "BIEN_BAN", "DANH_SACH")) {
            filer.attaches(component, component.toLowerCase(Locale.ROOT) + ".pdf", pdf(), UNSIGNED);
        }
        return filer;
    }

    /** The same draft again and again, under numbers of its own. */
    private static List<String> copies(Server server, String draft, int number) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = server.database().getConnection()) {
            for (int i = 0; i < number; i++) {
                String copy = UUID.randomUUID().toString();
                copyRows(connection, "dossier", "id", draft, "'" + copy + "'", "id");
                copyRows(
                        connection,
                        "nominee",
                        "dossier_id",
                        draft,
                        "gen_random_uuid(), '" + copy + "'",
                        "id, dossier_id");
                copyRows(
                        connection,
                        "paper",
                        "dossier_id",
                        draft,
                        "gen_random_uuid(), '" + copy + "'",
                        "id, dossier_id");
                copyRows(connection, "secrecy_declaration", "dossier_id", draft, "'" + copy + "'", "dossier_id");
                all.add(copy);
            }
        }
        return all;
    }

    private static void copyRows(
            Connection connection, String table, String key, String draft, String values, String changed)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            ResultSet names = statement.executeQuery(
                    "select string_agg(column_name, ', ') from information_schema.columns where table_name = '" + table
                            + "' and table_schema = 'public' and is_generated = 'NEVER' and column_name not in ('"
                            + changed.replace(", ", "', '") + "')");
            names.next();
            String rest = names.getString(1);
            statement.execute("insert into " + table + " (" + changed + ", " + rest + ") select " + values + ", " + rest
                    + " from " + table + " where " + key + " = '" + draft + "'");
        }
    }

    private static void killDatabase(Server server) throws IOException {
        String pid = Files.readAllLines(server.data().resolve("postgres/cluster/postmaster.pid"))
                .get(0);
        ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow().destroyForcibly();
    }

    /** Until not one byte more goes; gives the size of the log then. */
    private static long fill(Server server, Path filler) throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (int i = 0; i < 20_000; i++) {
                out.write(block);
            }
            throw new AssertionError("the disk is larger than it should be");
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
        return Files.size(server.inside("logs/server.log"));
    }

    private static void speak(Server server) throws Exception {
        assertThat(new ProcessBuilder(
                                "kill", "-3", Long.toString(server.process().pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static int count(Server server, String query) throws SQLException {
        try (Connection connection = server.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static byte[] pdf() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
