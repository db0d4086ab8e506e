package vn.bieuduong.workflow.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.definition.Node.BoundaryEvent;
import vn.bieuduong.workflow.definition.Node.StartEvent;
import vn.bieuduong.workflow.definition.Node.SubProcess;
import vn.bieuduong.workflow.definition.Node.UserTask;

/** Định nghĩa quy trình: one process, read and indexed; never changes. */
public final class Definition {

    /** Stands for "no sub-process" where a map cannot hold null. */
    private static final String TOP = "";

    private final String key;
    private final String name;
    private final Map<String, Node> nodes;
    private final Map<String, SequenceFlow> flows = new LinkedHashMap<>();
    private final Diagram diagram;
    private final Map<String, List<StartEvent>> starts;
    private final Map<String, List<BoundaryEvent>> boundaries;
    private final Map<String, List<SubProcess>> triggered;
    private final Reachability reach;

    public Definition(String key, String name, Map<String, Node> nodes, Diagram diagram) {
        this.key = key;
        this.name = name;
        this.nodes = new LinkedHashMap<>(nodes);
        this.diagram = diagram;
        for (Node node : nodes.values()) {
            node.outgoing().forEach(flow -> flows.put(flow.id(), flow));
        }
        starts = by(nodes, StartEvent.class, start -> true, Definition::scope);
        boundaries = by(nodes, BoundaryEvent.class, boundary -> true, BoundaryEvent::attachedTo);
        triggered = by(nodes, SubProcess.class, SubProcess::eventSubProcess, Definition::scope);
        this.reach = new Reachability(this);
    }

    private static String scope(Node node) {
        return node.parent() == null ? TOP : node.parent();
    }

    private static <T extends Node> Map<String, List<T>> by(
            Map<String, Node> nodes, Class<T> kind, Predicate<T> which, Function<T, String> place) {
        return nodes.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(which)
                .collect(Collectors.groupingBy(place));
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    /** Every node in the order of the file. */
    public List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    public List<SequenceFlow> flows() {
        return List.copyOf(flows.values());
    }

    public Optional<Node> find(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    public Node node(String id) {
        return Objects.requireNonNull(nodes.get(id), () -> "no node " + id + " in " + key);
    }

    public SequenceFlow flow(String id) {
        return Objects.requireNonNull(flows.get(id), () -> "no flow " + id + " in " + key);
    }

    public UserTask userTask(String id) {
        if (node(id) instanceof UserTask task) {
            return task;
        }
        throw new IllegalArgumentException("not a user task: " + id);
    }

    public Diagram diagram() {
        return diagram;
    }

    /** The start events of the process (null) or of a sub-process. */
    public List<StartEvent> starts(@Nullable String scope) {
        return starts.getOrDefault(scope == null ? TOP : scope, List.of());
    }

    /** The events attached to an activity. */
    public List<BoundaryEvent> boundaries(String activity) {
        return boundaries.getOrDefault(activity, List.of());
    }

    /** The event sub-processes of the process (null) or of a sub-process. */
    public List<SubProcess> eventSubProcesses(@Nullable String scope) {
        return triggered.getOrDefault(scope == null ? TOP : scope, List.of());
    }

    /** The start event of a sub-process or event sub-process; the reader has seen to it that there is one. */
    public StartEvent startOf(String subProcess) {
        return starts(subProcess).get(0);
    }

    /** Which flows lead to which gateways: what an inclusive join asks. */
    public Reachability reach() {
        return reach;
    }
}
