package vn.bieuduong.workflow.execution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Status;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.Expression;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.Node.BoundaryEvent;
import vn.bieuduong.workflow.definition.Node.CallActivity;
import vn.bieuduong.workflow.definition.Node.ServiceTask;
import vn.bieuduong.workflow.definition.Node.StartEvent;
import vn.bieuduong.workflow.definition.Node.UserTask;

/** The state of one step while it is being worked out: tokens and subscriptions come and go, effects collect. */
final class Workspace {

    private final Definition definition;
    private final Surroundings surroundings;
    private final TreeMap<Integer, Token> tokens = new TreeMap<>();
    private final TreeMap<Integer, Subscription> subscriptions = new TreeMap<>();
    private final Map<String, Object> variables;
    private final List<Effect> effects = new ArrayList<>();
    private final List<String> trail = new ArrayList<>();
    private int next;
    private Status status;
    private @Nullable String endNode;

    Workspace(Definition definition, State state, Surroundings surroundings) {
        this.definition = definition;
        this.surroundings = surroundings;
        state.tokens().forEach(t -> tokens.put(t.no(), t));
        state.subscriptions().forEach(s -> subscriptions.put(s.no(), s));
        this.variables = new LinkedHashMap<>(state.variables());
        this.next = state.next();
        this.status = state.status();
        this.endNode = state.endNode();
    }

    Definition definition() {
        return definition;
    }

    Instant now() {
        return surroundings.now();
    }

    Surroundings surroundings() {
        return surroundings;
    }

    UUID newId() {
        return surroundings.ids().get();
    }

    void trail(char what, String node) {
        trail.add(what + node);
    }

    void effect(Effect effect) {
        effects.add(effect);
    }

    // tokens

    Token add(String node, int parent, @Nullable String flow, Map<String, Object> locals) {
        Token token = new Token(next++, parent, node, flow, null, locals);
        tokens.put(token.no(), token);
        return token;
    }

    Token put(Token token) {
        tokens.put(token.no(), token);
        return token;
    }

    boolean has(int no) {
        return no == 0 || tokens.containsKey(no);
    }

    Token token(int no) {
        Token token = tokens.get(no);
        if (token == null) {
            throw new IllegalStateException("no token " + no);
        }
        return token;
    }

    Optional<Token> token(Predicate<Token> which) {
        return tokens.values().stream().filter(which).findFirst();
    }

    List<Token> tokens(Predicate<Token> which) {
        return tokens.values().stream().filter(which).toList();
    }

    boolean isEmpty(int scope) {
        return tokens.values().stream().noneMatch(t -> t.parent() == scope);
    }

    /** Takes the token away and everything that waited on its behalf; not what lies inside it. */
    void remove(Token token) {
        tokens.remove(token.no());
        subscriptions(s -> s.owner() == token.no()).forEach(this::drop);
    }

    /** Stops a token and everything inside it: open tasks, jobs, timers, called instances. */
    void cancel(Token token) {
        cancelInside(token.no());
        remove(token);
        trail('!', token.node());
        UUID ref = token.ref();
        if (ref == null) {
            return;
        }
        switch (definition.node(token.node())) {
            case UserTask ignored -> effect(new Effect.CancelTask(ref));
            case ServiceTask service -> {
                if (service.async()) {
                    effect(new Effect.DropWait(ref));
                }
            }
            case CallActivity ignored -> effect(new Effect.CancelChild(ref));
            case Node.Catching ignored -> {} // its subscriptions went with it
            case Node.ManualTask ignored -> {}
            case Node.SubProcess ignored -> {}
            case Node.EndEvent ignored -> {}
            case Node.ThrowEvent ignored -> {}
            case Node.LinkEvent ignored -> {}
            case Node.Gateway ignored -> {}
        }
    }

    void cancelInside(int scope) {
        tokens(t -> t.parent() == scope).forEach(this::cancel);
    }

    void cancelAll() {
        cancelInside(0);
        new ArrayList<>(subscriptions.values()).forEach(this::drop);
        status = Status.CANCELLED;
    }

    /** Suspends the instance or lets it go on. */
    void setSuspended(boolean suspended) {
        if (suspended == (status == Status.SUSPENDED)) {
            throw suspended
                    ? new WorkflowConflict(WorkflowConflict.Kind.INSTANCE_SUSPENDED, "it is suspended already")
                    : new WorkflowConflict(WorkflowConflict.Kind.NOT_SUSPENDED, "it is not suspended");
        }
        status = suspended ? Status.SUSPENDED : Status.RUNNING;
    }

    // subscriptions

    void subscribe(
            int owner, String node, Subscription.Kind kind, String name, @Nullable UUID wait, @Nullable Integer left) {
        Subscription subscription = new Subscription(next++, owner, node, kind, name, wait, left);
        subscriptions.put(subscription.no(), subscription);
    }

    void drop(Subscription subscription) {
        if (subscriptions.remove(subscription.no()) != null && subscription.row() != null) {
            effect(new Effect.DropWait(subscription.row()));
        }
    }

    Optional<Subscription> subscription(Predicate<Subscription> which) {
        return subscriptions.values().stream().filter(which).findFirst();
    }

    List<Subscription> subscriptions(Predicate<Subscription> which) {
        return subscriptions.values().stream().filter(which).toList();
    }

    /** Whether the guard of the event, if it has one, lets it happen. */
    boolean isOpen(Subscription subscription) {
        Node node = definition.node(subscription.node());
        Expression guard = node instanceof StartEvent start
                ? start.guard()
                : node instanceof BoundaryEvent boundary ? boundary.guard() : null;
        return guard == null || guard.holds(visible(subscription.owner()));
    }

    // variables

    /** What a token sees; 0 is the instance itself. */
    Map<String, Object> visible(int no) {
        List<Token> path = new ArrayList<>();
        for (int at = no; at != 0; at = token(at).parent()) {
            if (!token(at).locals().isEmpty()) {
                path.add(0, token(at));
            }
        }
        if (path.isEmpty()) {
            return variables;
        }
        Map<String, Object> all = new LinkedHashMap<>(variables);
        path.forEach(t -> all.putAll(t.locals()));
        return all;
    }

    /** Sets each variable where it is already known nearest to the token, else on the instance. */
    void set(int no, Map<String, Object> values) {
        values.forEach((name, value) -> {
            for (int at = no; at != 0; at = token(at).parent()) {
                if (token(at).locals().containsKey(name) && !MultiInstances.OWN.contains(name)) {
                    put(token(at).with(name, value));
                    return;
                }
            }
            variables.put(name, value);
        });
    }

    void ended(@Nullable String node) {
        endNode = node == null ? endNode : node;
    }

    void finish() {
        if (status == Status.RUNNING || status == Status.SUSPENDED) {
            new ArrayList<>(subscriptions.values()).forEach(this::drop);
            status = Status.ENDED;
        }
    }

    boolean isOver() {
        return status == Status.CANCELLED || status == Status.ENDED;
    }

    Transition.Result result() {
        State state = new State(
                status, next, List.copyOf(tokens.values()), List.copyOf(subscriptions.values()), variables, endNode);
        return new Transition.Result(state, List.copyOf(effects), List.copyOf(trail));
    }
}
