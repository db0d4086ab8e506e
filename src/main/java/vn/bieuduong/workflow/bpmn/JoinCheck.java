package vn.bieuduong.workflow.bpmn;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.bieuduong.workflow.Problem.Fault;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.Node.Gateway;
import vn.bieuduong.workflow.definition.Node.GatewayKind;

/**
 * Finds parallel joins that can never complete: two of the flows they wait for come out of the same exclusive or
 * event-based choice and from nowhere else, so that at most one of them ever brings a token.
 */
final class JoinCheck {

    private final Definition definition;
    private final Findings findings;

    JoinCheck(Definition definition, Findings findings) {
        this.definition = definition;
        this.findings = findings;
    }

    void run() {
        for (Node node : definition.nodes()) {
            if (node instanceof Gateway join
                    && join.kind() == GatewayKind.PARALLEL
                    && join.base().incoming().size() > 1
                    && isStuck(join)) {
                findings.add(join, Fault.JOIN_STUCK, join.name());
            }
        }
    }

    private boolean isStuck(Gateway join) {
        List<String> flows = join.base().incoming();
        for (int i = 0; i < flows.size(); i++) {
            for (int j = i + 1; j < flows.size(); j++) {
                String first = chooser(flows.get(i), join.id());
                if (!first.isEmpty() && first.equals(chooser(flows.get(j), join.id()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Walks back along single ways; the gateway that chooses, when nothing else can bring a token here. */
    private String chooser(String flow, String join) {
        Set<String> seen = new HashSet<>();
        String at = flow;
        while (seen.add(at)) {
            Node source = definition.node(definition.flow(at).source());
            if (source.id().equals(join)) {
                return "";
            }
            if (source instanceof Gateway gateway && gateway.outgoing().size() > 1) {
                boolean chooses = gateway.kind() == GatewayKind.EXCLUSIVE || gateway.kind() == GatewayKind.EVENT;
                // a choice inside a loop can send one token each way, one after the other
                boolean again = definition.reach().upstream(flow, join).stream()
                        .anyMatch(id -> definition.node(id) instanceof Gateway other
                                && other.kind() != GatewayKind.EXCLUSIVE
                                && other.kind() != GatewayKind.EVENT
                                && other.outgoing().size() > 1);
                return chooses && !again && !inLoop(gateway) ? gateway.id() : "";
            }
            if (source.base().incoming().size() != 1) {
                return "";
            }
            at = source.base().incoming().get(0);
        }
        return "";
    }

    private boolean inLoop(Gateway gateway) {
        return gateway.base().incoming().stream().anyMatch(flow -> gateway.outgoing().stream()
                .anyMatch(out -> definition.reach().upstream(flow, gateway.id()).contains(out.target())));
    }
}
