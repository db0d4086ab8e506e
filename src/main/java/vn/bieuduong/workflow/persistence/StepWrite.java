package vn.bieuduong.workflow.persistence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.HistoryEntry;
import vn.bieuduong.workflow.Task;

/**
 * Everything one step of one instance writes.
 *
 * @param fresh whether the instance begins with this step
 * @param variablesChanged whether the instance's variables differ from what is kept
 */
public record StepWrite(
        StoredInstance instance,
        boolean fresh,
        boolean variablesChanged,
        @Nullable Completed completed,
        List<Task> opened,
        List<UUID> cancelled,
        List<StoredWait> waits,
        List<UUID> dropped,
        HistoryEntry entry) {

    /** The task this step completed, at the time of its history entry. */
    public record Completed(UUID task, String by, @Nullable String outcome) {}
}
