package vn.bieuduong.workflow.execution;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.WorkflowConflict.Kind;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.Node.BoundaryEvent;
import vn.bieuduong.workflow.definition.Node.Gateway;
import vn.bieuduong.workflow.definition.Node.GatewayKind;
import vn.bieuduong.workflow.definition.Node.StartEvent;
import vn.bieuduong.workflow.definition.Node.SubProcess;
import vn.bieuduong.workflow.definition.SequenceFlow;

/** How tokens move: arriving, leaving, waking, ending; and settling until everything waits. */
final class TokenFlow {

    private static final int MAX_MOVES = 10_000;

    /** A token on its way to a node; or, in a repeated activity, the turn of this number, which begins when it is its time. */
    private record Arrival(
            String node, int parent, @Nullable String flow, int turn) {}

    /** A signal; its thrower goes on when it was heard, null when there is none or it was stopped meanwhile. */
    private record Thrown(String signal, @Nullable Node by, int parent) {}

    private final Workspace work;
    private final ElementSemantics arrivals;
    private final Subscriptions waits;
    private final EventPropagation raising;
    private final MultiInstances turns;
    private final Deque<Arrival> queue = new ArrayDeque<>();

    /** Signals thrown, each with its thrower, heard when every token beside it has come to rest and before it goes on. */
    private final Deque<Thrown> thrown = new ArrayDeque<>();

    TokenFlow(Workspace work) {
        this.work = work;
        this.waits = new Subscriptions(work);
        this.raising = new EventPropagation(work, this);
        this.turns = new MultiInstances(work, this);
        this.arrivals = new ElementSemantics(work, this, waits, raising);
    }

    /** Lets everything go on until every token waits; ends scopes that have become empty, and the instance. */
    void settle() {
        int moves = 0;
        do {
            while (!queue.isEmpty() || !thrown.isEmpty()) {
                if (++moves > MAX_MOVES) {
                    throw new WorkflowConflict(Kind.RUNAWAY, "the process runs in circles");
                }
                if (queue.isEmpty()) {
                    hear(thrown.remove());
                    continue;
                }
                Arrival next = queue.remove();
                if (!work.has(next.parent())) {
                    continue;
                }
                if (next.turn() > 0) {
                    turns.begin(next.parent(), next.turn());
                } else {
                    arrivals.at(work.definition().node(next.node()), next.parent(), next.flow());
                }
            }
        } while (endEmptyScopes() || openInclusiveJoins());
        if (work.isEmpty(0) && !work.isOver()) {
            work.finish();
        }
        turns.keepItems();
    }

    /** A signal thrown inside is heard inside, when those beside it have come to rest; then its thrower goes on. */
    void throwSignal(String signal, Node by, int parent) {
        thrown.add(new Thrown(signal, by instanceof Node.ThrowEvent ? by : null, parent));
    }

    /** The thrower is on its way again before anybody answers, so that an answer that interrupts finds and stops it. */
    private void hear(Thrown signal) {
        Node thrower = signal.by();
        if (thrower != null && work.has(signal.parent())) {
            out(thrower, signal.parent());
        }
        broadcast(signal.signal(), Map.of());
    }

    /** Lets everybody inside hear a signal; one nobody waits for, or not any more, is lost: that is what makes it a signal. */
    void broadcast(String signal, Map<String, Object> variables) {
        List<Subscription> all = work.subscriptions(
                s -> s.kind() == Subscription.Kind.SIGNAL && s.name().equals(signal) && work.isOpen(s));
        work.set(0, variables);
        for (Subscription subscription : all) {
            if (work.subscription(s -> s.no() == subscription.no()).isPresent()) {
                fire(subscription);
            }
        }
    }

    private boolean endEmptyScopes() {
        for (Token token : work.tokens(t -> work.definition().node(t.node()) instanceof SubProcess)) {
            if (!MultiInstances.isHost(token) && work.isEmpty(token.no())) {
                leave(token);
                return true;
            }
        }
        return false;
    }

    /** Each join once, however many wait before it: what opens it is the same for all. */
    private boolean openInclusiveJoins() {
        record Join(String node, int parent) {}
        Set<Join> joins = new LinkedHashSet<>();
        for (Token token : work.tokens(t -> t.flow() != null)) {
            if (work.definition().node(token.node()) instanceof Gateway gateway
                    && gateway.kind() == GatewayKind.INCLUSIVE) {
                joins.add(new Join(token.node(), token.parent()));
            }
        }
        return joins.stream()
                .anyMatch(join ->
                        arrivals.openInclusive((Gateway) work.definition().node(join.node()), join.parent()));
    }

    // arriving and leaving

    /** Sends a token on its way to a node. */
    void arrive(String node, int parent, @Nullable String flow) {
        queue.add(new Arrival(node, parent, flow, 0));
    }

    /** Lets a further turn of a repeated activity begin, when the one before has come to rest. */
    void arrive(Token host, int turn) {
        queue.add(new Arrival(host.node(), host.no(), null, turn));
    }

    /** Begins an activity: its token, what watches over it, and its work, once or for each item. */
    void begin(Node.Activity activity, int parent) {
        work.trail('+', activity.id());
        Token token = work.add(activity.id(), parent, null, Map.of());
        work.definition().boundaries(activity.id()).forEach(b -> waits.watch(b, token.no()));
        if (activity.multi() == null) {
            arrivals.work(activity, token);
        } else {
            turns.begin(activity, activity.multi(), token);
        }
    }

    /** Does an activity's work for one turn of a repetition. */
    void workTurn(Node.Activity activity, Token token) {
        arrivals.work(activity, token);
    }

    /** The activity or event this token waited at is over: the token goes on, or the repetition does. */
    void leave(Token token) {
        work.remove(token);
        if (token.parent() != 0 && work.token(token.parent()).node().equals(token.node())) {
            turns.done(token);
            return;
        }
        work.trail('-', token.node());
        Node node = work.definition().node(token.node());
        if (node instanceof SubProcess sub && sub.eventSubProcess()) {
            return;
        }
        out(node, token.parent());
    }

    /**
     * Takes the flows out of a node that is not a gateway: all without condition, those whose condition holds, and the
     * default one when none does.
     */
    void out(Node node, int parent) {
        Map<String, Object> variables = work.visible(parent);
        boolean any = node.outgoing().isEmpty();
        boolean held = false;
        for (SequenceFlow flow : node.outgoing()) {
            boolean fallback = flow.id().equals(node.defaultFlow());
            if (!fallback && (flow.condition() == null || flow.condition().holds(variables))) {
                take(flow, parent);
                any = true;
                held |= flow.condition() != null;
            }
        }
        if (!held && node.defaultFlow() != null) {
            take(work.definition().flow(node.defaultFlow()), parent);
        } else if (!any) {
            throw new WorkflowConflict(Kind.NO_PATH, "no condition holds behind " + node.id());
        }
    }

    void take(SequenceFlow flow, int parent) {
        arrive(flow.target(), parent, flow.id());
    }

    // scopes

    /** Begins to listen for the events that may start event sub-processes of a scope. */
    void enterScope(int scope, @Nullable String subProcess) {
        for (SubProcess event : work.definition().eventSubProcesses(subProcess)) {
            waits.watch(work.definition().startOf(event.id()), scope);
        }
    }

    // waking

    void done(Token token, Map<String, Object> variables) {
        Token now = work.token(token.no());
        turns.outcome(now, variables.get("outcome"));
        leave(now);
    }

    void failed(Token token, String error) {
        raising.errorFrom(token, error);
    }

    void escalated(Token call, String code) {
        raising.escalationFrom(call, code);
    }

    /** What a subscription waited for has happened. */
    void fire(Subscription subscription) {
        Node node = work.definition().node(subscription.node());
        if (node instanceof BoundaryEvent boundary) {
            fireBoundary(boundary, subscription);
        } else if (node instanceof StartEvent start) {
            fireStart(start, subscription);
        } else {
            Token owner = work.token(subscription.owner());
            if (owner.node().equals(node.id())) {
                leave(owner);
            } else { // an event-based gateway: this event won
                work.remove(owner);
                work.trail('-', owner.node());
                work.trail('+', node.id());
                work.trail('-', node.id());
                out(node, owner.parent());
            }
        }
    }

    /** A subscription is dropped; the token that waits for it alone goes on as if it had happened. */
    void giveUp(Subscription subscription) {
        Node node = work.definition().node(subscription.node());
        boolean watches = node instanceof BoundaryEvent || node instanceof StartEvent;
        if (watches
                || work.subscriptions(s -> s.owner() == subscription.owner()).size() > 1) {
            work.drop(subscription);
        } else {
            fire(subscription);
        }
    }

    private void fireBoundary(BoundaryEvent boundary, Subscription subscription) {
        Token host = work.token(subscription.owner());
        if (boundary.interrupting()) {
            work.drop(subscription);
            work.cancel(host);
        } else {
            waits.again(subscription);
        }
        passBoundary(boundary, host.parent());
    }

    void passBoundary(BoundaryEvent boundary, int parent) {
        work.trail('+', boundary.id());
        work.trail('-', boundary.id());
        out(boundary, parent);
    }

    private void fireStart(StartEvent start, Subscription subscription) {
        if (!start.interrupting()) {
            waits.again(subscription);
        }
        beginEventSubProcess(start, subscription.owner());
    }

    /** Begins an event sub-process; an interrupting one first stops everything else in the scope around it. */
    void beginEventSubProcess(StartEvent start, int scope) {
        if (start.interrupting()) {
            clear(scope);
            work.subscriptions(s -> s.owner() == scope && work.definition().node(s.node()) instanceof StartEvent)
                    .forEach(work::drop);
        }
        String id = Objects.requireNonNull(start.parent());
        work.trail('+', id);
        Token token = work.add(id, scope, null, Map.of());
        enterScope(token.no(), id);
        arrive(start.id(), token.no(), null);
    }

    /** Stops everything in a scope, also what is still on its way inside it. */
    void clear(int scope) {
        queue.removeIf(arrival -> arrival.parent() == scope);
        List<Thrown> heard = thrown.stream()
                .map(t -> t.parent() == scope ? new Thrown(t.signal(), null, scope) : t)
                .toList();
        thrown.clear();
        thrown.addAll(heard);
        work.cancelInside(scope);
    }

    // administration

    void move(int no, String target) {
        if (no == 0 || !work.has(no)) {
            throw new WorkflowConflict(Kind.UNKNOWN, "no token " + no);
        }
        Token token = work.token(no);
        Node from = work.definition().node(token.node());
        Node to = work.definition().find(target).orElseThrow(() -> new WorkflowConflict(Kind.UNKNOWN, target));
        if (!canMove(from, to)) {
            throw new WorkflowConflict(Kind.MOVE_NOT_ALLOWED, target + " cannot take the token of " + from.id());
        }
        boolean turn = token.parent() != 0 && work.token(token.parent()).node().equals(token.node());
        Token whole = turn ? work.token(token.parent()) : token;
        work.cancel(whole);
        arrive(target, whole.parent(), null);
    }

    static boolean canMove(Node from, Node to) {
        return Objects.equals(from.parent(), to.parent()) && flowsArrive(to);
    }

    /** Whether it is a node that a flow can lead to. */
    private static boolean flowsArrive(Node node) {
        return switch (node) {
            case StartEvent ignored -> false;
            case BoundaryEvent ignored -> false;
            case SubProcess sub -> !sub.eventSubProcess();
            case Node.Activity ignored -> true;
            case Node.CatchEvent ignored -> true;
            case Node.ThrowEvent ignored -> true;
            case Node.EndEvent ignored -> true;
            case Node.LinkEvent ignored -> true;
            case Gateway ignored -> true;
        };
    }

    /** Puts the id of what it waits for on a token. */
    UUID waitFor(Token token) {
        UUID id = work.newId();
        work.put(work.token(token.no()).withRef(id));
        return id;
    }
}
