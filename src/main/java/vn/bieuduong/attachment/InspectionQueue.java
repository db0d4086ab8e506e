package vn.bieuduong.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.inspection.Illustration;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.inspection.Scan;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.SignatureReport;

/**
 * Hàng chờ kiểm tra: the rows that wait for a worker. A claim lasts a short while and is renewed while the worker is at
 * it, so that a killed node's files are taken up again soon, by itself or by another.
 */
@ApplicationScoped
@Transactional
public class InspectionQueue {

    public static final Duration CLAIM = Duration.ofSeconds(20);

    /** How long a file waits when the scanner gave no answer: twice as long each time. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /** A file at which the portal itself went down this often is not tried again. */
    static final int MOST_ATTEMPTS = 5;

    private static final String SYSTEM = "system";

    /** A file over whose drawing the portal itself went down this often stays without pictures. */
    static final int MOST_DRAWINGS = 3;

    /** Phần việc vẽ: one judged file to read and draw. */
    record Drawing(AttachmentId id, Sha256 sha256, int attempt) {}

    /** Phần việc: one file to inspect. */
    record Job(AttachmentId id, Sha256 sha256, String name, int attempt, List<Beside> besides) {}

    /** Tệp đi cùng: one that was handed in with the file to inspect. */
    record Beside(Sha256 sha256, String name) {}

    private final Attachments attachments;
    private final Event<FileInfected> infected;
    private final Clock clock;

    @Inject
    InspectionQueue(Attachments attachments, Event<FileInfected> infected, Clock clock) {
        this.attachments = attachments;
        this.infected = infected;
        this.clock = clock;
    }

    static Duration pause(int times) {
        Duration pause = PAUSE.multipliedBy(1L << Math.min(times, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** How many files wait for a malware scanner that does not answer. */
    long unscanned() {
        return attachments.unscanned();
    }

    Optional<Job> claim() {
        Optional<Attachment> next = attachments.nextToInspect(clock.instant());
        next.ifPresent(attachment -> {
            attachment.claim(clock.instant().plus(CLAIM));
            attachments.hadTurn(attachment);
        });
        return next.map(attachment -> new Job(
                attachment.id(),
                attachment.sha256(),
                attachment.name(),
                attachment.attempts(),
                attachments.besides(attachment)));
    }

    /** What is to be read and drawn, once no file waits for its verdict. */
    Optional<Drawing> claimDrawing() {
        Optional<Attachment> next = attachments.nextToDraw(clock.instant());
        next.ifPresent(attachment -> attachment.claimDrawing(clock.instant().plus(CLAIM)));
        return next.map(attachment -> new Drawing(attachment.id(), attachment.sha256(), attachment.drawAttempts()));
    }

    void renewDrawing(AttachmentId id) {
        attachments
                .locked(id)
                .ifPresent(attachment -> attachment.stillDrawn(clock.instant().plus(CLAIM)));
    }

    /** Keeps pictures and text, unless somebody else has drawn it meanwhile. */
    void illustrate(AttachmentId id, Illustration found) {
        attachments.locked(id).ifPresent(attachment -> attachment.illustrate(found));
    }

    /** Waits for who is just concluding the same file, and then finds nothing left to renew. */
    void renew(AttachmentId id) {
        attachments
                .locked(id)
                .ifPresent(attachment -> attachment.stillClaimed(clock.instant().plus(CLAIM)));
    }

    /**
     * Keeps the result. A file that the scanner said nothing about may be handed in like any other, but nobody opens it; with the
     * first that is scanned all the others' turn comes.
     */
    void conclude(AttachmentId id, Inspection found) {
        attachments.locked(id).filter(Attachment::isClaimed).ifPresent(attachment -> {
            if (found.scan() == Scan.FAILED && found.reasons().isEmpty()) {
                attachment.concludeUnscanned(found, clock.instant());
            } else {
                boolean waited = attachment.state() == AttachmentState.UNSCANNED;
                attachment.conclude(found, clock.instant());
                keepEvidence(attachment, found);
                if (found.scan() == Scan.INFECTED) {
                    infected.fire(new FileInfected(id, attachment.name()));
                }
                if (waited && found.scan() != Scan.FAILED) {
                    attachments.scannerIsBack(clock.instant());
                }
            }
            bringTogether(attachment, found.signatures());
        });
    }

    /** A signature file that waits for this one is looked at again; this one too, when what it waits for came meanwhile. */
    private void bringTogether(Attachment attachment, SignatureReport report) {
        boolean waits = report.code() == IntegrityCode.CONTENT_MISSING;
        for (AttachmentId other : attachments.waitingBesides(attachment)) {
            attachments
                    .locked(other)
                    // two that both wait must not wake each other for ever
                    .filter(one -> waits ? one.names(attachment.sha256()) : one.mayName(attachment.sha256()))
                    .ifPresent(one -> one.lookAgain(clock.instant()));
        }
        if (waits && attachments.besides(attachment).stream().anyMatch(other -> attachment.names(other.sha256()))) {
            attachment.lookAgain(clock.instant());
        }
    }

    private void keepEvidence(Attachment attachment, Inspection found) {
        SignatureReport report = found.signatures();
        // a signature file without its document is not judged yet
        if (!report.signatures().isEmpty() && report.code() != IntegrityCode.CONTENT_MISSING) {
            Evidence evidence =
                    new Evidence(attachment.id(), EvidenceOccasion.RECEIPT, SYSTEM, attachment.uploadedAt());
            evidence.judged(report, found.material(), clock.instant());
            attachments.add(evidence);
        }
    }
}
