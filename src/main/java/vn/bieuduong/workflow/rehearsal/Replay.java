package vn.bieuduong.workflow.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.HistoryEntry;
import vn.bieuduong.workflow.Sentence;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.WorkingHours;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.Expression;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.execution.Input;
import vn.bieuduong.workflow.persistence.StoredInstance;
import vn.bieuduong.workflow.rehearsal.Rehearsal.Difference;
import vn.bieuduong.workflow.rehearsal.Rehearsal.Outcome;
import vn.bieuduong.workflow.rehearsal.Rehearsal.Rehearsed;

/**
 * Diễn lại: plays one finished instance's history to a draft, each act at its own time. An act the draft does not ask for
 * is kept until it does; timers of the draft ring by the simulated clock.
 */
public final class Replay {

    /** How late a timer may have rung in the office without being one that did not ring. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private static final int MOST_TIMERS = 100;

    private final Definition original;
    private final Definition draft;
    private final RecordedHistory past;
    private final ReplayState stage;
    private final List<HistoryEntry> kept = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private @Nullable Difference first;
    private Instant now;

    private Replay(Definition original, Definition draft, RecordedHistory past, WorkingHours workingTime) {
        this.original = original;
        this.draft = draft;
        this.past = past;
        this.stage = new ReplayState(draft, workingTime, past);
        this.now = past.instance().startedAt();
    }

    public static Rehearsed replay(
            Definition original,
            Definition draft,
            StoredInstance instance,
            List<HistoryEntry> entries,
            WorkingHours workingTime) {
        return new Replay(original, draft, new RecordedHistory(instance, entries, draft), workingTime).run();
    }

    private Rehearsed run() {
        List<HistoryEntry> entries = past.entries();
        HistoryEntry at = entries.isEmpty() ? null : entries.get(0);
        try {
            for (int i = 0; i < entries.size(); i++) {
                at = entries.get(i);
                ring(at.at());
                now = at.at();
                expected.addAll(at.trail());
                kept.add(at);
                playKept();
                boolean goesOn =
                        i + 1 < entries.size() && entries.get(i + 1).act().equals("job");
                if (!goesOn) {
                    compare(at);
                }
            }
            ringTheRest();
        } catch (WorkflowConflict | Expression.Broken e) {
            if (at != null) {
                compare(at);
            }
            return result(
                    Outcome.STUCK,
                    List.of(),
                    e instanceof Expression.Broken broken
                            ? broken.sentence()
                            : Sentence.plain(String.valueOf(e.getMessage())));
        }
        return verdict();
    }

    private Rehearsed verdict() {
        if (!stage.over()) {
            List<String> waiting =
                    stage.waiting().stream().map(this::name).distinct().toList();
            return waiting.isEmpty()
                    ? result(
                            Outcome.STUCK,
                            List.of(),
                            Sentence.plain(String.join(", ", stage.state().nodes())))
                    : result(Outcome.WAITS, waiting, null);
        }
        boolean sameEnd = stage.state().status() == past.instance().state().status()
                && Objects.equals(
                        stage.state().endNode(), past.instance().state().endNode());
        return result(first == null && sameEnd ? Outcome.SAME : Outcome.DIFFERS, List.of(), null);
    }

    private Rehearsed result(Outcome outcome, List<String> waitsFor, @Nullable Sentence why) {
        StoredInstance instance = past.instance();
        return new Rehearsed(instance.id(), instance.businessKey(), outcome, first, waitsFor, why);
    }

    // acts

    /** Plays what the draft asks for, oldest first, until nothing more fits. */
    private void playKept() {
        boolean again = true;
        while (again && !stage.over()) {
            again = false;
            for (HistoryEntry entry : List.copyOf(kept)) {
                if (!past.isLeft(entry)) {
                    kept.remove(entry);
                    continue;
                }
                Input input = stage.over() ? null : input(entry);
                if (input != null) {
                    kept.remove(entry);
                    past.played(entry);
                    stage.play(input, now);
                    again = true;
                }
            }
        }
    }

    /** The act as input, if the draft takes it now. */
    private @Nullable Input input(HistoryEntry entry) {
        String node = entry.node() == null ? "" : entry.node();
        return switch (entry.act()) {
            case "start" ->
                new Input.Start(
                        draft.find(node)
                                        .filter(Node.StartEvent.class::isInstance)
                                        .isPresent()
                                ? node
                                : null,
                        entry.variables());
            case "complete" ->
                stage.task(node)
                        .map(id -> new Input.Done(id, entry.variables()))
                        .orElse(null);
            case "message" -> stage.awaits(node) ? new Input.Message(node, entry.variables()) : null;
            case "signal" -> stage.hears(node) ? new Input.Signal(node, entry.variables()) : null;
            case "timer" ->
                stage.timers().stream()
                        .filter(t -> t.node().equals(node) && !t.due().isAfter(now))
                        .findFirst()
                        .map(t -> new Input.Timer(t.id()))
                        .orElse(null);
            case "job" ->
                stage.job(node)
                        .map(id -> past.answer(id, node, entry.variables()))
                        .orElse(null);
            case "return" ->
                stage.call(node)
                        .map(id -> past.returned(id, stage.nodeOf(id), entry))
                        .orElse(null);
            case "variables", "change" -> new Input.Variables(RecordedHistory.given(entry));
            case "resolve" ->
                stage.job(node)
                        .map(id -> new Input.Done(id, RecordedHistory.given(entry)))
                        .orElse(null);
            case "cancel" -> new Input.Cancel();
            case "move" -> move(entry);
            default -> null; // suspending, reassigning, migrating and the like leave an instance where it stands
        };
    }

    private @Nullable Input move(HistoryEntry entry) {
        String to = String.valueOf(entry.variables().get("to"));
        return stage.state().tokens().stream()
                .filter(t -> t.node().equals(entry.node()) && draft.find(to).isPresent())
                .findFirst()
                .map(t -> new Input.Move(t.no(), to))
                .orElse(null);
    }

    // timers

    /** Rings what was due well before the moment: in the office it did not ring so late, it would have rung here. */
    private void ring(Instant until) {
        for (int i = 0; i < MOST_TIMERS && !stage.over(); i++) {
            Optional<ReplayState.Timer> next = next();
            if (next.isEmpty() || next.get().due().plus(LATE).isAfter(until)) {
                return;
            }
            ring(next.get());
        }
    }

    private Optional<ReplayState.Timer> next() {
        return stage.timers().stream().min(Comparator.comparing(ReplayState.Timer::due));
    }

    private void ring(ReplayState.Timer timer) {
        if (timer.due().isAfter(now)) {
            now = timer.due();
        }
        past.rang(timer.node());
        stage.play(new Input.Timer(timer.id()), now);
        playKept();
    }

    /** After the history's end time alone goes on, as long as nothing else is waited for. */
    private void ringTheRest() {
        for (int i = 0; i < MOST_TIMERS && !stage.over() && stage.waiting().isEmpty(); i++) {
            Optional<ReplayState.Timer> next = next();
            if (next.isEmpty()) {
                return;
            }
            ring(next.get());
        }
    }

    // comparing

    /** Compares what was entered so far, in whatever order, and notes the first time it is not the same. */
    private void compare(HistoryEntry at) {
        if (first != null) {
            return;
        }
        List<String> missing = entered(expected);
        List<String> extra = new ArrayList<>();
        for (String node : entered(stage.trail())) {
            if (!missing.remove(node)) {
                extra.add(node);
            }
        }
        if (!missing.isEmpty() || !extra.isEmpty()) {
            first = new Difference(at.seq(), at.at(), at.act(), at.node(), names(missing), names(extra));
        }
    }

    private List<String> entered(List<String> trail) {
        List<String> nodes = new ArrayList<>();
        for (String step : trail) {
            if (step.charAt(0) == '+' && matters(step.substring(1))) {
                nodes.add(step.substring(1));
            }
        }
        return nodes;
    }

    /** Gateways, starts and links only lead the way. */
    private boolean matters(String id) {
        return draft.find(id).or(() -> original.find(id)).filter(Replay::leads).isEmpty();
    }

    private static boolean leads(Node node) {
        return switch (node) {
            case Node.Gateway ignored -> true;
            case Node.StartEvent ignored -> true;
            case Node.LinkEvent ignored -> true;
            case Node.Activity ignored -> false;
            case Node.CatchEvent ignored -> false;
            case Node.BoundaryEvent ignored -> false;
            case Node.ThrowEvent ignored -> false;
            case Node.EndEvent ignored -> false;
        };
    }

    private List<String> names(List<String> nodes) {
        return nodes.stream().map(this::name).distinct().toList();
    }

    private String name(String id) {
        return draft.find(id).or(() -> original.find(id)).map(Node::name).orElse(id);
    }
}
