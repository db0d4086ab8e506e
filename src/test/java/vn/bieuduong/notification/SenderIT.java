package vn.bieuduong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.notification.channel.Dispatch;
import vn.bieuduong.notification.channel.MailChannel;
import vn.bieuduong.notification.channel.MailChannelTest;
import vn.bieuduong.notification.channel.Medium;
import vn.bieuduong.notification.channel.SmtpServer;
import vn.bieuduong.notification.channel.SmtpServer.At;
import vn.bieuduong.notification.channel.SmtpServer.Taken;
import vn.bieuduong.notification.channel.Trouble;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Settings.MailServer.Security;

/** What becomes of written messages while mail servers refuse, vanish and come back, and senders die. */
@ExtendWith(Database.class)
class SenderIT {

    private static final String TO = "huong@lacha.example";

    private final Clock clock = LoadedProvince.clockAt(Instant.parse("2026-11-30T02:00:00Z"));
    private final Settings settings = Portal.settings(Path.of("target"), Path.of("config"));
    private EntityManagerFactory factory;
    private SmtpServer server;
    private Sender runner;

    @BeforeEach
    void aServer(EntityManagerFactory factory) throws IOException {
        this.factory = factory;
        server = new SmtpServer();
        runner = runner(new Committed());
        in(em -> em.createQuery("delete from OutboxMessage m").executeUpdate());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void whatIsRolledBackWasNeverSaid() {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            outbox(em).send(letter(TO));
            em.flush();
            em.getTransaction().rollback();
        }

        assertThat(runner.sendNext()).isEqualTo(Sender.Turn.NOTHING_DUE);
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void twoSendersAtOnceLoseNothingAndDoubleNothing() throws Exception {
        int many = 300;
        for (int i = 0; i < many; i++) {
            write("a" + i + "@lacha.example");
        }
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Sender own = runner(new Committed());
                ends.add(both.submit(() -> {
                    while (own.sendNext() == Sender.Turn.WORKED) {
                        Thread.onSpinWait();
                    }
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } finally {
            both.shutdownNow();
        }

        assertThat(server.taken()).hasSize(many);
        assertThat(server.taken().stream().map(one -> one.header("Message-ID"))).doesNotHaveDuplicates();
        assertThat(server.taken().stream().map(Taken::to)).doesNotHaveDuplicates();
        List<OutboxMessage> all = in(em -> em.createQuery("select m from OutboxMessage m", OutboxMessage.class)
                .getResultList());
        assertThat(all).allSatisfy(message -> assertThat(message.state()).isEqualTo(MessageState.SENT));
    }

    @Test
    void whoDiesBetweenTheServersYesAndTheMarkLeavesItToBeSentAgainUnderTheSameId() {
        UUID id = write(TO);
        Sender dying = runner(new Committed() {
            @Override
            void taken(UUID one) {
                throw new IllegalStateException("killed");
            }
        });
        assertThatThrownBy(dying::sendNext).hasMessage("killed");
        assertThat(runner.sendNext()).isEqualTo(Sender.Turn.NOTHING_DUE);

        LoadedProvince.forward(clock, Deliveries.CLAIM);
        assertThat(runner.sendNext()).isEqualTo(Sender.Turn.WORKED);
        assertThat(runner.sendNext()).isEqualTo(Sender.Turn.NOTHING_DUE);

        assertThat(server.taken().stream().map(one -> one.header("Message-ID")))
                .containsExactly("<" + id + "@localhost>", "<" + id + "@localhost>");
        assertThat(line(id).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void aServerThatBreaksOffAfterTheMessageGetsItAgainUnderTheSameId() {
        UUID id = write(TO);
        server.answer(TO, At.END, SmtpServer.BREAKS);
        assertThat(runner.sendNext()).isEqualTo(Sender.Turn.AWAY);
        assertThat(line(id).state()).isEqualTo(MessageState.WAITING);

        server.answerWell(TO);
        assertThat(runner.sendNext()).isEqualTo(Sender.Turn.WORKED);

        assertThat(server.taken().stream().map(one -> one.header("Message-ID")).distinct())
                .containsExactly("<" + id + "@localhost>");
    }

    @Test
    void whoIsToldLaterTriesLaterEachTimeAndGivesUpAfterTwoDays() {
        UUID id = write(TO);
        server.answer(TO, At.RCPT, "451 4.7.1 greylisted");

        assertThat(runner.sendNext()).isEqualTo(Sender.Turn.WORKED);
        assertThat(pause(id)).isEqualTo(Duration.ofMinutes(1));
        assertThat(runner.sendNext()).isEqualTo(Sender.Turn.NOTHING_DUE);
        List<Duration> pauses = new ArrayList<>();
        while (line(id).state() == MessageState.WAITING) {
            LoadedProvince.forward(clock, pause(id));
            runner.sendNext();
            pauses.add(pause(id));
        }

        assertThat(pauses).startsWith(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));
        OutboxLine given = line(id);
        assertThat(given.state()).isEqualTo(MessageState.GIVEN_UP);
        assertThat(given.failure()).contains("451 4.7.1 greylisted");
        assertThat(Duration.between(given.createdAt(), given.moment()))
                .isBetween(Duration.ofHours(48), Duration.ofHours(60));
    }

    @Test
    void aWrongAddressIsGivenUpAtOnceWithTheServersWords() {
        UUID wrong = write(TO);
        UUID right = write("lan@lacha.example");
        server.answer(TO, At.RCPT, "550 5.1.1 no such user");

        while (runner.sendNext() == Sender.Turn.WORKED) {
            Thread.onSpinWait();
        }

        assertThat(line(wrong).state()).isEqualTo(MessageState.GIVEN_UP);
        assertThat(line(wrong).trouble()).isEqualTo("REFUSED");
        assertThat(line(wrong).failure()).contains("550 5.1.1 no such user");
        assertThat(line(right).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void whileTheServerIsAwayNothingIsLostAndOnceItIsBackEverythingGoesAtOnce() throws IOException {
        UUID one = write(TO);
        UUID two = write("lan@lacha.example");
        int port = server.port();
        server.close();
        for (int minute = 0; minute < 60; minute++) {
            assertThat(runner.sendNext()).isEqualTo(Sender.Turn.AWAY);
            LoadedProvince.forward(clock, Duration.ofMinutes(1));
        }
        assertThat(line(one).attempts()).isZero();
        assertThat(line(one).trouble()).isEqualTo("AWAY");

        server = new SmtpServer(port);
        while (runner.sendNext() == Sender.Turn.WORKED) {
            Thread.onSpinWait();
        }

        assertThat(line(one).state()).isEqualTo(MessageState.SENT);
        assertThat(line(two).state()).isEqualTo(MessageState.SENT);
        assertThat(server.taken()).hasSize(2);
    }

    @Test
    void withoutAServerNothingIsClaimedAndAfterTwoDaysItIsGivenUpAndSaysSo() {
        UUID id = write(TO);
        Sender none =
                new Sender(new Committed(), new MailChannel(settings, new FileStore(Path.of("target/mail-files"))));

        assertThat(none.sendNext()).isEqualTo(Sender.Turn.NOTHING_DUE);
        assertThat(new Committed().lapse()).isZero();
        LoadedProvince.forward(clock, OutboxMessage.TRIED);
        assertThat(new Committed().lapse()).isEqualTo(1);

        assertThat(line(id).state()).isEqualTo(MessageState.GIVEN_UP);
        assertThat(line(id).trouble()).isEqualTo("TOO_OLD");
        assertThat(runner.sendNext()).isEqualTo(Sender.Turn.NOTHING_DUE);
    }

    @Test
    void aLinkThatIsItsReadersAloneIsNotKeptOnceItIsSentOrOver() {
        Letter own = new Letter(
                null,
                TO,
                "INVITED",
                "x",
                Optional.empty(),
                Locale.ENGLISH,
                "In",
                "at /in?token=abc",
                "/in?token=abc",
                "abc");
        UUID sent = in(em -> {
            outbox(em).send(own);
            return em.createQuery("select m.id from OutboxMessage m", UUID.class)
                    .getSingleResult();
        });
        assertThat(line(sent).body()).contains("token=abc");

        assertThat(runner.sendNext()).isEqualTo(Sender.Turn.WORKED);
        assertThat(server.taken()).hasSize(1);
        assertThat(line(sent).body()).isEqualTo("at /in?token=…");

        in(em -> {
            outbox(em).send(own);
            return em;
        });
        LoadedProvince.forward(clock, OutboxMessage.SECRETS_KEPT);
        new Committed().lapse();
        assertThat(this.<List<String>>in(em -> em.createQuery("select m.body from OutboxMessage m", String.class)
                        .getResultList()))
                .hasSize(2)
                .containsOnly("at /in?token=…");

        LoadedProvince.forward(clock, Deliveries.STRANGERS_KEPT);
        new Committed().lapse();
        assertThat(this.<Long>in(em -> em.createQuery("select count(m) from OutboxMessage m", Long.class)
                        .getSingleResult()))
                .as("an address without an account is forgotten")
                .isZero();
    }

    private Sender runner(Deliveries deliveries) {
        return new Sender(deliveries, MailChannelTest.to(server.port(), Security.NONE));
    }

    private UUID write(String to) {
        return in(em -> {
            outbox(em).send(letter(to));
            return em.createQuery("select m from OutboxMessage m where m.address = :a", OutboxMessage.class)
                    .setParameter("a", to)
                    .getSingleResult()
                    .id();
        });
    }

    private Outbox outbox(EntityManager em) {
        return new Outbox(em, new Facts(new Hearing<>(fact -> {})), clock, settings);
    }

    private static Letter letter(String to) {
        return new Letter(null, to, "FILED", "x", Optional.empty(), Locale.ENGLISH, "Đã nộp", "Đã nộp.", "/");
    }

    private OutboxLine line(UUID id) {
        return in(em -> em.find(OutboxMessage.class, id).line());
    }

    private Duration pause(UUID id) {
        return Duration.between(clock.instant(), line(id).moment());
    }

    private <T> T in(Function<EntityManager, T> work) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            T result = work.apply(em);
            em.getTransaction().commit();
            return result;
        }
    }

    /** Each of its methods in a transaction of its own, as the server has it. */
    private class Committed extends Deliveries {

        Committed() {
            super(factory.createEntityManager(), clock);
        }

        @Override
        Optional<Dispatch> claim(Medium medium) {
            return in(em -> new Deliveries(em, clock).claim(medium));
        }

        @Override
        void taken(UUID id) {
            in(em -> {
                new Deliveries(em, clock).taken(id);
                return id;
            });
        }

        @Override
        void failed(UUID id, Trouble why, String words) {
            in(em -> {
                new Deliveries(em, clock).failed(id, why, words);
                return id;
            });
        }

        @Override
        int lapse() {
            return in(em -> new Deliveries(em, clock).lapse());
        }
    }
}
