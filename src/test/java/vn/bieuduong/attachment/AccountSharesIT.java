package vn.bieuduong.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.inspection.MediaKind;
import vn.bieuduong.inspection.Scan;
import vn.bieuduong.inspection.Warning;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.UploadRules;
import vn.bieuduong.signature.SignatureInspector;
import vn.bieuduong.signature.report.IntegrityCode;

/** What one account may take of the portal: its turn at the workers, its share of files and bytes, no unscanned file. */
@ExtendWith(Database.class)
class AccountSharesIT {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    @TempDir
    Path folder;

    private Intake intake(EntityManager em) {
        return new Intake(new Attachments(em), new FileStore(folder), new Hearing<>(staged -> {}), at(NOW));
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

    private static void assertReason(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable act, AttachmentReason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .extracting(Finding::reason)
                .containsExactly(reason));
    }

    /** However many files one account brings, another waits for one of them at most. */
    @Test
    void accountsTakeTurns(EntityManager em) {
        for (int i = 0; i < 6; i++) {
            intake(em).receive(bytes("nặng " + i), "a" + i + ".pdf", 100, "tham");
        }
        AttachmentId lan = intake(em).receive(bytes("x"), "lan.pdf", 10, "lan").id();
        AttachmentId mai = intake(em).receive(bytes("y"), "mai.pdf", 10, "mai").id();
        AttachmentId again =
                intake(em).receive(bytes("z"), "lan-2.pdf", 10, "lan").id();
        em.flush();

        List<AttachmentId> order = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            order.add(queue(em, NOW).claim().orElseThrow().id());
            em.flush();
        }
        assertThat(order.indexOf(lan)).isLessThan(3);
        assertThat(order.indexOf(mai)).isLessThan(3);
        assertThat(order.indexOf(again)).isLessThan(6);
        // and whoever comes while the many are at it, is next
        for (int i = 0; i < 3; i++) {
            intake(em).receive(bytes("mới " + i), "b" + i + ".pdf", 100, "tham");
        }
        em.flush();
        queue(em, NOW).claim();
        AttachmentId late =
                intake(em).receive(bytes("w"), "late.pdf", 10, "hoa").id();
        em.flush();
        assertThat(queue(em, NOW).claim()).map(InspectionQueue.Job::id).contains(late);
    }

    /** Filing goes on without a scanner; nobody of the office opens what none has cleared. */
    @Test
    void whatNoScannerHasClearedStaysClosedWhereThatIsDemanded(EntityManager em) throws IOException {
        UploadRules rules = new UploadRules(10, 10, 10, 10, 1, 10, 10, 10, true);
        Intake strict = new Intake(
                new Attachments(em),
                new FileStore(folder),
                new Hearing<>(staged -> {}),
                rules,
                Optional.empty(),
                at(NOW));
        AttachmentId unscanned = strict.receive(bytes("x"), "a.pdf", 10, "lan").id();
        AttachmentId clean = strict.receive(bytes("y"), "b.pdf", 10, "mai").id();
        for (int i = 0; i < 2; i++) {
            AttachmentId id = queue(em, NOW).claim().orElseThrow().id();
            queue(em, NOW).conclude(id, found(Set.of(), id.equals(clean) ? Scan.CLEAN : Scan.NOT_CONFIGURED));
            em.flush();
        }

        assertThat(strict.get(unscanned).state()).isEqualTo(AttachmentState.READY);
        assertReason(() -> strict.openCleared(unscanned), AttachmentReason.NOT_CLEARED);
        assertThat(strict.openCleared(clean)).hasContent("y");
        assertThat(intake(em).openCleared(unscanned)).hasContent("x");
    }

    @Test
    void anAccountThatHasBroughtItsShareIsToldSo(EntityManager em) {
        UploadRules rules = new UploadRules(3, 1, 2, 10, 1, 10, 10, 10, false);
        Intake strict = new Intake(
                new Attachments(em),
                new FileStore(folder),
                new Hearing<>(staged -> {}),
                rules,
                Optional.empty(),
                at(NOW));
        strict.receive(bytes("1"), "a.pdf", 10, "lan");
        strict.receive(bytes("2"), "b.pdf", 10, "lan");
        assertReason(() -> strict.receive(bytes("3"), "c.pdf", 10, "lan"), AttachmentReason.WAITING_USED_UP);
        strict.receive(bytes("4"), "d.pdf", 10, "mai");

        for (int i = 0; i < 2; i++) {
            AttachmentId id = queue(em, NOW).claim().orElseThrow().id();
            queue(em, NOW).conclude(id, found(Set.of(), Scan.CLEAN));
            em.flush();
        }
        queue(em, NOW).claim().map(InspectionQueue.Job::id).ifPresent(id -> queue(em, NOW)
                .conclude(id, found(Set.of(), Scan.CLEAN)));
        em.flush();
        strict.receive(bytes("5"), "e.pdf", 10, "lan");
        queue(em, NOW).claim().map(InspectionQueue.Job::id).ifPresent(id -> queue(em, NOW)
                .conclude(id, found(Set.of(), Scan.CLEAN)));
        em.flush();
        assertReason(() -> strict.receive(bytes("6"), "f.pdf", 10, "lan"), AttachmentReason.FILES_USED_UP);
        strict.receive(new ByteArrayInputStream(new byte[1024 * 1024]), "g.pdf", 2_000_000, "mai");
        assertReason(() -> strict.receive(bytes("7"), "h.pdf", 10, "mai"), AttachmentReason.BYTES_USED_UP);

        // a day later all begins anew
        Intake tomorrow = new Intake(
                new Attachments(em),
                new FileStore(folder),
                new Hearing<>(staged -> {}),
                rules,
                Optional.empty(),
                at(NOW.plus(java.time.Duration.ofHours(25))));
        assertThat(tomorrow.receive(bytes("8"), "i.pdf", 10, "lan").state()).isEqualTo(AttachmentState.STAGED);
    }
}
