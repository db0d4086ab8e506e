package vn.bieuduong.workflow.engine;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.HistoryEntry;
import vn.bieuduong.workflow.Status;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.WorkflowConflict.Kind;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.engine.Stepper.Act;
import vn.bieuduong.workflow.execution.Effect;
import vn.bieuduong.workflow.execution.Input;
import vn.bieuduong.workflow.execution.State;
import vn.bieuduong.workflow.execution.Surroundings;
import vn.bieuduong.workflow.execution.Transition;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.id.TaskId;
import vn.bieuduong.workflow.persistence.StepWrite;
import vn.bieuduong.workflow.persistence.StoredInstance;
import vn.bieuduong.workflow.persistence.StoredWait;

/** One step of one instance: inputs go to the pure function until nothing more comes back, then all is written. */
final class InstanceTransaction {

    private static final int MAX_INPUTS = 1_000;
    private static final int MAX_CALLS = 30;

    private final Stepper stepper;
    private final StoredInstance before;
    private final boolean fresh;
    private final Instant now;
    private final Definition definition;
    private final Deque<Input> inputs = new ArrayDeque<>();
    private final Map<UUID, Task> opened = new LinkedHashMap<>();
    private final List<UUID> cancelled = new ArrayList<>();
    private final Map<UUID, StoredWait> waits = new LinkedHashMap<>();
    private final List<UUID> dropped = new ArrayList<>();
    private final List<String> trail = new ArrayList<>();
    private final List<String> escalations = new ArrayList<>();
    private @Nullable String uncaught;
    private int calls;
    private State state;

    InstanceTransaction(Stepper stepper, StoredInstance before, boolean fresh, Instant now) {
        this.stepper = stepper;
        this.before = before;
        this.fresh = fresh;
        this.now = now;
        this.definition = stepper.definitions().get(before.definition());
        this.state = before.state();
    }

    StoredInstance run(Act act) {
        Surroundings surroundings = new Surroundings(now, stepper.workingTime(), Ids::next);
        inputs.add(act.input());
        for (int count = 0; !inputs.isEmpty(); count++) {
            if (count > MAX_INPUTS) {
                throw new WorkflowConflict(Kind.RUNAWAY, "automatic tasks run in circles");
            }
            Input input = inputs.remove();
            if (isStale(input, count)) {
                continue;
            }
            Transition.Result result = Transition.step(definition, state, input, surroundings);
            state = result.state();
            trail.addAll(result.trail());
            result.effects().forEach(effect -> carryOut(effect, act.actor()));
        }
        return write(act);
    }

    /** The error that ended the instance because nobody in it caught it; null for none. */
    @Nullable
    String uncaught() {
        return uncaught;
    }

    /** The escalations nobody in the instance took. */
    List<String> escalations() {
        return escalations;
    }

    /** An automatic task's answer for which, by the time it comes, nobody waits any more. */
    private boolean isStale(Input input, int count) {
        if (count == 0) {
            return false;
        }
        if (state.status() == Status.ENDED || state.status() == Status.CANCELLED) {
            return true;
        }
        return input instanceof Input.Answer answer
                && state.waitingFor(answer.ref()).isEmpty();
    }

    private StoredInstance write(Act act) {
        boolean over = state.status() == Status.ENDED || state.status() == Status.CANCELLED;
        StoredInstance after = new StoredInstance(
                before.id(),
                before.definition(),
                before.processKey(),
                before.businessKey(),
                before.parent(),
                before.startedAt(),
                before.startedBy(),
                over ? now : null,
                before.steps() + 1,
                state);
        HistoryEntry entry = new HistoryEntry(
                after.steps(), now, act.actor(), act.name(), act.node(), act.variables(), List.copyOf(trail));
        boolean written = stepper.store()
                .write(new StepWrite(
                        after,
                        fresh,
                        fresh || !state.variables().equals(before.state().variables()),
                        act.completed(),
                        List.copyOf(opened.values()),
                        cancelled,
                        List.copyOf(waits.values()),
                        dropped,
                        entry));
        if (!written) {
            throw new WorkflowConflict(Kind.TASK_CLAIMED, before.businessKey());
        }
        return after;
    }

    private void carryOut(Effect effect, String actor) {
        switch (effect) {
            case Effect.OpenTask task -> opened.put(task.id(), task(task));
            case Effect.CancelTask cancel -> {
                if (opened.remove(cancel.id()) == null) {
                    cancelled.add(cancel.id());
                }
            }
            case Effect.SetTimer timer -> put(timer.id(), StoredWait.Kind.TIMER, timer.node(), "", timer.due());
            case Effect.AwaitSignal signal ->
                put(signal.id(), StoredWait.Kind.SIGNAL, signal.node(), signal.name(), null);
            case Effect.QueueJob job -> put(job.id(), StoredWait.Kind.JOB, job.node(), "", now);
            case Effect.DropWait drop -> {
                if (waits.remove(drop.id()) == null) {
                    dropped.add(drop.id());
                }
            }
            case Effect.Call call -> inputs.add(stepper.call(before, call));
            case Effect.Send send -> send(send);
            case Effect.Broadcast broadcast ->
                stepper.broadcast(broadcast.signal(), before.id()); // the own instance has heard it
            case Effect.StartChild child -> startChild(child, actor);
            case Effect.CancelChild child -> cancelChild(new InstanceId(child.id()), actor);
            case Effect.Uncaught error -> uncaught = error.error();
            case Effect.Escalate escalate -> escalations.add(escalate.code());
        }
    }

    private Task task(Effect.OpenTask task) {
        return new Task(
                new TaskId(task.id()),
                before.id(),
                before.definition(),
                before.processKey(),
                before.businessKey(),
                task.node().id(),
                task.node().name(),
                task.node().assignment().formKey(),
                task.candidates(),
                task.priority(),
                task.order(),
                now,
                task.due(),
                task.assignee(),
                task.assignee() == null ? null : now,
                null,
                null,
                null,
                false);
    }

    private void put(UUID id, StoredWait.Kind kind, String node, String name, @Nullable Instant due) {
        waits.put(id, new StoredWait(id, before.id().value(), kind, node, name, due, 0, null));
    }

    private void send(Effect.Send send) {
        Map<String, String> settings = Map.of("message", send.message());
        stepper.call(
                before, new Effect.Call(before.id().value(), send.node(), send.handler(), settings, send.variables()));
    }

    private void startChild(Effect.StartChild child, String actor) {
        UUID called = stepper.store()
                .newestId(child.key())
                .orElseThrow(() -> new WorkflowConflict(Kind.UNKNOWN, "no process " + child.key()));
        Input start = new Input.Start(null, child.variables());
        InstanceTransaction inside =
                stepper.begin(new InstanceId(child.id()), called, before.businessKey(), before.id(), actor);
        inside.calls = calls + 1;
        if (inside.calls > MAX_CALLS) {
            throw new WorkflowConflict(Kind.RUNAWAY, "processes call each other without end");
        }
        StoredInstance after = inside.run(new Act(start, "start", null, actor, child.variables()));
        inside.escalations().forEach(code -> inputs.add(new Input.Escalated(child.id(), code)));
        if (after.state().status() == Status.ENDED) {
            StoredInstance caller = new StoredInstance(
                    before.id(),
                    before.definition(),
                    before.processKey(),
                    before.businessKey(),
                    before.parent(),
                    before.startedAt(),
                    before.startedBy(),
                    null,
                    before.steps(),
                    state);
            inputs.add(Mapping.answer(definition, caller, after, inside.uncaught()));
        }
    }

    private void cancelChild(InstanceId child, String actor) {
        stepper.store().hold(child).filter(c -> c.endedAt() == null).ifPresent(c -> new InstanceTransaction(
                        stepper, c, false, now)
                .run(new Act(new Input.Cancel(), "cancel", null, actor, Map.of())));
    }
}
