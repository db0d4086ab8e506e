package vn.bieuduong.workflow.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Sentence;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.EventDefinition;
import vn.bieuduong.workflow.definition.MultiInstance;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.SequenceFlow;
import vn.bieuduong.workflow.migration.MigrationProblem.Obstacle;

/** Đối chiếu hai phiên bản: what can stand where under a plan, and what is in the way. Looks at no instance. */
public final class Comparison {

    private final Definition from;
    private final Definition to;
    private final Map<String, String> nodes;

    public Comparison(Definition from, Definition to, Map<String, String> nodes) {
        this.from = from;
        this.to = to;
        this.nodes = nodes;
    }

    /** Every node to the one of the same id, where that is of the same kind. */
    public static Map<String, String> sameIds(Definition from, Definition to) {
        Map<String, String> same = new LinkedHashMap<>();
        for (Node node : from.nodes()) {
            to.find(node.id())
                    .filter(target -> NodeCompatibility.agree(node, target))
                    .ifPresent(target -> same.put(node.id(), target.id()));
        }
        return same;
    }

    public Definition from() {
        return from;
    }

    public Definition to() {
        return to;
    }

    /** The node that takes this one's place; null when there is none. */
    public @Nullable Node counterpart(Node node) {
        return Optional.ofNullable(nodes.get(node.id())).flatMap(to::find).orElse(null);
    }

    /** The incoming flow of the counterpart's that takes the place of this one; null when there is none, or several. */
    public @Nullable String counterpart(SequenceFlow flow, Node target) {
        if (target.base().incoming().contains(flow.id())) {
            return flow.id();
        }
        String source = nodes.get(flow.source());
        List<String> found = target.base().incoming().stream()
                .filter(incoming -> to.flow(incoming).source().equals(source))
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    // what speaks against the plan as such

    /** Why nothing can be done with the plan at all. */
    public List<MigrationProblem> invalid() {
        List<MigrationProblem> problems = new ArrayList<>();
        if (!from.key().equals(to.key())) {
            problems.add(MigrationProblem.of(Obstacle.OTHER_PROCESS, from.key(), from.key(), to.key()));
        }
        Map<String, String> taken = new LinkedHashMap<>();
        nodes.forEach((old, target) -> {
            Node here = from.find(old).orElse(null);
            Node there = to.find(target).orElse(null);
            if (here == null || there == null) {
                String unknown = here == null ? old : target;
                Obstacle where = here == null ? Obstacle.UNKNOWN_IN_OLD : Obstacle.UNKNOWN_IN_NEW;
                problems.add(MigrationProblem.of(where, unknown, unknown));
                return;
            }
            String other = taken.put(target, old);
            if (other != null && !(here instanceof Node.UserTask)) {
                problems.add(MigrationProblem.of(Obstacle.TWO_BECOME_ONE, old, name(here), other, target));
            }
        });
        return problems;
    }

    /** Everything to know about the plan, the gravest first. */
    public List<MigrationProblem> problems() {
        List<MigrationProblem> problems = new ArrayList<>(invalid());
        if (!problems.isEmpty()) {
            return problems;
        }
        for (Node node : from.nodes()) {
            if (NodeCompatibility.holds(node)) {
                Optional<MigrationProblem> stranded = standing(node);
                stranded.ifPresent(problems::add);
                if (stranded.isEmpty()) {
                    events(node, problems);
                }
            }
        }
        scope(null, null, problems);
        joins(problems);
        problems.sort((a, b) -> Boolean.compare(b.strands(), a.strands()));
        return problems;
    }

    /** Why an instance that stands at this node stays where it is; empty when its place has a counterpart. */
    public Optional<MigrationProblem> standing(Node node) {
        Node target = counterpart(node);
        if (target == null) {
            return Optional.of(MigrationProblem.of(Obstacle.NO_COUNTERPART, node.id(), name(node)));
        }
        if (!NodeCompatibility.agree(node, target)) {
            return Optional.of(MigrationProblem.of(
                    Obstacle.KIND_DIFFERS,
                    node.id(),
                    name(node),
                    NodeCompatibility.word(node),
                    name(target),
                    NodeCompatibility.word(target)));
        }
        if (!Objects.equals(node.parent() == null ? null : nodes.get(node.parent()), target.parent())
                || node.parent() != null && !nodes.containsKey(node.parent())) {
            return Optional.of(MigrationProblem.of(
                    Obstacle.SCOPE_DIFFERS,
                    node.id(),
                    name(node),
                    scope(node.parent()),
                    name(target),
                    scope(target.parent())));
        }
        if (node instanceof Node.Activity here
                && target instanceof Node.Activity there
                && !sameRepetition(here.multi(), there.multi())) {
            return Optional.of(MigrationProblem.of(Obstacle.REPETITION_DIFFERS, node.id(), name(node), name(target)));
        }
        return Optional.empty();
    }

    private static boolean sameRepetition(@Nullable MultiInstance here, @Nullable MultiInstance there) {
        if (here == null || there == null) {
            return here == there;
        }
        return here.sequential() == there.sequential()
                && Objects.equals(here.item(), there.item())
                && (!here.sequential()
                        || Objects.equals(here.collection(), there.collection())
                                && Objects.equals(here.cardinality(), there.cardinality()));
    }

    // events

    /** The event that goes on waiting where this one waited for {@code owner}; null when it is given up. */
    public Node.@Nullable Catching kept(Node.Catching event, Node.@Nullable Catching candidate) {
        return candidate != null && sameWait(event.trigger(), candidate.trigger()) ? candidate : null;
    }

    /** Whether what is waited for stays the same kind of thing; a timer that repeats is another than one that does not. */
    private static boolean sameWait(@Nullable EventDefinition here, @Nullable EventDefinition there) {
        if (here == null || there == null || !here.getClass().equals(there.getClass())) {
            return false;
        }
        return !(here instanceof EventDefinition.Timer a)
                || !(there instanceof EventDefinition.Timer b)
                || (a.kind() == EventDefinition.TimerKind.CYCLE) == (b.kind() == EventDefinition.TimerKind.CYCLE);
    }

    /** The events watched for on behalf of a node that an instance stands at; of a sub-process also those inside it. */
    public static List<Node.Catching> watched(Definition definition, @Nullable Node node) {
        List<Node.Catching> watched = new ArrayList<>();
        if (node instanceof Node.Activity) {
            watched.addAll(definition.boundaries(node.id()));
        }
        if (node instanceof Node.Gateway g && g.kind() == Node.GatewayKind.EVENT) {
            g.outgoing().stream()
                    .map(flow -> definition.node(flow.target()))
                    .filter(Node.Catching.class::isInstance)
                    .forEach(event -> watched.add((Node.Catching) event));
        }
        watched.removeIf(event -> !waits(event));
        return watched;
    }

    /** The start events listened to in the process (null) or a sub-process. */
    public static List<Node.Catching> listened(Definition definition, @Nullable String scope) {
        List<Node.Catching> starts = new ArrayList<>();
        definition.eventSubProcesses(scope).forEach(sub -> starts.add(definition.startOf(sub.id())));
        starts.removeIf(event -> !waits(event));
        return starts;
    }

    /** Errors and escalations are looked for when they happen. */
    private static boolean waits(Node.Catching event) {
        EventDefinition trigger = event.trigger();
        return trigger != null && trigger.isAwaited();
    }

    private void events(Node node, List<MigrationProblem> problems) {
        Node target = Objects.requireNonNull(counterpart(node));
        changes(watched(from, node), watched(to, target), problems);
        if (node instanceof Node.SubProcess) {
            scope(node.id(), target.id(), problems);
        }
    }

    private void scope(@Nullable String here, @Nullable String there, List<MigrationProblem> problems) {
        changes(listened(from, here), listened(to, there), problems);
    }

    private void changes(List<Node.Catching> before, List<Node.Catching> after, List<MigrationProblem> problems) {
        Set<String> kept = new LinkedHashSet<>();
        for (Node.Catching event : before) {
            Node.Catching same = keptAmong(event, after);
            if (same == null) {
                problems.add(MigrationProblem.of(Obstacle.DROPPED, event.id(), name(event)));
            } else {
                kept.add(same.id());
            }
        }
        after.stream()
                .filter(event -> !kept.contains(event.id()))
                .forEach(event -> problems.add(MigrationProblem.of(
                        event.trigger() instanceof EventDefinition.Timer ? Obstacle.TIMER_BEGUN : Obstacle.WAIT_BEGUN,
                        event.id(),
                        name(event))));
    }

    /** The one of these events that takes this event's place. */
    public Node.@Nullable Catching keptAmong(Node.Catching event, List<Node.Catching> among) {
        Node target = counterpart(event);
        return among.stream()
                .filter(candidate -> candidate.equals(target))
                .map(candidate -> kept(event, candidate))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void joins(List<MigrationProblem> problems) {
        for (Node node : to.nodes()) {
            if (node instanceof Node.Gateway join
                    && join.kind() == Node.GatewayKind.PARALLEL
                    && join.base().incoming().size() > 1) {
                Set<String> before = from.nodes().stream()
                        .filter(old -> join.id().equals(nodes.get(old.id())))
                        .flatMap(old -> old.base().incoming().stream())
                        .map(flow -> String.valueOf(nodes.get(from.flow(flow).source())))
                        .collect(Collectors.toSet());
                Set<String> after = join.base().incoming().stream()
                        .map(flow -> to.flow(flow).source())
                        .collect(Collectors.toSet());
                if (!before.equals(after)) {
                    problems.add(MigrationProblem.of(Obstacle.JOIN_CHANGED, join.id(), name(join)));
                }
            }
        }
    }

    // words

    /** The node as sentences name it. */
    public static String name(Node node) {
        return node.name().equals(node.id()) ? "“" + node.id() + "”" : "“" + node.name() + "” (" + node.id() + ")";
    }

    private static Object scope(@Nullable String parent) {
        return parent == null ? Sentence.of(NodeCompatibility.Sort.MAIN_PROCESS) : "“" + parent + "”";
    }
}
