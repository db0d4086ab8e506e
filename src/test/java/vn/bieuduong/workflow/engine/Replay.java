package vn.bieuduong.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.bieuduong.workflow.HistoryEntry;
import vn.bieuduong.workflow.Office;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.engine.Stepper.Act;
import vn.bieuduong.workflow.execution.Input;
import vn.bieuduong.workflow.execution.State;
import vn.bieuduong.workflow.execution.Subscription;
import vn.bieuduong.workflow.execution.Token;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.persistence.StepWrite;
import vn.bieuduong.workflow.persistence.StoredInstance;
import vn.bieuduong.workflow.persistence.StoredWait;
import vn.bieuduong.workflow.persistence.memory.MemoryStore;

/**
 * Goes through an instance's history once more in a memory of its own, step by step at the moments it names, and compares:
 * every step must leave the trail the history tells, and the whole must end where the instance stands.
 */
public final class Replay {

    private final MemoryStore memory = new MemoryStore();
    private final Stepper stepper;
    private final InstanceId copy = new InstanceId(Ids.next());
    private final List<Task> sheet;
    private Instant now = Office.START;

    private Replay(Office office, InstanceId instance) {
        this.sheet = new ArrayList<>(office.in(() -> office.store().tasks(instance)));
        this.stepper = new Stepper(
                memory, new Definitions(memory, false), new Moment(), Office::plus, name -> call -> Map.of());
    }

    /** Fails unless history and state of the instance tell the same. */
    public static void explains(Office office, InstanceId instance) {
        Replay replay = new Replay(office, instance);
        StoredInstance found = office.in(() -> office.store().read(instance)).orElseThrow();
        List<HistoryEntry> entries = office.in(() -> office.store().entries(instance));
        assertThat(entries).extracting(HistoryEntry::seq).as("steps").containsExactlyElementsOf(count(found.steps()));
        replay.memory.add(
                office.in(() -> office.store().definition(found.definition())).orElseThrow());
        for (HistoryEntry entry : entries) {
            List<String> trail = replay.again(found, entry);
            assertThat(trail).as("trail of %s in %s", entry, instance).isEqualTo(entry.trail());
        }
        StoredInstance copied = replay.memory.read(replay.copy).orElseThrow();
        assertThat(picture(found.state())).as("state of %s", instance).isEqualTo(picture(copied.state()));
        assertThat(tasks(office.in(() -> office.store().openTasks(instance))))
                .as("open tasks of %s", instance)
                .isEqualTo(tasks(replay.memory.openTasks(replay.copy)));
        assertThat(waits(office, found)).as("waits of %s", instance).isEqualTo(waits(replay.memory, copied));
    }

    private static List<Integer> count(int steps) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i <= steps; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    private List<String> again(StoredInstance found, HistoryEntry entry) {
        now = entry.at();
        if (entry.act().equals("start")) {
            Act act = new Act(
                    new Input.Start(entry.node(), entry.variables()),
                    "start",
                    entry.node(),
                    entry.actor(),
                    entry.variables());
            memory.run(() -> stepper.start(copy, found.definition(), found.businessKey(), null, act));
        } else {
            StoredInstance held = memory.read(copy).orElseThrow();
            StepWrite.Completed[] completed = new StepWrite.Completed[1];
            Input input = input(held, entry, completed);
            memory.run(() -> stepper.step(
                    held, new Act(input, entry.act(), entry.node(), entry.actor(), entry.variables(), completed[0])));
        }
        List<HistoryEntry> all = memory.entries(copy);
        return all.get(all.size() - 1).trail();
    }

    private Input input(StoredInstance held, HistoryEntry entry, StepWrite.Completed[] completed) {
        return switch (entry.act()) {
            case "complete" -> {
                Task done = completed(entry);
                Task task = memory.openTasks(copy).stream()
                        .filter(t -> t.node().equals(entry.node()) && t.order() == done.order())
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("completed but not open: " + entry));
                completed[0] = new StepWrite.Completed(task.id().value(), entry.actor(), null);
                yield new Input.Done(task.id().value(), entry.variables());
            }
            case "message" -> new Input.Message(Objects.requireNonNull(entry.node()), entry.variables());
            case "timer" ->
                new Input.Timer(held.state().subscriptions().stream()
                        .filter(s -> s.node().equals(entry.node()) && s.row() != null)
                        .min(Comparator.comparing(
                                s -> memory.wait(s.row()).orElseThrow().due()))
                        .map(Subscription::row)
                        .orElseThrow(() -> new AssertionError("fired but not waiting: " + entry)));
            case "job" ->
                new Input.Done(
                        held.state().tokens().stream()
                                .filter(t -> t.node().equals(entry.node()) && t.ref() != null)
                                .map(Token::ref)
                                .findFirst()
                                .orElseThrow(() -> new AssertionError("done but not waiting: " + entry)),
                        entry.variables());
            case "signal" -> new Input.Signal(Objects.requireNonNull(entry.node()), Map.of());
            case "cancel" -> new Input.Cancel();
            default -> throw new AssertionError("no way to repeat " + entry);
        };
    }

    /** The line of the control sheet that goes with the entry. */
    private Task completed(HistoryEntry entry) {
        Task done = sheet.stream()
                .filter(t -> t.node().equals(entry.node()) && entry.at().equals(t.endedAt()) && !t.cancelled())
                .findFirst()
                .orElseThrow(() -> new AssertionError("completed but not on the control sheet: " + entry));
        sheet.remove(done);
        return done;
    }

    // what can be compared: everything but the ids

    public static List<String> picture(State state) {
        List<String> lines = new ArrayList<>();
        for (Token token : state.tokens()) {
            lines.add("token " + where(state, token.no()) + (token.flow() == null ? "" : " by " + token.flow())
                    + (token.ref() == null ? "" : " waits") + " " + new java.util.TreeMap<>(token.locals()));
        }
        for (Subscription s : state.subscriptions()) {
            lines.add("awaits " + s.kind() + " " + s.node() + " for " + where(state, s.owner()) + " " + s.name() + " "
                    + s.left());
        }
        lines.sort(null);
        lines.add(state.status() + " " + state.endNode() + " " + new java.util.TreeMap<>(state.variables()));
        return lines;
    }

    private static String where(State state, int token) {
        return token == 0
                ? "/"
                : state.token(token)
                        .map(t -> where(state, t.parent()) + t.node() + "/")
                        .orElse("LOST " + token);
    }

    public static List<String> tasks(List<Task> open) {
        return open.stream()
                .map(t -> t.node() + " " + t.assignee() + " " + t.candidates() + " " + t.dueAt() + " " + t.createdAt())
                .sorted()
                .toList();
    }

    /** The rows that somebody looks for; each must be named by the state, and each the state names must be there. */
    public static List<String> waits(Office office, StoredInstance instance) {
        return office.in(() -> {
            List<String> lines = waits(office.store(), instance);
            if (office.em() != null) {
                Object rows = office.em()
                        .createNativeQuery("SELECT count(*) FROM wf_wait WHERE kind <> 'DELIVERY' AND instance_id = ?1")
                        .setParameter(1, instance.id().value())
                        .getSingleResult();
                assertThat(((Number) rows).intValue())
                        .as("rows of waits of %s", instance.id())
                        .isEqualTo(lines.size());
            }
            return lines;
        });
    }

    private static List<String> waits(vn.bieuduong.workflow.persistence.Store store, StoredInstance instance) {
        List<String> lines = new ArrayList<>();
        for (Subscription s : instance.state().subscriptions()) {
            if (s.row() != null) {
                lines.add(store.wait(s.row()).map(Replay::line).orElse("LOST " + s));
            }
        }
        for (Token token : instance.state().tokens()) {
            if (token.ref() != null) {
                store.wait(token.ref()).map(Replay::line).ifPresent(lines::add);
            }
        }
        lines.sort(null);
        return lines;
    }

    private static String line(StoredWait wait) {
        return wait.kind() + " " + wait.node() + " " + wait.name() + " " + wait.due();
    }

    private final class Moment extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
