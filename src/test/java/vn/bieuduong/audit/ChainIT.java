package vn.bieuduong.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;
import vn.bieuduong.Database;
import vn.bieuduong.launcher.command.FrontDoor;

@ExtendWith(Database.class)
class ChainIT {

    private static final int WRITERS = 6;
    private static final int ACTS = 60;

    @Test
    void actsThatCommitAndRollBackInAnyOrderAreChainedSoonAndEachOnce(DataSource source, EntityManagerFactory factory)
            throws Exception {
        Map<String, Instant> committed = new ConcurrentHashMap<>();
        ScheduledExecutorService nodes = Executors.newScheduledThreadPool(2);
        for (int node = 0; node < 2; node++) {
            nodes.scheduleWithFixedDelay(() -> extend(factory), 0, 500, TimeUnit.MILLISECONDS);
        }
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int seed = writer;
                all.add(() -> write(source, seed, committed));
            }
            for (Future<Void> one : writers.invokeAll(all)) {
                one.get();
            }
        } finally {
            writers.shutdownNow();
            nodes.shutdown();
            assertThat(nodes.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
            extend(factory);
        }

        Map<String, Instant> chained = chained(source);
        assertThat(chained.keySet()).as("all that was committed, nothing else").isEqualTo(committed.keySet());
        Duration worst = committed.entrySet().stream()
                .map(one -> Duration.between(one.getValue(), chained.get(one.getKey())))
                .max(Duration::compareTo)
                .orElseThrow();
        System.out.println("audit chain: " + committed.size() + " lines, furthest behind " + worst.toMillis() + " ms");
        assertThat(worst).isLessThan(Duration.ofSeconds(3));
        assertThat(verified()).contains("The audit trail is whole", "0 lines wait");
    }

    private static void extend(EntityManagerFactory factory) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            new Chain(em, Clock.systemUTC()).extend(2000);
            em.getTransaction().commit();
        }
    }

    /** One to three lines a transaction, a third of which are rolled back; some take longer than others. */
    private static Void write(DataSource source, int seed, Map<String, Instant> committed) throws SQLException {
        Random random = new Random(seed);
        try (Connection connection = source.getConnection();
                PreparedStatement line =
                        connection.prepareStatement("call audit.write(now(), 'ChainIT', 'act', ?, 'Đổi')");
                PreparedStatement pause = connection.prepareStatement("select pg_sleep(?)")) {
            connection.setAutoCommit(false);
            for (int act = 0; act < ACTS; act++) {
                List<String> subjects = new ArrayList<>();
                for (int i = random.nextInt(3); i >= 0; i--) {
                    String subject = seed + "-" + act + "-" + i;
                    subjects.add(subject);
                    line.setString(1, subject);
                    line.execute();
                    pause.setDouble(1, random.nextInt(20) / 1000.0);
                    pause.execute();
                }
                if (random.nextInt(3) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    Instant now = Instant.now();
                    subjects.forEach(subject -> committed.put(subject, now));
                }
            }
        }
        return null;
    }

    private static Map<String, Instant> chained(DataSource source) throws SQLException {
        Map<String, Instant> all = new ConcurrentHashMap<>();
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select n.subject, k.chained_at from audit.link k join audit.line n on n.id = k.line"
                                + " where n.actor = 'ChainIT'");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                assertThat(all.put(row.getString(1), row.getTimestamp(2).toInstant()))
                        .isNull();
            }
        }
        return all;
    }

    private static String verified() {
        PGSimpleDataSource database = Database.unpooled();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream said = new PrintStream(out, true, StandardCharsets.UTF_8);
        new FrontDoor(
                        Map.of("DB_URL", database.getURL(), "DB_PASSWORD", String.valueOf(database.getPassword())),
                        said,
                        said,
                        Clock.systemUTC())
                .run("verify-audit", "--unsealed");
        return out.toString(StandardCharsets.UTF_8);
    }
}
