package vn.bieuduong.workflow.rehearsal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Deployment;
import vn.bieuduong.workflow.Engine;
import vn.bieuduong.workflow.HistoryEntry;
import vn.bieuduong.workflow.Instance;
import vn.bieuduong.workflow.InvalidDefinition;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.Transactions;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.definition.Expression;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.Trigger;
import vn.bieuduong.workflow.persistence.MemoryStore;

/**
 * Đi thử: walks a process in memory. Messages go out as soon as they are waited for, tasks are completed in the order they
 * opened, and when nothing else is left the clock goes on to the next timer.
 */
final class Walk {

    private static final int MAX_ACTS = 5_000;
    private static final String AUTHOR = "author";
    private static final Transactions AT_ONCE = new Transactions() {
        @Override
        public <T> T inNew(Supplier<T> work) {
            return work.get();
        }
    };

    private final MemoryStore store = new MemoryStore();
    private final Simulated clock = new Simulated();
    private final Engine engine = Engine.rehearsing(store, clock, Walk::workingDays);
    private final Choices choices;
    private final List<String> messages;
    private final Consumer<String> out;
    private final Map<UUID, Integer> printed = new HashMap<>();
    private final List<UUID> instances = new ArrayList<>();
    private @Nullable Deployment first;

    Walk(Choices choices, Consumer<String> out) {
        this.choices = choices;
        this.messages = new ArrayList<>(choices.messages());
        this.out = out;
    }

    /** Takes a process in; the first one is the one walked. */
    boolean deploy(String file, byte[] bpmn) {
        try {
            Deployment deployment = engine.repository().deploy(file, bpmn, AUTHOR);
            if (first == null) {
                first = deployment;
            }
            return true;
        } catch (InvalidDefinition e) {
            e.problems().forEach(problem -> out.accept(problem.toString()));
            return false;
        }
    }

    /** Walks; true when the process came to an end. */
    boolean run() {
        UUID root;
        try {
            root = start();
        } catch (WorkflowConflict | Expression.Broken e) {
            out.accept("stopped " + e.getMessage());
            return false;
        }
        try {
            for (int acts = 0; acts < MAX_ACTS; acts++) {
                print();
                Instance instance = engine.runtime().get(root);
                if (instance.ended()) {
                    out.accept("end " + (instance.endNode() == null ? "" : instance.endNode()));
                    return true;
                }
                if (!send() && !complete() && !fire()) {
                    out.accept("waits " + String.join(" ", instance.currentNodes()));
                    return false;
                }
            }
            out.accept("stopped after " + MAX_ACTS + " acts");
        } catch (WorkflowConflict | Expression.Broken | IllegalArgumentException e) {
            print();
            out.accept("stopped " + e.getMessage());
        }
        return false;
    }

    private UUID start() {
        Deployment process = java.util.Objects.requireNonNull(first);
        Optional<String> message = engine.repository().definition(process.id()).starts(null).stream()
                .map(Node.StartEvent::trigger)
                .filter(Trigger.Message.class::isInstance)
                .map(t -> ((Trigger.Message) t).name().text())
                .filter(messages::contains)
                .findFirst();
        if (message.isPresent()) {
            messages.remove(message.get());
            return engine.runtime()
                    .startByMessage(process.key(), message.get(), "1", choices.variables(), AUTHOR)
                    .id();
        }
        return engine.runtime()
                .start(process.id(), "1", choices.variables(), AUTHOR)
                .id();
    }

    private List<UUID> running() {
        return store.instances().stream()
                .filter(i -> i.endedAt() == null)
                .map(i -> i.id())
                .toList();
    }

    private boolean send() {
        for (String message : messages) {
            for (UUID instance : running()) {
                if (engine.runtime().awaits(instance, message)) {
                    messages.remove(message);
                    engine.runtime().message(instance, message, Map.of(), AUTHOR);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean complete() {
        for (UUID instance : running()) {
            for (Task task : engine.tasks().open(instance)) {
                Map<String, Object> variables = new HashMap<>();
                String outcome = outcome(task);
                if (outcome != null) {
                    variables.put("outcome", outcome);
                }
                String actor = task.assignee() == null ? AUTHOR : task.assignee();
                engine.tasks().complete(task.id(), actor, variables);
                return true;
            }
        }
        return false;
    }

    private @Nullable String outcome(Task task) {
        String chosen = choices.outcome(task.node());
        if (chosen != null) {
            return chosen;
        }
        List<String> offered = engine.repository()
                .definition(task.definitionId())
                .userTask(task.node())
                .assignment()
                .outcomes();
        return offered.isEmpty() ? null : offered.get(0);
    }

    private boolean fire() {
        Instant due = store.nextDue().orElse(null);
        if (due == null) {
            return false;
        }
        if (due.isAfter(clock.now)) {
            clock.now = due;
            out.accept("time " + due);
        }
        return engine.jobs().runDue(1, AT_ONCE) == 1;
    }

    private void print() {
        store.instances().forEach(i -> {
            if (!instances.contains(i.id())) {
                instances.add(i.id());
            }
        });
        for (UUID instance : instances) {
            List<HistoryEntry> entries = engine.history().entries(instance);
            for (HistoryEntry entry : entries.subList(printed.getOrDefault(instance, 0), entries.size())) {
                entry.trail().forEach(step -> out.accept(word(step.charAt(0)) + " " + step.substring(1)));
            }
            printed.put(instance, entries.size());
        }
    }

    private static String word(char what) {
        return switch (what) {
            case '+' -> "enter";
            case '-' -> "leave";
            default -> "cancel";
        };
    }

    /** Eight hours of work are a day here: the office's calendar is not at hand. */
    private static Instant workingDays(Instant from, BigDecimal days) {
        return from.plusSeconds(days.multiply(BigDecimal.valueOf(86_400)).longValue());
    }

    private static final class Simulated extends Clock {
        private Instant now = Instant.parse("2026-01-05T01:00:00Z");

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
