package vn.bieuduong.workflow.bpmn;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Problem.Fault;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.EventDefinition;
import vn.bieuduong.workflow.definition.Expression;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.Node.BoundaryEvent;
import vn.bieuduong.workflow.definition.Node.CatchEvent;
import vn.bieuduong.workflow.definition.Node.EndEvent;
import vn.bieuduong.workflow.definition.Node.Gateway;
import vn.bieuduong.workflow.definition.Node.GatewayKind;
import vn.bieuduong.workflow.definition.Node.LinkEvent;
import vn.bieuduong.workflow.definition.Node.ReceiveTask;
import vn.bieuduong.workflow.definition.Node.StartEvent;
import vn.bieuduong.workflow.definition.Node.SubProcess;
import vn.bieuduong.workflow.definition.Node.ThrowEvent;
import vn.bieuduong.workflow.definition.Node.UserTask;
import vn.bieuduong.workflow.definition.Rules;
import vn.bieuduong.workflow.definition.SequenceFlow;
import vn.bieuduong.workflow.definition.ThrowDefinition;

/** Kiểm tra định nghĩa: what the graph as a whole must satisfy before it may run. */
final class Validation {

    private final Definition definition;
    private final Rules rules;
    private final Findings findings;
    private final Set<String> reached = new HashSet<>();

    Validation(Definition definition, Rules rules, Findings findings) {
        this.definition = definition;
        this.rules = rules;
        this.findings = findings;
    }

    void run() {
        starts(null, 0, definition.key());
        for (Node node : definition.nodes()) {
            if (node instanceof SubProcess sub) {
                starts(sub.id(), sub.base().line(), sub.id());
            }
            connections(node);
            details(node);
        }
        reach();
        for (Node node : definition.nodes()) {
            if (!reached.contains(node.id()) && !findings.knows(node) && begins(node.parent())) {
                findings.add(node, Fault.NOT_REACHED, node.name());
            }
        }
        new JoinCheck(definition, findings).run();
        new UnreachableEventCheck(definition, findings).run();
    }

    private void starts(@Nullable String scope, int line, String id) {
        List<StartEvent> starts = definition.starts(scope);
        boolean triggered = scope != null && definition.node(scope) instanceof SubProcess sub && sub.eventSubProcess();
        if (starts.isEmpty()) {
            findings.add(id, line, Fault.START_MISSING);
        } else if (scope != null && starts.size() > 1) {
            findings.add(starts.get(1), Fault.SUB_PROCESS_STARTS);
        }
        for (StartEvent start : starts) {
            if (triggered && start.trigger() == null && !findings.knows(start)) {
                findings.add(start, Fault.EVENT_SUB_PROCESS_UNTRIGGERED);
            } else if (!triggered && scope != null && start.trigger() != null) {
                findings.add(start, Fault.SUB_PROCESS_TRIGGERED);
            } else if (scope == null
                    && (start.trigger() instanceof EventDefinition.Error
                            || start.trigger() instanceof EventDefinition.Escalation)) {
                findings.add(start, Fault.STARTS_BY_ERROR);
            } else if (scope == null && !isFixed(start.trigger())) {
                findings.add(start, Fault.START_NEEDS_VARIABLES);
            }
        }
    }

    /** Where the start is missing, that is what is wrong, and not that nothing is come to. */
    private boolean begins(@Nullable String scope) {
        return !definition.starts(scope).isEmpty()
                && (scope == null || begins(definition.node(scope).parent()));
    }

    /** What begins an instance is waited for before there are any variables. */
    private static boolean isFixed(@Nullable EventDefinition trigger) {
        return !(trigger instanceof EventDefinition.Timer timer && !timer.when().isLiteral())
                && !(trigger instanceof EventDefinition.Signal signal
                        && !signal.name().isLiteral());
    }

    private void connections(Node node) {
        switch (node) {
            case StartEvent start -> {
                noWayIn(start);
                goesOn(start);
            }
            case BoundaryEvent boundary -> {
                noWayIn(boundary);
                goesOn(boundary);
            }
            case SubProcess sub -> {
                if (sub.eventSubProcess()) {
                    noWayIn(sub);
                    noWayOut(sub);
                }
            }
            case LinkEvent link -> {
                if (link.throwing()) {
                    noWayOut(link);
                } else {
                    noWayIn(link);
                }
            }
            case EndEvent end -> noWayOut(end);
            case Gateway gateway -> goesOn(gateway);
            case Node.Activity ignored -> {}
            case CatchEvent ignored -> {}
            case ThrowEvent ignored -> {}
        }
    }

    private void noWayIn(Node node) {
        if (!node.base().incoming().isEmpty()) {
            findings.add(node, Fault.FLOW_INTO, node.name());
        }
    }

    private void noWayOut(Node node) {
        if (!node.outgoing().isEmpty()) {
            findings.add(node, Fault.FLOW_OUT_OF, node.name());
        }
    }

    private void goesOn(Node node) {
        if (node.outgoing().isEmpty()) {
            findings.tried(node, Fault.LEADS_NOWHERE, node.name());
        }
    }

    private void details(Node node) {
        switch (node) {
            case Gateway gateway -> gateway(gateway);
            case BoundaryEvent boundary -> host(boundary);
            case SubProcess sub -> {
                if (sub.eventSubProcess() && sub.multi() != null) {
                    findings.add(sub, Fault.EVENT_SUB_PROCESS_REPEATED);
                }
            }
            case EndEvent end -> sender(node, end.end());
            case ThrowEvent thrown -> sender(node, thrown.end());
            case UserTask task -> task.assignment().groups().forEach(group -> group(task, group));
            case Node.Activity ignored -> {}
            case StartEvent ignored -> {}
            case CatchEvent ignored -> {}
            case LinkEvent ignored -> {}
        }
        boolean forks = !(node instanceof Gateway) && node.outgoing().size() > 1;
        if (forks && node.outgoing().stream().allMatch(f -> f.condition() != null) && node.defaultFlow() == null) {
            findings.add(node, Fault.ALL_FLOWS_CONDITIONAL);
        }
    }

    /** An event at a border needs an activity to be attached to. */
    private void host(BoundaryEvent boundary) {
        Node host = definition.find(boundary.attachedTo()).orElse(null);
        if (host instanceof SubProcess sub && sub.eventSubProcess()) {
            findings.add(boundary, Fault.EVENT_SUB_PROCESS_BOUNDARY);
        } else if (!(host instanceof Node.Activity) || !Objects.equals(host.parent(), boundary.parent())) {
            findings.add(boundary, Fault.ATTACHED_TO_NOTHING, boundary.attachedTo());
        }
    }

    /** A message that is thrown needs somebody who sends it. */
    private void sender(Node node, ThrowDefinition end) {
        if (end instanceof ThrowDefinition.Message message
                && !rules.knowsHandler().test(message.sender())) {
            findings.add(node, Fault.SENDER_UNKNOWN, message.sender());
        }
    }

    private void group(UserTask task, Expression group) {
        String text = group.text();
        int at = text.indexOf("${") >= 0 ? text.indexOf("${") : text.indexOf("#{");
        String name = at < 0 ? text : text.substring(0, at).replaceAll("[@:/_.-]+$", "");
        if (!name.isEmpty() && !rules.knowsGroup().test(name)) {
            findings.add(task, Fault.GROUP_UNKNOWN, name);
        }
    }

    private void gateway(Gateway gateway) {
        List<SequenceFlow> out = gateway.outgoing();
        switch (gateway.kind()) {
            case EXCLUSIVE, INCLUSIVE -> {
                // an inclusive gateway takes a flow without condition always, an exclusive one would take nothing else
                boolean unasked = gateway.kind() == GatewayKind.EXCLUSIVE && out.size() > 1;
                for (SequenceFlow flow : out) {
                    if (unasked && flow.condition() == null && !flow.id().equals(gateway.defaultFlow())) {
                        findings.tried(flow.id(), flow.line(), Fault.FLOW_WITHOUT_CONDITION);
                    }
                }
                boolean conditional =
                        gateway.defaultFlow() == null && out.stream().allMatch(f -> f.condition() != null);
                if (!out.isEmpty() && conditional && !Coverage.isComplete(definition, gateway)) {
                    findings.add(gateway, Fault.CONDITIONS_INCOMPLETE);
                }
            }
            case PARALLEL -> unconditional(gateway);
            case EVENT -> {
                unconditional(gateway);
                out.forEach(this::awaited);
            }
        }
    }

    /** Nothing is chosen by conditions where all flows are taken, or events choose. */
    private void unconditional(Gateway gateway) {
        gateway.outgoing().stream()
                .filter(f -> f.condition() != null)
                .forEach(f -> findings.add(f.id(), f.line(), Fault.CONDITION_NOT_ASKED));
        if (gateway.defaultFlow() != null) {
            findings.add(gateway, Fault.DEFAULT_NOT_ASKED);
        }
    }

    /** What an event-based gateway waits for: events it alone leads to, or receive tasks with nothing attached. */
    private void awaited(SequenceFlow flow) {
        Node node = definition.node(flow.target());
        if (findings.knows(node)) {
            return;
        }
        if (!(node instanceof CatchEvent) && !(node instanceof ReceiveTask task && task.multi() == null)) {
            findings.add(flow.id(), flow.line(), Fault.AFTER_EVENT_GATEWAY);
        } else if (node.base().incoming().size() > 1) {
            findings.add(node, Fault.AWAITED_FROM_ELSEWHERE);
        } else if (!definition.boundaries(node.id()).isEmpty()) {
            findings.add(node, Fault.AWAITED_WITH_BOUNDARY);
        }
    }

    /**
     * Follows every way in from the starts, and from what was refused already, whose own way in may have been lost by
     * that; what is left over cannot be reached.
     */
    private void reach() {
        Deque<Node> open = new ArrayDeque<>();
        definition.nodes().stream().filter(n -> begins(n) || findings.knows(n)).forEach(node -> visit(node, open));
        while (!open.isEmpty()) {
            Node node = open.remove();
            node.outgoing().forEach(flow -> visit(definition.node(flow.target()), open));
            definition.boundaries(node.id()).forEach(boundary -> visit(boundary, open));
            if (node instanceof SubProcess sub) {
                definition.starts(sub.id()).forEach(start -> visit(start, open));
                definition.eventSubProcesses(sub.id()).forEach(event -> visit(event, open));
            } else if (node instanceof LinkEvent link && link.target() != null) {
                visit(definition.node(link.target()), open);
            }
        }
    }

    /** Whether an instance can begin there, or be interrupted by it, without anything before. */
    private static boolean begins(Node node) {
        return node.parent() == null
                && (node instanceof StartEvent || node instanceof SubProcess sub && sub.eventSubProcess());
    }

    private void visit(Node node, Deque<Node> open) {
        if (reached.add(node.id())) {
            open.add(node);
        }
    }
}
