package vn.bieuduong.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.inspection.Illustration;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.inspection.InspectionPool;
import vn.bieuduong.inspection.MediaKind;
import vn.bieuduong.inspection.Scan;
import vn.bieuduong.inspection.Warning;
import vn.bieuduong.inspection.WorkerSettings;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.signature.SignatureInspector;
import vn.bieuduong.signature.report.IntegrityCode;

@ExtendWith(Database.class)
class IntakeIT {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    @TempDir
    Path folder;

    private final List<FileStaged> announced = new ArrayList<>();

    private Intake intake(EntityManager em) {
        return new Intake(new Attachments(em), new FileStore(folder), new Recorder<>(announced), at(NOW));
    }

    private static InspectionQueue queue(EntityManager em, Instant now) {
        return new InspectionQueue(new Attachments(em), new Hearing<>(infected -> {}), at(now));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Inspection found(Set<AttachmentReason> reasons, Scan scan) {
        return new Inspection(
                MediaKind.PDF,
                2,
                reasons,
                Set.of(Warning.HAS_SCRIPT),
                scan,
                SignatureInspector.unreadable(IntegrityCode.FILE_DAMAGED, NOW),
                7);
    }

    @Test
    void aFileIsKeptNamedAndQueued(EntityManager em) throws IOException {
        AttachmentSummary kept = intake(em).receive(bytes("nội dung"), "C:\\tmp\\..\\Tờ  trình\u202E.pdf", 1000, "lan");

        assertThat(kept.name()).isEqualTo("Tờ  trình.pdf");
        assertThat(kept.state()).isEqualTo(AttachmentState.STAGED);
        assertThat(new FileStore(folder).open(kept.sha256())).hasContent("nội dung");
        assertThat(announced).containsExactly(new FileStaged(kept.id()));
        em.flush();
        em.clear();
        assertThat(intake(em).get(kept.id())).isEqualTo(kept);
        assertThat(intake(em).get(List.of(kept.id()))).containsExactly(kept);
    }

    @Test
    void emptyTooLargeAndNamelessFilesAreRefusedWithTheirReason(EntityManager em) {
        assertReason(() -> intake(em).receive(bytes(""), "a.pdf", 10, "lan"), AttachmentReason.EMPTY);
        assertReason(() -> intake(em).receive(bytes("12345678901"), "a.pdf", 10, "lan"), AttachmentReason.TOO_LARGE);
        assertReason(() -> intake(em).receive(bytes("1"), " /..\u0007", 10, "lan"), AttachmentReason.NAME_MISSING);
    }

    private static void assertReason(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable act, AttachmentReason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .extracting(Finding::reason)
                .containsExactly(reason));
    }

    @Test
    void whatWasFoundIsKeptWithTheFile(EntityManager em) {
        AttachmentId id = intake(em).receive(bytes("x"), "a.pdf", 10, "lan").id();
        em.flush();
        em.clear();

        assertThat(queue(em, NOW).claim()).map(InspectionQueue.Job::id).contains(id);
        queue(em, NOW).conclude(id, found(Set.of(), Scan.CLEAN));
        em.flush();
        em.clear();

        AttachmentSummary summary = intake(em).get(id);
        assertThat(summary.state()).isEqualTo(AttachmentState.READY);
        assertThat(summary.inspected()).isPresent().get().satisfies(inspection -> {
            assertThat(inspection.pages()).isEqualTo(2);
            assertThat(inspection.warnings()).containsExactly(Warning.HAS_SCRIPT);
            assertThat(inspection.signatures().code()).isEqualTo(IntegrityCode.FILE_DAMAGED);
        });
    }

    @Test
    void anUnscannedFileIsNeverReadyAndTriedAgain(EntityManager em) {
        AttachmentId id = intake(em).receive(bytes("x"), "a.pdf", 10, "lan").id();
        em.flush();
        queue(em, NOW).claim();
        queue(em, NOW).conclude(id, found(Set.of(), Scan.FAILED));
        em.flush();

        assertThat(intake(em).get(id).state()).isEqualTo(AttachmentState.UNSCANNED);
        assertThat(queue(em, NOW.plusSeconds(1)).claim()).isEmpty();
        assertThat(queue(em, NOW.plus(InspectionQueue.pause(0))).claim())
                .map(InspectionQueue.Job::id)
                .contains(id);
    }

    @Test
    void aFileWhoseNodeDiedIsTakenUpAgain(EntityManager em) {
        AttachmentId id = intake(em).receive(bytes("x"), "a.pdf", 10, "lan").id();
        em.flush();
        queue(em, NOW).claim();
        em.flush();

        assertThat(queue(em, NOW.plusSeconds(10)).claim()).isEmpty();
        queue(em, NOW.plusSeconds(10)).renew(id);
        em.flush();
        assertThat(queue(em, NOW.plusSeconds(25)).claim()).isEmpty();
        assertThat(queue(em, NOW.plusSeconds(60)).claim())
                .map(InspectionQueue.Job::attempt)
                .contains(2);
    }

    @Test
    void aResultIsNotLostWhenTheClaimIsRenewedAtTheSameMoment(EntityManagerFactory factory) throws Exception {
        AttachmentId id;
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            id = intake(em).receive(bytes("x"), "a.pdf", 10, "lan").id();
            em.flush();
            queue(em, NOW).claim();
            em.getTransaction().commit();
        }
        java.util.concurrent.ExecutorService other = java.util.concurrent.Executors.newSingleThreadExecutor();
        try (EntityManager concluding = factory.createEntityManager()) {
            concluding.getTransaction().begin();
            queue(concluding, NOW).conclude(id, found(Set.of(), Scan.CLEAN));
            java.util.concurrent.Future<?> renewing = other.submit(() -> {
                try (EntityManager em = factory.createEntityManager()) {
                    em.getTransaction().begin();
                    queue(em, NOW.plusSeconds(5)).renew(id);
                    em.getTransaction().commit();
                }
            });
            // time enough for the other to overtake, were nothing in its way
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(300);
            concluding.getTransaction().commit();
            renewing.get(10, java.util.concurrent.TimeUnit.SECONDS);
        } finally {
            other.shutdownNow();
        }
        try (EntityManager em = factory.createEntityManager()) {
            assertThat(intake(em).get(id).state()).isEqualTo(AttachmentState.READY);
            em.getTransaction().begin();
            em.createNativeQuery("delete from attachment").executeUpdate();
            em.getTransaction().commit();
        }
    }

    @Test
    void twoNodesNeverTakeTheSameFile(EntityManagerFactory factory) {
        try (EntityManager one = factory.createEntityManager();
                EntityManager two = factory.createEntityManager()) {
            one.getTransaction().begin();
            AttachmentId id =
                    intake(one).receive(bytes("x"), "a.pdf", 10, "lan").id();
            one.getTransaction().commit();
            try {
                one.getTransaction().begin();
                two.getTransaction().begin();
                Optional<InspectionQueue.Job> first = queue(one, NOW).claim();
                Optional<InspectionQueue.Job> second = queue(two, NOW).claim();

                assertThat(first).map(InspectionQueue.Job::id).contains(id);
                assertThat(second).isEmpty();
            } finally {
                one.getTransaction().rollback();
                two.getTransaction().rollback();
                one.getTransaction().begin();
                one.createNativeQuery("delete from attachment").executeUpdate();
                one.getTransaction().commit();
            }
        }
    }

    @Test
    void theRunnerTakesWaitingFilesThroughARealWorker(EntityManagerFactory factory) throws Exception {
        AttachmentId id;
        AttachmentId paper;
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            id = intake(em).receive(bytes("chỉ là chữ"), "a.txt", 100, "lan").id();
            paper = intake(em)
                    .receive(new ByteArrayInputStream(Portal.aPdf()), "b.pdf", 1_000_000, "lan")
                    .id();
            em.getTransaction().commit();
        }
        Path work = Files.createDirectories(folder.resolve("work"));
        WorkerSettings settings = WorkerSettings.of(
                WorkerSettings.ownClassPath(),
                vn.bieuduong.signature.validation.TrustFolders.under(),
                Optional.empty());
        java.util.concurrent.CountDownLatch done = new java.util.concurrent.CountDownLatch(3);
        InspectionPool pool = new InspectionPool(settings, 1, work, Clock.systemUTC());
        try (InspectionRunner runner = new InspectionRunner(
                new OneTransactionEach(factory, done),
                new NothingToJudgeAgain(),
                pool,
                new FileStore(folder),
                work,
                Clock.systemUTC())) {
            runner.start(Thread::new, 1);
            assertThat(done.await(60, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        }
        try (EntityManager em = factory.createEntityManager()) {
            AttachmentSummary summary = intake(em).get(id);
            assertThat(summary.state()).isEqualTo(AttachmentState.REFUSED);
            assertThat(summary.inspected().orElseThrow().reasons()).containsExactly(AttachmentReason.TYPE_NOT_ALLOWED);
            AttachmentSummary drawn = intake(em).get(paper);
            assertThat(drawn.isReady()).isTrue();
            assertThat(drawn.drawing()).isFalse();
            assertThat(drawn.inspected().orElseThrow().previews()).hasSize(1);
            assertThat(intake(em).preview(paper, 1)).isNotEmpty();
            em.getTransaction().begin();
            em.createNativeQuery("delete from attachment").executeUpdate();
            em.getTransaction().commit();
        }
    }

    /** What the container does: a transaction around each call. */
    private static final class OneTransactionEach extends InspectionQueue {
        private final EntityManagerFactory factory;
        private final java.util.concurrent.CountDownLatch done;

        OneTransactionEach(EntityManagerFactory factory, java.util.concurrent.CountDownLatch done) {
            super(new Attachments(null), new Hearing<>(infected -> {}), Clock.systemUTC());
            this.factory = factory;
            this.done = done;
        }

        @Override
        Optional<Job> claim() {
            return within(queue -> queue.claim());
        }

        @Override
        void renew(AttachmentId id) {
            within(queue -> {
                queue.renew(id);
                return id;
            });
        }

        @Override
        void conclude(AttachmentId id, Inspection found) {
            within(queue -> {
                queue.conclude(id, found);
                return id;
            });
            done.countDown();
        }

        @Override
        Optional<Drawing> claimDrawing() {
            return within(queue -> queue.claimDrawing());
        }

        @Override
        void renewDrawing(AttachmentId id) {
            within(queue -> {
                queue.renewDrawing(id);
                return id;
            });
        }

        @Override
        void illustrate(AttachmentId id, Illustration found) {
            within(queue -> {
                queue.illustrate(id, found);
                return id;
            });
            done.countDown();
        }

        private <T> T within(java.util.function.Function<InspectionQueue, T> act) {
            try (EntityManager em = factory.createEntityManager()) {
                em.getTransaction().begin();
                T result = act.apply(
                        new InspectionQueue(new Attachments(em), new Hearing<>(infected -> {}), Clock.systemUTC()));
                em.getTransaction().commit();
                return result;
            }
        }
    }

    /** Nobody asks for anything to be judged again. */
    private static final class NothingToJudgeAgain extends EvidenceQueue {
        NothingToJudgeAgain() {
            super(null, Clock.systemUTC());
        }

        @Override
        Optional<Job> claim() {
            return Optional.empty();
        }
    }

    private record Recorder<T>(List<T> heard) implements Event<T> {
        @Override
        public void fire(T event) {
            heard.add(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
