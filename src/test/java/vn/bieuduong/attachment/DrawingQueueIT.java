package vn.bieuduong.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.inspection.Illustration;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.inspection.MediaKind;
import vn.bieuduong.inspection.Scan;
import vn.bieuduong.inspection.Warning;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.signature.SignatureInspector;
import vn.bieuduong.signature.report.IntegrityCode;

/** Pictures and words for search are work of their own in the queue, after the verdict. */
@ExtendWith(Database.class)
class DrawingQueueIT {

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

    @Test
    void theVerdictIsThereBeforeThePicturesAndThoseFollow(EntityManager em) {
        AttachmentId id = intake(em).receive(bytes("x"), "a.pdf", 10, "lan").id();
        AttachmentId refused =
                intake(em).receive(bytes("y"), "b.pdf", 10, "lan").id();
        em.flush();
        assertThat(queue(em, NOW).claimDrawing()).as("before the verdict").isEmpty();
        queue(em, NOW).claim();
        queue(em, NOW).claim();
        queue(em, NOW).conclude(id, found(Set.of(), Scan.CLEAN));
        queue(em, NOW).conclude(refused, found(Set.of(AttachmentReason.UNREADABLE), Scan.CLEAN));
        em.flush();

        assertThat(intake(em).get(id).isReady()).isTrue();
        assertThat(intake(em).get(id).drawing()).isTrue();
        assertThat(intake(em).get(refused).drawing()).isFalse();

        assertThat(queue(em, NOW).claimDrawing())
                .map(InspectionQueue.Drawing::id)
                .contains(id);
        em.flush();
        assertThat(queue(em, NOW).claimDrawing()).as("one at a time").isEmpty();
        queue(em, NOW).illustrate(id, drawn());
        em.flush();
        em.clear();

        AttachmentSummary summary = intake(em).get(id);
        assertThat(summary.drawing()).isFalse();
        assertThat(summary.inspected().orElseThrow().previews()).containsExactly("a".repeat(64));
        assertThat(summary.inspected().orElseThrow().warnings())
                .containsExactlyInAnyOrder(Warning.HAS_SCRIPT, Warning.TEXT_CUT);
        assertThat(em.createNativeQuery("select text_content from attachment where sha256 = ?1")
                        .setParameter(1, summary.sha256().value())
                        .getSingleResult())
                .isEqualTo("Kính gửi Ban Thi đua");
        assertThat(queue(em, NOW.plus(Duration.ofDays(1))).claimDrawing()).isEmpty();
    }

    @Test
    void whoDiesAtTheDrawingCostsPicturesAtMostAndNeverTheVerdict(EntityManager em) {
        AttachmentId id = intake(em).receive(bytes("x"), "a.pdf", 10, "lan").id();
        em.flush();
        queue(em, NOW).claim();
        queue(em, NOW).conclude(id, found(Set.of(), Scan.CLEAN));
        em.flush();
        Instant later = NOW;
        for (int time = 1; time <= InspectionQueue.MOST_DRAWINGS + 1; time++) {
            InspectionQueue.Drawing job = queue(em, later).claimDrawing().orElseThrow();
            em.flush();
            assertThat(job.attempt()).isEqualTo(time);
            assertThat(queue(em, later.plusSeconds(10)).claimDrawing())
                    .as("his to draw")
                    .isEmpty();
            queue(em, later.plusSeconds(10)).renewDrawing(id);
            em.flush();
            assertThat(queue(em, later.plusSeconds(25)).claimDrawing())
                    .as("still at it")
                    .isEmpty();
            later = later.plusSeconds(40); // not heard of since
        }
        queue(em, later).illustrate(id, Illustration.LOST);
        em.flush();
        queue(em, later).renewDrawing(id);
        em.flush();

        assertThat(intake(em).get(id).drawing()).isFalse();
        assertThat(intake(em).get(id).state()).isEqualTo(AttachmentState.READY);
        assertThat(intake(em).get(id).inspected().orElseThrow().warnings()).contains(Warning.PICTURE_CUT);
    }

    @Test
    void whatWasDrawnStaysWhenTheFileIsJudgedOnceMore(EntityManager em) {
        AttachmentId id = intake(em).receive(bytes("x"), "a.pdf", 10, "lan").id();
        em.flush();
        queue(em, NOW).claim();
        queue(em, NOW).conclude(id, found(Set.of(), Scan.CLEAN));
        queue(em, NOW).claimDrawing();
        queue(em, NOW).illustrate(id, drawn());
        new Attachments(em).find(id).orElseThrow().lookAgain(NOW);
        em.flush();
        assertThat(queue(em, NOW).claim()).isPresent();
        queue(em, NOW).conclude(id, found(Set.of(), Scan.CLEAN));
        em.flush();

        assertThat(intake(em).get(id).drawing()).isFalse();
        assertThat(intake(em).get(id).inspected().orElseThrow().previews()).containsExactly("a".repeat(64));
        assertThat(intake(em).get(id).inspected().orElseThrow().warnings()).contains(Warning.TEXT_CUT);
    }

    private static Illustration drawn() {
        return new Illustration("Kính gửi\u0000 Ban Thi đua", List.of("a".repeat(64)), Set.of(Warning.TEXT_CUT));
    }
}
