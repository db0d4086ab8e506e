package vn.bieuduong.workflow.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Problem.Code;
import vn.bieuduong.workflow.definition.Node.BoundaryEvent;
import vn.bieuduong.workflow.definition.Node.Catching;
import vn.bieuduong.workflow.definition.Node.Gateway;
import vn.bieuduong.workflow.definition.Node.GatewayKind;
import vn.bieuduong.workflow.definition.Node.StartEvent;
import vn.bieuduong.workflow.definition.Node.SubProcess;

/** Finds events that can never happen, because one before them at the same place takes the same message, error or escalation. */
final class TwiceCheck {

    private final Definition definition;
    private final Findings findings;

    TwiceCheck(Definition definition, Findings findings) {
        this.definition = definition;
        this.findings = findings;
    }

    void run() {
        check(definition.starts(null));
        triggered(null);
        for (Node node : definition.nodes()) {
            check(definition.boundaries(node.id()));
            if (node instanceof SubProcess sub) {
                triggered(sub.id());
            } else if (node instanceof Gateway gateway && gateway.kind() == GatewayKind.EVENT) {
                List<Catching> awaited = new ArrayList<>();
                for (Flow flow : gateway.outgoing()) {
                    if (definition.node(flow.target()) instanceof Catching catching) {
                        awaited.add(catching);
                    }
                }
                check(awaited);
            }
        }
    }

    private void triggered(@Nullable String scope) {
        check(definition.eventSubProcesses(scope).stream()
                .flatMap(event -> definition.starts(event.id()).stream().limit(1))
                .toList());
    }

    private void check(List<? extends Catching> events) {
        Set<Trigger> taken = new HashSet<>();
        for (Catching event : events) {
            Trigger trigger = event.trigger();
            boolean heardByOne = trigger instanceof Trigger.Message
                    || trigger instanceof Trigger.Error
                    || trigger instanceof Trigger.Escalation;
            if (trigger != null && heardByOne && taken.contains(trigger) && !findings.knows(event)) {
                findings.tried(
                        event,
                        Code.UNREACHABLE,
                        "“" + event.name() + "” không bao giờ xảy ra: sự kiện trước nó ở cùng chỗ đã bắt cùng thứ ấy.");
            }
            if (trigger != null && !isGuarded(event)) {
                taken.add(trigger);
            }
        }
    }

    private static boolean isGuarded(Catching event) {
        return event instanceof StartEvent start && start.guard() != null
                || event instanceof BoundaryEvent boundary && boundary.guard() != null;
    }
}
