package vn.bieuduong.notification;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.apache.commons.io.FileUtils;
import org.postgresql.ds.PGSimpleDataSource;
import vn.bieuduong.Eventually;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.launcher.Postgres;
import vn.bieuduong.launcher.Schema;
import vn.bieuduong.notification.channel.Dispatch;
import vn.bieuduong.notification.channel.MailChannelTest;
import vn.bieuduong.notification.channel.Medium;
import vn.bieuduong.notification.channel.SmtpServer;
import vn.bieuduong.notification.channel.Trouble;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Settings.MailServer.Security;

/**
 * Số liệu của sổ gửi: so many notices (10,000 unless said otherwise), two senders, each a process, over one durable PostgreSQL to the
 * tests' mail server; one is killed with -9 five times at moments drawn at random, and started again.
 */
public final class OutboxFigures {

    private static final int DEATHS = 5;

    private OutboxFigures() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 5 && arguments[0].equals("sender")) {
            send(factory(arguments[1], arguments[2], arguments[3]), Integer.parseInt(arguments[4]));
            System.exit(0);
        }
        int many = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Path directory = Path.of("target/bench/outbox-database").toAbsolutePath();
        FileUtils.deleteDirectory(directory.toFile());
        try (Postgres postgres =
                        Postgres.start(directory, Path.of("target/postgres").toAbsolutePath(), Map.of());
                SmtpServer server = new SmtpServer()) {
            Schema.migrate(
                    postgres.url(),
                    new Schema.Login(postgres.user(), postgres.password()),
                    Optional.of(postgres.owner()));
            EntityManagerFactory factory = factory(postgres.url(), postgres.user(), postgres.password());
            write(factory, Portal.settings(Path.of("target"), Path.of("config")), many);
            measure(factory, postgres, server, many);
        }
        System.exit(0);
    }

    private static void measure(EntityManagerFactory factory, Postgres postgres, SmtpServer server, int many)
            throws IOException, InterruptedException {
        Random random = new Random();
        Process steady = sender(postgres, server);
        long begun = System.nanoTime();
        for (int death = 1; death <= DEATHS; death++) {
            Process dying = sender(postgres, server);
            int at = Math.max(server.taken().size(), many * (death - 1) / (DEATHS + 1))
                    + random.nextInt(Math.max(1, many / (DEATHS + 1) / 2));
            Eventually.holds(
                    "work at hand", Duration.ofMinutes(10), () -> server.taken().size() >= at);
            dying.destroyForcibly().waitFor();
        }
        Process last = sender(postgres, server);
        steady.waitFor();
        last.waitFor();
        double seconds = (System.nanoTime() - begun) / 1e9;
        // what died in somebody's hands is free again when its claim ends
        int held = freeClaims(factory);
        sender(postgres, server).waitFor();
        System.out.println("# " + many + " notices, two processes, one killed " + DEATHS + " times, " + held
                + " claims left behind by the dead; PostgreSQL durable; "
                + Runtime.getRuntime().availableProcessors() + " processors");
        print(factory, server, many, many - held, seconds);
    }

    private static void print(EntityManagerFactory factory, SmtpServer server, int many, int inTime, double seconds) {
        try (EntityManager em = factory.createEntityManager()) {
            long sent = em.createQuery("select count(m) from OutboxMessage m where m.sentAt is not null", Long.class)
                    .getSingleResult();
            List<String> ids =
                    server.taken().stream().map(one -> one.header("Message-ID")).toList();
            long recipients =
                    server.taken().stream().map(SmtpServer.Taken::to).distinct().count();
            long different = ids.stream().distinct().count();
            System.out.println("people.outbox.lost=" + (many - Math.min(sent, recipients)));
            System.out.println("people.outbox.doubled=" + (different - recipients));
            System.out.println("people.outbox.resent=" + (ids.size() - different));
            System.out.println("people.outbox.per_s=" + Math.round(inTime / seconds));
        }
    }

    private static void write(EntityManagerFactory factory, Settings settings, int many) {
        try (EntityManager em = factory.createEntityManager()) {
            Outbox outbox = new Outbox(em, new Facts(new Hearing<>(fact -> {})), Clock.systemUTC(), settings);
            em.getTransaction().begin();
            for (int i = 0; i < many; i++) {
                outbox.send(new Letter(
                        null,
                        "a" + i + "@lacha.example",
                        "FILED",
                        "x",
                        Optional.empty(),
                        Locale.ENGLISH,
                        "Đã nộp",
                        "Kính gửi ông/bà,\n\nHồ sơ đã nộp.\n".repeat(10),
                        "/"));
            }
            em.getTransaction().commit();
        }
    }

    private static Process sender(Postgres postgres, SmtpServer server) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OutboxFigures.class.getName(),
                        "sender",
                        postgres.url(),
                        postgres.user(),
                        postgres.password(),
                        Integer.toString(server.port()))
                .redirectErrorStream(true)
                .redirectOutput(new File("target/bench/outbox-sender.log"))
                .start();
    }

    /** Sends as the portal does, until nothing is due. */
    private static void send(EntityManagerFactory factory, int port) {
        Sender sender =
                new Sender(new EachCommitted(factory.createEntityManager()), MailChannelTest.to(port, Security.NONE));
        while (sender.sendNext() == Sender.Turn.WORKED) {
            Thread.onSpinWait();
        }
    }

    private static EntityManagerFactory factory(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        HikariDataSource pool = new HikariDataSource();
        pool.setMaximumPoolSize(2);
        pool.setDataSource(source);
        Map<String, Object> overrides = new HashMap<>();
        overrides.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        overrides.put("jakarta.persistence.jtaDataSource", null);
        overrides.put("jakarta.persistence.nonJtaDataSource", pool);
        return Persistence.createEntityManagerFactory("portal", overrides);
    }

    private static int freeClaims(EntityManagerFactory factory) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            int freed = em.createNativeQuery("update outbox_message set not_before = now() where sent_at is null")
                    .executeUpdate();
            em.getTransaction().commit();
            return freed;
        }
    }

    /** Each act in a transaction of its own, as the server has it. */
    private static final class EachCommitted extends Deliveries {

        private final EntityManager em;

        EachCommitted(EntityManager em) {
            super(em, Clock.systemUTC());
            this.em = em;
        }

        @Override
        Optional<Dispatch> claim(Medium medium) {
            em.clear();
            em.getTransaction().begin();
            Optional<Dispatch> message = super.claim(medium);
            em.getTransaction().commit();
            return message;
        }

        @Override
        void taken(UUID id) {
            em.getTransaction().begin();
            super.taken(id);
            em.getTransaction().commit();
        }

        @Override
        void failed(UUID id, Trouble why, String words) {
            em.getTransaction().begin();
            super.failed(id, why, words);
            em.getTransaction().commit();
        }
    }
}
