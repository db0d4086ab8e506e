package vn.bieuduong.workflow.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Sentence;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.definition.EventDefinition;
import vn.bieuduong.workflow.definition.Expression;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.migration.Comparison;
import vn.bieuduong.workflow.migration.InstanceMove.NodeMove;
import vn.bieuduong.workflow.migration.MigrationProblem;
import vn.bieuduong.workflow.migration.MigrationProblem.Obstacle;

/**
 * Chuyển phiên bản: takes a state from one definition to another. As pure as a step: nothing outside is read or touched,
 * and an instance that has a place without counterpart gives problems and no state.
 */
public final class Migrating {

    /**
     * @param state the state under the new definition; null when there are problems
     * @param effects timers and signals begun, waits dropped
     * @param tasks each open task with its new node and queues
     * @param waits the rows of timers, signals and jobs that go on, with their new node
     */
    public record Result(
            @Nullable State state,
            List<Effect> effects,
            List<String> trail,
            List<NodeMove> moves,
            Map<UUID, Placed> tasks,
            Map<UUID, String> waits,
            List<String> begun,
            List<String> dropped,
            List<MigrationProblem> problems) {}

    /** Where an open task is put. */
    public record Placed(Node.UserTask node, List<String> candidates) {}

    private final Comparison plan;
    private final State before;
    private final Surroundings surroundings;
    /** What repetitions still go through, by the lists of the definition they come from. */
    private final Items items;

    private final List<Token> tokens = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<String> trail = new ArrayList<>();
    private final List<NodeMove> moves = new ArrayList<>();
    private final Map<UUID, Placed> tasks = new LinkedHashMap<>();
    private final Map<UUID, String> waits = new LinkedHashMap<>();
    private final List<String> begun = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private final Set<MigrationProblem> problems = new LinkedHashSet<>();
    /** Per token the events that need not be begun: they go on, or have happened already. */
    private final Map<Integer, Set<String>> settled = new HashMap<>();

    private Migrating(Comparison plan, State before, Surroundings surroundings) {
        this.plan = plan;
        this.before = before;
        this.surroundings = surroundings;
        this.items = new Items(new Workspace(plan.from(), before, surroundings));
    }

    public static Result migrate(Comparison plan, State state, Surroundings surroundings) {
        return new Migrating(plan, state, surroundings).run();
    }

    private Result run() {
        before.tokens().forEach(this::place);
        if (problems.isEmpty()) {
            problems.addAll(new Joins(plan.to(), tokens).problems());
        }
        if (!problems.isEmpty()) {
            return result(null);
        }
        before.subscriptions().forEach(this::keep);
        Workspace work = new Workspace(plan.to(), state(before.next()), surroundings);
        try {
            begin(work);
            placeTasks(work);
        } catch (Expression.Broken e) {
            return noValue(e.sentence());
        } catch (WorkflowConflict e) {
            return noValue(Sentence.plain(String.valueOf(e.getMessage())));
        }
        Transition.Result done = work.result();
        effects.addAll(done.effects());
        return result(done.state());
    }

    private Result noValue(Sentence why) {
        problems.add(MigrationProblem.of(Obstacle.NO_VALUE, plan.to().key(), why));
        return result(null);
    }

    private State state(int next) {
        return new State(before.status(), next, tokens, subscriptions, before.variables(), before.endNode());
    }

    private Result result(@Nullable State after) {
        return new Result(after, effects, trail, moves, tasks, waits, begun, dropped, List.copyOf(problems));
    }

    // tokens

    private void place(Token token) {
        Node here = plan.from().node(token.node());
        var stranded = plan.standing(here);
        if (stranded.isPresent()) {
            problems.add(stranded.get());
            return;
        }
        Node there = Objects.requireNonNull(plan.counterpart(here));
        String flow = token.flow() == null ? null : plan.counterpart(plan.from().flow(token.flow()), there);
        if (token.flow() != null && flow == null) {
            problems.add(MigrationProblem.of(
                    Obstacle.BRANCH_GONE, here.id(), Comparison.name(here), token.flow(), Comparison.name(there)));
            return;
        }
        tokens.add(new Token(
                token.no(), token.parent(), there.id(), flow, token.ref(), token.locals(), items.toCome(token)));
        boolean turn = isTurn(token);
        if (!turn) {
            moves.add(new NodeMove(here.id(), there.id()));
        }
        if (!turn && !here.id().equals(there.id())) {
            trail.add("!" + here.id());
            trail.add("+" + there.id());
        }
        if (here instanceof Node.ServiceTask && token.ref() != null) {
            waits.put(token.ref(), there.id());
        }
    }

    /** Whether the token is one turn of a repetition, whose host lies around it. */
    private boolean isTurn(Token token) {
        return before.token(token.parent())
                .filter(host -> host.node().equals(token.node()))
                .isPresent();
    }

    private boolean isHost(Token token) {
        return before.tokens().stream()
                .anyMatch(t -> t.parent() == token.no() && t.node().equals(token.node()));
    }

    private void placeTasks(Workspace work) {
        for (Token token : tokens) {
            if (plan.to().node(token.node()) instanceof Node.UserTask task && token.ref() != null) {
                tasks.put(token.ref(), new Placed(task, task.assignment().candidates(work.visible(token.no()))));
            }
        }
    }

    // waits

    private void keep(Subscription old) {
        Node.Catching event = (Node.Catching) plan.from().node(old.node());
        Token owner = before.token(old.owner()).orElse(null);
        Node.Catching same;
        if (owner != null && owner.node().equals(old.node())) {
            same = (Node.Catching) Objects.requireNonNull(plan.counterpart(event));
        } else {
            same = plan.keptAmong(event, watchedBy(old.owner()));
        }
        String name = same == null ? null : nameNow(old, same);
        if (same == null || name == null) {
            if (same == null) {
                dropped.add(Comparison.name(event));
            }
            if (old.row() != null) {
                effects.add(new Effect.DropWait(old.row()));
            }
            return;
        }
        settled.computeIfAbsent(old.owner(), k -> new HashSet<>()).add(same.id());
        subscriptions.add(new Subscription(old.no(), old.owner(), same.id(), old.kind(), name, old.row(), old.left()));
        if (old.row() != null) {
            waits.put(old.row(), same.id());
        }
    }

    /** The name it goes on under; null when it has to be begun anew. Timers keep theirs: their due time stands. */
    private @Nullable String nameNow(Subscription old, Node.Catching same) {
        Map<String, Object> variables = Transition.variables(plan.from(), before, old.owner());
        if (same.trigger() instanceof EventDefinition.Message message) {
            return message.name().text(variables);
        }
        if (same.trigger() instanceof EventDefinition.Signal signal) {
            return signal.name().text(variables).equals(old.name()) ? old.name() : null;
        }
        return old.name();
    }

    /** What the new definition watches for where this token now stands; for 0 and sub-processes also inside. */
    private List<Node.Catching> watchedBy(int owner) {
        Node node = owner == 0
                ? null
                : plan.to()
                        .node(tokens.stream()
                                .filter(t -> t.no() == owner)
                                .findFirst()
                                .orElseThrow()
                                .node());
        List<Node.Catching> watched = new ArrayList<>(Comparison.watched(plan.to(), node));
        if (node == null || node instanceof Node.SubProcess) {
            watched.addAll(Comparison.listened(plan.to(), node == null ? null : node.id()));
        }
        return watched;
    }

    /** What happened already or was given up by the process itself is not begun again. */
    private Set<String> pastOf(List<Node.Catching> before, int owner, List<Node.Catching> after) {
        Set<String> past = new HashSet<>(settled.getOrDefault(owner, Set.of()));
        for (Node.Catching event : before) {
            boolean stillWaits = this.before.subscriptions().stream()
                    .anyMatch(s -> s.owner() == owner && s.node().equals(event.id()));
            Node.Catching same = plan.keptAmong(event, after);
            if (same != null && !stillWaits) {
                past.add(same.id());
            }
        }
        return past;
    }

    private void begin(Workspace work) {
        Subscriptions waiting = new Subscriptions(work);
        inside(0, null, null, waiting);
        for (Token token : before.tokens()) {
            Node here = plan.from().node(token.node());
            Node there = Objects.requireNonNull(plan.counterpart(here));
            if (!isTurn(token)) {
                begin(token.no(), Comparison.watched(plan.from(), here), Comparison.watched(plan.to(), there), waiting);
            }
            if (here instanceof Node.SubProcess && !isHost(token)) {
                inside(token.no(), here.id(), there.id(), waiting);
            }
            if (there instanceof Node.Catching own && resubscribe(token, here)) {
                waiting.watch(own, token.no());
            }
        }
    }

    /** A signal caught where the instance stands, whose name is another now. */
    private boolean resubscribe(Token token, Node here) {
        return (here instanceof Node.CatchEvent || here instanceof Node.ReceiveTask)
                && !isHost(token)
                && subscriptions.stream().noneMatch(s -> s.owner() == token.no());
    }

    private void inside(int scope, @Nullable String here, @Nullable String there, Subscriptions waiting) {
        boolean stopped = before.tokens().stream()
                .filter(t -> t.parent() == scope)
                .map(t -> plan.from().node(t.node()))
                .anyMatch(n -> n instanceof Node.SubProcess sub
                        && sub.eventSubProcess()
                        && plan.from().startOf(sub.id()).interrupting());
        if (!stopped) {
            begin(scope, Comparison.listened(plan.from(), here), Comparison.listened(plan.to(), there), waiting);
        }
    }

    private void begin(int owner, List<Node.Catching> old, List<Node.Catching> now, Subscriptions waiting) {
        Set<String> past = pastOf(old, owner, now);
        for (Node.Catching event : now) {
            if (!past.contains(event.id())) {
                waiting.watch(event, owner);
                begun.add(Comparison.name(event));
            }
        }
    }
}
