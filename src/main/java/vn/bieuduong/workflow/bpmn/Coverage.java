package vn.bieuduong.workflow.bpmn;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.Node.Gateway;
import vn.bieuduong.workflow.definition.Node.UserTask;
import vn.bieuduong.workflow.definition.SequenceFlow;

/**
 * Whether the conditions behind a gateway always leave one that holds: because they ask for every outcome the task
 * before the gateway offers, or because one is the negation of another, or one is simply true.
 */
final class Coverage {

    private static final Pattern OUTCOME =
            Pattern.compile("[$#]\\{\\s*outcome\\s*(?:==|eq)\\s*['\"]([^'\"]+)['\"]\\s*}");
    private static final Pattern BODY = Pattern.compile("[$#]\\{(.*)}", Pattern.DOTALL);
    private static final List<List<String>> OPPOSITES =
            List.of(List.of("==", "!="), List.of("<=", ">"), List.of(">=", "<"), List.of(" eq ", " ne "));

    private Coverage() {}

    static boolean isComplete(Definition definition, Gateway gateway) {
        Set<String> asked = new HashSet<>();
        Set<String> bodies = new HashSet<>();
        for (SequenceFlow flow : gateway.outgoing()) {
            String text = Objects.requireNonNull(flow.condition()).text();
            Matcher outcome = OUTCOME.matcher(text);
            if (outcome.matches()) {
                asked.add(outcome.group(1));
            }
            Matcher body = BODY.matcher(text);
            bodies.add((body.matches() ? body.group(1) : text)
                    .replaceAll("\\s+", " ")
                    .strip());
        }
        return bodies.contains("true")
                || bodies.stream().anyMatch(body -> hasOpposite(body, bodies))
                || coversOutcomes(definition, gateway, asked);
    }

    private static boolean hasOpposite(String body, Set<String> bodies) {
        if (bodies.contains("!" + body) || bodies.contains("!(" + body + ")") || bodies.contains("not " + body)) {
            return true;
        }
        return OPPOSITES.stream()
                .filter(pair -> body.contains(pair.get(0)) && !body.contains("&&") && !body.contains("||"))
                .anyMatch(pair -> bodies.contains(body.replace(pair.get(0), pair.get(1))));
    }

    private static boolean coversOutcomes(Definition definition, Gateway gateway, Set<String> asked) {
        List<String> incoming = gateway.base().incoming();
        return !incoming.isEmpty()
                && incoming.stream().allMatch(flow -> {
                    Node before = definition.node(definition.flow(flow).source());
                    return before instanceof UserTask task
                            && !task.assignment().outcomes().isEmpty()
                            && asked.containsAll(task.assignment().outcomes());
                });
    }
}
