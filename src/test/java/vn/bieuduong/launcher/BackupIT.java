package vn.bieuduong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupIT {

    record Said(int code, String text) {}

    @TempDir
    private Path directory;

    @Test
    void aBackupOfARunningDatabaseIsRestoredWhole() throws Exception {
        Path data = directory.resolve("data");
        Path restored = directory.resolve("restored");
        Files.createDirectories(data.resolve("files"));
        Files.createDirectories(data.resolve("run"));
        Files.writeString(data.resolve("files/paper"), "giấy tờ");
        Said backup;
        try (Postgres postgres = start(data)) {
            execute(postgres, "create table kept as select n, md5(n::text) as text from generate_series(1, 20000) n");

            backup = run("deploy/backup", data, directory.resolve("backups").toString());

            execute(postgres, "insert into kept values (0, 'after the backup')");
        }
        assertThat(backup.code()).as(backup.text()).isZero();

        Said restore = run("deploy/restore", restored, onlyChild(directory.resolve("backups")));

        assertThat(restore.code()).as(restore.text()).isZero();
        assertThat(restored.resolve("files/paper")).hasContent("giấy tờ");
        try (Postgres postgres = start(restored)) {
            assertThat(count(postgres)).isEqualTo(20_000);
        }
        assertThat(run("deploy/restore", restored, onlyChild(directory.resolve("backups")))
                        .code())
                .as("a data folder in use is not overwritten")
                .isEqualTo(1);
    }

    @Test
    void aDamagedBackupIsRefused() throws Exception {
        Path data = directory.resolve("data");
        Files.createDirectories(data.resolve("run"));
        start(data).close();
        assertThat(run("deploy/backup", data, directory.resolve("backups").toString())
                        .code())
                .isZero();
        String backup = onlyChild(directory.resolve("backups"));
        byte[] bytes = Files.readAllBytes(Path.of(backup, "database.tar.gz"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(Path.of(backup, "database.tar.gz"), bytes);

        Said restore = run("deploy/restore", directory.resolve("restored"), backup);

        assertThat(restore.code()).isEqualTo(1);
        assertThat(restore.text()).contains("bị hỏng", "damaged");
        assertThat(directory.resolve("restored")).doesNotExist();
    }

    private static Postgres start(Path data) {
        return Postgres.start(
                data.resolve("postgres"), Path.of("target/postgres").toAbsolutePath(), Map.of());
    }

    private static Said run(String command, Path data, String argument) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command, argument).redirectErrorStream(true);
        builder.environment().remove("DB_URL");
        builder.environment().put("DATA_DIR", data.toString());
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private static String onlyChild(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.findFirst().orElseThrow().toString();
        }
    }

    private static void execute(Postgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Postgres postgres) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from kept")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Connection connect(Postgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }
}
