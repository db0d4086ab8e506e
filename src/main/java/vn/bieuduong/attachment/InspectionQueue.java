package vn.bieuduong.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.inspection.Scan;
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
    static final Duration PAUSE = Duration.ofSeconds(30);

    /** A file at which the portal itself went down this often is not tried again. */
    static final int MOST_ATTEMPTS = 5;

    private static final String SYSTEM = "system";

    /** Phần việc: one file to inspect. */
    record Job(AttachmentId id, String sha256, String name, int attempt, List<Beside> besides) {}

    /** Tệp đi cùng: one that was handed in with the file to inspect. */
    record Beside(String sha256, String name) {}

    private final Attachments attachments;
    private final Clock clock;

    @Inject
    InspectionQueue(Attachments attachments, Clock clock) {
        this.attachments = attachments;
        this.clock = clock;
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

    /** Waits for who is just concluding the same file, and then finds nothing left to renew. */
    void renew(AttachmentId id) {
        attachments
                .locked(id)
                .filter(attachment -> attachment.state() == AttachmentState.INSPECTING)
                .ifPresent(attachment -> attachment.stillClaimed(clock.instant().plus(CLAIM)));
    }

    /** Keeps the result; a file that the scanner said nothing about waits its turn again. */
    void conclude(AttachmentId id, Inspection found) {
        attachments
                .locked(id)
                .filter(attachment -> attachment.state() == AttachmentState.INSPECTING)
                .ifPresent(attachment -> {
                    if (found.scan() == Scan.FAILED) {
                        attachment.postpone(clock.instant(), PAUSE);
                    } else {
                        attachment.conclude(found);
                        keepEvidence(attachment, found);
                        bringTogether(attachment, found.signatures());
                    }
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
