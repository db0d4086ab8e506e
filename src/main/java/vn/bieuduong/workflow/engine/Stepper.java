package vn.bieuduong.workflow.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.BpmnError;
import vn.bieuduong.workflow.HandlerFailed;
import vn.bieuduong.workflow.ServiceCall;
import vn.bieuduong.workflow.ServiceHandler;
import vn.bieuduong.workflow.Status;
import vn.bieuduong.workflow.Values;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.WorkflowConflict.Kind;
import vn.bieuduong.workflow.WorkingHours;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.execution.Effect;
import vn.bieuduong.workflow.execution.Input;
import vn.bieuduong.workflow.execution.State;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.persistence.StepWrite;
import vn.bieuduong.workflow.persistence.Store;
import vn.bieuduong.workflow.persistence.StoredInstance;
import vn.bieuduong.workflow.persistence.StoredWait;

/** Takes an instance one step on: asks the pure function, carries out its effects, writes the whole at once. */
final class Stepper {

    /** What is done to an instance, by whom, and under which name it goes into the history. */
    record Act(
            Input input,
            String name,
            @Nullable String node,
            String actor,
            Map<String, Object> variables,
            StepWrite.@Nullable Completed completed) {

        Act(Input input, String name, @Nullable String node, String actor, Map<String, Object> variables) {
            this(input, name, node, actor, variables, null);
        }
    }

    private final Store store;
    private final Definitions definitions;
    private final Clock clock;
    private final WorkingHours workingTime;
    private final Engine.Handlers handlers;

    Stepper(Store store, Definitions definitions, Clock clock, WorkingHours workingTime, Engine.Handlers handlers) {
        this.store = store;
        this.definitions = definitions;
        this.clock = clock;
        this.workingTime = workingTime;
        this.handlers = handlers;
    }

    Store store() {
        return store;
    }

    Definitions definitions() {
        return definitions;
    }

    Clock clock() {
        return clock;
    }

    WorkingHours workingTime() {
        return workingTime;
    }

    /** Does an automatic task; the answer is the input that takes its token on. */
    Input call(StoredInstance instance, Effect.Call call) {
        ServiceHandler handler = handlers.get(call.handler());
        if (handler == null) {
            throw new WorkflowConflict(Kind.UNKNOWN, "no handler " + call.handler());
        }
        try {
            Map<String, Object> result = Values.of(handler.handle(new ServiceCall(
                    instance.id(), instance.businessKey(), call.node(), call.settings(), call.variables())));
            String name = definitions.get(instance.definition()).node(call.node()) instanceof Node.ServiceTask task
                    ? task.resultVariable()
                    : null;
            return new Input.Done(call.ref(), name == null ? result : Map.of(name, result));
        } catch (BpmnError e) {
            return new Input.Failed(call.ref(), e.code());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new HandlerFailed(call.handler(), e);
        }
    }

    /** Begins an instance. */
    StoredInstance start(InstanceId id, UUID definition, String businessKey, @Nullable InstanceId parent, Act act) {
        return begin(id, definition, businessKey, parent, act.actor()).run(act);
    }

    /** The first step of a new instance, still to be run. */
    InstanceTransaction begin(
            InstanceId id, UUID definition, String businessKey, @Nullable InstanceId parent, String actor) {
        Definition compiled = definitions.get(definition);
        definitions.refuseIfSuspended(definition, compiled.key());
        Instant now = clock.instant();
        StoredInstance blank = new StoredInstance(
                id, definition, compiled.key(), businessKey, parent, now, actor, null, 0, State.blank());
        return new InstanceTransaction(this, blank, true, now);
    }

    /** Takes a locked instance on; a called instance that ends takes its caller on too. */
    StoredInstance step(StoredInstance held, Act act) {
        InstanceTransaction step = new InstanceTransaction(this, held, false, clock.instant());
        StoredInstance after = step.run(act);
        InstanceId parent = after.parent();
        if (parent != null) {
            for (String code : step.escalations()) {
                resume(
                        parent,
                        after,
                        act.actor(),
                        caller -> new Input.Escalated(after.id().value(), code));
            }
            if (after.state().status() == Status.ENDED) {
                resume(parent, after, act.actor(), caller -> {
                    Definition definition = definitions.get(caller.definition());
                    return Mapping.answer(definition, caller, after, step.uncaught());
                });
            }
        }
        return after;
    }

    private void resume(InstanceId parent, StoredInstance child, String actor, Function<StoredInstance, Input> answer) {
        StoredInstance caller = store.hold(parent).orElse(null);
        if (caller == null || caller.state().waitingFor(child.id().value()).isEmpty()) {
            return;
        }
        refuseUnlessRunning(caller);
        Input input = answer.apply(caller);
        Map<String, Object> back = input instanceof Input.Done done ? done.variables() : Map.of();
        step(caller, new Act(input, "return", child.processKey(), actor, back));
    }

    /** Has a signal heard, each in a transaction of its own, by all who wait for it and by processes that begin with it. */
    void broadcast(String signal, @Nullable InstanceId from) {
        Instant now = clock.instant();
        store.signals(signal).stream()
                .map(StoredWait::instance)
                .distinct()
                .filter(instance -> from == null || !instance.equals(from.value()))
                .forEach(instance -> add(instance, StoredWait.Kind.DELIVERY, "", signal, now));
        store.signalStarts(signal)
                .forEach(start -> add(start.instance(), StoredWait.Kind.START, start.node(), signal, now));
    }

    private void add(UUID of, StoredWait.Kind kind, String node, String name, Instant due) {
        store.add(new StoredWait(Ids.next(), of, kind, node, name, due, 0, null));
    }

    /** The instance, locked, if it may be worked on. */
    StoredInstance running(InstanceId id) {
        StoredInstance held = store.hold(id).orElseThrow(() -> new WorkflowConflict(Kind.UNKNOWN, "no instance " + id));
        refuseUnlessRunning(held);
        return held;
    }

    void refuseUnlessRunning(StoredInstance held) {
        if (held.state().status() == Status.SUSPENDED) {
            throw new WorkflowConflict(Kind.INSTANCE_SUSPENDED, held.businessKey());
        }
        if (held.state().status() != Status.RUNNING) {
            throw new WorkflowConflict(Kind.INSTANCE_ENDED, held.businessKey(), null, held.endedAt());
        }
        definitions.refuseIfSuspended(held.definition(), held.processKey());
    }
}
