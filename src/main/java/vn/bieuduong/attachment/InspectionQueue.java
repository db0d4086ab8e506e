package vn.bieuduong.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.bieuduong.signature.SignatureReport;

/**
 * Hàng chờ kiểm tra: the rows that wait for a worker. A claim lasts a short while and is renewed while the worker is at
 * it, so that a killed node's files are taken up again soon, by itself or by another.
 */
@ApplicationScoped
@Transactional
class InspectionQueue {

    static final Duration CLAIM = Duration.ofSeconds(20);
    static final Duration PAUSE = Duration.ofSeconds(30);

    /** A file at which the portal itself went down this often is not tried again. */
    static final int MOST_ATTEMPTS = 5;

    private static final String SYSTEM = "system";

    /** Phần việc: one file to inspect. */
    record Job(AttachmentId id, String sha256, String name, int attempt) {}

    private final Attachments attachments;
    private final Clock clock;

    @Inject
    InspectionQueue(Attachments attachments, Clock clock) {
        this.attachments = attachments;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected InspectionQueue() {
        this.attachments = null;
        this.clock = null;
    }

    Optional<Job> claim() {
        Optional<Attachment> next = attachments.nextToInspect(clock.instant());
        next.ifPresent(attachment -> attachment.claim(clock.instant().plus(CLAIM)));
        return next.map(
                attachment -> new Job(attachment.id(), attachment.sha256(), attachment.name(), attachment.attempts()));
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
                    }
                });
    }

    private void keepEvidence(Attachment attachment, Inspection found) {
        SignatureReport report = found.signatures();
        if (!report.signatures().isEmpty()) {
            Evidence evidence =
                    new Evidence(attachment.id(), EvidenceOccasion.RECEIPT, SYSTEM, attachment.uploadedAt());
            evidence.judged(report, found.material(), clock.instant());
            attachments.add(evidence);
        }
    }
}
