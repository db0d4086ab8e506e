package vn.bieuduong.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.bieuduong.workflow.persistence.Store;

/** Lịch sử: who held which step, from when to when, due when, with what result. */
public final class HistoryService {

    private final Store store;

    HistoryService(Store store) {
        this.store = store;
    }

    /** The user tasks of an instance, done, cancelled and open, in order. */
    public List<Step> steps(UUID instanceId) {
        return store.run(() -> store.tasks(instanceId)).stream()
                .sorted(Comparator.comparingInt(Task::order))
                .map(HistoryService::step)
                .toList();
    }

    /** Every step of the instance as the engine made it. */
    public List<HistoryEntry> entries(UUID instanceId) {
        return store.run(() -> store.entries(instanceId));
    }

    private static Step step(Task t) {
        return new Step(
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
