package vn.bieuduong.workflow.persistence.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.migration.MigrationRun;
import vn.bieuduong.workflow.persistence.Migrations;
import vn.bieuduong.workflow.persistence.StoredInstance;
import vn.bieuduong.workflow.persistence.StoredWait;

/** The memory store's migrations; ids are put in order as PostgreSQL does, by their digits. */
final class MemoryMigrations implements Migrations {

    private final Map<UUID, StoredInstance> instances;
    private final Map<UUID, Task> tasks;
    private final Map<UUID, StoredWait> waits;
    private final Map<UUID, MigrationRun> runs = new LinkedHashMap<>();
    private final Map<UUID, List<MigrationRun.Failure>> failures = new LinkedHashMap<>();

    MemoryMigrations(Map<UUID, StoredInstance> instances, Map<UUID, Task> tasks, Map<UUID, StoredWait> waits) {
        this.instances = instances;
        this.tasks = tasks;
        this.waits = waits;
    }

    private Stream<StoredInstance> open(UUID definition) {
        return instances.values().stream().filter(i -> i.definition().equals(definition) && i.endedAt() == null);
    }

    @Override
    public List<StoredInstance> open(UUID definition, @Nullable InstanceId after, int max) {
        return open(definition)
                .filter(i -> after == null || i.id().toString().compareTo(after.toString()) > 0)
                .sorted(Comparator.comparing(i -> i.id().toString()))
                .limit(max)
                .toList();
    }

    @Override
    public long countOpen(UUID definition) {
        return open(definition).count();
    }

    @Override
    public void place(List<Task> placed, Map<UUID, String> nodes) {
        placed.forEach(task -> tasks.put(task.id().value(), task));
        nodes.forEach((id, node) -> waits.computeIfPresent(
                id,
                (k, w) -> new StoredWait(
                        w.id(), w.instance(), w.kind(), node, w.name(), w.due(), w.attempts(), w.failure())));
    }

    @Override
    public void begin(MigrationRun run) {
        runs.put(run.id(), run);
    }

    @Override
    public void moved(UUID run, InstanceId instance) {
        count(run, instance, 1, 0, null);
    }

    @Override
    public void failed(UUID run, MigrationRun.Failure failure) {
        failures.computeIfAbsent(run, k -> new ArrayList<>()).add(failure);
        count(run, failure.instance(), 0, 1, null);
    }

    @Override
    public void passed(UUID run, InstanceId instance) {
        count(run, instance, 0, 0, null);
    }

    @Override
    public void end(UUID run, Instant at) {
        count(run, null, 0, 0, at);
    }

    private void count(UUID run, @Nullable InstanceId last, int moved, int failed, @Nullable Instant endedAt) {
        MigrationRun r = Objects.requireNonNull(runs.get(run));
        runs.put(
                run,
                new MigrationRun(
                        r.id(),
                        r.processKey(),
                        r.plan(),
                        r.reason(),
                        r.startedBy(),
                        r.startedAt(),
                        last == null ? r.last() : last,
                        r.moved() + moved,
                        r.failed() + failed,
                        endedAt));
    }

    @Override
    public Optional<MigrationRun> run(UUID id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public List<MigrationRun> runs(String processKey, int max) {
        return runs.values().stream()
                .filter(r -> r.processKey().equals(processKey))
                .sorted(Comparator.comparing(MigrationRun::startedAt).reversed())
                .limit(max)
                .toList();
    }

    @Override
    public List<MigrationRun.Failure> failures(UUID run, int max) {
        return failures.getOrDefault(run, List.of()).stream().limit(max).toList();
    }
}
