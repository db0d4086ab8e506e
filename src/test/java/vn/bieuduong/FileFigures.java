package vn.bieuduong;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.postgresql.ds.PGSimpleDataSource;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.launcher.Postgres;
import vn.bieuduong.launcher.Schema;

/**
 * Số liệu của việc nộp ({@code deploy/bench filing}): complete drafts are filed through the product's door over a durable PostgreSQL, and
 * in turns the rows that each of them left behind are written again by plain JDBC into tables of the same columns and indexes, in one
 * transaction as well. What is read, checked and decided before the rows stand is the difference.
 */
final class FileFigures {

    private static final int WARM = Integer.getInteger("filing.warm", 150);
    private static final int TIMES = Integer.getInteger("filing.times", 101);

    private final EntityManager em;
    private final Connection jdbc;
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    private FileFigures(EntityManager em, Connection jdbc) {
        this.em = em;
        this.jdbc = jdbc;
    }

    /** @param arguments a folder, which is emptied */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        FileUtils.deleteDirectory(folder.toFile());
        Files.createDirectories(folder);
        try (Postgres postgres = Postgres.start(
                folder.resolve("postgres"), Path.of("target/postgres").toAbsolutePath(), Map.of())) {
            Schema.migrate(
                    postgres.url(),
                    new Schema.Login(postgres.user(), postgres.password()),
                    Optional.of(postgres.owner()));
            PGSimpleDataSource owner = source(
                    postgres.url(), postgres.owner().user(), postgres.owner().password());
            try (EntityManagerFactory factory = factory(source(postgres.url(), postgres.user(), postgres.password()));
                    EntityManager em = factory.createEntityManager();
                    Connection jdbc = owner.getConnection()) {
                new FileFigures(em, jdbc).measure(folder);
            }
        }
        System.exit(0);
    }

    private void measure(Path folder) throws SQLException {
        em.getTransaction().begin();
        Portal portal = new Portal(em, folder, Instant.now());
        Actor school = portal.actor("truonghoc");
        em.getTransaction().commit();
        tablesLikeTheirs();
        List<Double> ours = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        for (int i = 0; i < WARM + TIMES; i++) {
            em.getTransaction().begin();
            DossierId draft = portal.aCompleteDraft(school, "TDKT-P01");
            em.getTransaction().commit();
            em.clear();

            long began = System.nanoTime();
            em.getTransaction().begin();
            portal.filing.file(school, draft);
            em.flush();
            long transaction =
                    ((Number) em.createNativeQuery("select txid_current()").getSingleResult()).longValue();
            em.getTransaction().commit();
            double took = (System.nanoTime() - began) / 1e6;
            em.clear();

            Map<String, List<Object[]>> left = leftBy(transaction);
            double again = writtenAgain(left);
            if (i >= WARM) {
                ours.add(took);
                floor.add(again);
                left.forEach((table, written) -> rows.put(table, written.size()));
            }
        }
        System.out.printf(Locale.ROOT, "# rows of a filing: %s%n", rows);
        System.out.printf(
                Locale.ROOT,
                "# filing: median %.2f ms; its rows by JDBC: median %.2f ms%n",
                middle(ours),
                middle(floor));
        System.out.printf(Locale.ROOT, "filing.file.ratio_to_jdbc=%.2f%n", middle(ours) / middle(floor));
    }

    private void tablesLikeTheirs() throws SQLException {
        try (Statement statement = jdbc.createStatement()) {
            statement.execute("create schema floor");
            for (String table : tables()) {
                statement.execute("create table floor." + named(table) + " (like " + table + " including indexes)");
            }
        }
    }

    private List<String> tables() throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = jdbc.createStatement();
                ResultSet found = statement.executeQuery("select schemaname || '.' || tablename from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema', 'floor') order by 1")) {
            while (found.next()) {
                all.add(found.getString(1));
            }
        }
        return all;
    }

    private static String named(String table) {
        return table.replace('.', '_');
    }

    /** The rows as the transaction left them, by their tables. */
    private Map<String, List<Object[]>> leftBy(long transaction) throws SQLException {
        Map<String, List<Object[]>> left = new LinkedHashMap<>();
        for (String table : tables()) {
            try (PreparedStatement statement =
                    jdbc.prepareStatement("select * from " + table + " where xmin::text = ?")) {
                statement.setString(1, String.valueOf(transaction & 0xffffffffL));
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        Object[] row = new Object[found.getMetaData().getColumnCount()];
                        for (int i = 0; i < row.length; i++) {
                            row[i] = found.getObject(i + 1);
                        }
                        left.computeIfAbsent(table, unused -> new ArrayList<>()).add(row);
                    }
                }
            }
        }
        return left;
    }

    private double writtenAgain(Map<String, List<Object[]>> left) throws SQLException {
        long began = System.nanoTime();
        jdbc.setAutoCommit(false);
        for (Map.Entry<String, List<Object[]>> one : left.entrySet()) {
            int columns = one.getValue().get(0).length;
            try (PreparedStatement insert = jdbc.prepareStatement(
                    "insert into floor." + named(one.getKey()) + " values (" + "?, ".repeat(columns - 1) + "?)")) {
                for (Object[] row : one.getValue()) {
                    for (int i = 0; i < columns; i++) {
                        insert.setObject(i + 1, row[i]);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
        jdbc.commit();
        double took = (System.nanoTime() - began) / 1e6;
        jdbc.setAutoCommit(true);
        return took;
    }

    private static double middle(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static PGSimpleDataSource source(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private static EntityManagerFactory factory(PGSimpleDataSource source) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(source);
        Map<String, Object> overrides = new HashMap<>();
        overrides.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        overrides.put("jakarta.persistence.jtaDataSource", null);
        overrides.put("jakarta.persistence.nonJtaDataSource", pool);
        return Persistence.createEntityManagerFactory("portal", overrides);
    }
}
