package vn.bieuduong.workflow.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.PublicStep;
import vn.bieuduong.workflow.PublicStep.State;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.diagram.Mark;

/** Works out the public steps of an instance; steps of the same public name are one. */
final class PublicProgress {

    private PublicProgress() {}

    static List<PublicStep> of(Definition definition, Map<String, Mark> marks, boolean ended) {
        Set<String> ahead = ended ? Set.of() : ahead(definition, marks);
        Map<String, State> steps = new LinkedHashMap<>();
        for (Node node : definition.nodes()) {
            if (node instanceof Node.UserTask task && task.assignment().isPublic()) {
                String name = task.assignment().publicName().isEmpty()
                        ? task.name()
                        : task.assignment().publicName();
                steps.merge(
                        name,
                        state(marks.get(task.id()), ahead.contains(task.id())),
                        (a, b) -> a.compareTo(b) >= 0 ? a : b);
            }
        }
        List<PublicStep> list = new ArrayList<>();
        steps.forEach((name, state) -> list.add(new PublicStep(name, state)));
        return list;
    }

    private static State state(@Nullable Mark mark, boolean ahead) {
        if (mark == null) {
            return ahead ? State.TO_COME : State.NOT_NEEDED;
        }
        return switch (mark) {
            case DONE -> State.DONE;
            case CURRENT -> State.CURRENT;
            case OVERDUE -> State.OVERDUE;
        };
    }

    /** The nodes that can still be come to from where the instance stands, by flows and by events at borders. */
    private static Set<String> ahead(Definition definition, Map<String, Mark> marks) {
        Set<String> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        for (Node node : definition.nodes()) {
            Mark mark = marks.get(node.id());
            if ((mark == Mark.CURRENT || mark == Mark.OVERDUE) && seen.add(node.id())) {
                open.add(node);
            }
        }
        while (!open.isEmpty()) {
            Node node = open.remove();
            List<Node> next = new ArrayList<>(definition.boundaries(node.id()));
            node.outgoing().forEach(flow -> next.add(definition.node(flow.target())));
            if (node instanceof Node.SubProcess sub) {
                definition.nodes().stream()
                        .filter(n -> sub.id().equals(n.parent()))
                        .forEach(next::add);
            } else if (node instanceof Node.LinkEvent link && link.target() != null) {
                next.add(definition.node(link.target()));
            }
            next.stream().filter(n -> seen.add(n.id())).forEach(open::add);
        }
        return seen;
    }
}
