package vn.bieuduong.notification;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Settings.MailServer.Security;

/**
 * Số liệu của sổ gửi: so many notices (10,000 unless said otherwise), two senders over one PostgreSQL to the tests' mail server;
 * one sender dies five times between the server's yes and its mark.
 */
public final class OutboxFigures {

    private static final int DEATHS = 5;

    private OutboxFigures() {}

    public static void main(String[] arguments) throws Exception {
        int many = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        EntityManagerFactory factory = Database.factory(OutboxFigures.class);
        Settings settings = Portal.settings(Path.of("target"), Path.of("config"));
        try (SmtpServer server = new SmtpServer()) {
            write(factory, settings, many);
            long begun = System.nanoTime();
            Thread dying = sender(factory, server, many / (2 * DEATHS + 2));
            Thread steady = sender(factory, server, Integer.MAX_VALUE);
            dying.join();
            steady.join();
            double seconds = (System.nanoTime() - begun) / 1e9;
            // what died in somebody's hands is free again when its claim ends
            freeClaims(factory);
            Thread last = sender(factory, server, Integer.MAX_VALUE);
            last.join();
            print(factory, server, many, seconds);
        }
        System.exit(0);
    }

    private static void print(EntityManagerFactory factory, SmtpServer server, int many, double seconds) {
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
            System.out.println("people.outbox.per_s=" + Math.round((many - DEATHS) / seconds));
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

    /** @param lives how many messages it sends before it dies, five times */
    private static Thread sender(EntityManagerFactory factory, SmtpServer server, int lives) {
        Thread thread = new Thread(() -> {
            for (int death = 0; death <= DEATHS; death++) {
                boolean last = death == DEATHS || lives == Integer.MAX_VALUE;
                Mortal deliveries = new Mortal(factory, last ? Integer.MAX_VALUE : lives);
                MailRunner runner = new MailRunner(deliveries, MailChannelTest.to(server.port(), Security.NONE));
                try {
                    while (runner.sendNext() == MailRunner.Turn.WORKED) {
                        Thread.onSpinWait();
                    }
                    return;
                } catch (Killed killed) {
                    // the next one takes over
                }
            }
        });
        thread.start();
        return thread;
    }

    private static void freeClaims(EntityManagerFactory factory) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            em.createNativeQuery("update outbox_message set not_before = now() where sent_at is null")
                    .executeUpdate();
            em.getTransaction().commit();
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Each act in a transaction of its own; dies before the mark of its last message. */
    private static final class Mortal extends Deliveries {

        private final EntityManager em;
        private int left;

        Mortal(EntityManagerFactory factory, int left) {
            this(factory.createEntityManager(), left);
        }

        private Mortal(EntityManager em, int left) {
            super(em, Clock.systemUTC());
            this.em = em;
            this.left = left;
        }

        @Override
        Optional<Mail> claim() {
            em.clear();
            em.getTransaction().begin();
            Optional<Mail> mail = super.claim();
            em.getTransaction().commit();
            return mail;
        }

        @Override
        void taken(UUID id) {
            if (--left <= 0) {
                em.close();
                throw new Killed();
            }
            em.getTransaction().begin();
            super.taken(id);
            em.getTransaction().commit();
        }
    }
}
