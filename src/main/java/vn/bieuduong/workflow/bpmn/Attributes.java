package vn.bieuduong.workflow.bpmn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Problem.Fault;
import vn.bieuduong.workflow.definition.Assignment;
import vn.bieuduong.workflow.definition.EventDefinition;
import vn.bieuduong.workflow.definition.Expression;
import vn.bieuduong.workflow.definition.Times;

/** Reads the extension attributes of tasks, in our spelling and in those of the common modelling tools. */
final class Attributes {

    private final RootElements shared;
    private final Findings findings;

    Attributes(RootElements shared, Findings findings) {
        this.shared = shared;
        this.findings = findings;
    }

    /** The attribute in any of the namespaces we understand; null when absent or blank. */
    static @Nullable String any(Xml element, String name) {
        for (String namespace : BpmnNames.EXTENSIONS) {
            String value = element.attribute(namespace, name);
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return null;
    }

    static @Nullable String ours(Xml element, String name) {
        String value = element.attribute(BpmnNames.OURS, name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The handler's name: ours, or what other tools call bean, class or topic; "" for none. */
    static String handler(Xml element) {
        for (String name : List.of("handler", "delegateExpression", "topic", "class", "decisionRef")) {
            String value = any(element, name);
            if (value != null) {
                return value.startsWith("${") && value.endsWith("}") ? value.substring(2, value.length() - 1) : value;
            }
        }
        return "";
    }

    static boolean isAsync(Xml element) {
        return List.of("async", "asyncBefore").stream().anyMatch(name -> "true".equals(any(element, name)));
    }

    Assignment assignment(Xml task) {
        List<Expression> groups = list(task, any(task, "candidateGroups"));
        List<Expression> users = list(task, any(task, "candidateUsers"));
        String assignee = any(task, "assignee");
        for (Xml child : task.children()) {
            String text = child.child("resourceAssignmentExpression")
                    .flatMap(e -> e.child("formalExpression"))
                    .map(Xml::text)
                    .orElse("");
            String role = child.child("resourceRef").map(Xml::text).orElse("");
            if (!role.isEmpty() && text.isEmpty()) { // a resource is a role, never a person
                owners(task, shared.nameOf(role), groups, users);
            } else if (child.name.equals("potentialOwner")) {
                owners(task, text, groups, users);
            } else if ((child.name.equals("humanPerformer") || child.name.equals("performer")) && assignee == null) {
                assignee = text;
            }
        }
        String due = any(task, "dueDate");
        if (due != null && !due.contains("{") && !isDue(due)) {
            findings.add(task, Fault.DUE_UNREADABLE, due);
        }
        return new Assignment(
                findings.expression(task, assignee, false),
                List.copyOf(groups),
                List.copyOf(users),
                findings.expression(task, due, false),
                findings.expression(task, any(task, "priority"), false),
                any(task, "formKey"),
                budget(task),
                outcomes(task),
                flag(task, "public"),
                ours(task, "publicName") == null ? "" : String.valueOf(ours(task, "publicName")),
                ours(task, "status"));
    }

    private static boolean isDue(String due) {
        return Times.isReadable(
                due.startsWith("P") ? EventDefinition.TimerKind.DURATION : EventDefinition.TimerKind.DATE, due);
    }

    /** BPMN's own owners: {@code user(an), group(desk)}; a bare name is a group. */
    private void owners(Xml task, String text, List<Expression> groups, List<Expression> users) {
        split(text, part -> {
            boolean user = part.startsWith("user(") && part.endsWith(")");
            boolean group = part.startsWith("group(") && part.endsWith(")");
            String name = user || group ? part.substring(part.indexOf('(') + 1, part.length() - 1) : part;
            Expression expression = findings.expression(task, name, false);
            if (expression != null) {
                (user ? users : groups).add(expression);
            }
        });
    }

    private List<Expression> list(Xml task, @Nullable String text) {
        List<Expression> list = new ArrayList<>();
        split(text == null ? "" : text, part -> {
            Expression expression = findings.expression(task, part, false);
            if (expression != null) {
                list.add(expression);
            }
        });
        return list;
    }

    /** Splits at commas outside braces. */
    private static void split(String text, Consumer<String> each) {
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ',' : text.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (c == ',' && (depth == 0 || i == text.length())) {
                String part = text.substring(from, i).strip();
                if (!part.isEmpty()) {
                    each.accept(part);
                }
                from = i + 1;
            }
        }
    }

    private @Nullable BigDecimal budget(Xml task) {
        String text = ours(task, "budget");
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,3}(\\.\\d{1,3})?")) {
            findings.add(task, Fault.BUDGET_NOT_A_NUMBER);
            return null;
        }
        return new BigDecimal(text);
    }

    private List<String> outcomes(Xml task) {
        String text = ours(task, "outcomes");
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList();
    }

    private boolean flag(Xml task, String name) {
        String text = ours(task, name);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            findings.add(task, Fault.NOT_TRUE_OR_FALSE, name);
        }
        return "true".equals(text);
    }
}
