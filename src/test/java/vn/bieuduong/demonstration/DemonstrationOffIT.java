package vn.bieuduong.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Server;
import vn.bieuduong.account.FirstAdministrator;

/** A portal somebody puts into service: nothing of the fictional province is there, and one person can get in once. */
class DemonstrationOffIT {

    private static final Pattern ONE_TIME = Pattern.compile("Mật khẩu dùng một lần / one-time password: (\\S{12,})");
    private static final String NEW_PASSWORD = "bốn con thuyền qua sông sớm";

    @TempDir
    private Path folder;

    @Test
    void withoutTheDemonstrationNothingOfItExistsAndTheFirstAdministratorGetsInOnce() throws Exception {
        Path config = folder.resolve("config");
        FileUtils.copyDirectory(Path.of("config").toFile(), config.toFile());
        try (Server server = Server.startFresh(
                Path.of("target/test-without-demonstration"),
                Map.of("DEMO", "false", "CONFIG_DIR", config.toString()))) {
            nothingOfItExists(server);
            assertThat(server.output()).contains("second-factor.key");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(config.resolve("second-factor.key"))))
                    .isEqualTo("rw-------");
            String password = theFirstAdministratorGetsInOnce(server);

            server.restart();

            assertThat(server.output())
                    .contains(server.url(""))
                    .doesNotContain("one-time password", "mật khẩu chung", "second-factor.key");
            assertThat(isSignedIn(new Browserless(server), FirstAdministrator.NAME, password))
                    .isFalse();
            assertThat(isSignedIn(new Browserless(server), FirstAdministrator.NAME, NEW_PASSWORD))
                    .isTrue();
        }
    }

    private static void nothingOfItExists(Server server) throws Exception {
        assertThat(server.output()).doesNotContain("mật khẩu chung", "truonghoc");
        assertThat(server.data().resolve("demo")).doesNotExist();
        assertThat(count(server, "account where demonstration")).isZero();
        assertThat(count(server, "organisation where demonstration")).isZero();
        assertThat(count(server, "dossier")).isZero();
        Browserless visitor = new Browserless(server);
        for (String path : new String[] {
            "/demonstration/papers.xhtml",
            "/demonstration/paper?name=p01-to-trinh.pdf",
            "/demonstration/",
            "/demonstration/index.json",
            "/data/demo/papers"
        }) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(visitor.get("/").body()).doesNotContain("/demonstration/");
        for (String path : new String[] {"/registration/register.xhtml", "/registration/forgotten.xhtml"}) {
            assertThat(visitor.get(path).body()).as(path).contains("chưa có máy chủ thư");
        }
        assertThat(visitor.get("/account/sign-in.xhtml").body()).doesNotContain("truonghoc", "Tài khoản trình diễn");
        for (String account : new String[] {"truonghoc", "motcua", "chutich", "quantrivien"}) {
            assertThat(isSignedIn(new Browserless(server), account, "bieuduong"))
                    .as(account)
                    .isFalse();
        }
    }

    private static String theFirstAdministratorGetsInOnce(Server server) throws Exception {
        Matcher printed = ONE_TIME.matcher(server.output());
        assertThat(printed.find()).as(server.output()).isTrue();
        String password = printed.group(1);
        Browserless administrator = new Browserless(server);

        HttpResponse<String> landed = administrator.signIn(FirstAdministrator.NAME, password);

        assertThat(landed.uri().getPath()).isEqualTo("/account/password.xhtml");
        assertThat(administrator.get("/admin/accounts.xhtml").statusCode()).isNotEqualTo(200);
        administrator.fill("/account/password.xhtml", Map.of("oldPassword", password, "newPassword", NEW_PASSWORD));
        heIsLedToASecondFactorAndNowhereElse(administrator);
        return password;
    }

    /** As config/sign-in.yaml is shipped. */
    private static void heIsLedToASecondFactorAndNowhereElse(Browserless administrator) throws Exception {
        for (String path : new String[] {"/administration/accounts.xhtml", "/office/queue.xhtml", "/document/issued"}) {
            assertThat(administrator.get(path).uri()).as(path).hasPath("/account/two-factor.xhtml");
        }
        for (String path : new String[] {"/account/two-factor.xhtml", "/account/passkeys.xhtml"}) {
            assertThat(administrator.get(path).body()).as(path).contains("notice warn", "type=\"password\"");
        }
    }

    private static boolean isSignedIn(Browserless visitor, String name, String password) throws Exception {
        HttpResponse<String> landed = visitor.signIn(name, password);
        return !landed.uri().getPath().equals("/account/sign-in.xhtml") && landed.statusCode() == 200;
    }

    private static long count(Server server, String what) throws SQLException {
        try (Connection connection = server.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
