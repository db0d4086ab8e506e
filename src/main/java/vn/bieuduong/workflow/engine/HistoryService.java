package vn.bieuduong.workflow.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.bieuduong.workflow.ActivityRecord;
import vn.bieuduong.workflow.HistoryEntry;
import vn.bieuduong.workflow.PublicStep;
import vn.bieuduong.workflow.StepDuration;
import vn.bieuduong.workflow.StepLoad;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.diagram.DiagramSvg;
import vn.bieuduong.workflow.diagram.Mark;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.persistence.Store;
import vn.bieuduong.workflow.persistence.StoredInstance;

/** Lịch sử: who held which step, from when to when, due when, with what result. */
public final class HistoryService {

    private final Store store;
    private final Definitions definitions;
    private final Clock clock;

    HistoryService(Store store, Definitions definitions, Clock clock) {
        this.store = store;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** The user tasks of an instance, done, cancelled and open, in order. */
    public List<ActivityRecord> steps(InstanceId instanceId) {
        return store.run(() -> store.tasks(instanceId)).stream()
                .sorted(Comparator.comparingInt(Task::order))
                .map(HistoryService::step)
                .toList();
    }

    /** Every step of the instance as the engine made it. */
    public List<HistoryEntry> entries(InstanceId instanceId) {
        return store.run(() -> store.entries(instanceId));
    }

    /** How long each step took in a period, over these definitions; a step named as in its latest task. */
    public List<StepDuration> durations(Collection<UUID> definitionIds, Instant from, Instant to) {
        return store.run(() -> store.oversight().durations(definitionIds, from, to));
    }

    /** The open tasks of a definition, by step. */
    public List<StepLoad> load(UUID definitionId) {
        return store.run(() -> store.oversight().load(definitionId, clock.instant()));
    }

    /** The instance's diagram as SVG, with what is done, current and overdue. */
    public String diagram(InstanceId instanceId, Locale language) {
        return store.run(() -> DiagramSvg.draw(definition(instanceId), marks(instanceId), language));
    }

    /** The instance's public steps in the order of their definition, for people outside the office. */
    public List<PublicStep> publicSteps(InstanceId instanceId) {
        return store.run(() -> {
            Map<String, Mark> marks = marks(instanceId);
            boolean ended = instance(instanceId).endedAt() != null;
            return PublicProgress.of(definition(instanceId), marks, ended);
        });
    }

    private Definition definition(InstanceId instanceId) {
        return definitions.get(instance(instanceId).definition());
    }

    private StoredInstance instance(InstanceId instanceId) {
        return store.read(instanceId)
                .orElseThrow(() -> new WorkflowConflict(WorkflowConflict.Kind.UNKNOWN, "no instance " + instanceId));
    }

    /** How far each node is. */
    public Map<String, Mark> marks(InstanceId instanceId) {
        return store.run(() -> {
            Map<String, Mark> marks = new HashMap<>();
            for (HistoryEntry entry : store.entries(instanceId)) {
                rename(marks, entry);
                entry.trail().stream()
                        .filter(step -> step.startsWith("-"))
                        .forEach(step -> marks.put(step.substring(1), Mark.DONE));
            }
            StoredInstance instance = instance(instanceId);
            if (instance.endedAt() == null) {
                instance.state().nodes().forEach(node -> marks.put(node, Mark.CURRENT));
                store.tasks(instanceId).stream()
                        .filter(t -> t.isOpen() && t.isOverdue(clock.instant()))
                        .forEach(t -> marks.put(t.node(), Mark.OVERDUE));
            }
            return marks;
        });
    }

    /** What was done before an instance moved to another version is marked where the new one has it. */
    private static void rename(Map<String, Mark> marks, HistoryEntry entry) {
        if (entry.act().equals("migrate") && entry.variables().get("nodes") instanceof Map<?, ?> renamed) {
            Map<String, Mark> before = new HashMap<>(marks);
            renamed.keySet().forEach(old -> marks.remove(String.valueOf(old)));
            renamed.forEach((old, now) -> {
                Mark mark = before.get(String.valueOf(old));
                if (mark != null) {
                    marks.put(String.valueOf(now), mark);
                }
            });
        }
    }

    private static ActivityRecord step(Task t) {
        return new ActivityRecord(
                t.id(),
                t.order(),
                t.node(),
                t.name(),
                "userTask",
                t.endedBy() == null ? t.assignee() : t.endedBy(),
                t.createdAt(),
                t.claimedAt(),
                t.endedAt(),
                t.dueAt(),
                t.outcome(),
                t.cancelled());
    }
}
