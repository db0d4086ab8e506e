package vn.bieuduong.workflow.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.HistoryEntry;
import vn.bieuduong.workflow.QueueCount;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.TaskQuery;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.persistence.Migrations;
import vn.bieuduong.workflow.persistence.Monitoring;
import vn.bieuduong.workflow.persistence.StepWrite;
import vn.bieuduong.workflow.persistence.Store;
import vn.bieuduong.workflow.persistence.StoredDefinition;
import vn.bieuduong.workflow.persistence.StoredInstance;
import vn.bieuduong.workflow.persistence.StoredWait;

/**
 * Keeps everything in PostgreSQL through JPA, in the caller's transaction. A step is two statements: the locked read and
 * {@link StepStatements one that writes}; the entities are what is read.
 */
public final class JpaStore implements Store {

    private static final String ROOT = "WITH RECURSIVE up AS (SELECT id, parent_id FROM wf_instance WHERE id = ?1"
            + " UNION ALL SELECT i.id, i.parent_id FROM wf_instance i JOIN up ON i.id = CAST(up.parent_id AS uuid))"
            + " SELECT id FROM up WHERE parent_id IS NULL";
    private static final Map<String, Object> REFRESH = Map.of("eclipselink.refresh", true);

    private final Supplier<EntityManager> managers;
    private final JpaTasks tasks;
    private final JpaWaits waits;
    private final JpaMigrations migrations;
    private final JpaMonitoring oversight;

    /** With a container's entity manager, which finds the running transaction by itself. */
    public JpaStore(EntityManager manager) {
        this(() -> manager);
    }

    /** With the entity manager of the running transaction, asked for at every call. */
    public JpaStore(Supplier<EntityManager> managers) {
        this.managers = managers;
        this.tasks = new JpaTasks(managers);
        this.waits = new JpaWaits(managers);
        this.migrations = new JpaMigrations(managers);
        this.oversight = new JpaMonitoring(managers);
    }

    private EntityManager em() {
        return managers.get();
    }

    @Override
    public <T> T run(Supplier<T> operation) {
        return operation.get();
    }

    // definitions

    @Override
    public void add(StoredDefinition definition) {
        em().persist(new DefinitionEntity(definition));
        em().flush();
    }

    @Override
    public Optional<StoredDefinition> definition(UUID id) {
        return Optional.ofNullable(em().find(DefinitionEntity.class, id)).map(DefinitionEntity::view);
    }

    @Override
    public Optional<StoredDefinition> newest(String key) {
        return versions(key, 1).stream().findFirst();
    }

    @Override
    public Optional<UUID> newestId(String key) {
        List<?> found = em().createNamedQuery(DefinitionEntity.NEWEST)
                .setParameter(1, key)
                .getResultList();
        return found.stream().findFirst().map(UUID.class::cast);
    }

    @Override
    public List<StoredDefinition> versions(String key) {
        return versions(key, Integer.MAX_VALUE);
    }

    private List<StoredDefinition> versions(String key, int most) {
        return em()
                .createQuery(
                        "SELECT d FROM WfDefinition d WHERE d.key = :key ORDER BY d.version DESC",
                        DefinitionEntity.class)
                .setParameter("key", key)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(DefinitionEntity::view)
                .toList();
    }

    @Override
    public List<StoredDefinition> definitions() {
        return em()
                .createQuery("SELECT d FROM WfDefinition d ORDER BY d.key, d.version DESC", DefinitionEntity.class)
                .getResultList()
                .stream()
                .map(DefinitionEntity::view)
                .toList();
    }

    @Override
    public List<String> keys() {
        return em().createQuery("SELECT DISTINCT d.key FROM WfDefinition d ORDER BY d.key", String.class)
                .getResultList();
    }

    @Override
    public boolean isSuspended(UUID definition) {
        return em().createQuery("SELECT d.suspended FROM WfDefinition d WHERE d.id = :id", Boolean.class)
                .setParameter("id", definition)
                .getResultStream()
                .anyMatch(Boolean::booleanValue);
    }

    @Override
    public boolean suspend(UUID definition, boolean suspended) {
        DefinitionEntity entity = em().find(DefinitionEntity.class, definition, LockModeType.PESSIMISTIC_WRITE);
        boolean changed = entity != null && entity.suspend(suspended);
        em().flush();
        return changed;
    }

    // instances

    @Override
    public Optional<StoredInstance> read(InstanceId instance) {
        return Optional.ofNullable(em().find(InstanceEntity.class, instance.value(), REFRESH))
                .map(InstanceEntity::view);
    }

    @Override
    public Optional<StoredInstance> hold(InstanceId instance) {
        Optional<StoredInstance> uncalled = lock(InstanceEntity.HOLD_UNCALLED, instance);
        if (uncalled.isPresent()) {
            return uncalled;
        }
        root(instance).ifPresent(root -> lock(InstanceEntity.HOLD, root));
        return lock(InstanceEntity.HOLD, instance);
    }

    @Override
    public Optional<StoredInstance> holdClaimed(InstanceId instance) {
        return lock(InstanceEntity.HOLD_UNCALLED, instance).or(() -> root(instance)
                .flatMap(root -> lock(InstanceEntity.HOLD_IF_FREE, root))
                .flatMap(root -> lock(InstanceEntity.HOLD, instance)));
    }

    private Optional<StoredInstance> lock(String how, InstanceId instance) {
        return em()
                .createNamedQuery(how, InstanceEntity.class)
                .setParameter(1, instance.value())
                .getResultList()
                .stream()
                .map(InstanceEntity::view)
                .findFirst();
    }

    /** The instance at the root of the calls that led to this one; who called whom never changes. */
    private Optional<InstanceId> root(InstanceId instance) {
        List<?> found =
                em().createNativeQuery(ROOT).setParameter(1, instance.value()).getResultList();
        return found.stream().findFirst().map(id -> new InstanceId((UUID) id));
    }

    @Override
    public Optional<HeldTask> holdByTask(UUID task) {
        return holdTask(InstanceEntity.HOLD_BY_UNCALLED_TASK, task).or(() -> {
            List<?> called = em().createNativeQuery("SELECT instance_id FROM wf_task WHERE id = ?1")
                    .setParameter(1, task)
                    .getResultList();
            called.forEach(instance -> hold(new InstanceId((UUID) instance)));
            return holdTask(InstanceEntity.HOLD_BY_TASK, task);
        });
    }

    private Optional<HeldTask> holdTask(String how, UUID task) {
        List<?> found = em().createNamedQuery(how).setParameter(1, task).getResultList();
        return found.stream().findFirst().map(row -> InstanceEntity.held((Object[]) row));
    }

    @Override
    public Optional<StoredInstance> byBusinessKey(String processKey, String businessKey) {
        return em()
                .createQuery(
                        "SELECT i FROM WfInstance i WHERE i.businessKey = :business AND i.processKey = :process"
                                + " ORDER BY i.startedAt DESC, i.id DESC",
                        InstanceEntity.class)
                .setParameter("business", businessKey)
                .setParameter("process", processKey)
                .setHint("eclipselink.refresh", true)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(InstanceEntity::view)
                .findFirst();
    }

    @Override
    public boolean write(StepWrite step) {
        return StepStatements.write(em(), step);
    }

    // tasks

    @Override
    public Optional<Task> task(UUID id) {
        return tasks.get(id);
    }

    @Override
    public List<Task> tasks(InstanceId instance) {
        return tasks.of(instance);
    }

    @Override
    public List<Task> openTasks(InstanceId instance) {
        return tasks.open(instance);
    }

    @Override
    public List<Task> find(TaskQuery query) {
        return tasks.find(query);
    }

    @Override
    public long count(TaskQuery query) {
        return tasks.count(query);
    }

    @Override
    public Map<String, QueueCount> counts(
            Set<String> groups, Instant now, Instant nearDue, TaskQuery.@Nullable Condition condition) {
        return tasks.counts(groups, now, nearDue, condition);
    }

    @Override
    public boolean assign(UUID task, @Nullable String from, @Nullable String to, @Nullable Instant at) {
        return tasks.assign(task, from, to, at);
    }

    // waits

    @Override
    public List<StoredWait> claimDue(Instant now, int max) {
        return waits.claimDue(now, max);
    }

    @Override
    public List<StoredWait> claimStarts(Instant now, int max) {
        return waits.claimStarts(now, max);
    }

    @Override
    public List<StoredWait> signalStarts(String name) {
        return waits.ofSignal(StoredWait.Kind.SIGNAL_START, name);
    }

    @Override
    public void dropStarts(UUID definition) {
        waits.dropStarts(definition);
    }

    @Override
    public Optional<StoredWait> wait(UUID id) {
        return waits.get(id);
    }

    @Override
    public List<StoredWait> signals(String name) {
        return waits.ofSignal(StoredWait.Kind.SIGNAL, name);
    }

    @Override
    public void add(StoredWait wait) {
        waits.add(wait);
    }

    @Override
    public void drop(UUID wait) {
        StepStatements.drop(em(), wait);
    }

    @Override
    public void schedule(UUID wait, Instant due, int attempts) {
        waits.schedule(wait, due, attempts);
    }

    @Override
    public void failed(UUID wait, @Nullable Instant again, String failure) {
        waits.failed(wait, again, failure);
    }

    // history

    @Override
    public List<HistoryEntry> entries(InstanceId instance) {
        return em()
                .createQuery(
                        "SELECT h FROM WfHistory h WHERE h.instance = :instance ORDER BY h.seq", HistoryEntity.class)
                .setParameter("instance", instance.value())
                .getResultList()
                .stream()
                .map(HistoryEntity::view)
                .toList();
    }

    // versions

    @Override
    public Migrations migrations() {
        return migrations;
    }

    @Override
    public List<StoredInstance> finished(
            String processKey, Instant endedFrom, Instant endedUntil, @Nullable InstanceId before, int max) {
        return migrations.finished(processKey, endedFrom, endedUntil, before, max);
    }

    @Override
    public Monitoring oversight() {
        return oversight;
    }
}
