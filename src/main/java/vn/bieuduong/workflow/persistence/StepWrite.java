package vn.bieuduong.workflow.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.HistoryEntry;
import vn.bieuduong.workflow.Task;

/**
 * Everything one step of one instance writes.
 *
 * @param fresh whether the instance begins with this step
 */
public record StepWrite(
        StoredInstance instance,
        boolean fresh,
        @Nullable Completed completed,
        List<Task> opened,
        List<UUID> cancelled,
        List<StoredWait> waits,
        List<UUID> dropped,
        HistoryEntry entry) {

    /** The task this step completed. */
    public record Completed(
            UUID task, String by, Instant at, @Nullable String outcome) {

        /** The same at the moment of the step, which is the one its history names. */
        public Completed at(Instant moment) {
            return new Completed(task, by, moment, outcome);
        }
    }
}
