package vn.bieuduong.workflow.engine;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Incident;
import vn.bieuduong.workflow.Instance;
import vn.bieuduong.workflow.Place;
import vn.bieuduong.workflow.Status;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.Values;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.WorkflowConflict.Kind;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.engine.Stepper.Act;
import vn.bieuduong.workflow.execution.Input;
import vn.bieuduong.workflow.execution.Token;
import vn.bieuduong.workflow.execution.Transition;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.id.TaskId;
import vn.bieuduong.workflow.persistence.Monitoring;
import vn.bieuduong.workflow.persistence.Store;
import vn.bieuduong.workflow.persistence.StoredInstance;

/**
 * Điều khiển: what an administrator may do to a running instance or a definition. Every act has a reason, is a step of the
 * instance and stands in its history with it; what cannot be done is refused with a {@link WorkflowConflict} and changes
 * nothing. A suspended instance can be mended before it is resumed.
 */
public final class ManagementService {

    private final Store store;
    private final Definitions definitions;
    private final Stepper stepper;
    private final Starts starts;
    private final Clock clock;

    ManagementService(Store store, Definitions definitions, Stepper stepper, Starts starts, Clock clock) {
        this.store = store;
        this.definitions = definitions;
        this.stepper = stepper;
        this.starts = starts;
        this.clock = clock;
    }

    // instances

    /** Holds an instance and those it has called: no step is taken, timers and jobs wait. */
    public Instance suspend(InstanceId instanceId, String actor, String reason) {
        return act(reason, why -> {
            StoredInstance held = open(instanceId);
            if (held.state().status() == Status.SUSPENDED) {
                throw new WorkflowConflict(Kind.INSTANCE_SUSPENDED, held.businessKey());
            }
            return suspend(held, actor, why);
        });
    }

    private StoredInstance suspend(StoredInstance held, String actor, Map<String, Object> why) {
        called(held, Status.RUNNING).forEach(child -> suspend(child, actor, why));
        return stepper.step(held, new Act(new Input.Suspend(), "suspend", null, actor, why));
    }

    /** Lets a suspended instance and those it has called go on; what has come due meanwhile runs at once. */
    public Instance resume(InstanceId instanceId, String actor, String reason) {
        return act(reason, why -> resume(open(instanceId), actor, why));
    }

    private StoredInstance resume(StoredInstance held, String actor, Map<String, Object> why) {
        StoredInstance after = stepper.step(held, new Act(new Input.Resume(), "resume", null, actor, why));
        called(after, Status.SUSPENDED).forEach(child -> resume(child, actor, why));
        return after;
    }

    private List<StoredInstance> called(StoredInstance caller, Status status) {
        Definition definition = definitions.get(caller.definition());
        return caller.state().tokens().stream()
                .filter(t -> t.ref() != null && definition.node(t.node()) instanceof Node.CallActivity)
                .flatMap(t -> store.hold(new InstanceId(t.ref())).stream())
                .filter(child -> child.state().status() == status)
                .toList();
    }

    /** Where the instance's tokens stand and where each may be put. */
    public List<Place> places(InstanceId instanceId) {
        return store.run(() -> {
            StoredInstance instance = store.read(instanceId).orElseThrow(() -> unknown("instance", instanceId));
            Definition definition = definitions.get(instance.definition());
            return instance.state().tokens().stream()
                    .filter(t -> !isTurn(instance, t))
                    .map(t -> new Place(
                            t.no(),
                            t.node(),
                            definition.node(t.node()).name(),
                            Transition.targets(definition, t).stream()
                                    .map(n -> new Place.Target(n.id(), n.name()))
                                    .toList()))
                    .toList();
        });
    }

    /** A turn of a repetition moves with the whole of it. */
    private static boolean isTurn(StoredInstance instance, Token token) {
        return instance.state()
                .token(token.parent())
                .filter(host -> host.node().equals(token.node()))
                .isPresent();
    }

    /** Stops what a token waits for and puts it before another node of the same scope. */
    public Instance move(InstanceId instanceId, int token, String target, String actor, String reason) {
        return act(reason, why -> {
            StoredInstance held = open(instanceId);
            Token at = held.state()
                    .token(token)
                    .orElseThrow(() -> new WorkflowConflict(Kind.UNKNOWN, "no token " + token + " any more"));
            if (definitions.get(held.definition()).find(target).isEmpty()) {
                throw new WorkflowConflict(Kind.MOVE_NOT_ALLOWED, "no node " + target);
            }
            why.put("to", target);
            return stepper.step(held, new Act(new Input.Move(token, target), "move", at.node(), actor, why));
        });
    }

    /** Changes variables of the instance. */
    public Instance change(InstanceId instanceId, Map<String, ?> given, String actor, String reason) {
        return act(reason, why -> {
            Map<String, Object> variables = Values.of(given);
            why.put("changed", variables);
            return stepper.step(open(instanceId), new Act(new Input.Variables(variables), "change", null, actor, why));
        });
    }

    /** Ends an instance before its time, and those it has called. */
    public Instance cancel(InstanceId instanceId, String actor, String reason) {
        return act(reason, why -> {
            StoredInstance held = open(instanceId);
            boolean awaited = Optional.ofNullable(held.parent())
                    .flatMap(store::hold)
                    .filter(caller ->
                            caller.state().waitingFor(instanceId.value()).isPresent())
                    .isPresent();
            if (awaited) {
                throw new WorkflowConflict(Kind.CALLED_BY_ANOTHER, held.processKey() + " was called");
            }
            return stepper.step(held, new Act(new Input.Cancel(), "cancel", null, actor, why));
        });
    }

    /** Gives a task to somebody else, or back to its groups. */
    public Task reassign(TaskId taskId, @Nullable String assignee, String actor, String reason) {
        act(reason, why -> {
            Store.HeldTask held = store.holdByTask(taskId.value()).orElseThrow(() -> TaskService.unknown(taskId));
            Task task = store.task(taskId.value()).orElseThrow();
            boolean given = task.isOpen()
                    && store.assign(
                            taskId.value(), task.assignee(), assignee, assignee == null ? null : clock.instant());
            if (!given) {
                throw TaskService.conflict(task);
            }
            why.put("from", String.valueOf(task.assignee()));
            why.put("to", String.valueOf(assignee));
            return stepper.step(held.instance(), new Act(new Input.Note(), "reassign", task.node(), actor, why));
        });
        return store.run(() -> store.task(taskId.value())).orElseThrow();
    }

    // definitions

    /** Holds a definition: it begins no instance, and its instances wait. */
    public void suspendDefinition(UUID definitionId, String reason) {
        suspendDefinition(definitionId, reason, true);
    }

    /** Lets a definition and its instances go on. */
    public void resumeDefinition(UUID definitionId, String reason) {
        suspendDefinition(definitionId, reason, false);
    }

    private void suspendDefinition(UUID definitionId, String reason, boolean suspended) {
        note(reason);
        store.run(() -> {
            String key = definitions.get(definitionId).key();
            if (!store.suspend(definitionId, suspended)) {
                throw new WorkflowConflict(suspended ? Kind.DEFINITION_SUSPENDED : Kind.NOT_SUSPENDED, key);
            }
            definitions.forgetSuspension(definitionId);
            return key;
        });
    }

    /** The instances of a definition that have not ended, newest first. */
    public List<Instance> running(UUID definitionId, int first, int max) {
        return store.run(() -> store.oversight().running(definitionId, first, max)).stream()
                .map(RuntimeService::view)
                .toList();
    }

    public long countRunning(UUID definitionId) {
        return store.run(() -> store.oversight().running(definitionId));
    }

    /** How many instances have not ended, of each definition that has such. */
    public Map<UUID, Long> countRunning() {
        return store.run(() -> store.oversight().running());
    }

    // incidents

    public long countIncidents() {
        return store.run(() -> store.oversight().countIncidents());
    }

    /** What failed for the last time, oldest first. */
    public List<Incident> incidents(int max) {
        return store.run(() -> view(store.oversight().incidents(null, max)));
    }

    public List<Incident> incidentsOf(InstanceId instanceId) {
        return store.run(() -> view(store.oversight().incidents(instanceId, 200)));
    }

    private List<Incident> view(List<Monitoring.Failed> failed) {
        return failed.stream()
                .map(f -> new Incident(
                        f.what().id(),
                        f.instance(),
                        f.definition(),
                        f.processKey(),
                        f.businessKey(),
                        f.what().kind().name(),
                        f.what().node(),
                        definitions
                                .get(f.definition())
                                .find(f.what().node())
                                .map(Node::name)
                                .orElse(f.what().name()),
                        f.what().attempts(),
                        String.valueOf(f.what().failure())))
                .toList();
    }

    /** Has it tried again, as often as the first time. */
    public void retry(UUID incidentId, String actor, String reason) {
        mend(incidentId, "retry", actor, reason, (failed, why) -> {
            store.schedule(incidentId, clock.instant(), 0);
            return new Input.Note();
        });
    }

    /**
     * Counts it as done: a task, or a token that stands at a timer, goes on with the variables given; a signal or a deadline
     * is no longer waited for, an instance is not begun.
     */
    public void resolve(UUID incidentId, Map<String, ?> given, String actor, String reason) {
        Map<String, Object> variables = Values.of(given);
        mend(incidentId, "resolve", actor, reason, (failed, why) -> {
            why.put("changed", variables);
            store.drop(incidentId);
            return switch (failed.what().kind()) {
                case JOB -> new Input.Done(incidentId, variables);
                case TIMER -> new Input.GiveUp(incidentId, variables);
                case SIGNAL, DELIVERY -> new Input.Note();
                case TIMER_START, SIGNAL_START, START -> {
                    starts.skip(failed.what());
                    yield new Input.Note();
                }
            };
        });
    }

    /** What is done with an incident; answers the step its instance makes. */
    private interface Mending {
        Input mend(Monitoring.Failed failed, Map<String, Object> why);
    }

    private void mend(UUID incidentId, String name, String actor, String reason, Mending mending) {
        Map<String, Object> why = note(reason);
        store.run(() -> {
            InstanceId instance = failed(incidentId).instance();
            StoredInstance held = instance == null ? null : open(instance);
            Monitoring.Failed failed = failed(incidentId); // once more: now nobody else can mend it
            Input input = mending.mend(failed, why);
            if (held != null) { // what was to begin an instance has no history
                stepper.step(held, new Act(input, name, failed.what().node(), actor, why));
            }
            return incidentId;
        });
    }

    private Monitoring.Failed failed(UUID incidentId) {
        return store.oversight()
                .incident(incidentId)
                .orElseThrow(() -> new WorkflowConflict(Kind.UNKNOWN, "no incident " + incidentId + " any more"));
    }

    // what all have in common

    private interface Acting {
        StoredInstance act(Map<String, Object> why);
    }

    private Instance act(String reason, Acting acting) {
        Map<String, Object> why = note(reason);
        return store.run((Supplier<Instance>) () -> RuntimeService.view(acting.act(why)));
    }

    private static Map<String, Object> note(String reason) {
        if (reason.isBlank()) {
            throw new WorkflowConflict(Kind.REASON_MISSING, "say why");
        }
        Map<String, Object> why = new LinkedHashMap<>();
        why.put("reason", reason.strip());
        return why;
    }

    /** The instance, locked, if it has not ended. */
    private StoredInstance open(InstanceId instanceId) {
        StoredInstance held = store.hold(instanceId).orElseThrow(() -> unknown("instance", instanceId));
        if (held.endedAt() != null) {
            throw new WorkflowConflict(Kind.INSTANCE_ENDED, held.businessKey(), null, held.endedAt());
        }
        return held;
    }

    private static WorkflowConflict unknown(String what, InstanceId id) {
        return new WorkflowConflict(Kind.UNKNOWN, "no " + what + " " + id);
    }
}
