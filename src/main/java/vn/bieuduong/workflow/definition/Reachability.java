package vn.bieuduong.workflow.definition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.bieuduong.workflow.definition.Node.BoundaryEvent;
import vn.bieuduong.workflow.definition.Node.LinkEvent;

/** Đường đi: from which nodes a flow can still be reached without passing a given gateway. Worked out once and kept. */
public final class Reachability {

    private final Definition definition;
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> knownByFlows = new ConcurrentHashMap<>();

    Reachability(Definition definition) {
        this.definition = definition;
    }

    /**
     * The nodes from which the flow, which ends at {@code gateway}, can be reached on a path that does not pass
     * {@code gateway} itself, by sequence flows or by an event at the border of an activity. The flow's source is one of
     * them.
     */
    public Set<String> upstream(String flow, String gateway) {
        return known.computeIfAbsent(flow, f -> walkBack(definition.flow(f).source(), gateway, true));
    }

    /** The same by sequence flows alone, which are the only paths the standard knows at an inclusive join. */
    public Set<String> upstreamByFlows(String flow, String gateway) {
        return knownByFlows.computeIfAbsent(
                flow, f -> walkBack(definition.flow(f).source(), gateway, false));
    }

    private Set<String> walkBack(String from, String gateway, boolean borders) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        visit(from, gateway, seen, open);
        while (!open.isEmpty()) {
            Node node = definition.node(open.remove());
            for (String incoming : node.base().incoming()) {
                visit(definition.flow(incoming).source(), gateway, seen, open);
            }
            if (borders && node instanceof BoundaryEvent boundary) {
                visit(boundary.attachedTo(), gateway, seen, open);
            }
            if (node instanceof LinkEvent link && !link.throwing()) {
                definition.nodes().stream()
                        .filter(n -> n instanceof LinkEvent t && Objects.equals(t.target(), link.id()))
                        .forEach(n -> visit(n.id(), gateway, seen, open));
            }
        }
        return Set.copyOf(seen);
    }

    private static void visit(String node, String gateway, Set<String> seen, Deque<String> open) {
        if (!node.equals(gateway) && seen.add(node)) {
            open.add(node);
        }
    }
}
