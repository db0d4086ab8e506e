package vn.bieuduong.workflow.persistence.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.QueueCount;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.TaskQuery;

/** What the memory store does with tasks where the other one lets the database do it. */
final class MemoryTasks {

    /** Stands for "no due time" wherever tasks are put in order. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private MemoryTasks() {}

    static Instant dueOrLast(Task task) {
        return task.dueAt() == null ? NEVER : task.dueAt();
    }

    static boolean matches(TaskQuery query, Task task) {
        return task.isOpen()
                && (query.assignee() == null
                        ? !Collections.disjoint(query.candidates(), task.candidates())
                        : query.assignee().equals(task.assignee()))
                && (query.claimed() == null || query.claimed() == (task.assignee() != null))
                && (query.dueAfter() == null || !dueOrLast(task).isBefore(query.dueAfter()))
                && (query.dueBefore() == null || dueOrLast(task).isBefore(query.dueBefore()))
                && (query.processKey() == null || query.processKey().equals(task.processKey()))
                && (query.businessKey() == null || query.businessKey().equals(task.businessKey()));
    }

    static QueueCount count(Collection<Task> open, Instant now, Instant nearDue) {
        long free = open.stream().filter(t -> t.assignee() == null).count();
        long overdue = open.stream().filter(t -> dueOrLast(t).isBefore(now)).count();
        long near = open.stream().filter(t -> dueOrLast(t).isBefore(nearDue)).count() - overdue;
        return new QueueCount(free, open.size() - free, near, overdue);
    }

    static Task assigned(Task t, @Nullable String to, @Nullable Instant at) {
        return copy(t, to, at, null, null, null, false);
    }

    static Task ended(Task t, @Nullable String by, Instant at, @Nullable String outcome, boolean cancelled) {
        String assignee = t.assignee() == null ? by : t.assignee();
        Instant claimed = t.claimedAt() == null && by != null ? at : t.claimedAt();
        return copy(t, assignee, claimed, at, by, outcome, cancelled);
    }

    private static Task copy(
            Task t,
            @Nullable String assignee,
            @Nullable Instant claimedAt,
            @Nullable Instant endedAt,
            @Nullable String endedBy,
            @Nullable String outcome,
            boolean cancelled) {
        return new Task(
                t.id(),
                t.instanceId(),
                t.definitionId(),
                t.processKey(),
                t.businessKey(),
                t.node(),
                t.name(),
                t.formKey(),
                t.candidates(),
                t.priority(),
                t.order(),
                t.createdAt(),
                t.dueAt(),
                assignee,
                claimedAt,
                endedAt,
                endedBy,
                outcome,
                cancelled);
    }
}
