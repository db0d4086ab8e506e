package vn.bieuduong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                .isEqualTo(2);
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

    /** Who finds a backup must not find beside it what opens it. */
    @Test
    void keysAreLeftOutNamedAndCopiedApart() throws Exception {
        Path data = directory.resolve("data");
        Path config = Files.createDirectories(directory.resolve("config/seals"));
        Files.createDirectories(data.resolve("run"));
        start(data).close();
        Map<Path, String> secrets = Map.of(
                config.resolve("../second-factor.key"), "c2VjcmV0",
                config.resolve("h01.p12"), "p12",
                config.resolve("h01.word"), "word",
                config.resolve("pem.txt"), "-----BEGIN PRIVATE KEY-----",
                Files.createDirectories(data.resolve("demo/keys")).resolve("a.p12"), "p12");
        for (Map.Entry<Path, String> secret : secrets.entrySet()) {
            Files.writeString(secret.getKey(), secret.getValue());
        }
        Files.writeString(config.resolve("../portal.yaml"), "name: Cổng\n");
        Files.writeString(
                config.resolve("../seals.yaml"),
                "seals:\n  - { agency: H01, file: seals/h01.p12, passwordFile: \"seals/h01.word\" }\n");

        Said backup = run("deploy/backup", data, directory.resolve("backups").toString());
        Said keys =
                run("deploy/backup", data, "--keys", directory.resolve("apart").toString());

        assertThat(backup.code()).as(backup.text()).isZero();
        assertThat(backup.text()).contains("second-factor.key", "h01.p12", "deploy/backup --keys");
        String kept = listed(onlyChild(directory.resolve("backups")), "config.tar.gz")
                + listed(onlyChild(directory.resolve("backups")), "data.tar.gz");
        assertThat(kept)
                .contains("portal.yaml", "seals.yaml")
                .doesNotContain("second-factor.key", "h01.p12", "h01.word", "pem.txt", "a.p12", "backup.key");
        assertThat(keys.code()).as(keys.text()).isZero();
        assertThat(listed(onlyChild(directory.resolve("apart")), "config-keys.tar.gz"))
                .contains("second-factor.key", "h01.p12", "h01.word", "pem.txt")
                .doesNotContain("portal.yaml");
        assertThat(Path.of(onlyChild(directory.resolve("apart")), "backup.key")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"line removed", "file added", "line doubled", "listed anew", "no list"})
    void aListThatIsNotOursIsRefused(String change) throws Exception {
        Path data = directory.resolve("data");
        Path key = Files.createDirectories(data).resolve("backup.key");
        Path backup = Files.createDirectories(directory.resolve("backup"));
        Files.writeString(key, "a key");
        for (String name : new String[] {"config.tar.gz", "data.tar.gz", "database.tar.gz"}) {
            Files.writeString(backup.resolve(name), name);
        }
        BackupSums.write(backup, key);
        Path list = backup.resolve("SHA256SUMS");
        List<String> lines = Files.readAllLines(list);
        switch (change) {
            case "line removed" -> Files.write(list, lines.subList(1, lines.size()));
            case "file added" -> Files.writeString(backup.resolve("more.tar.gz"), "more");
            case "line doubled" -> Files.writeString(list, Files.readString(list) + lines.get(0) + "\n");
            case "no list" -> Files.delete(list);
            default -> {
                Files.writeString(backup.resolve("data.tar.gz"), "changed");
                Path other = Files.writeString(directory.resolve("other.key"), "another key");
                BackupSums.write(backup, other);
            }
        }

        Said restore = run("deploy/restore", directory.resolve("restored"), key, backup.toString());

        assertThat(restore.code()).isEqualTo(1);
        assertThat(restore.text()).contains("bị hỏng", "damaged");
        assertThat(directory.resolve("restored")).doesNotExist();
    }

    @Test
    void aRestoreThatBreaksOffLeavesNothing() throws Exception {
        Path backup = Files.createDirectories(directory.resolve("backup"));
        Path key = Files.writeString(directory.resolve("backup.key"), "a key");
        Files.writeString(backup.resolve("data.tar.gz"), "no archive");
        SchemaMark.write(backup);
        BackupSums.write(backup, key);

        Said restore = run("deploy/restore", directory.resolve("restored"), key, backup.toString());

        assertThat(restore.code()).isNotZero();
        assertThat(restore.text()).contains("Phục hồi không thành công");
        assertThat(directory.resolve("restored")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"one that is not known", "one that was another then", "no mark"})
    void aBackupWhoseTablesThisReleaseDoesNotKnowIsRefusedBeforeAnythingIsWritten(String change) throws Exception {
        Path backup = Files.createDirectories(directory.resolve("backup"));
        Path key = Files.writeString(directory.resolve("backup.key"), "a key");
        Files.writeString(backup.resolve("data.tar.gz"), "never looked at");
        Path mark = backup.resolve("schema.sums");
        SchemaMark.write(backup);
        List<String> lines = Files.readAllLines(mark);
        switch (change) {
            case "one that is not known" ->
                Files.writeString(mark, "0".repeat(64) + "  db/migration/V990__more.sql\n", StandardOpenOption.APPEND);
            case "one that was another then" ->
                Files.writeString(mark, "0".repeat(64) + lines.get(0).substring(64) + "\n");
            default -> Files.delete(mark);
        }
        BackupSums.write(backup, key);

        Said restore = run("deploy/restore", directory.resolve("restored"), key, backup.toString());

        assertThat(restore.code()).isEqualTo(1);
        assertThat(restore.text())
                .contains("hãy phục hồi bằng đúng bản đã ghi nó", "restore it with")
                .doesNotContain("\tat ", "Phục hồi không thành công");
        assertThat(directory.resolve("restored")).doesNotExist();
    }

    private static String listed(String folder, String archive) throws IOException, InterruptedException {
        Process tar = new ProcessBuilder("tar", "-tzf", Path.of(folder, archive).toString()).start();
        String names = new String(tar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tar.waitFor()).isZero();
        return names;
    }

    private static Postgres start(Path data) throws IOException {
        Postgres postgres = Postgres.start(
                data.resolve("postgres"), Path.of("target/postgres").toAbsolutePath(), Map.of());
        SchemaMark.write(data);
        return postgres;
    }

    private static Said run(String command, Path data, String... arguments) throws IOException, InterruptedException {
        return run(command, data, data.resolveSibling("data").resolve("backup.key"), arguments);
    }

    private static Said run(String command, Path data, Path key, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(command), Stream.of(arguments)).toList())
                .redirectErrorStream(true);
        builder.environment().remove("DB_URL");
        builder.environment().put("DATA_DIR", data.toString());
        builder.environment().put("BACKUP_KEY", key.toString());
        Path config = data.resolveSibling("config");
        if (Files.exists(config)) {
            builder.environment().put("CONFIG_DIR", config.toString());
        }
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
