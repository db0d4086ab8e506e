package vn.bieuduong.workflow.persistence.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.StepDuration;
import vn.bieuduong.workflow.StepLoad;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.persistence.Monitoring;
import vn.bieuduong.workflow.persistence.StoredDefinition;
import vn.bieuduong.workflow.persistence.StoredInstance;
import vn.bieuduong.workflow.persistence.StoredWait;

/** The same questions asked of the memory store. */
final class MemoryMonitoring implements Monitoring {

    private final Map<UUID, StoredDefinition> definitions;
    private final Map<UUID, StoredInstance> instances;
    private final Map<UUID, Task> tasks;
    private final Map<UUID, StoredWait> waits;

    MemoryMonitoring(
            Map<UUID, StoredDefinition> definitions,
            Map<UUID, StoredInstance> instances,
            Map<UUID, Task> tasks,
            Map<UUID, StoredWait> waits) {
        this.definitions = definitions;
        this.instances = instances;
        this.tasks = tasks;
        this.waits = waits;
    }

    @Override
    public List<Failed> incidents(@Nullable InstanceId instance, int max) {
        return failed(w -> instance == null || w.instance().equals(instance.value()))
                .limit(max)
                .toList();
    }

    @Override
    public Optional<Failed> incident(UUID wait) {
        return failed(w -> w.id().equals(wait)).findFirst();
    }

    @Override
    public long countIncidents() {
        return failed(w -> true).count();
    }

    private Stream<Failed> failed(Predicate<StoredWait> which) {
        return waits.values().stream()
                .filter(w -> w.failure() != null && w.due() == null && which.test(w))
                .sorted(Comparator.comparing(StoredWait::id))
                .map(this::failed);
    }

    private Failed failed(StoredWait wait) {
        StoredInstance instance = instances.get(wait.instance());
        if (instance != null) {
            return new Failed(
                    wait, instance.id(), instance.definition(), instance.processKey(), instance.businessKey());
        }
        StoredDefinition definition =
                Optional.ofNullable(definitions.get(wait.instance())).orElseThrow();
        return new Failed(wait, null, definition.id(), definition.key(), "");
    }

    @Override
    public long running(UUID definition) {
        return open(definition).count();
    }

    @Override
    public Map<UUID, Long> running() {
        return definitions.keySet().stream()
                .filter(definition -> running(definition) > 0)
                .collect(Collectors.toMap(Function.identity(), this::running));
    }

    @Override
    public List<StoredInstance> running(UUID definition, int first, int max) {
        return open(definition)
                .sorted(Comparator.comparing(StoredInstance::startedAt)
                        .thenComparing(instance -> instance.id().value())
                        .reversed())
                .skip(first)
                .limit(max)
                .toList();
    }

    private Stream<StoredInstance> open(UUID definition) {
        return instances.values().stream().filter(i -> i.definition().equals(definition) && i.endedAt() == null);
    }

    @Override
    public List<StepLoad> load(UUID definition, Instant now) {
        return byNode(t -> t.definitionId().equals(definition) && t.isOpen()).values().stream()
                .map(of -> new StepLoad(
                        of.get(0).node(),
                        of.get(0).name(),
                        of.size(),
                        of.stream().filter(t -> t.isOverdue(now)).count()))
                .toList();
    }

    @Override
    public List<StepDuration> durations(Collection<UUID> of, Instant from, Instant to) {
        return byNode(t -> of.contains(t.definitionId())
                        && t.endedAt() != null
                        && !t.cancelled()
                        && !t.endedAt().isBefore(from)
                        && t.endedAt().isBefore(to))
                .values()
                .stream()
                .map(MemoryMonitoring::duration)
                .toList();
    }

    private Map<String, List<Task>> byNode(Predicate<Task> which) {
        return tasks.values().stream()
                .filter(which)
                .sorted(Comparator.comparingInt(Task::order))
                .collect(Collectors.groupingBy(Task::node, LinkedHashMap::new, Collectors.toList()));
    }

    private static StepDuration duration(List<Task> of) {
        List<Duration> sorted = of.stream()
                .map(t -> Duration.between(
                        t.createdAt(), Optional.ofNullable(t.endedAt()).orElseThrow()))
                .sorted()
                .toList();
        return new StepDuration(
                of.get(0).node(),
                of.get(0).name(),
                of.size(),
                percentile(sorted, 0.5),
                percentile(sorted, 0.9),
                sorted.get(sorted.size() - 1),
                of.stream().filter(t -> t.dueAt() != null).count(),
                of.stream().filter(t -> t.isOverdue(Instant.MAX)).count());
    }

    /** As the database does it: between the two nearest, in proportion. */
    private static Duration percentile(List<Duration> sorted, double share) {
        double at = share * (sorted.size() - 1);
        Duration below = sorted.get((int) Math.floor(at));
        Duration above = sorted.get((int) Math.ceil(at));
        return below.plusMillis(Math.round(above.minus(below).toMillis() * (at - Math.floor(at))));
    }
}
