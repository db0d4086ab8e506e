package vn.bieuduong.workflow.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.workflow.Office;
import vn.bieuduong.workflow.conformance.SimultaneousJoinTest;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.persistence.Store;

/**
 * Who holds an instance holds it until the transaction ends. Not to be taken for granted: EclipseLink runs a query hinted
 * read-only, and may run others, on a connection outside the transaction, where the lock is gone at once.
 */
@Tag("slow")
@ExtendWith(Database.class)
class JpaStoreLockTest {

    private EntityManagerFactory factory;
    private InstanceId instance;
    private UUID task;

    @BeforeEach
    void start(EntityManagerFactory given) throws Exception {
        factory = given;
        Office office = Office.onPostgres(factory, Map.of());
        instance = office.start(office.deploy(SimultaneousJoinTest.class, "ParallelGateway.bpmn"), Map.of());
        task = office.open(instance).get(0).id().value();
    }

    @Test
    void anInstanceHeldIsLockedUntilTheTransactionEnds() {
        holds(store -> assertThat(store.hold(instance)).isPresent());
    }

    @Test
    void anInstanceHeldByItsTaskIsLockedUntilTheTransactionEnds() {
        holds(store -> assertThat(store.holdByTask(task)).isPresent());
    }

    @Test
    void whoTakesATaskHoldsItsInstance() {
        holds(store -> assertThat(store.assign(task, null, "lan", java.time.Instant.now()))
                .isTrue());
    }

    private void holds(Consumer<Store> act) {
        EntityManager em = factory.createEntityManager();
        try {
            em.getTransaction().begin();
            act.accept(new JpaStore(em));
            assertThat(free()).isFalse();
            em.getTransaction().rollback();
            assertThat(free()).isTrue();
        } finally {
            em.close();
        }
    }

    private boolean free() {
        EntityManager other = factory.createEntityManager();
        try {
            List<?> found = other.createNativeQuery(
                            "SELECT id FROM wf_instance WHERE id = ?1 FOR NO KEY UPDATE SKIP LOCKED")
                    .setParameter(1, instance.value())
                    .getResultList();
            return !found.isEmpty();
        } finally {
            other.close();
        }
    }
}
