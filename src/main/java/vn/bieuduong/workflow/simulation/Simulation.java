package vn.bieuduong.workflow.simulation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Deployment;
import vn.bieuduong.workflow.HistoryEntry;
import vn.bieuduong.workflow.Instance;
import vn.bieuduong.workflow.InvalidDefinition;
import vn.bieuduong.workflow.Sentence;
import vn.bieuduong.workflow.ServiceCall;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.Transactions;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.bpmn.DefinitionReader;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.EventDefinition;
import vn.bieuduong.workflow.definition.Expression;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.Rules;
import vn.bieuduong.workflow.engine.Engine;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.persistence.memory.MemoryStore;

/**
 * Đi thử: walks a process in memory. Messages go out as soon as they are waited for, those one process throws to the others
 * of its files too; tasks are completed in the order they opened, and when nothing else is left the clock goes on to the
 * next timer.
 */
final class Simulation {

    private static final int MAX_ACTS = 5_000;

    /** How long the others go on when the process walked has ended. */
    private static final int MOST_AFTER = 100;

    private static final String AUTHOR = "author";

    /** A message a process threw. */
    private record Thrown(String name, InstanceId from) {}

    private final MemoryStore store = new MemoryStore();
    private final SimulatedClock clock = new SimulatedClock();
    private final Engine engine = Engine.rehearsing(store, clock, Simulation::workingDays, this::done);
    private final Choices choices;
    private final List<String> messages;
    private final List<Thrown> thrown = new ArrayList<>();
    private final Consumer<String> out;
    private final Locale language;
    private final Map<InstanceId, Integer> printed = new HashMap<>();
    private final Map<String, Integer> turns = new HashMap<>();
    private final List<Deployment> first = new ArrayList<>();
    private final List<Deployment> all = new ArrayList<>();
    private @Nullable RuntimeException failure;

    Simulation(Choices choices, Consumer<String> out, Locale language) {
        this.choices = choices;
        this.language = language;
        this.messages = new ArrayList<>(choices.messages());
        this.out = out;
    }

    /** Takes a file in; of the first one a process is walked. */
    boolean deploy(String file, byte[] bpmn) {
        new DefinitionReader(Rules.rehearsing())
                .read(file, bpmn)
                .notes()
                .forEach(note -> out.accept("note " + note.line(language)));
        try {
            List<Deployment> deployed = engine.repository().deployAll(file, bpmn, AUTHOR);
            if (first.isEmpty()) {
                first.addAll(deployed);
            }
            all.addAll(deployed);
            return true;
        } catch (InvalidDefinition e) {
            e.problems().forEach(problem -> out.accept(problem.line(language)));
            return false;
        }
    }

    /** Walks; true when the process came to an end. */
    boolean run() {
        Deployment process = chosen();
        if (process == null) {
            String asked = String.valueOf(choices.process());
            out.accept("stopped " + Sentence.of(Answer.NO_SUCH_PROCESS, asked).in(language));
            return false;
        }
        try {
            InstanceId root = store.run(() -> start(process));
            boolean moving = true;
            for (int acts = 0, after = 0; moving && acts < MAX_ACTS && after < MOST_AFTER; acts++) {
                print();
                after += engine.runtime().get(root).ended() ? 1 : 0;
                moving = store.run(() -> deliver() || send() || complete()) || fire();
            }
            print();
            return report(engine.runtime().get(root), moving);
        } catch (WorkflowConflict | Expression.Broken | IllegalArgumentException e) {
            print();
            out.accept("stopped " + why(e));
        }
        return false;
    }

    private @Nullable String why(RuntimeException failure) {
        return failure instanceof Expression.Broken broken ? broken.sentence().in(language) : failure.getMessage();
    }

    private boolean report(Instance instance, boolean moving) {
        RuntimeException why = failure;
        if (instance.ended()) {
            out.accept("end " + (instance.endNode() == null ? "" : instance.endNode()));
        } else if (why != null) {
            out.accept("stopped " + why(why));
        } else if (moving) {
            out.accept("stopped after " + MAX_ACTS + " acts");
        } else {
            out.accept("waits " + String.join(" ", instance.currentNodes()));
        }
        return instance.ended();
    }

    /** The process asked for, else the first one that begins by itself and that no other one calls. */
    private @Nullable Deployment chosen() {
        if (choices.process() != null) {
            return first.stream()
                    .filter(d -> d.key().equals(choices.process()))
                    .findFirst()
                    .orElse(null);
        }
        Set<String> called = first.stream()
                .flatMap(d -> definition(d).nodes().stream())
                .filter(Node.CallActivity.class::isInstance)
                .map(n -> ((Node.CallActivity) n).called().text())
                .collect(Collectors.toSet());
        return first.stream()
                .min(Comparator.<Deployment, Boolean>comparing(d -> called.contains(d.key()))
                        .thenComparing(d -> !begins(d)))
                .orElseThrow();
    }

    private boolean begins(Deployment process) {
        return definition(process).starts(null).stream()
                .anyMatch(start -> start.trigger() == null || messages.contains(name(start.trigger())));
    }

    private Definition definition(Deployment process) {
        return engine.repository().definition(process.id());
    }

    /** The name of the message or signal; "" for anything else. */
    private static String name(@Nullable EventDefinition trigger) {
        return trigger instanceof EventDefinition.Message message
                ? message.name().text()
                : trigger instanceof EventDefinition.Signal signal
                        ? signal.name().text()
                        : "";
    }

    /** Begins with the start event whose message is sent, else the one without a trigger, else the first one. */
    private InstanceId start(Deployment process) {
        List<Node.StartEvent> starts = definition(process).starts(null);
        Node.StartEvent start = starts.stream()
                .filter(s -> messages.contains(name(s.trigger())))
                .findFirst()
                .or(() -> starts.stream().filter(s -> s.trigger() == null).findFirst())
                .orElse(starts.get(0));
        messages.remove(name(start.trigger()));
        return engine.runtime()
                .start(process.id(), start.id(), "1", choices.variables(), AUTHOR)
                .id();
    }

    /** Does an automatic task: nothing but to take note of a message. */
    private Map<String, Object> done(ServiceCall call) {
        String message = call.settings().get("message");
        if (message != null && all.size() > 1) {
            thrown.add(new Thrown(message, call.instanceId()));
        }
        return Map.of();
    }

    /** Brings a thrown message to another process that waits for it, or that it begins. */
    private boolean deliver() {
        for (Thrown message : thrown) {
            String from = engine.runtime().get(message.from()).processKey();
            for (InstanceId instance : running()) {
                if (!instance.equals(message.from()) && engine.runtime().awaits(instance, message.name())) {
                    thrown.remove(message);
                    engine.runtime().message(instance, message.name(), Map.of(), AUTHOR);
                    return true;
                }
            }
            for (Deployment process : all) {
                boolean begun = !process.key().equals(from)
                        && definition(process).starts(null).stream()
                                .anyMatch(s -> s.trigger() instanceof EventDefinition.Message
                                        && name(s.trigger()).equals(message.name()));
                if (begun) {
                    thrown.remove(message);
                    engine.runtime().startByMessage(process.key(), message.name(), "1", choices.variables(), AUTHOR);
                    return true;
                }
            }
        }
        return false;
    }

    private List<InstanceId> running() {
        return store.instances().stream()
                .filter(i -> i.endedAt() == null)
                .map(i -> i.id())
                .toList();
    }

    private boolean send() {
        for (String message : messages) {
            for (InstanceId instance : running()) {
                if (engine.runtime().awaits(instance, message)) {
                    messages.remove(message);
                    engine.runtime().message(instance, message, Map.of(), AUTHOR);
                    return true;
                }
            }
            if (!store.signals(message).isEmpty()) {
                messages.remove(message);
                engine.runtime().signal(message);
                return true;
            }
        }
        return false;
    }

    private boolean complete() {
        for (InstanceId instance : running()) {
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
        if (due.isAfter(clock.instant())) {
            clock.goOnTo(due);
            out.accept("time " + due);
        }
        boolean ran = engine.jobs().runDue(1, atOnce) == 1;
        if (ran) {
            failure = null;
        }
        return ran;
    }

    /** Every transaction is one in memory; why one failed is remembered. */
    private final Transactions atOnce = new Transactions() {
        @Override
        public <T> T inNew(Supplier<T> work) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
    };

    /** Callers before those they call: what they begin and end stands around it. */
    private void print() {
        store.instances().stream()
                .sorted(Comparator.comparing(i -> i.parent() != null))
                .map(i -> i.id())
                .toList()
                .forEach(this::print);
    }

    /** What is new of an instance; what a process it calls did stands between the call's beginning and its end. */
    private void print(InstanceId instance) {
        List<HistoryEntry> entries = engine.history().entries(instance);
        int from = printed.getOrDefault(instance, 0);
        printed.put(instance, entries.size());
        Definition definition =
                engine.repository().definition(engine.runtime().get(instance).definitionId());
        for (HistoryEntry entry : entries.subList(from, entries.size())) {
            if (entry.act().equals("return")) {
                going(instance).forEach(this::print);
            }
            for (String step : entry.trail()) {
                Node node = definition.node(step.substring(1));
                char what = step.charAt(0);
                Node.CallActivity call = node instanceof Node.CallActivity c ? c : null;
                if (call != null && what != '+' && what != '(') {
                    going(instance).forEach(this::print);
                }
                print(instance, node, what);
                if (call != null && what == (call.multi() == null ? '+' : '(')) {
                    called(instance).stream()
                            .filter(child -> !printed.containsKey(child))
                            .findFirst()
                            .ifPresent(this::print);
                }
            }
        }
    }

    /** The called ones told of already; one that has just begun is told of where the caller enters its call. */
    private List<InstanceId> going(InstanceId caller) {
        return called(caller).stream().filter(printed::containsKey).toList();
    }

    private List<InstanceId> called(InstanceId caller) {
        return store.instances().stream()
                .filter(i -> caller.equals(i.parent()))
                .map(i -> i.id())
                .toList();
    }

    /** Of a repeated activity each turn is told, not the whole. */
    private void print(InstanceId instance, Node node, char what) {
        boolean repeated = node instanceof Node.Activity activity && activity.multi() != null;
        String key = instance + node.id();
        switch (what) {
            case '(' -> {
                turns.merge(key, 1, Integer::sum);
                out.accept("enter " + node.id());
            }
            case ')' -> {
                turns.merge(key, -1, Integer::sum);
                out.accept("leave " + node.id());
            }
            case '+', '-' -> {
                if (!repeated) {
                    out.accept((what == '+' ? "enter " : "leave ") + node.id());
                }
            }
            default -> {
                if (!repeated || turns.getOrDefault(key, 0) > 0) {
                    turns.merge(key, -1, Integer::sum);
                    out.accept("cancel " + node.id());
                }
            }
        }
    }

    /** Eight hours of work are a day here: the office's calendar is not at hand. */
    private static Instant workingDays(Instant from, BigDecimal days) {
        return from.plusSeconds(days.multiply(BigDecimal.valueOf(86_400)).longValue());
    }
}
