package vn.bieuduong.workflow.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Instance;
import vn.bieuduong.workflow.Values;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.WorkflowConflict.Kind;
import vn.bieuduong.workflow.definition.EventDefinition;
import vn.bieuduong.workflow.definition.Node.StartEvent;
import vn.bieuduong.workflow.engine.Stepper.Act;
import vn.bieuduong.workflow.execution.Input;
import vn.bieuduong.workflow.execution.Transition;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.persistence.Store;
import vn.bieuduong.workflow.persistence.StoredInstance;

/** Vận hành: starts instances, brings them messages, ends them. */
public final class RuntimeService {

    private final Store store;
    private final Definitions definitions;
    private final Stepper stepper;

    RuntimeService(Store store, Definitions definitions, Stepper stepper) {
        this.store = store;
        this.definitions = definitions;
        this.stepper = stepper;
    }

    /** Starts the newest version of a process. */
    public Instance start(String processKey, String businessKey, Map<String, ?> variables, String actor) {
        return store.run(() -> {
            UUID newest = store.newestId(processKey).orElseThrow(() -> unknown("no process " + processKey));
            return begin(newest, null, businessKey, variables, actor);
        });
    }

    /** Starts a given version. */
    public Instance start(UUID definitionId, String businessKey, Map<String, ?> variables, String actor) {
        return store.run(() -> begin(definitionId, null, businessKey, variables, actor));
    }

    /** Starts a given version at one of its start events, whatever would begin it there. */
    public Instance start(
            UUID definitionId, String startEvent, String businessKey, Map<String, ?> variables, String actor) {
        return store.run(() -> begin(definitionId, startEvent, businessKey, variables, actor));
    }

    /** Starts a process by the message its start event names. */
    public Instance startByMessage(
            String processKey, String message, String businessKey, Map<String, ?> variables, String actor) {
        return store.run(() -> {
            UUID newest = store.newestId(processKey).orElseThrow(() -> unknown("no process " + processKey));
            StartEvent start = definitions.get(newest).starts(null).stream()
                    .filter(s -> s.trigger() instanceof EventDefinition.Message m
                            && m.name().text(Values.of(variables)).equals(message))
                    .findFirst()
                    .orElseThrow(
                            () -> new WorkflowConflict(Kind.NOT_WAITING, processKey + " does not start by " + message));
            return begin(newest, start.id(), businessKey, variables, actor);
        });
    }

    private Instance begin(
            UUID definitionId, @Nullable String event, String businessKey, Map<String, ?> given, String actor) {
        Map<String, Object> variables = new LinkedHashMap<>(Values.of(given));
        String initiator =
                Transition.start(definitions.get(definitionId), event).initiator();
        if (initiator != null) {
            variables.putIfAbsent(initiator, actor);
        }
        Act act = new Act(new Input.Start(event, variables), "start", event, actor, variables);
        return view(stepper.start(new InstanceId(Ids.next()), definitionId, businessKey, null, act));
    }

    /**
     * Brings an instance a message.
     *
     * @throws WorkflowConflict NOT_WAITING when nothing waits for it
     */
    public Instance message(InstanceId instanceId, String name, Map<String, ?> given, String actor) {
        return store.run(() -> {
            Map<String, Object> variables = Values.of(given);
            StoredInstance held = stepper.running(instanceId);
            return view(
                    stepper.step(held, new Act(new Input.Message(name, variables), "message", name, actor, variables)));
        });
    }

    /** Sends a signal to every instance that waits for it and every process that begins with it; they hear it soon after. */
    public void signal(String name) {
        store.run(() -> {
            stepper.broadcast(name, null);
            return name;
        });
    }

    /** Whether the instance would take this message now. */
    public boolean awaits(InstanceId instanceId, String message) {
        return store.run(() -> {
            StoredInstance instance = read(instanceId);
            return Transition.awaits(definitions.get(instance.definition()), instance.state(), message);
        });
    }

    /** Ends an instance before its time. */
    public Instance cancel(InstanceId instanceId, String reason, String actor) {
        return store.run(() -> {
            StoredInstance held = store.hold(instanceId).orElseThrow(() -> unknown("no instance " + instanceId));
            if (held.endedAt() != null) {
                throw new WorkflowConflict(Kind.INSTANCE_ENDED, held.businessKey(), null, held.endedAt());
            }
            Map<String, Object> note = Map.of("reason", reason);
            return view(stepper.step(held, new Act(new Input.Cancel(), "cancel", null, actor, note)));
        });
    }

    public void setVariables(InstanceId instanceId, Map<String, ?> given, String actor) {
        store.run(() -> {
            Map<String, Object> variables = Values.of(given);
            StoredInstance held = stepper.running(instanceId);
            return stepper.step(held, new Act(new Input.Variables(variables), "variables", null, actor, variables));
        });
    }

    public Instance get(InstanceId instanceId) {
        return store.run(() -> view(read(instanceId)));
    }

    /** The instance of a process with this business key, the latest if there are several. */
    public Optional<Instance> byBusinessKey(String processKey, String businessKey) {
        return store.run(() -> store.byBusinessKey(processKey, businessKey)).map(RuntimeService::view);
    }

    private StoredInstance read(InstanceId id) {
        return store.read(id).orElseThrow(() -> unknown("no instance " + id));
    }

    private static WorkflowConflict unknown(String what) {
        return new WorkflowConflict(Kind.UNKNOWN, what);
    }

    static Instance view(StoredInstance i) {
        return new Instance(
                i.id(),
                i.definition(),
                i.processKey(),
                i.businessKey(),
                i.state().status(),
                i.startedAt(),
                i.endedAt(),
                i.endedAt() == null ? null : i.state().endNode(),
                i.state().variables(),
                i.state().nodes());
    }
}
