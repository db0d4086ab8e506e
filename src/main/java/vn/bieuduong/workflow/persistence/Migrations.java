package vn.bieuduong.workflow.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.migration.MigrationRun;

/** Kho lần chuyển: the instances to be moved, the rows that move with them, and the log. */
public interface Migrations {

    /** Running and suspended instances of a definition in the order of their ids, after a given one. */
    List<StoredInstance> open(UUID definition, @Nullable InstanceId after, int max);

    long countOpen(UUID definition);

    /**
     * Puts open tasks and waits where their instance has gone.
     *
     * @param tasks the tasks as they are now
     * @param waits the rows with their new node
     */
    void place(List<Task> tasks, Map<UUID, String> waits);

    void begin(MigrationRun run);

    /** Notes what became of one more instance; with a reason it stayed where it was. */
    void moved(UUID run, InstanceId instance);

    void failed(UUID run, MigrationRun.Failure failure);

    /** An instance that was no longer to be moved when its turn came. */
    void passed(UUID run, InstanceId instance);

    void end(UUID run, Instant at);

    Optional<MigrationRun> run(UUID id);

    /** The runs of a process, the latest first. */
    List<MigrationRun> runs(String processKey, int max);

    List<MigrationRun.Failure> failures(UUID run, int max);
}
