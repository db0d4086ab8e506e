package vn.bieuduong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Server;

/** Data that another build of the portal has written: one sentence that says what to do, and nothing touched. */
class ForeignSchemaIT {

    private static final Path PROGRAMS = Path.of("target/postgres").toAbsolutePath();

    @TempDir
    private Path directory;

    @Test
    void dataOfAnEarlierTrialBuildAreRefusedAndLeftAsTheyAre() throws Exception {
        Path data = directory.resolve("data");
        try (Postgres postgres = start(data)) {
            // as Flyway left it in November 2026: two of the files that are no more, one under a number that is given
            // anew
            execute(postgres.url(), login(postgres), """
                    create table flyway_schema_history (
                        installed_rank integer primary key, version varchar(50), description varchar(200) not null,
                        type varchar(20) not null, script varchar(1000) not null, checksum integer,
                        installed_by varchar(100) not null, installed_on timestamp not null default now(),
                        execution_time integer not null, success boolean not null);
                    insert into flyway_schema_history values
                        (1, '001', 'platform', 'SQL', 'V001__platform.sql', 214181208, 'bieuduong', now(), 1, true),
                        (2, '010', 'accounts', 'SQL', 'V010__accounts.sql', -1195049695, 'bieuduong', now(), 1, true);
                    create table account (name text)""");
        }

        Server.Ended ended = Server.runRefusedOn(data);

        assertThat(ended.code()).isEqualTo(StartRefused.OTHER_DATA);
        assertThat(ended.output())
                .contains("do một bản dựng thử trước đây ghi", "hãy dời thư mục " + data + " đi chỗ khác")
                .contains("0.1.0 was never released", "move the folder " + data + " away")
                .doesNotContain("\tat ", "Exception");
        assertThat(data.resolve(SchemaMark.FILE)).doesNotExist();
        try (Postgres postgres = start(data)) {
            assertThat(count(postgres, "select count(*) from pg_namespace where nspname = 'audit'"))
                    .as("nothing was begun")
                    .isZero();
            assertThat(count(postgres, "select count(*) from pg_tables where schemaname = 'public'"))
                    .isEqualTo(2);
        }
    }

    @Test
    void dataOfANewerReleaseAreRefusedAndAnEditedMigrationToo() throws Exception {
        Path data = directory.resolve("data");
        try (Postgres postgres = start(data)) {
            Schema.migrate(postgres.url(), login(postgres), Optional.of(postgres.owner()));
            execute(
                    postgres.url(),
                    login(postgres),
                    "insert into flyway_schema_history select 99, '990', 'more', 'SQL', 'V990__more.sql', 1, 'bieuduong', now(), 1,"
                            + " true");

            Server.Ended ended = Server.runRefused(
                    directory.resolve("files"),
                    Map.of("DB_URL", postgres.url(), "DB_USER", postgres.user(), "DB_PASSWORD", postgres.password()));

            assertThat(ended.code()).isEqualTo(StartRefused.OTHER_DATA);
            assertThat(ended.output())
                    .contains("Cơ sở dữ liệu " + postgres.url() + " do một bản mới hơn của cổng ghi; hãy chạy bản ấy")
                    .contains("was written by a newer release", "set DB_URL to an empty database")
                    .doesNotContain("\tat ", "Exception", postgres.password());

            execute(
                    postgres.url(),
                    login(postgres),
                    "update flyway_schema_history set checksum = 1 where version = '010'");
            Server.Ended edited = Server.runRefused(
                    directory.resolve("files"),
                    Map.of("DB_URL", postgres.url(), "DB_USER", postgres.user(), "DB_PASSWORD", postgres.password()));

            assertThat(edited.code()).isEqualTo(StartRefused.OTHER_DATA);
            assertThat(edited.output())
                    .contains("do một bản dựng thử trước đây ghi")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void theMarkNamesEveryMigrationWithItsSum() throws Exception {
        Path data = Files.createDirectories(directory.resolve("data"));
        SchemaMark.write(data);

        assertThat(Files.readAllLines(data.resolve("schema.sums")))
                .isSorted()
                .anyMatch(line -> line.matches("[0-9a-f]{64}  db/audit/V001__trail\\.sql"))
                .anyMatch(line -> line.matches("[0-9a-f]{64}  db/migration/V010__platform\\.sql"));
    }

    private static Postgres start(Path data) throws IOException {
        Path programs = data.resolve("postgres/programs");
        if (!Files.exists(programs)) {
            Files.createDirectories(programs.getParent());
            Files.createSymbolicLink(programs, PROGRAMS);
        }
        return Postgres.start(data.resolve("postgres"), PROGRAMS, Map.of("fsync", "off"));
    }

    private static Schema.Login login(Postgres postgres) {
        return new Schema.Login(postgres.user(), postgres.password());
    }

    private static void execute(String url, Schema.Login login, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, login.user(), login.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Postgres postgres, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
