package vn.bieuduong.workflow.execution;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.WorkflowConflict.Kind;
import vn.bieuduong.workflow.definition.Assignment;
import vn.bieuduong.workflow.definition.Expression;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.SequenceFlow;
import vn.bieuduong.workflow.definition.ThrowDefinition;
import vn.bieuduong.workflow.definition.Times;

/** The meaning of every kind of node: what happens when a token arrives there. */
final class ElementSemantics {

    private final Workspace work;
    private final TokenFlow moves;
    private final Subscriptions waits;
    private final EventPropagation raising;
    private int parent;
    private @Nullable String flow;
    /** Set while an activity's own work is done; null while a token only arrives. */
    private @Nullable Token working;

    ElementSemantics(Workspace work, TokenFlow moves, Subscriptions waits, EventPropagation raising) {
        this.work = work;
        this.moves = moves;
        this.waits = waits;
        this.raising = raising;
    }

    void at(Node node, int inside, @Nullable String by) {
        if (!(node instanceof Node.Activity)) {
            parent = inside;
            flow = by;
        }
        switch (node) {
            case Node.Activity activity -> moves.begin(activity, inside);
            case Node.StartEvent event -> startEvent(event);
            case Node.EndEvent event -> endEvent(event);
            case Node.CatchEvent event -> catchEvent(event);
            case Node.ThrowEvent event -> throwEvent(event);
            case Node.LinkEvent event -> linkEvent(event);
            case Node.BoundaryEvent ignored -> throw new IllegalStateException("no flow leads to a boundary event");
            case Node.Gateway gateway -> gateway(gateway);
        }
    }

    /** Does the activity's own work for this token. */
    void work(Node.Activity activity, Token token) {
        working = token;
        parent = token.parent();
        switch (activity) {
            case Node.UserTask task -> userTask(task);
            case Node.ReceiveTask task -> waits.begin(task.id(), task.trigger(), token.no());
            case Node.ServiceTask task -> serviceTask(task);
            case Node.ManualTask ignored -> moves.leave(token);
            case Node.SubProcess sub -> subProcess(sub);
            case Node.CallActivity call -> callActivity(call);
        }
    }

    private Token token() {
        if (working == null) {
            throw new IllegalStateException("an activity begins with its token");
        }
        return working;
    }

    private void pass(Node node) {
        work.trail('+', node.id());
        work.trail('-', node.id());
    }

    // events

    private void startEvent(Node.StartEvent node) {
        pass(node);
        moves.out(node, parent);
    }

    private void endEvent(Node.EndEvent node) {
        pass(node);
        if (endsProcess(parent)) {
            work.ended(node.id());
        }
        end(node, node.end());
    }

    /** Whether an end here is one of the process: at the top, or in an event sub-process of the top. */
    private boolean endsProcess(int scope) {
        return scope == 0
                || work.definition().node(work.token(scope).node()) instanceof Node.SubProcess sub
                        && sub.eventSubProcess()
                        && endsProcess(work.token(scope).parent());
    }

    private void throwEvent(Node.ThrowEvent node) {
        pass(node);
        int inside = parent;
        if (!end(node, node.end())) {
            moves.out(node, inside);
        }
    }

    /** Does what the event throws; true when the thrower does not go on from here: somebody's answer stopped it, or it has to be heard first. */
    private boolean end(Node node, ThrowDefinition end) {
        Map<String, Object> variables = work.visible(parent);
        switch (end) {
            case ThrowDefinition.None ignored -> {}
            case ThrowDefinition.Terminate ignored -> moves.clear(parent);
            case ThrowDefinition.Error error -> raising.error(error.code(), parent);
            case ThrowDefinition.Escalation escalation -> {
                return raising.escalation(escalation.code(), parent);
            }
            case ThrowDefinition.Signal signal -> {
                String name = signal.name().text(variables);
                work.effect(new Effect.Broadcast(name));
                moves.throwSignal(name, node, parent);
                return true;
            }
            case ThrowDefinition.Message message ->
                work.effect(new Effect.Send(
                        node.id(), message.sender(), message.name().text(variables), new LinkedHashMap<>(variables)));
        }
        return false;
    }

    private void catchEvent(Node.CatchEvent node) {
        work.trail('+', node.id());
        Token token = work.add(node.id(), parent, null, Map.of());
        if (!waits.begin(node.id(), node.trigger(), token.no())) {
            moves.leave(token);
        }
    }

    private void linkEvent(Node.LinkEvent node) {
        pass(node);
        if (node.target() != null) {
            moves.arrive(node.target(), parent, null);
        } else {
            moves.out(node, parent);
        }
    }

    // gateways

    private void gateway(Node.Gateway node) {
        switch (node.kind()) {
            case EXCLUSIVE -> {
                pass(node);
                choose(node, false);
            }
            case PARALLEL -> {
                if (joined(node)) {
                    pass(node);
                    node.outgoing().forEach(f -> moves.take(f, parent));
                }
            }
            case INCLUSIVE -> {
                if (node.base().incoming().size() > 1 && flow != null) {
                    work.add(node.id(), parent, flow, Map.of());
                } else {
                    pass(node);
                    choose(node, true);
                }
            }
            case EVENT -> await(node);
        }
    }

    private void choose(Node.Gateway node, boolean several) {
        Map<String, Object> variables = work.visible(parent);
        int taken = 0;
        for (SequenceFlow out : node.outgoing()) {
            boolean fallback = out.id().equals(node.defaultFlow());
            if (!fallback
                    && (several || taken == 0)
                    && (out.condition() == null || out.condition().holds(variables))) {
                moves.take(out, parent);
                taken++;
            }
        }
        if (taken == 0 && node.defaultFlow() != null) {
            moves.take(work.definition().flow(node.defaultFlow()), parent);
        } else if (taken == 0 && !node.outgoing().isEmpty()) {
            throw new WorkflowConflict(Kind.NO_PATH, "no condition holds behind " + node.id());
        }
    }

    /** One token for each incoming flow, as the standard says; a second one on the same flow waits for the next round. */
    private boolean joined(Node.Gateway node) {
        List<String> incoming = node.base().incoming();
        if (incoming.size() < 2 || flow == null) {
            return true;
        }
        List<Token> here = work.tokens(t -> t.node().equals(node.id()) && t.parent() == parent);
        List<Token> used = new ArrayList<>();
        for (String other : incoming) {
            if (!other.equals(flow)) {
                here.stream().filter(t -> other.equals(t.flow())).findFirst().ifPresent(used::add);
            }
        }
        if (used.size() == incoming.size() - 1) {
            used.forEach(work::remove);
            return true;
        }
        work.add(node.id(), parent, flow, Map.of());
        return false;
    }

    /**
     * Opens an inclusive join when no token can still come to a flow that has none: the standard's rule, by which a
     * token that could also come to a flow already served is not waited for. What an event at a border may bring is
     * waited for too, but excuses nobody: it may never happen.
     */
    boolean openInclusive(Node.Gateway node, int inside) {
        List<Token> here = work.tokens(t -> t.node().equals(node.id()) && t.parent() == inside && t.flow() != null);
        Set<String> served = new HashSet<>();
        here.forEach(t -> served.add(t.flow()));
        Set<String> toServed = new HashSet<>();
        Set<String> toUnserved = new HashSet<>();
        for (String incoming : node.base().incoming()) {
            if (served.contains(incoming)) {
                toServed.addAll(work.definition().reach().upstreamByFlows(incoming, node.id()));
            } else {
                toUnserved.addAll(work.definition().reach().upstream(incoming, node.id()));
            }
        }
        boolean stillComing = work.tokens(t -> t.parent() == inside && !t.node().equals(node.id())).stream()
                .anyMatch(t -> toUnserved.contains(t.node()) && !toServed.contains(t.node()));
        if (stillComing) {
            return false;
        }
        for (String incoming : served) {
            here.stream().filter(t -> incoming.equals(t.flow())).findFirst().ifPresent(work::remove);
        }
        parent = inside;
        pass(node);
        choose(node, true);
        return true;
    }

    private void await(Node.Gateway node) {
        work.trail('+', node.id());
        Token token = work.add(node.id(), parent, null, Map.of());
        for (SequenceFlow out : node.outgoing()) {
            Node event = work.definition().node(out.target());
            if (event instanceof Node.Catching catching) {
                waits.watch(catching, token.no());
            }
        }
    }

    // activities

    private void userTask(Node.UserTask node) {
        Token token = token();
        Map<String, Object> variables = work.visible(token.no());
        Assignment assignment = node.assignment();
        String assignee = text(assignment.assignee(), variables);
        UUID id = moves.waitFor(token);
        work.effect(new Effect.OpenTask(
                id,
                token.no(),
                node,
                assignee,
                assignment.candidates(variables),
                due(assignment, variables),
                priority(assignment.priority(), variables)));
    }

    private @Nullable Instant due(Assignment assignment, Map<String, Object> variables) {
        String text = text(assignment.due(), variables);
        try {
            if (text != null) {
                return Times.dateOrAfter(work.now(), text, work.surroundings().workingTime());
            }
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            throw new WorkflowConflict(Kind.BAD_VALUE, "not a due date: " + text);
        }
        return assignment.budget() == null
                ? null
                : work.surroundings().workingTime().plus(work.now(), assignment.budget());
    }

    private static int priority(@Nullable Expression expression, Map<String, Object> variables) {
        String text = text(expression, variables);
        return text != null && text.matches("-?\\d{1,6}") ? Integer.parseInt(text) : 50;
    }

    private static @Nullable String text(@Nullable Expression expression, Map<String, Object> variables) {
        String text = expression == null ? "" : expression.text(variables);
        return text.isEmpty() ? null : text;
    }

    private void serviceTask(Node.ServiceTask node) {
        Token token = token();
        UUID id = moves.waitFor(token);
        if (node.async()) {
            work.effect(new Effect.QueueJob(id, node.id()));
        } else {
            work.effect(new Effect.Call(
                    id, node.id(), node.handler(), node.settings(), new LinkedHashMap<>(work.visible(token.no()))));
        }
    }

    private void subProcess(Node.SubProcess node) {
        Token token = token();
        moves.enterScope(token.no(), node.id());
        moves.arrive(work.definition().startOf(node.id()).id(), token.no(), null);
    }

    private void callActivity(Node.CallActivity node) {
        Token token = token();
        Map<String, Object> variables = work.visible(token.no());
        Map<String, Object> handed = new LinkedHashMap<>();
        if (node.in().isEmpty()) {
            handed.putAll(variables);
        }
        node.in().forEach((name, expression) -> handed.put(name, expression.value(variables)));
        UUID id = moves.waitFor(token);
        work.effect(new Effect.StartChild(id, node.called().text(variables), handed));
    }
}
