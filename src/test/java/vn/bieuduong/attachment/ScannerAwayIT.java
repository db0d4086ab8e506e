package vn.bieuduong.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.inspection.Clamd;
import vn.bieuduong.inspection.InspectionPool;
import vn.bieuduong.inspection.Scan;
import vn.bieuduong.inspection.WorkerSettings;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.UploadRules;
import vn.bieuduong.signature.validation.TrustFolders;

/** While a real clamd hangs or is gone, files are kept and closed to everybody; once it is back they open by themselves. */
@ExtendWith(Database.class)
class ScannerAwayIT {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    @TempDir
    Path folder;

    private EntityManager em;
    private FileStore store;
    private Clamd clamd;
    private InspectionPool pool;

    @BeforeEach
    void start(EntityManager manager) throws Exception {
        em = manager;
        store = new FileStore(folder.resolve("files"));
        clamd = new Clamd(folder.resolve("clamd"));
        pool = new InspectionPool(
                WorkerSettings.of(WorkerSettings.ownClassPath(), TrustFolders.under(), Optional.of(address())),
                1,
                Files.createDirectories(folder.resolve("work")),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        pool.close();
        clamd.close();
    }

    @Test
    void aFileIsKeptAndClosedToEverybodyUntilTheScannerIsBack() throws Exception {
        AttachmentId first = received("Một");
        AttachmentId second = received("Hai");
        AttachmentId evil = received(Clamd.OURS);
        clamd.hang();
        judgeAll(NOW);

        for (AttachmentId id : java.util.List.of(first, second, evil)) {
            AttachmentSummary kept = intake().get(id);
            assertThat(kept.isUnscanned()).isTrue();
            assertThat(kept.inspected()).as("what else was found is known").isPresent();
            assertThat(kept.drawing()).isFalse();
            closed(() -> intake().open(id));
            closed(() -> intake().openCleared(id));
            closed(() -> intake().preview(id, 1));
        }
        assertThat(queue(NOW.plus(Duration.ofDays(1))).claimDrawing())
                .as("pictures")
                .isEmpty();
        assertThat(queue(NOW).unscanned()).isEqualTo(3);

        // it is asked again, ever later, and whoever dies meanwhile keeps nobody waiting
        assertThat(queue(NOW.plusSeconds(29)).claim()).isEmpty();
        judgeAll(NOW.plusSeconds(30));
        assertThat(queue(NOW.plusSeconds(30 + 59)).claim()).isEmpty();
        Instant later = NOW.plusSeconds(30 + 60);
        assertThat(queue(later).claim()).isPresent();
        em.flush();
        assertThat(intake().get(first).isUnscanned()).as("the same to people").isTrue();

        // killed and started again, it clears the one, and with that the turn of the others comes
        clamd.restart();
        Instant much = later.plus(InspectionQueue.CLAIM).plusSeconds(1);
        judgeAll(much);

        assertThat(intake().get(first).isReady()).isTrue();
        assertThat(intake().get(second).inspected().orElseThrow().scan()).isEqualTo(Scan.CLEAN);
        assertThat(intake().open(second)).isNotEmpty();
        assertThat(intake().get(evil).state()).isEqualTo(AttachmentState.REFUSED);
        assertThat(intake().get(evil).inspected().orElseThrow().reasons()).contains(AttachmentReason.INFECTED);
        assertThatThrownBy(() -> intake().open(evil)).isInstanceOf(Refusal.class);
        assertThat(queue(much).claimDrawing()).as("now they are drawn").isPresent();
        assertThat(queue(much).unscanned()).isZero();
    }

    @Test
    void withTheFirstThatIsScannedTheOthersWaitNoLonger() throws Exception {
        AttachmentId first = received("Một");
        AttachmentId second = received("Hai");
        clamd.hang();
        judgeAll(NOW);
        em.createNativeQuery("update attachment set not_before = now() + interval '1 day' where id = ?1")
                .setParameter(1, second.value())
                .executeUpdate();
        em.clear();
        clamd.goOn();

        judgeAll(NOW.plusSeconds(31));

        assertThat(intake().get(first).isReady()).isTrue();
        assertThat(intake().get(second).isReady()).isTrue();
    }

    @Test
    void whatNobodyHasLookedAtYetIsClosedWhereThereIsAScanner() throws Exception {
        AttachmentId id = received("Một");

        closed(() -> intake().open(id));
    }

    private static void closed(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .extracting(Finding::reason)
                .containsExactly(AttachmentReason.UNSCANNED));
    }

    /** As the runner does, until nobody's turn has come. */
    private void judgeAll(Instant now) throws Exception {
        for (Optional<InspectionQueue.Job> job = queue(now).claim();
                job.isPresent();
                job = queue(now).claim()) {
            em.flush();
            queue(now)
                    .conclude(
                            job.get().id(),
                            pool.inspect(
                                    store.path(job.get().sha256()), job.get().name()));
            em.flush();
            em.clear();
        }
    }

    private AttachmentId received(String text) throws Exception {
        AttachmentId id = intake().receive(new ByteArrayInputStream(pdf(text)), "a.pdf", 1_000_000, "lan")
                .id();
        em.flush();
        return id;
    }

    /** What stands after the end of a PDF is no part of it, and seen by scanners all the same. */
    private static byte[] pdf(String text) throws Exception {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        out.writeBytes(Portal.aPdf());
        out.writeBytes(("\n%" + text + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private Intake intake() {
        return new Intake(
                new Attachments(em),
                store,
                new Hearing<>(staged -> {}),
                UploadRules.DEFAULT,
                Optional.of(address()),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private InspectionQueue queue(Instant now) {
        return new InspectionQueue(
                new Attachments(em), new Hearing<>(infected -> {}), Clock.fixed(now, ZoneOffset.UTC));
    }

    private String address() {
        return "127.0.0.1:" + clamd.port();
    }
}
