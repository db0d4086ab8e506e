package vn.bieuduong.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import vn.bieuduong.notification.returned.DeliveryReport;
import vn.bieuduong.platform.Facts;

/** Ghi thư trả lại: a message that came back was not sent; somebody must look at its address. */
@ApplicationScoped
@Transactional
class Returns {

    private final EntityManager em;
    private final Facts facts;
    private final Clock clock;

    @Inject
    Returns(EntityManager em, Facts facts, Clock clock) {
        this.em = em;
        this.facts = facts;
        this.clock = clock;
    }

    /** Marks the message that the report is about; nothing when it is none of ours, or is known to have come back. */
    void take(DeliveryReport report) {
        Optional<OutboxMessage> message = em.createQuery(
                        "select m from OutboxMessage m where m.messageId = :id", OutboxMessage.class)
                .setParameter("id", report.messageId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        message.filter(one -> one.returned(report.words(), clock.instant()))
                .ifPresent(one -> facts.announce(new MessageReturned(one.matter())));
    }
}
