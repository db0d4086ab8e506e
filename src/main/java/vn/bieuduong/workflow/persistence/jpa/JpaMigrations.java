package vn.bieuduong.workflow.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.migration.MigrationRun;
import vn.bieuduong.workflow.persistence.Json;
import vn.bieuduong.workflow.persistence.Migrations;
import vn.bieuduong.workflow.persistence.StoredInstance;

/** The tables of migrations, and what moves with an instance. */
final class JpaMigrations implements Migrations {

    private static final String OPEN =
            "SELECT * FROM wf_instance WHERE definition_id = ?1 AND ended_at IS NULL AND id > ?2 ORDER BY id LIMIT ?3";
    private static final String FINISHED = "SELECT * FROM wf_instance WHERE process_key = ?1 AND ended_at >= ?2"
            + " AND ended_at < ?3 AND id < ?4 ORDER BY id DESC LIMIT ?5";
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private final Supplier<EntityManager> managers;

    JpaMigrations(Supplier<EntityManager> managers) {
        this.managers = managers;
    }

    private EntityManager em() {
        return managers.get();
    }

    @Override
    public List<StoredInstance> open(UUID definition, @Nullable InstanceId after, int max) {
        return instances(em().createNativeQuery(OPEN, InstanceEntity.class)
                .setParameter(1, definition)
                .setParameter(2, after == null ? FIRST : after.value())
                .setParameter(3, max));
    }

    List<StoredInstance> finished(
            String processKey, Instant endedFrom, Instant endedUntil, @Nullable InstanceId before, int max) {
        return instances(em().createNativeQuery(FINISHED, InstanceEntity.class)
                .setParameter(1, processKey)
                .setParameter(2, Timestamp.from(endedFrom))
                .setParameter(3, Timestamp.from(endedUntil))
                .setParameter(4, before == null ? LAST : before.value())
                .setParameter(5, max));
    }

    private static List<StoredInstance> instances(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(i -> ((InstanceEntity) i).view()).toList();
    }

    @Override
    public long countOpen(UUID definition) {
        return em().createQuery(
                        "SELECT COUNT(i) FROM WfInstance i WHERE i.definition = :definition AND i.endedAt IS NULL",
                        Long.class)
                .setParameter("definition", definition)
                .getSingleResult();
    }

    @Override
    public void place(List<Task> tasks, Map<UUID, String> waits) {
        em().flush();
        for (Task task : tasks) {
            em().createNativeQuery("UPDATE wf_task SET definition_id = ?1, node = ?2, name = ?3,"
                            + " form_key = CAST(?4 AS text), candidates = CAST(?5 AS jsonb) WHERE id = ?6")
                    .setParameter(1, task.definitionId())
                    .setParameter(2, task.node())
                    .setParameter(3, task.name())
                    .setParameter(4, task.formKey())
                    .setParameter(5, Json.write(task.candidates()))
                    .setParameter(6, task.id().value())
                    .executeUpdate();
            JpaTasks.queue(em(), task.id().value());
        }
        waits.forEach((id, node) -> em().createQuery("UPDATE WfWait w SET w.node = :node WHERE w.id = :id")
                .setParameter("node", node)
                .setParameter("id", id)
                .executeUpdate());
    }

    // the log

    @Override
    public void begin(MigrationRun run) {
        em().persist(new MigrationEntity(run));
    }

    @Override
    public void moved(UUID run, InstanceId instance) {
        count(run, instance, "m.moved = m.moved + 1");
    }

    @Override
    public void failed(UUID run, MigrationRun.Failure failure) {
        em().persist(new MigrationFailureEntity(run, failure));
        count(run, failure.instance(), "m.failed = m.failed + 1");
    }

    @Override
    public void passed(UUID run, InstanceId instance) {
        count(run, instance, "m.failed = m.failed");
    }

    private void count(UUID run, InstanceId last, String what) {
        em().createQuery("UPDATE WfMigration m SET m.last = :last, " + what + " WHERE m.id = :run")
                .setParameter("last", last.toString())
                .setParameter("run", run)
                .executeUpdate();
    }

    @Override
    public void end(UUID run, Instant at) {
        em().createQuery("UPDATE WfMigration m SET m.endedAt = :at WHERE m.id = :run AND m.endedAt IS NULL")
                .setParameter("at", at)
                .setParameter("run", run)
                .executeUpdate();
    }

    @Override
    public Optional<MigrationRun> run(UUID id) {
        List<?> found = em().createNativeQuery("SELECT * FROM wf_migration WHERE id = ?1", MigrationEntity.class)
                .setParameter(1, id)
                .setHint("eclipselink.refresh", true)
                .getResultList();
        return found.stream().map(m -> ((MigrationEntity) m).view()).findFirst();
    }

    @Override
    public List<MigrationRun> runs(String processKey, int max) {
        return em()
                .createQuery(
                        "SELECT m FROM WfMigration m WHERE m.processKey = :key ORDER BY m.startedAt DESC",
                        MigrationEntity.class)
                .setParameter("key", processKey)
                .setMaxResults(max)
                .setHint("eclipselink.refresh", true)
                .getResultList()
                .stream()
                .map(MigrationEntity::view)
                .toList();
    }

    @Override
    public List<MigrationRun.Failure> failures(UUID run, int max) {
        return em()
                .createQuery(
                        "SELECT f FROM WfMigrationFailure f WHERE f.migration = :run ORDER BY f.instance",
                        MigrationFailureEntity.class)
                .setParameter("run", run)
                .setMaxResults(max)
                .getResultList()
                .stream()
                .map(MigrationFailureEntity::view)
                .toList();
    }
}
