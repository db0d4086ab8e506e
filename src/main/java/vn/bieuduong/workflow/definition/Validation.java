package vn.bieuduong.workflow.definition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Problem.Code;
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
                findings.add(node, Code.UNREACHABLE, "Không có đường nào đi đến “" + node.name() + "”.");
            }
        }
        new JoinCheck(definition, findings).run();
        new TwiceCheck(definition, findings).run();
    }

    private void starts(@Nullable String scope, int line, String id) {
        List<StartEvent> starts = definition.starts(scope);
        boolean triggered = scope != null && definition.node(scope) instanceof SubProcess sub && sub.triggered();
        if (starts.isEmpty()) {
            findings.add(id, line, Code.MISSING, "Thiếu sự kiện bắt đầu.");
        } else if (scope != null && starts.size() > 1) {
            findings.add(starts.get(1), Code.UNSUPPORTED, "Quy trình con chỉ được một sự kiện bắt đầu.");
        }
        for (StartEvent start : starts) {
            if (triggered && start.trigger() == null && !findings.knows(start)) {
                findings.add(start, Code.MISSING, "Quy trình con sự kiện phải bắt đầu bằng một sự kiện có loại.");
            } else if (!triggered && scope != null && start.trigger() != null) {
                findings.add(start, Code.MISPLACED, "Quy trình con thường phải bắt đầu bằng sự kiện không loại.");
            } else if (scope == null
                    && (start.trigger() instanceof Trigger.Error || start.trigger() instanceof Trigger.Escalation)) {
                findings.add(start, Code.MISPLACED, "Quy trình không thể bắt đầu bằng lỗi hay leo thang.");
            } else if (scope == null && !isFixed(start.trigger())) {
                findings.add(
                        start,
                        Code.BAD_EXPRESSION,
                        "Hẹn giờ hay tín hiệu bắt đầu quy trình không dùng được biến: chưa có phiên chạy nào.");
            }
        }
    }

    /** Where the start is missing, that is what is wrong, and not that nothing is come to. */
    private boolean begins(@Nullable String scope) {
        return !definition.starts(scope).isEmpty()
                && (scope == null || begins(definition.node(scope).parent()));
    }

    /** What begins an instance is waited for before there are any variables. */
    private static boolean isFixed(@Nullable Trigger trigger) {
        return !(trigger instanceof Trigger.Timer timer && !timer.when().isLiteral())
                && !(trigger instanceof Trigger.Signal signal && !signal.name().isLiteral());
    }

    private void connections(Node node) {
        boolean triggered = node instanceof SubProcess sub && sub.triggered();
        boolean begins = node instanceof StartEvent || node instanceof BoundaryEvent || triggered;
        boolean ends = node instanceof EndEvent || triggered || node instanceof LinkEvent link && link.throwing();
        begins |= node instanceof LinkEvent link && !link.throwing();
        if (begins && !node.base().incoming().isEmpty()) {
            findings.add(node, Code.MISPLACED, "Không luồng nào được đi vào “" + node.name() + "”.");
        }
        if (ends && !node.outgoing().isEmpty()) {
            findings.add(node, Code.MISPLACED, "Không luồng nào được đi ra từ “" + node.name() + "”.");
        }
        boolean mustGoOn = node instanceof Gateway || node instanceof StartEvent || node instanceof BoundaryEvent;
        if (mustGoOn && node.outgoing().isEmpty()) {
            findings.tried(node, Code.DANGLING, "“" + node.name() + "” không dẫn đi đâu.");
        }
    }

    private void details(Node node) {
        if (node instanceof Gateway gateway) {
            gateway(gateway);
        } else if (node instanceof BoundaryEvent boundary) {
            Node host = definition.find(boundary.attachedTo()).orElse(null);
            if (host instanceof SubProcess sub && sub.triggered()) {
                findings.add(boundary, Code.MISPLACED, "Quy trình con sự kiện không có biên để gắn sự kiện.");
            } else if (!(host instanceof Node.Activity) || !Objects.equals(host.parent(), boundary.parent())) {
                findings.add(boundary, Code.DANGLING, "Không có hoạt động “" + boundary.attachedTo() + "” để gắn vào.");
            }
        } else if (node instanceof SubProcess sub && sub.triggered() && sub.multi() != null) {
            findings.add(sub, Code.MISPLACED, "Quy trình con sự kiện không lặp được.");
        } else if (node instanceof EndEvent end) {
            sender(node, end.end());
        } else if (node instanceof ThrowEvent thrown) {
            sender(node, thrown.end());
        } else if (node instanceof UserTask task) {
            task.assignment().groups().forEach(group -> group(task, group));
        }
        boolean forks = !(node instanceof Gateway) && node.outgoing().size() > 1;
        if (forks && node.outgoing().stream().allMatch(f -> f.condition() != null) && node.defaultFlow() == null) {
            findings.add(
                    node,
                    Code.NO_DEFAULT,
                    "Mọi luồng ra đều có điều kiện và có thể cùng sai; dùng cổng loại trừ có luồng mặc định.");
        }
    }

    /** A message that is thrown needs somebody who sends it. */
    private void sender(Node node, End end) {
        if (end instanceof End.Message message && !rules.knowsHandler().test(message.sender())) {
            findings.add(
                    node, Code.UNKNOWN_HANDLER, "Không có xử lý nào tên “" + message.sender() + "” để gửi thông điệp.");
        }
    }

    private void group(UserTask task, Expression group) {
        String text = group.text();
        int at = text.indexOf("${") >= 0 ? text.indexOf("${") : text.indexOf("#{");
        String name = at < 0 ? text : text.substring(0, at).replaceAll("[@:/_.-]+$", "");
        if (!name.isEmpty() && !rules.knowsGroup().test(name)) {
            findings.add(task, Code.UNKNOWN_GROUP, "Không có nhóm người xử lý “" + name + "”.");
        }
    }

    private void gateway(Gateway gateway) {
        List<Flow> out = gateway.outgoing();
        switch (gateway.kind()) {
            case EXCLUSIVE, INCLUSIVE -> {
                // an inclusive gateway takes a flow without condition always, an exclusive one would take nothing else
                boolean unasked = gateway.kind() == GatewayKind.EXCLUSIVE && out.size() > 1;
                for (Flow flow : out) {
                    if (unasked && flow.condition() == null && !flow.id().equals(gateway.defaultFlow())) {
                        findings.tried(
                                flow.id(),
                                flow.line(),
                                Code.MISSING,
                                "Luồng ra của cổng phải có điều kiện hoặc là luồng mặc định.");
                    }
                }
                boolean conditional =
                        gateway.defaultFlow() == null && out.stream().allMatch(f -> f.condition() != null);
                if (!out.isEmpty() && conditional && !Coverage.isComplete(definition, gateway)) {
                    findings.add(gateway, Code.NO_DEFAULT, "Các điều kiện ra có thể cùng sai; đặt một luồng mặc định.");
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
                .forEach(f -> findings.add(
                        f.id(),
                        f.line(),
                        Code.MISPLACED,
                        "Luồng ra của cổng song song hay cổng sự kiện không được có điều kiện."));
        if (gateway.defaultFlow() != null) {
            findings.add(gateway, Code.MISPLACED, "Cổng song song hay cổng sự kiện không có luồng mặc định.");
        }
    }

    /** What an event-based gateway waits for: events it alone leads to, or receive tasks with nothing attached. */
    private void awaited(Flow flow) {
        Node node = definition.node(flow.target());
        if (findings.knows(node)) {
            return;
        }
        if (!(node instanceof CatchEvent) && !(node instanceof ReceiveTask task && task.multi() == null)) {
            findings.add(
                    flow.id(),
                    flow.line(),
                    Code.MISPLACED,
                    "Sau cổng sự kiện chỉ được là sự kiện chờ hoặc việc chờ thông điệp.");
        } else if (node.base().incoming().size() > 1) {
            findings.add(node, Code.MISPLACED, "Sự kiện sau cổng sự kiện không được có luồng vào nào khác.");
        } else if (!definition.boundaries(node.id()).isEmpty()) {
            findings.add(node, Code.MISPLACED, "Việc chờ sau cổng sự kiện không được gắn sự kiện biên.");
        }
    }

    /**
     * Follows every way in from the starts, and from what was refused already, whose own way in may have been lost by
     * that; what is left over cannot be reached.
     */
    private void reach() {
        Deque<Node> open = new ArrayDeque<>();
        definition.nodes().stream()
                .filter(n -> n instanceof StartEvent && n.parent() == null
                        || n instanceof SubProcess sub && sub.triggered() && sub.parent() == null
                        || findings.knows(n))
                .forEach(node -> visit(node, open));
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

    private void visit(Node node, Deque<Node> open) {
        if (reached.add(node.id())) {
            open.add(node);
        }
    }
}
