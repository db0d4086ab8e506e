package vn.bieuduong.workflow.persistence;

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

/** Kho của bộ máy: where definitions, instances, tasks, waits and history are kept. Everything runs in the caller's transaction. */
public interface Store {

    /** What of a task completing it depends on, and its instance, which is locked. */
    record HeldTask(String node, @Nullable String assignee, boolean open, StoredInstance instance) {}

    /** Runs one operation; a store without transactions of its own lets one in at a time. */
    <T> T run(Supplier<T> operation);

    // definitions

    void add(StoredDefinition definition);

    Optional<StoredDefinition> definition(UUID id);

    Optional<StoredDefinition> newest(String key);

    /** The id alone, for starting instances. */
    Optional<UUID> newestId(String key);

    List<StoredDefinition> versions(String key);

    /** All versions of all processes: by key, of each the newest first. */
    List<StoredDefinition> definitions();

    List<String> keys();

    boolean isSuspended(UUID definition);

    /** Holds a definition back or lets it go on; false when it was so before. */
    boolean suspend(UUID definition, boolean suspended);

    // instances

    Optional<StoredInstance> read(InstanceId instance);

    /**
     * Locks the instance until the transaction ends, before anything of it is looked at. Of a called instance the one at
     * the root of the calls is locked first, whoever asks, so that a call that ends and a caller that is cancelled lock
     * in one order.
     */
    Optional<StoredInstance> hold(InstanceId instance);

    /** The same for an instance {@link #claimDue} has locked: empty when somebody else holds the root of its calls. */
    Optional<StoredInstance> holdClaimed(InstanceId instance);

    /** The same, found by one of its tasks. */
    Optional<HeldTask> holdByTask(UUID task);

    Optional<StoredInstance> byBusinessKey(String processKey, String businessKey);

    /** Writes a step; false, and nothing may stay of it, when the task it completes was ended or taken meanwhile. */
    boolean write(StepWrite step);

    // tasks

    Optional<Task> task(UUID id);

    List<Task> tasks(InstanceId instance);

    List<Task> openTasks(InstanceId instance);

    List<Task> find(TaskQuery query);

    long count(TaskQuery query);

    Map<String, QueueCount> counts(
            Set<String> groups, Instant now, Instant nearDue, TaskQuery.@Nullable Condition condition);

    /** Gives a free task, or one of {@code from}, to somebody; false when somebody else was faster. */
    boolean assign(UUID task, @Nullable String from, @Nullable String to, @Nullable Instant at);

    // waits

    /** Due timers and jobs, locked; those another node holds are passed over. */
    List<StoredWait> claimDue(Instant now, int max);

    /** Due starts of definitions that are not suspended, locked; those another node holds are passed over. */
    List<StoredWait> claimStarts(Instant now, int max);

    /** The definitions in force that begin by this signal. */
    List<StoredWait> signalStarts(String name);

    /** Forgets when and by what a definition begins instances, because a newer one took its place. */
    void dropStarts(UUID definition);

    Optional<StoredWait> wait(UUID id);

    List<StoredWait> signals(String name);

    void add(StoredWait wait);

    void drop(UUID wait);

    /** When to try again what has failed {@code attempts} times. */
    void schedule(UUID wait, Instant due, int attempts);

    /** Keeps a failure and when to try again; null makes it an incident. */
    void failed(UUID wait, @Nullable Instant again, String failure);

    // history

    List<HistoryEntry> entries(InstanceId instance);

    /** What is kept about moving instances between versions. */
    Migrations migrations();

    /** Ended instances of a process, the latest begun first, of those begun before {@code before}. */
    List<StoredInstance> finished(
            String processKey, Instant endedFrom, Instant endedUntil, @Nullable InstanceId before, int max);

    // for administrators

    Monitoring oversight();
}
