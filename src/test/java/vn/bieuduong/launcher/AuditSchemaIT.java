package vn.bieuduong.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;

@ExtendWith(Database.class)
class AuditSchemaIT {

    private static final String WRITE = "call audit.write(now(), 'AuditSchemaIT', 'act', 'subject', 'details')";
    private static final Path PROGRAMS = Path.of("target/postgres").toAbsolutePath();

    @TestFactory
    Stream<DynamicTest> thePortalsOwnRoleCannotTouchTheTrail(DataSource portal) {
        return Stream.concat(
                        Stream.of("line", "link", "checkpoint", "waiting", "flyway_schema_history")
                                .flatMap(table -> Stream.of(
                                                "update audit.%s set %s",
                                                "delete from audit.%s",
                                                "truncate audit.%s",
                                                "insert into audit.%s default values",
                                                "alter table audit.%s disable trigger all",
                                                "alter table audit.%s add column more text",
                                                "drop table audit.%s cascade",
                                                "create trigger mine before insert on audit.%s for each row execute function"
                                                        + " audit.append_only()",
                                                "lock table audit.%s in access exclusive mode",
                                                "create rule mine as on insert to audit.%s do instead nothing")
                                        .map(sql -> sql.replace("set %s", "set " + column(table))
                                                .replace("%s", table))),
                        Stream.of(
                                "create table audit.mine (a int)",
                                "drop schema audit cascade",
                                "alter schema audit owner to current_user",
                                "create or replace procedure audit.write(happened_at timestamptz, actor text, act text,"
                                        + " subject text, details text) language sql as $$ select $$",
                                "drop procedure audit.write",
                                "drop function audit.chain",
                                "set role bieuduong_audit",
                                "set session_replication_role = replica",
                                "grant bieuduong_audit to current_user",
                                "alter role postgres password 'known'",
                                "select setval('audit.line_id_seq', 1)"))
                .map(sql -> DynamicTest.dynamicTest(sql, () -> assertThatThrownBy(() -> execute(portal, sql))
                        .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                                .as(refused.getMessage())
                                .isEqualTo("42501"))));
    }

    @Test
    void thePortalsOwnRoleAddsLinesAndReadsThem(DataSource portal) throws SQLException {
        try (Connection connection = portal.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(WRITE);

            assertThat(text(statement, "select details from audit.line where actor = 'AuditSchemaIT'"))
                    .isEqualTo("details");
            assertThat(text(statement, "select count(*) from audit.link where position < 0"))
                    .isEqualTo("0");
            connection.rollback();
        }
    }

    @Test
    void aDataFolderOfAnEarlierReleaseGetsItsOwnRoleAndPasswordAndKeepsItsLines(@TempDir Path directory)
            throws Exception {
        Path folder = directory.resolve("postgres");
        String shared;
        try (Postgres postgres = Postgres.start(folder, PROGRAMS, Map.of("fsync", "off"))) {
            // as it was: one password for both roles, everything the portal's
            Schema.Login portal = new Schema.Login(postgres.user(), postgres.password());
            shared = postgres.password();
            Schema.migrate(postgres.url(), portal, Optional.empty());
            assertThat(Schema.isTrailSeparate(postgres.url(), portal)).isFalse();
            execute(postgres.url(), portal, WRITE);
            execute(postgres.url(), postgres.owner(), "alter role postgres password '" + shared + "'");
            Files.delete(folder.resolve(OwnerPassword.FILE));
        }

        try (Postgres postgres = Postgres.start(folder, PROGRAMS, Map.of("fsync", "off"))) {
            Schema.Login portal = new Schema.Login(postgres.user(), postgres.password());
            Schema.migrate(postgres.url(), portal, Optional.of(postgres.owner()));

            assertThat(Schema.isTrailSeparate(postgres.url(), portal)).isTrue();
            assertThat(postgres.password()).isEqualTo(shared);
            assertThat(postgres.owner().password()).isNotEqualTo(shared);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(OwnerPassword.FILE))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> execute(postgres.url(), new Schema.Login("postgres", shared), "select 1"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> execute(postgres.url(), portal, "alter table audit.line disable trigger all"))
                    .isInstanceOf(SQLException.class);
            execute(postgres.url(), portal, WRITE);
            try (Connection connection = DriverManager.getConnection(postgres.url(), portal.user(), portal.password());
                    Statement statement = connection.createStatement()) {
                assertThat(text(statement, "select count(*) from audit.line")).isEqualTo("2");
            }
            // a second start without the owner is fine, as long as the release changes nothing in it
            assertThat(Schema.migrate(postgres.url(), portal, Optional.empty())).isZero();
        }
    }

    private static String column(String table) {
        return switch (table) {
            case "line" -> "details = ''";
            case "link" -> "hash = ''";
            case "checkpoint" -> "seal = null";
            case "waiting" -> "line = 0";
            default -> "script = ''";
        };
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.rollback();
        }
    }

    private static void execute(String url, Schema.Login login, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, login.user(), login.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
