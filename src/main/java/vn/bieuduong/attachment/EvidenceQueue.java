package vn.bieuduong.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.inspection.Rejudged;
import vn.bieuduong.inspection.WorkerSettings;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.signature.report.DetachedContent;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.ValidationData;

/** Hàng chờ kiểm tra lại: the rows that wait to be judged again, one claim at a time as in {@link InspectionQueue}. */
@ApplicationScoped
@Transactional
class EvidenceQueue {

    /** Longer than a worker may take; a killed node's claim is free again after it. */
    static final Duration CLAIM = WorkerSettings.LIMIT.multipliedBy(WorkerSettings.PATIENCE + 1L);

    static final int MOST_ATTEMPTS = 3;

    /**
     * Phần việc.
     *
     * @param receivedAt the moment of the first judging
     * @param known what was kept at receipt
     * @param contents the files beside it that it signed then
     */
    record Job(UUID id, Sha256 sha256, Instant receivedAt, ValidationData known, List<DetachedContent> contents) {}

    private final EntityManager em;
    private final Clock clock;

    @Inject
    EvidenceQueue(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    Optional<Job> claim() {
        List<?> ids = em.createNativeQuery("""
                        select id from evidence where judged_at is null and not_before <= ?1 and attempts < ?2
                        order by asked_at limit 1 for update skip locked""")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, MOST_ATTEMPTS)
                .getResultList();
        return ids.stream()
                .findFirst()
                .map(id -> em.find(Evidence.class, UUID.fromString(id.toString())))
                .map(evidence -> {
                    evidence.claim(clock.instant().plus(CLAIM));
                    return job(evidence);
                });
    }

    void conclude(UUID id, Rejudged found) {
        Evidence evidence = em.find(Evidence.class, id);
        if (evidence != null && evidence.report().isEmpty()) {
            evidence.judged(found.reports().get(1), found.reports().get(0), found.material(), clock.instant());
        }
    }

    private Job job(Evidence evidence) {
        Attachment file = em.find(Attachment.class, evidence.attachment().value());
        Evidence first = em.createQuery(
                        "select e from Evidence e where e.attachment = :a and e.occasion = :o order by e.askedAt",
                        Evidence.class)
                .setParameter("a", evidence.attachment().value())
                .setParameter("o", EvidenceOccasion.RECEIPT)
                .setMaxResults(1)
                .getSingleResult();
        SignatureReport then = first.report().orElseThrow();
        return new Job(evidence.id(), file.sha256(), then.checkedAt(), first.material(), then.contents());
    }
}
