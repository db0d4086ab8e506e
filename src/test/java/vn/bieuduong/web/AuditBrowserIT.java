package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Chromium;
import vn.bieuduong.Eventually;
import vn.bieuduong.Person;
import vn.bieuduong.Server;
import vn.bieuduong.web.frame.Access;
import vn.bieuduong.web.frame.Route;
import vn.bieuduong.web.frame.Routes;

/** What staff read, and who came in or was kept out, is in the audit trail; its newest checkpoint is for everybody. */
@Tag("browser")
@ExtendWith(Chromium.class)
class AuditBrowserIT {

    @TempDir
    private Path directory;

    @Test
    void everyAddressOfTheOfficeAndTheAdministratorLeavesALine(Server server, BrowserContext officer) throws Exception {
        String marker = "99999999-0000-7000-8000-" + String.format("%012d", System.nanoTime() % 1_000_000_000_000L);
        new Person(officer).signIn("chuyenvien");
        for (Route route : Routes.TABLE) {
            if (route.access() == Access.OFFICE || route.access() == Access.ADMINISTRATOR) {
                officer.request()
                        .get(
                                route.path() + "?id=" + marker + "&q=b%E1%BA%B1ng",
                                RequestOptions.create().setMaxRedirects(0));
                assertThat(lines(server, "chuyenvien", marker))
                        .as(route.path())
                        .anyMatch(line -> line.contains(route.path() + "?id=" + marker + "&q=bằng"));
            }
        }
        assertThat(lines(server, "chuyenvien", marker))
                .anyMatch(line -> line.startsWith("PAGE_READ /office/search.xhtml"))
                .anyMatch(line -> line.startsWith("PAGE_READ /paper/file"))
                .anyMatch(line -> line.startsWith("REQUEST_REFUSED /paper/file") && line.endsWith(" NOT_FOUND"))
                .anyMatch(line ->
                        line.startsWith("REQUEST_REFUSED /administration/accounts.xhtml") && line.endsWith(" 403"))
                .noneMatch(line -> line.startsWith("PAGE_READ /administration/"));
    }

    @Test
    void whoComesInIsKeptOutOrLeavesIsInTheTrailAndATypedPasswordIsNot(Server server, BrowserContext anybody)
            throws Exception {
        Person person = new Person(anybody);
        person.open("/account/sign-in.xhtml");
        person.fill("Tên đăng nhập", "motcua").fill("Mật khẩu", "sai-mat-khau").press("Đăng nhập");
        person.sees("Tên tài khoản hoặc mật khẩu chưa đúng");
        person.fill("Tên đăng nhập", "Bi-Mat-Cua-Toi-2026")
                .fill("Mật khẩu", "x")
                .press("Đăng nhập");
        person.sees("Tên tài khoản hoặc mật khẩu chưa đúng");
        assertThat(lines(server, "anonymous", "motcua"))
                .anyMatch(line -> line.matches("SIGN_IN_REFUSED SIGN_IN_FAILED .+"));
        assertThat(lines(server, "anonymous", "bi-…"))
                .anyMatch(line -> line.matches("SIGN_IN_REFUSED SIGN_IN_FAILED .+"));

        person.signIn("thue");
        person.press("Đăng xuất");

        assertThat(lines(server, "thue", "thue"))
                .anyMatch(line -> line.startsWith("SIGNED_IN "))
                .anyMatch(line -> line.startsWith("SIGNED_OUT"));
    }

    @Test
    void theNewestCheckpointStandsOnAPublicPageAndTheTrailAgreesWithIt(
            Server server, BrowserContext officer, BrowserContext anybody) throws Exception {
        new Person(officer).signIn("motcua");
        Eventually.holds(
                "the first checkpoint",
                Duration.ofSeconds(30),
                () -> anybody.request().get("/checkpoint.txt").status() == 200);
        Person reader = new Person(anybody);
        reader.open("/lookup/verify.xhtml").follow("Điểm chốt nhật ký");
        reader.sees("bieuduong audit checkpoint 1").looks("checkpoint");
        assertThat(reader.page().content()).doesNotContain("<script");
        APIResponse text = anybody.request().get("/checkpoint.txt");
        assertThat(text.text()).contains("count: ", "root: ", "time: ", "seal: M");
        Path kept = Files.writeString(directory.resolve("kept.txt"), text.text());

        ProcessBuilder builder =
                new ProcessBuilder("deploy/verify-audit", "--checkpoint", kept.toString()).redirectErrorStream(true);
        builder.environment().remove("DB_URL");
        builder.environment().put("DATA_DIR", server.data().toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(said).contains("Nhật ký toàn vẹn", "con dấu của");
        assertThat(process.waitFor()).isZero();
        assertThat(server.output()).doesNotContain("CẢNH BÁO");
        assertThat(Person.barriers()).isEmpty();
    }

    private static List<String> lines(Server server, String actor, String subject) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = server.database().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select act || ' ' || details from audit.line where actor = ? and subject = ?")) {
            statement.setString(1, actor);
            statement.setString(2, subject);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    all.add(row.getString(1));
                }
            }
        }
        return all;
    }
}
