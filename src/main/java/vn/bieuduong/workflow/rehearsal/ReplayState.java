package vn.bieuduong.workflow.rehearsal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.workflow.Status;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.WorkingHours;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.execution.Effect;
import vn.bieuduong.workflow.execution.Input;
import vn.bieuduong.workflow.execution.State;
import vn.bieuduong.workflow.execution.Surroundings;
import vn.bieuduong.workflow.execution.Token;
import vn.bieuduong.workflow.execution.Transition;

/**
 * Sân khấu: one instance of a draft, moved by the engine's pure function alone. Nothing is stored, sent or called; what
 * automatic tasks and called processes would answer is asked of the {@link Answers}.
 */
final class ReplayState {

    private static final int MOST = 2_000;

    /** What the history knows of answers. */
    interface Answers {

        /** The answer of an automatic task that is done at once. */
        Input task(UUID ref, String node);

        /** The answer of a task done later; empty when the history has a step for it. */
        Optional<Input> job(UUID ref, String node);

        /** What a called process handed back; empty when the history has a step for it, or none at all. */
        Optional<Input> call(UUID ref, String key, String node);
    }

    /** A timer that is set. */
    record Timer(UUID id, String node, Instant due) {}

    private final Definition draft;
    private final WorkingHours workingTime;
    private final Answers answers;
    private final Map<UUID, String> tasks = new LinkedHashMap<>();
    private final Map<UUID, Timer> timers = new LinkedHashMap<>();
    private final Map<UUID, String> jobs = new LinkedHashMap<>();
    private final Map<UUID, String> calls = new LinkedHashMap<>();
    private final List<String> trail = new ArrayList<>();
    private State state = State.blank();
    private long lastId;
    private int inputs;

    ReplayState(Definition draft, WorkingHours workingTime, Answers answers) {
        this.draft = draft;
        this.workingTime = workingTime;
        this.answers = answers;
    }

    State state() {
        return state;
    }

    boolean over() {
        return state.status() == Status.ENDED || state.status() == Status.CANCELLED;
    }

    /** Every node entered, left and cancelled so far. */
    List<String> trail() {
        return trail;
    }

    List<Timer> timers() {
        return List.copyOf(timers.values());
    }

    Optional<UUID> task(String node) {
        return idOf(tasks, node);
    }

    Optional<UUID> job(String node) {
        return idOf(jobs, node);
    }

    Optional<UUID> call(String key) {
        return idOf(calls, key);
    }

    /** The node that waits for this task, job or called process. */
    String nodeOf(UUID ref) {
        return state.waitingFor(ref).map(Token::node).orElse("");
    }

    private static Optional<UUID> idOf(Map<UUID, String> map, String value) {
        return map.entrySet().stream()
                .filter(e -> e.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    boolean awaits(String message) {
        return !over() && Transition.awaits(draft, state, message);
    }

    boolean hears(String signal) {
        return state.subscriptions().stream().anyMatch(s -> s.name().equals(signal));
    }

    /** What somebody or something outside would have to do, by node or called process. */
    List<String> waiting() {
        List<String> waiting = new ArrayList<>(tasks.values());
        waiting.addAll(jobs.values());
        waiting.addAll(calls.values());
        state.subscriptions().stream()
                .filter(s -> s.row() == null || !timers.containsKey(s.row()))
                .filter(s -> state.token(s.owner())
                        .filter(t -> t.node().equals(s.node())
                                || draft.node(t.node()) instanceof vn.bieuduong.workflow.definition.Node.Gateway)
                        .isPresent())
                .forEach(s -> waiting.add(s.node()));
        return waiting;
    }

    /** Takes the instance on until it waits again. */
    void play(Input first, Instant now) {
        Surroundings surroundings = new Surroundings(now, workingTime, () -> new UUID(0, ++lastId));
        Deque<Input> queue = new ArrayDeque<>(List.of(first));
        for (boolean own = true; !queue.isEmpty(); own = false) {
            Input input = queue.remove();
            if (!own && stale(input)) {
                continue;
            }
            if (++inputs > MOST) {
                throw new WorkflowConflict(WorkflowConflict.Kind.RUNAWAY, "the process runs in circles");
            }
            settle(input);
            Transition.Result result = Transition.step(draft, state, input, surroundings);
            state = result.state();
            trail.addAll(result.trail());
            result.effects().forEach(effect -> take(effect, queue));
        }
    }

    /** What the input answers is not waited for any more. */
    private void settle(Input input) {
        if (input instanceof Input.Answer answer && !(answer instanceof Input.Escalated)) {
            tasks.remove(answer.ref());
            jobs.remove(answer.ref());
            calls.remove(answer.ref());
        }
    }

    private boolean stale(Input input) {
        return over()
                || input instanceof Input.Answer answer
                        && state.waitingFor(answer.ref()).isEmpty();
    }

    private void take(Effect effect, Deque<Input> queue) {
        switch (effect) {
            case Effect.OpenTask task -> tasks.put(task.id(), task.node().id());
            case Effect.CancelTask cancel -> tasks.remove(cancel.id());
            case Effect.SetTimer timer -> timers.put(timer.id(), new Timer(timer.id(), timer.node(), timer.due()));
            case Effect.DropWait drop -> {
                timers.remove(drop.id());
                jobs.remove(drop.id());
            }
            case Effect.QueueJob job -> {
                jobs.put(job.id(), job.node());
                answers.job(job.id(), job.node()).ifPresent(queue::add);
            }
            case Effect.Call call -> queue.add(answers.task(call.ref(), call.node()));
            case Effect.StartChild child -> {
                calls.put(child.id(), child.key());
                answers.call(child.id(), child.key(), nodeOf(child.id())).ifPresent(queue::add);
            }
            case Effect.CancelChild child -> calls.remove(child.id());
            // what goes out into the world, or up to a caller, is not played
            case Effect.AwaitSignal ignored -> {}
            case Effect.Send ignored -> {}
            case Effect.Broadcast ignored -> {}
            case Effect.Uncaught ignored -> {}
            case Effect.Escalate ignored -> {}
        }
    }
}
