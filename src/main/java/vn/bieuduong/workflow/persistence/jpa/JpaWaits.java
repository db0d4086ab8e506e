package vn.bieuduong.workflow.persistence.jpa;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.persistence.StoredWait;

/** The table of waits. */
final class JpaWaits {

    /**
     * Locks the instance before its wait, as every step does: else a clerk's step and a timer would wait for each other.
     * What is due of a suspended instance or definition stays as it is until it is resumed.
     */
    private static final String CLAIM = "SELECT w.* FROM wf_wait w JOIN wf_instance i ON i.id = w.instance_id"
            + " JOIN wf_definition d ON d.id = i.definition_id"
            + " WHERE w.due_at <= ?1 AND i.status <> 'SUSPENDED' AND NOT d.suspended"
            + " ORDER BY w.due_at LIMIT ?2 FOR NO KEY UPDATE OF i, w SKIP LOCKED";

    private static final String CLAIM_STARTS = "SELECT w.* FROM wf_wait w JOIN wf_definition d ON d.id = w.instance_id"
            + " WHERE w.kind IN ('TIMER_START', 'START') AND w.due_at <= ?1 AND NOT d.suspended"
            + " ORDER BY w.due_at LIMIT ?2 FOR NO KEY UPDATE OF w SKIP LOCKED";

    private final Supplier<EntityManager> managers;

    JpaWaits(Supplier<EntityManager> managers) {
        this.managers = managers;
    }

    private EntityManager em() {
        return managers.get();
    }

    void add(StoredWait wait) {
        em().persist(new WaitEntity(wait));
    }

    Optional<StoredWait> get(UUID id) {
        return Optional.ofNullable(em().find(WaitEntity.class, id)).map(WaitEntity::view);
    }

    List<StoredWait> claimDue(Instant now, int max) {
        return claim(CLAIM, now, max);
    }

    private List<StoredWait> claim(String how, Instant now, int max) {
        List<?> found = em().createNativeQuery(how, WaitEntity.class)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, max)
                .setHint("eclipselink.refresh", true)
                .getResultList();
        return found.stream().map(w -> ((WaitEntity) w).view()).toList();
    }

    List<StoredWait> claimStarts(Instant now, int max) {
        return claim(CLAIM_STARTS, now, max);
    }

    void dropStarts(UUID definition) {
        em().createQuery("DELETE FROM WfWait w WHERE w.instance = :definition AND w.kind IN :kinds")
                .setParameter("definition", definition)
                .setParameter("kinds", List.of(StoredWait.Kind.TIMER_START, StoredWait.Kind.SIGNAL_START))
                .executeUpdate();
    }

    List<StoredWait> ofSignal(StoredWait.Kind kind, String name) {
        return em()
                .createQuery("SELECT w FROM WfWait w WHERE w.kind = :kind AND w.name = :name", WaitEntity.class)
                .setParameter("kind", kind)
                .setParameter("name", name)
                .getResultList()
                .stream()
                .map(WaitEntity::view)
                .toList();
    }

    void schedule(UUID wait, Instant due, int attempts) {
        WaitEntity entity = em().find(WaitEntity.class, wait);
        if (entity != null) {
            entity.schedule(due, attempts);
        }
    }

    void failed(UUID wait, @Nullable Instant again, String failure) {
        WaitEntity entity = em().find(WaitEntity.class, wait);
        if (entity != null) {
            entity.failed(again, failure.replace("\u0000", ""));
        }
    }
}
