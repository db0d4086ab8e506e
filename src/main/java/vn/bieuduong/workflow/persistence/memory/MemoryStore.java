package vn.bieuduong.workflow.persistence.memory;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

/** Keeps everything in memory: for tests and rehearsals. One operation at a time; a refused one has written nothing. */
public final class MemoryStore implements Store {

    private final Map<UUID, StoredDefinition> definitions = new LinkedHashMap<>();
    private final Map<UUID, StoredInstance> instances = new LinkedHashMap<>();
    private final Map<UUID, Task> tasks = new LinkedHashMap<>();
    private final Map<UUID, StoredWait> waits = new LinkedHashMap<>();
    private final Map<UUID, List<HistoryEntry>> history = new LinkedHashMap<>();
    private final MemoryMigrations migrations = new MemoryMigrations(instances, tasks, waits);

    /** What takes back the running operation's changes; null outside one. */
    private @Nullable Deque<Runnable> undo;

    @Override
    public synchronized <T> T run(Supplier<T> operation) {
        if (undo != null) {
            return operation.get();
        }
        Deque<Runnable> changes = new ArrayDeque<>();
        undo = changes;
        try {
            return operation.get();
        } catch (RuntimeException | Error e) {
            changes.forEach(Runnable::run);
            throw e;
        } finally {
            undo = null;
        }
    }

    private <V> void put(Map<UUID, V> map, UUID id, @Nullable V value) {
        V before = map.get(id);
        set(map, id, value);
        if (undo != null) {
            undo.push(() -> set(map, id, before));
        }
    }

    private static <V> void set(Map<UUID, V> map, UUID id, @Nullable V value) {
        if (value == null) {
            map.remove(id);
        } else {
            map.put(id, value);
        }
    }

    @Override
    public void add(StoredDefinition definition) {
        put(definitions, definition.id(), definition);
    }

    @Override
    public Optional<StoredDefinition> definition(UUID id) {
        return Optional.ofNullable(definitions.get(id));
    }

    @Override
    public Optional<StoredDefinition> newest(String key) {
        return versions(key).stream().findFirst();
    }

    @Override
    public Optional<UUID> newestId(String key) {
        return newest(key).map(StoredDefinition::id);
    }

    @Override
    public List<StoredDefinition> versions(String key) {
        return definitions.values().stream()
                .filter(d -> d.key().equals(key))
                .sorted(Comparator.comparingInt(StoredDefinition::version).reversed())
                .toList();
    }

    @Override
    public List<StoredDefinition> definitions() {
        return keys().stream().flatMap(key -> versions(key).stream()).toList();
    }

    @Override
    public List<String> keys() {
        return definitions.values().stream()
                .map(StoredDefinition::key)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public boolean isSuspended(UUID definition) {
        return definition(definition).map(StoredDefinition::suspended).orElse(false);
    }

    @Override
    public boolean suspend(UUID definition, boolean suspended) {
        StoredDefinition known = definition(definition).orElse(null);
        if (known == null || known.suspended() == suspended) {
            return false;
        }
        put(definitions, definition, known.with(suspended));
        return true;
    }

    /** Every instance in the order they began. */
    public List<StoredInstance> instances() {
        return List.copyOf(instances.values());
    }

    /** When the next timer or job is due. */
    public Optional<Instant> nextDue() {
        return waits.values().stream().flatMap(w -> Stream.ofNullable(w.due())).min(Comparator.naturalOrder());
    }

    @Override
    public Optional<StoredInstance> read(InstanceId instance) {
        return Optional.ofNullable(instances.get(instance.value()));
    }

    @Override
    public Optional<StoredInstance> hold(InstanceId instance) {
        return read(instance);
    }

    @Override
    public Optional<StoredInstance> holdClaimed(InstanceId instance) {
        return read(instance);
    }

    @Override
    public Optional<HeldTask> holdByTask(UUID task) {
        return task(task)
                .map(t -> new HeldTask(
                        t.node(), t.assignee(), t.isOpen(), read(t.instanceId()).orElseThrow()));
    }

    @Override
    public Optional<StoredInstance> byBusinessKey(String processKey, String businessKey) {
        return instances.values().stream()
                .filter(i ->
                        i.processKey().equals(processKey) && i.businessKey().equals(businessKey))
                .max(Comparator.comparing(i -> i.id().value()));
    }

    @Override
    public boolean write(StepWrite step) {
        StoredInstance instance = step.instance();
        put(instances, instance.id().value(), instance);
        List<HistoryEntry> entries = new ArrayList<>(entries(instance.id()));
        entries.add(step.entry());
        put(history, instance.id().value(), entries);
        StepWrite.Completed completed = step.completed();
        if (completed != null) {
            end(completed.task(), completed.by(), step.entry().at(), completed.outcome(), false);
        }
        step.cancelled().forEach(id -> end(id, null, step.entry().at(), null, true));
        step.opened().forEach(task -> put(tasks, task.id().value(), task));
        step.dropped().forEach(this::drop);
        step.waits().forEach(this::add);
        return true;
    }

    private void end(UUID id, @Nullable String by, Instant at, @Nullable String outcome, boolean cancelled) {
        task(id).ifPresent(t -> put(tasks, id, MemoryTasks.ended(t, by, at, outcome, cancelled)));
    }

    @Override
    public Optional<Task> task(UUID id) {
        return Optional.ofNullable(tasks.get(id));
    }

    @Override
    public List<Task> tasks(InstanceId instance) {
        return tasks.values().stream()
                .filter(t -> t.instanceId().equals(instance))
                .sorted(Comparator.comparingInt(Task::order))
                .toList();
    }

    @Override
    public List<Task> openTasks(InstanceId instance) {
        return tasks(instance).stream().filter(Task::isOpen).toList();
    }

    @Override
    public List<Task> find(TaskQuery query) {
        return matching(query)
                .sorted(Comparator.comparing(MemoryTasks::dueOrLast)
                        .thenComparing(task -> task.id().value()))
                .skip(query.first())
                .limit(query.size() + 1L)
                .toList();
    }

    @Override
    public long count(TaskQuery query) {
        return matching(query).count();
    }

    private Stream<Task> matching(TaskQuery query) {
        mustAskNothingOfTheHost(query.condition());
        return tasks.values().stream().filter(t -> MemoryTasks.matches(query, t));
    }

    @Override
    public Map<String, QueueCount> counts(
            Set<String> groups, Instant now, Instant nearDue, TaskQuery.@Nullable Condition condition) {
        mustAskNothingOfTheHost(condition);
        Map<String, QueueCount> counts = new TreeMap<>();
        for (String group : groups) {
            Collection<Task> open = tasks.values().stream()
                    .filter(t -> t.isOpen() && t.candidates().contains(group))
                    .toList();
            counts.put(group, MemoryTasks.count(open, now, nearDue));
        }
        return counts;
    }

    private static void mustAskNothingOfTheHost(TaskQuery.@Nullable Condition condition) {
        if (condition != null) {
            throw new IllegalArgumentException("the host's tables are not in memory: " + condition.sql());
        }
    }

    @Override
    public boolean assign(UUID task, @Nullable String from, @Nullable String to, @Nullable Instant at) {
        Task known = tasks.get(task);
        if (known == null || !known.isOpen() || !java.util.Objects.equals(known.assignee(), from)) {
            return false;
        }
        put(tasks, task, MemoryTasks.assigned(known, to, at));
        return true;
    }

    @Override
    public List<StoredWait> claimDue(Instant now, int max) {
        return waits.values().stream()
                .filter(w -> w.due() != null && !w.due().isAfter(now) && instances.containsKey(w.instance()))
                .filter(w -> Optional.ofNullable(instances.get(w.instance()))
                        .filter(i -> i.state().status() == vn.bieuduong.workflow.Status.SUSPENDED
                                || isSuspended(i.definition()))
                        .isEmpty())
                .sorted(Comparator.comparing(StoredWait::due))
                .limit(max)
                .toList();
    }

    @Override
    public List<StoredWait> claimStarts(Instant now, int max) {
        return waits.values().stream()
                .filter(w -> w.due() != null && !w.due().isAfter(now))
                .filter(w -> definitions.containsKey(w.instance()) && !isSuspended(w.instance()))
                .sorted(Comparator.comparing(StoredWait::due))
                .limit(max)
                .toList();
    }

    @Override
    public List<StoredWait> signalStarts(String name) {
        return ofSignal(StoredWait.Kind.SIGNAL_START, name);
    }

    @Override
    public void dropStarts(UUID definition) {
        waits.values().stream()
                .filter(w -> w.instance().equals(definition)
                        && (w.kind() == StoredWait.Kind.TIMER_START || w.kind() == StoredWait.Kind.SIGNAL_START))
                .map(StoredWait::id)
                .toList()
                .forEach(this::drop);
    }

    @Override
    public Optional<StoredWait> wait(UUID id) {
        return Optional.ofNullable(waits.get(id));
    }

    @Override
    public List<StoredWait> signals(String name) {
        return ofSignal(StoredWait.Kind.SIGNAL, name);
    }

    private List<StoredWait> ofSignal(StoredWait.Kind kind, String name) {
        return waits.values().stream()
                .filter(w -> w.kind() == kind && w.name().equals(name))
                .toList();
    }

    @Override
    public void add(StoredWait wait) {
        put(waits, wait.id(), wait);
    }

    @Override
    public void drop(UUID wait) {
        put(waits, wait, null);
    }

    @Override
    public void schedule(UUID wait, Instant due, int attempts) {
        wait(wait)
                .ifPresent(w -> add(new StoredWait(
                        w.id(), w.instance(), w.kind(), w.node(), w.name(), due, attempts, w.failure())));
    }

    @Override
    public void failed(UUID wait, @Nullable Instant again, String failure) {
        wait(wait)
                .ifPresent(w -> add(new StoredWait(
                        w.id(), w.instance(), w.kind(), w.node(), w.name(), again, w.attempts() + 1, failure)));
    }

    @Override
    public List<HistoryEntry> entries(InstanceId instance) {
        return List.copyOf(history.getOrDefault(instance.value(), List.of()));
    }

    @Override
    public Migrations migrations() {
        return migrations;
    }

    @Override
    public List<StoredInstance> finished(
            String processKey, Instant endedFrom, Instant endedUntil, @Nullable InstanceId before, int max) {
        return instances.values().stream()
                .filter(i -> i.processKey().equals(processKey)
                        && i.endedAt() != null
                        && !i.endedAt().isBefore(endedFrom)
                        && i.endedAt().isBefore(endedUntil))
                .filter(i -> before == null || i.id().toString().compareTo(before.toString()) < 0)
                .sorted(Comparator.comparing((StoredInstance i) -> i.id().toString())
                        .reversed())
                .limit(max)
                .toList();
    }

    @Override
    public Monitoring oversight() {
        return new MemoryMonitoring(definitions, instances, tasks, waits);
    }
}
