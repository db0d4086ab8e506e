package vn.bieuduong.workflow.bpmn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Problem.Fault;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.EventDefinition;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.Node.BoundaryEvent;
import vn.bieuduong.workflow.definition.Node.Catching;
import vn.bieuduong.workflow.definition.Node.Gateway;
import vn.bieuduong.workflow.definition.Node.GatewayKind;
import vn.bieuduong.workflow.definition.Node.StartEvent;
import vn.bieuduong.workflow.definition.Node.SubProcess;
import vn.bieuduong.workflow.definition.SequenceFlow;

/** Finds events that can never happen, because one before them at the same place takes the same message, error or escalation. */
final class UnreachableEventCheck {

    private final Definition definition;
    private final Findings findings;

    UnreachableEventCheck(Definition definition, Findings findings) {
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
                check(awaited(gateway));
            }
        }
    }

    private List<Catching> awaited(Gateway gateway) {
        List<Catching> awaited = new ArrayList<>();
        for (SequenceFlow flow : gateway.outgoing()) {
            if (definition.node(flow.target()) instanceof Catching catching) {
                awaited.add(catching);
            }
        }
        return awaited;
    }

    private void triggered(@Nullable String scope) {
        check(definition.eventSubProcesses(scope).stream()
                .flatMap(event -> definition.starts(event.id()).stream().limit(1))
                .toList());
    }

    private void check(List<? extends Catching> events) {
        Set<EventDefinition> taken = new HashSet<>();
        for (Catching event : events) {
            EventDefinition trigger = event.trigger();
            if (trigger != null && isHeardByOne(trigger) && taken.contains(trigger) && !findings.knows(event)) {
                findings.tried(event, Fault.EVENT_NEVER_HAPPENS, event.name());
            }
            if (trigger != null && !isGuarded(event)) {
                taken.add(trigger);
            }
        }
    }

    private static boolean isHeardByOne(EventDefinition trigger) {
        return switch (trigger) {
            case EventDefinition.Message ignored -> true;
            case EventDefinition.Error ignored -> true;
            case EventDefinition.Escalation ignored -> true;
            case EventDefinition.Signal ignored -> false;
            case EventDefinition.Timer ignored -> false;
        };
    }

    private static boolean isGuarded(Catching event) {
        return event instanceof StartEvent start && start.guard() != null
                || event instanceof BoundaryEvent boundary && boundary.guard() != null;
    }
}
