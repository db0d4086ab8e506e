package vn.bieuduong.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.launcher.Postgres;
import vn.bieuduong.launcher.Schema;
import vn.bieuduong.launcher.command.FrontDoor;
import vn.bieuduong.signature.signing.DetachedSeal;
import vn.bieuduong.signature.signing.SigningKey;

/** Whoever owns the database can change everything; what the command then says. */
class VerifyAuditIT {

    private static final String WHOLE = "postgres";

    @TempDir
    private static Path directory;

    private static Postgres postgres;
    private static SigningKey seal;

    /** The newest checkpoint as somebody keeps it who took it from the portal's page. */
    private static Path kept;

    private static int copies;

    private record Said(int code, String text) {}

    @BeforeAll
    static void aTrailOfThirtyLinesWithThreeCheckpoints() throws Exception {
        postgres = Postgres.start(
                directory.resolve("postgres"),
                Path.of("target/postgres").toAbsolutePath(),
                Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
        Schema.Login portal = new Schema.Login(postgres.user(), postgres.password());
        Schema.migrate(postgres.url(), portal, Optional.of(postgres.owner()));
        DemoAuthority authority = DemoAuthority.openOrCreate(directory.resolve("demo"), Clock.systemUTC());
        seal = authority.seal("Ủy ban nhân dân tỉnh Lạc Hà", "9900001001");
        try (Connection connection = connect("bieuduong", portal)) {
            for (int i = 1; i <= 30; i++) {
                execute(
                        connection,
                        "call audit.write(now(), 'người " + i + "', 'DOSSIER_FILED', 'subject', E'chi tiết\\n" + i
                                + "')");
                execute(connection, "select audit.chain(100)");
                if (i % 10 == 0 && i < 30 || i == 28) {
                    checkpoint(connection);
                }
            }
        }
        kept = directory.resolve("kept.txt");
        Files.writeString(kept, "Ghi lại từ trang công khai:\n\n  " + newest().text() + "\n");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void anUntouchedTrailIsWhole() throws Exception {
        Said said = verify("bieuduong", "--checkpoint", kept.toString());

        assertThat(said.text()).contains("30 dòng trong chuỗi", "28 dòng đã được chốt", "seal of Ủy ban nhân dân tỉnh");
        assertThat(said.code()).isZero();
    }

    @Test
    void soIsItsExportAndNotAChangedOne() throws Exception {
        Path export = directory.resolve("export.jsonl");
        assertThat(verify("bieuduong", "--export", export.toString()).code()).isZero();

        assertThat(verify("nowhere", "--file", export.toString()).code()).isZero();
        assertThat(Files.readString(export)).contains("\"words\":\"Nộp hồ sơ / Filed a dossier\"");

        Files.writeString(export, Files.readString(export).replace("người 17", "người 71"));
        Said said = verify("nowhere", "--file", export.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains("position 17 ");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a line changed          | update audit.line set details = 'khác' where id = 12                                                | position 12 (line number 12): the line does not agree
            a moment changed        | update audit.line set happened_at = happened_at + interval '1 microsecond' where id = 30            | position 30 (line number 30): the line does not agree
            a line removed          | delete from audit.line where id = 7                                                                 | position 7: line number 7 is in the chain and no longer
            line and link removed   | delete from audit.line where id = 7; delete from audit.link where line = 7                          | position 7: the chain goes on at 8
            a line put in           | insert into audit.line (happened_at, actor, act, subject, details) values (now(), 'a', 'b', 'c', 'd') | line number 31 is in the trail and not in the chain
            put in between          | update audit.link set position = -position where position > 15; update audit.link set position = 1 - position where position < 0; insert into audit.line overriding system value values (99, now(), 'a', 'b', 'c', 'd'); insert into audit.link values (16, 99, now(), sha256('x')) | position 16 (line number 99): the line does not agree
            two lines swapped       | update audit.link set line = -line where line in (20, 21); update audit.link set line = 41 + line where line < 0 | position 20 (line number 21): the line does not agree
            the end cut off         | delete from audit.line where id > 25; delete from audit.link where line > 25                        | position 26: the chain has only 25 lines, a checkpoint says 28
            a checkpoint changed    | update audit.checkpoint set made_at = made_at + interval '1 second' where count = 20                | position 11: the seal of the checkpoint at 20 lines is not over this checkpoint
            a seal taken away       | update audit.checkpoint set seal = null where count = 20                                            | position 11: the checkpoint at 20 lines bears no seal
            all seals taken away    | update audit.checkpoint set seal = null                                                             | no checkpoint bears a seal
            gone before chaining    | call audit.write(now(), 'a', 'b', 'c', 'd'); delete from audit.line where id = 31                   | line number 31 was removed before it was chained
            """)
    void tamperingIsFoundAndTheFirstBadLineNamed(String what, String sql, String sentence) throws Exception {
        String copy = copy();
        try (Connection owner = connect(copy, postgres.owner())) {
            execute(owner, "set session_replication_role = replica");
            for (String one : sql.split(";")) {
                execute(owner, one);
            }
        }

        Said said = verify(copy);

        assertThat(said.text()).contains(sentence);
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void theWholeChainWrittenAnewIsFoundByItsSealedCheckpoints() throws Exception {
        String copy = copy();
        try (Connection owner = connect(copy, postgres.owner())) {
            rewriteFromScratch(owner);
        }

        Said said = verify(copy);

        assertThat(said.text()).contains("position 1: from here to position 10 the chain does not agree");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void checkpointsThatWentWithItAreReplacedByTheOneThatWasKeptElsewhere() throws Exception {
        String copy = copy();
        try (Connection owner = connect(copy, postgres.owner())) {
            rewriteFromScratch(owner);
            execute(owner, "delete from audit.checkpoint");
            // whoever has the database has not the seal; even with it, what was kept elsewhere tells
            checkpoint(owner);
        }

        assertThat(verify(copy).code()).isZero();
        Said said = verify(copy, "--checkpoint", kept.toString());

        assertThat(said.text()).contains("position 1: from here to position 28 the chain does not agree");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void aSealOfAStrangerIsNone() throws Exception {
        String copy = copy();
        SigningKey own = seal;
        try (Connection owner = connect(copy, postgres.owner())) {
            execute(owner, "set session_replication_role = replica");
            execute(owner, "delete from audit.checkpoint");
            seal = DemoAuthority.openOrCreate(directory.resolve("other"), Clock.systemUTC())
                    .seal("Ủy ban nhân dân tỉnh Lạc Hà", "9900001001");
            checkpoint(owner);
        } finally {
            seal = own;
        }

        Said said = verify(copy);

        assertThat(said.text()).contains("position 1: the seal of the checkpoint at 30 lines is no trusted office's");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsNeitherGoodNorBad() throws Exception {
        assertThat(verify("nowhere").code()).isEqualTo(2);
        assertThat(verify("bieuduong", "--nonsense").code()).isEqualTo(2);
        assertThat(verify(
                                "bieuduong",
                                "--checkpoint",
                                kept.resolveSibling("none").toString())
                        .code())
                .isEqualTo(2);
    }

    private static void rewriteFromScratch(Connection owner) throws SQLException {
        execute(owner, "set session_replication_role = replica");
        execute(owner, "update audit.line set actor = 'ai khác' where id = 5");
        execute(owner, "delete from audit.link");
        execute(owner, "insert into audit.waiting select id from audit.line");
        execute(owner, "select audit.chain(1000)");
    }

    private static void checkpoint(Connection connection) throws SQLException {
        Checkpoint plain;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select position, encode(hash, 'hex') from audit.link order by position desc limit 1")) {
            row.next();
            plain = new Checkpoint(row.getLong(1), row.getString(2), Checkpoint.moment(Instant.now()), null);
        }
        try (PreparedStatement statement = connection.prepareStatement("select audit.seal(?, ?, ?::timestamptz, ?)")) {
            statement.setLong(1, plain.count());
            statement.setBytes(2, HexFormat.of().parseHex(plain.root()));
            statement.setString(3, plain.madeAt());
            statement.setBytes(4, DetachedSeal.make(plain.sealed(), seal, plain.at()));
            statement.execute();
        }
    }

    private static Checkpoint newest() throws SQLException, IOException {
        try (DatabaseTrail trail = new DatabaseTrail(postgres.url(), postgres.user(), postgres.password())) {
            List<Checkpoint> all = new ArrayList<>(trail.checkpoints());
            return all.get(all.size() - 1);
        }
    }

    private static String copy() throws SQLException {
        String name = "copy" + ++copies;
        try (Connection owner = connect(WHOLE, postgres.owner())) {
            execute(owner, "create database " + name + " template bieuduong owner bieuduong");
        }
        return name;
    }

    private static Connection connect(String database, Schema.Login login) throws SQLException {
        return DriverManager.getConnection(url(database), login.user(), login.password());
    }

    private static String url(String database) {
        return postgres.url().replaceFirst("/bieuduong$", "/" + database);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Said verify(String database, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of(
                "verify-audit", "--trust", directory.resolve("demo/trust").toString()));
        all.addAll(List.of(arguments));
        PrintStream said = new PrintStream(out, true, StandardCharsets.UTF_8);
        Map<String, String> environment = Map.of("DB_URL", url(database), "DB_PASSWORD", postgres.password());
        int code = new FrontDoor(environment, said, said, Clock.systemUTC()).run(all.toArray(String[]::new));
        return new Said(code, out.toString(StandardCharsets.UTF_8));
    }
}
