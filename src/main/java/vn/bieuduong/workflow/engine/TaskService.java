package vn.bieuduong.workflow.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Instance;
import vn.bieuduong.workflow.QueueCount;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.TaskPage;
import vn.bieuduong.workflow.TaskQuery;
import vn.bieuduong.workflow.Values;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.WorkflowConflict.Kind;
import vn.bieuduong.workflow.engine.Stepper.Act;
import vn.bieuduong.workflow.execution.Input;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.id.TaskId;
import vn.bieuduong.workflow.persistence.StepWrite;
import vn.bieuduong.workflow.persistence.Store;
import vn.bieuduong.workflow.persistence.StoredInstance;

/** Việc của cán bộ: queues, taking, giving back, completing. */
public final class TaskService {

    private static final Set<Kind> OF_THE_STEP = Set.of(Kind.BAD_VALUE, Kind.NO_PATH, Kind.RUNAWAY, Kind.UNKNOWN);

    private final Store store;
    private final Definitions definitions;
    private final Stepper stepper;
    private final Clock clock;

    TaskService(Store store, Definitions definitions, Stepper stepper, Clock clock) {
        this.store = store;
        this.definitions = definitions;
        this.stepper = stepper;
        this.clock = clock;
    }

    /** A page of open tasks, earliest due first. */
    public TaskPage find(TaskQuery query) {
        List<Task> found = store.run(() -> store.find(query));
        boolean more = found.size() > query.size();
        return new TaskPage(more ? found.subList(0, query.size()) : found, query.first(), more);
    }

    public long count(TaskQuery query) {
        return store.run(() -> store.count(query));
    }

    /** The counters of several queues at once. */
    public Map<String, QueueCount> counts(Set<String> groups, Instant nearDue) {
        return counts(groups, nearDue, null);
    }

    /** The same of tasks alone of which the condition holds; null for all. */
    public Map<String, QueueCount> counts(
            Set<String> groups, Instant nearDue, TaskQuery.@Nullable Condition condition) {
        return store.run(() -> store.counts(groups, clock.instant(), nearDue, condition));
    }

    /** The open tasks of an instance. */
    public List<Task> open(InstanceId instanceId) {
        return store.run(() -> store.openTasks(instanceId));
    }

    /** Every task of an instance: done, cancelled and open. */
    public List<Task> all(InstanceId instanceId) {
        return store.run(() -> store.tasks(instanceId));
    }

    public Task get(TaskId taskId) {
        return store.run(() -> store.task(taskId.value())).orElseThrow(() -> unknown(taskId));
    }

    /** Takes a free task; taking one's own again changes nothing. */
    public Task claim(TaskId taskId, String actor) {
        return store.run(() -> {
            if (!store.assign(taskId.value(), null, actor, clock.instant())) {
                Task task = store.task(taskId.value()).orElseThrow(() -> unknown(taskId));
                if (!task.isOpen() || !actor.equals(task.assignee())) {
                    throw conflict(task);
                }
            }
            return store.task(taskId.value()).orElseThrow();
        });
    }

    /** Gives one's own task back to the queue. */
    public Task release(TaskId taskId, String actor) {
        return assign(taskId, actor, null);
    }

    /** Gives a task, free or taken, to somebody else; who may is for the caller to say. */
    public Task reassign(TaskId taskId, String assignee, String actor) {
        return store.run(() -> {
            Task task = store.task(taskId.value()).orElseThrow(() -> unknown(taskId));
            return assign(taskId, task.assignee(), assignee);
        });
    }

    private Task assign(TaskId taskId, @Nullable String from, @Nullable String to) {
        return store.run(() -> {
            if (!store.assign(taskId.value(), from, to, to == null ? null : clock.instant())) {
                throw conflict(store.task(taskId.value()).orElseThrow(() -> unknown(taskId)));
            }
            return store.task(taskId.value()).orElseThrow();
        });
    }

    /**
     * Completes a task with its variables, among them the {@code outcome} it offers; a free task counts as taken.
     *
     * @throws WorkflowConflict naming who was faster, and when
     */
    public Instance complete(TaskId taskId, String actor, Map<String, ?> given) {
        return store.run(() -> {
            Map<String, Object> variables = Values.of(given);
            Store.HeldTask held = store.holdByTask(taskId.value()).orElseThrow(() -> unknown(taskId));
            if (!held.open()) {
                throw conflict(taskId);
            }
            try {
                return RuntimeService.view(complete(taskId, held, actor, variables));
            } catch (WorkflowConflict e) {
                throw sharper(e, taskId, actor);
            }
        });
    }

    private StoredInstance complete(TaskId taskId, Store.HeldTask held, String actor, Map<String, Object> variables) {
        stepper.refuseUnlessRunning(held.instance());
        if (held.assignee() != null && !held.assignee().equals(actor)) {
            throw conflict(taskId);
        }
        String outcome = outcome(held, variables.get("outcome"));
        return stepper.step(
                held.instance(),
                new Act(
                        new Input.Done(taskId.value(), variables),
                        "complete",
                        held.node(),
                        actor,
                        variables,
                        new StepWrite.Completed(taskId.value(), actor, outcome)));
    }

    /**
     * Who waited for the instance's lock saw the task as it was before: what stopped it is read again. What the step itself
     * could not do stays the reason, for of such a step the task is found as the step had left it.
     */
    private WorkflowConflict sharper(WorkflowConflict e, TaskId taskId, String actor) {
        if (OF_THE_STEP.contains(e.kind())) {
            return e;
        }
        Task now = store.task(taskId.value()).orElseThrow(() -> unknown(taskId));
        boolean taken = now.assignee() != null && !now.assignee().equals(actor);
        return !now.isOpen() || taken ? conflict(now) : e;
    }

    private @Nullable String outcome(Store.HeldTask task, @Nullable Object given) {
        List<String> offered = definitions
                .get(task.instance().definition())
                .userTask(task.node())
                .assignment()
                .outcomes();
        String outcome = given == null ? null : given.toString();
        if (!offered.isEmpty() && (outcome == null || !offered.contains(outcome))) {
            throw new WorkflowConflict(
                    Kind.OUTCOME_NOT_OFFERED, task.node() + " offers " + offered + ", not " + outcome);
        }
        return outcome;
    }

    private WorkflowConflict conflict(TaskId task) {
        return conflict(store.task(task.value()).orElseThrow(() -> unknown(task)));
    }

    static WorkflowConflict conflict(Task task) {
        if (task.isOpen()) {
            return new WorkflowConflict(Kind.TASK_CLAIMED, task.name(), task.assignee(), task.claimedAt());
        }
        Kind kind = task.cancelled() ? Kind.TASK_CANCELLED : Kind.TASK_COMPLETED;
        return new WorkflowConflict(kind, task.name(), task.endedBy(), task.endedAt());
    }

    static WorkflowConflict unknown(TaskId task) {
        return new WorkflowConflict(Kind.UNKNOWN, "no task " + task);
    }
}
