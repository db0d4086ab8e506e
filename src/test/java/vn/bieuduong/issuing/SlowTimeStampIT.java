package vn.bieuduong.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.council.CouncilResult;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.processing.InHand;
import vn.bieuduong.processing.handling.NomineeOpinion;

/**
 * A time-stamp service that takes its time, or never answers, keeps no colleague from the dossier and loses nothing.
 */
@ExtendWith(Database.class)
class SlowTimeStampIT {

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private HttpServer service;
    private EntityManagerFactory factory;
    private EntityManager em;
    private Portal portal;

    @BeforeEach
    void aServiceThatAnswersWhenItIsTold(EntityManagerFactory factory, @TempDir Path data, @TempDir Path config)
            throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(threads);
        service.createContext("/tsa", exchange -> {
            asked.countDown();
            try {
                answer.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        service.start();
        Files.writeString(
                config.resolve("seals.yaml"),
                "seals: []\ntimeStamp: { url: \"http://127.0.0.1:%d/tsa\", hosts: [127.0.0.1], seconds: 40 }\n"
                        .formatted(service.getAddress().getPort()));
        this.factory = factory;
        em = factory.createEntityManager();
        em.getTransaction().begin();
        portal = new Portal(em, data, MONDAY, Portal.settings(Portal.SEALS, config));
    }

    @AfterEach
    void nothingIsLeftRunning() {
        answer.countDown();
        threads.shutdownNow();
        service.stop(0);
        if (em.getTransaction().isActive()) {
            em.getTransaction().rollback();
        }
        em.close();
    }

    @Test
    void aColleagueOpensTheDossierWhileItsDecisionIsBeingSealed() throws Exception {
        DossierId id = decided("123/QĐ-UBND");
        Future<?> making = threads.submit(this::makeNext);
        assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();

        Instant before = Instant.now();
        EntityManager colleague = factory.createEntityManager();
        colleague.getTransaction().begin();
        colleague.createNativeQuery("set local lock_timeout = '2s'").executeUpdate();
        assertThat(new Dossiers(colleague).locked(id).id()).isEqualTo(id);
        assertThat(colleague
                        .createNativeQuery("select number from paper_due where dossier_id = ?1 for update")
                        .setParameter(1, id.value())
                        .getResultList())
                .as("what is owed is not locked either")
                .isNotEmpty();
        colleague.getTransaction().commit();
        colleague.close();

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
        assertThat(making.isDone()).isFalse();
        answer.countDown();
        making.get(60, TimeUnit.SECONDS);
        assertThat(register(id)).containsExactly("DECISION 123/QĐ-UBND");
    }

    @Test
    void aNodeThatDiesWhileItWaitsLeavesThePaperToTheNextUnderTheSameNumberAndCode() throws Exception {
        DossierId id = decided("124/QĐ-UBND");
        String code = owed(id);
        assertThat(inOne(() -> portal.due.claim())).isPresent(); // and here it dies, whatever it was about to do

        answer.countDown();
        portal.forward(DueDocuments.CLAIM);
        makeNext();
        assertThat(register(id)).containsExactly("DECISION 124/QĐ-UBND");
        assertThat(column("select code from issued_document where dossier_id = ?1", id))
                .containsExactly(code);
        assertThat(column("select number from decision where dossier_id = ?1", id))
                .containsExactly("124/QĐ-UBND");
        assertThat(column("select number from paper_due where kind = 'DECISION' and dossier_id = ?1", id))
                .isEmpty();
    }

    private void makeNext() {
        portal.maker.through(new EachInItsOwnTransaction()).makeNext();
    }

    /** As the server keeps what is owed: a transaction for each call, and none between them. */
    private final class EachInItsOwnTransaction extends DueDocuments {
        EachInItsOwnTransaction() {
            super(portal.contents, portal.register, new Facts(new Hearing<>(fact -> {})), em, portal.clock);
        }

        @Override
        Optional<UUID> claim() {
            return inOne(super::claim);
        }

        @Override
        Optional<DueDocument> find(UUID id) {
            return inOne(() -> super.find(id));
        }

        @Override
        void made(UUID id, IssuedDocument paper) {
            inOne(() -> {
                super.made(id, paper);
                return id;
            });
        }

        @Override
        void failed(UUID id, String why) {
            throw new AssertionError(why);
        }
    }

    private <T> T inOne(Supplier<T> work) {
        em.getTransaction().begin();
        try {
            T result = work.get();
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.clear();
        }
    }

    /** A dossier whose decision is issued and committed, and alone owed still. */
    private DossierId decided(String number) {
        Actor applicant = portal.actor("truonghoc");
        DossierId id = new InHand(portal, applicant).inAppraisal("TDKT-P01");
        List<NomineeView> nominees = portal.mine.view(applicant, id).nominees();
        portal.office.appraisal.conclude(
                portal.with("EC_OFFICER@H99"),
                id,
                nominees.stream().map(n -> new NomineeOpinion(n.id(), true, "")).toList(),
                false,
                "");
        portal.nextRequest();
        portal.office.council.record(
                portal.with("COUNCIL_SECRETARY@H99"),
                id,
                new CouncilResult(
                        LocalDate.of(2026, 11, 23),
                        9,
                        8,
                        nominees.stream()
                                .map(n -> new CouncilResult.Vote(n.id(), 8))
                                .toList(),
                        ""));
        portal.nextRequest();
        portal.office.deciding.submit(portal.with("HA_DIRECTOR@H99"), id, "45/TTr", "");
        portal.office.deciding.check(portal.with("OFFICE@H99"), id, true, "");
        portal.office.deciding.signOnPaper(portal.with("CHAIR@H99"), id);
        portal.nextRequest();
        portal.office.deciding.issue(portal.with("CLERK@H99"), id, number);
        portal.nextRequest();
        em.createNativeQuery("delete from paper_due where kind <> 'DECISION'").executeUpdate();
        em.getTransaction().commit();
        em.clear();
        return id;
    }

    private String owed(DossierId id) {
        return column("select code from paper_due where dossier_id = ?1", id).get(0);
    }

    private List<String> register(DossierId id) {
        return column("select kind || ' ' || number from issued_document where dossier_id = ?1", id);
    }

    @SuppressWarnings("unchecked")
    private List<String> column(String query, DossierId id) {
        return inOne(() -> (List<String>)
                em.createNativeQuery(query).setParameter(1, id.value()).getResultList());
    }
}
