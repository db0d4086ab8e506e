package vn.bieuduong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Server;

@Tag("server")
@Order(Server.WHEN_MADE)
class LauncherIT {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @TempDir
    private Path directory;

    @Test
    void aStoppedPortalKeepsItsDataAndLeavesNothingRunning() throws Exception {
        Server server = Server.shared();
        server.awaitDemonstration();
        assertThat(status(server, "/")).isLessThan(500);
        write(server, "kept");
        ProcessHandle payara = server.process();
        ProcessHandle postgres = postgres(server);

        assertThat(server.stop()).isEqualTo(128 + 15);

        assertThat(payara.onExit()).succeedsWithin(TEN_SECONDS);
        assertThat(postgres.onExit()).succeedsWithin(TEN_SECONDS);
        Set<String> met = metWhile(server, server::restart);
        assertThat(met)
                .as("never an answer of Payara's own")
                .contains("503 with our page")
                .isSubsetOf("503 with our page", "200", "no answer");
        assertThat(server.output()).contains(server.url(""), "mật khẩu chung", "truonghoc");
        assertThat(written(server, "kept")).isTrue();
        nothingButThePortalAnswers(server);
        aSecondLauncherIsRefused(server);
    }

    /** {@code CrashBrowserIT} kills the server in every run. */
    @Test
    @Tag("long")
    void whateverIsKilledTheNextStartIsWhole() throws Exception {
        Server server = Server.shared();
        server.awaitDemonstration();
        write(server, "before the launcher was killed");
        ProcessHandle orphan = server.process();
        server.killLauncher();
        assertThat(orphan.isAlive()).isTrue();

        server.restart();

        assertThat(orphan.onExit()).succeedsWithin(TEN_SECONDS);
        assertThat(written(server, "before the launcher was killed")).isTrue();
        write(server, "before the server was killed");
        ProcessHandle postgres = postgres(server);
        try {
            assertThat(server.killServer()).isEqualTo(StartRefused.SERVER);

            assertThat(server.output()).contains("Máy chủ đã tự dừng", "The server ended by itself");
            assertThat(postgres.onExit()).succeedsWithin(TEN_SECONDS);
        } finally {
            server.restart();
        }
        assertThat(written(server, "before the server was killed")).isTrue();
    }

    /** As in a container: root may make no user namespace, and the data lie in a folder only root may enter. */
    @Test
    @Tag("long")
    void itStartsWhereNoUserNamespaceIsAllowed() throws Exception {
        Path tools = Files.createDirectory(directory.resolve("tools"));
        Path refused = Files.writeString(tools.resolve("unshare"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(refused, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));

        try (Server server = Server.startFresh(
                directory.resolve("data"), Map.of("PATH", tools + ":" + System.getenv("PATH"), "DEMO", "false"))) {
            write(server, "kept");

            assertThat(written(server, "kept")).isTrue();
            assertThat(postgres(server).info().user())
                    .hasValueSatisfying(user -> assertThat(user).isNotEqualTo("root"));
        }
    }

    /** What somebody meets who asks again and again while the portal starts. */
    private static Set<String> metWhile(Server server, Runnable start) {
        Set<String> met = ConcurrentHashMap.newKeySet();
        AtomicBoolean started = new AtomicBoolean();
        Thread asking = new Thread(() -> {
            while (!started.get()) {
                met.add(meets(server));
            }
        });
        asking.start();
        try {
            start.run();
        } finally {
            started.set(true);
        }
        return met;
    }

    private static String meets(Server server) {
        try {
            HttpResponse<String> answer = get(server, "/");
            boolean ours = answer.statusCode() == 503
                    && answer.body().contains("Cổng đang khởi động")
                    && answer.headers().firstValue("Retry-After").isPresent()
                    && answer.headers().firstValue("Content-Security-Policy").isPresent()
                    && answer.headers().firstValue("Server").isEmpty();
            return answer.statusCode() + (ours ? " with our page" : "");
        } catch (Exception refusedOrBrokenOff) {
            return "no answer";
        }
    }

    private static void nothingButThePortalAnswers(Server server) throws Exception {
        for (String path : new String[] {"/metrics", "/metrics/base", "/health", "/health/ready", "/openapi"}) {
            HttpResponse<String> answer = get(server, path);
            assertThat(answer.statusCode()).as(path).isIn(403, 404);
            assertThat(answer.headers().map().toString() + answer.body())
                    .as(path)
                    .doesNotContainIgnoringCase("payara")
                    .doesNotContainIgnoringCase("glassfish")
                    .doesNotContainIgnoringCase("x-powered-by");
        }
    }

    private static void aSecondLauncherIsRefused(Server server) throws IOException, InterruptedException {
        ProcessBuilder second = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        "target/launcher/*:target/classes:target/libraries/*",
                        "vn.bieuduong.launcher.Launcher")
                .redirectErrorStream(true);
        second.environment().put("DATA_DIR", server.data().toString());
        Process process = second.start();

        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(StartRefused.ALREADY_RUNNING);
        assertThat(said).contains("Cổng đang chạy", "already running");
    }

    private static ProcessHandle postgres(Server server) throws IOException {
        String pid = Files.readAllLines(server.data().resolve("postgres/cluster/postmaster.pid"))
                .get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static int status(Server server, String path) throws Exception {
        return get(server, path).statusCode();
    }

    private static HttpResponse<String> get(Server server, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.url(path))).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static void write(Server server, String mark) throws SQLException {
        try (Connection connection = server.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("call audit.write(now(), 'test', 'test', '" + mark + "', '')");
        }
    }

    private static boolean written(Server server, String mark) throws SQLException {
        try (Connection connection = server.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 1 from audit.line where subject = '" + mark + "'")) {
            return rows.next();
        }
    }
}
