package vn.bieuduong.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.sql.Timestamp;
import java.time.Clock;
import vn.bieuduong.platform.id.AccountName;

/**
 * Nhật ký: the trail of who did what, written in the act's own transaction, so that there is no act without its line. The lines
 * belong to another role of the database: from here they can be added, not changed.
 */
@ApplicationScoped
public class AuditTrail {

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public AuditTrail(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Adds a line.
     *
     * @param actor who did it
     * @param act what was done
     * @param subject the id of what it was done to
     * @param details one line in words, without personal numbers
     */
    public void write(AccountName actor, AuditAct act, String subject, String details) {
        em.createNativeQuery("call audit.write(?1, ?2, ?3, ?4, ?5)")
                // the line alone: what the act has changed so far is written when the act wants it
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, actor.value())
                .setParameter(3, act.name())
                .setParameter(4, subject)
                .setParameter(5, details)
                .executeUpdate();
    }
}
