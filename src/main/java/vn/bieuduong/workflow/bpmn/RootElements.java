package vn.bieuduong.workflow.bpmn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Problem.Fault;
import vn.bieuduong.workflow.definition.EventDefinition;
import vn.bieuduong.workflow.definition.EventDefinition.TimerKind;
import vn.bieuduong.workflow.definition.Expression;
import vn.bieuduong.workflow.definition.ThrowDefinition;
import vn.bieuduong.workflow.definition.Times;

/** The messages, signals, errors and escalations a file declares beside its process, and the triggers that name them. */
final class RootElements {

    private final Map<String, Xml> declared = new HashMap<>();
    private final Findings findings;
    private final String expressionLanguage;
    private final Set<String> running;

    RootElements(Xml root, List<Xml> processes, Findings findings) {
        this.running = processes.stream().map(Xml::id).collect(Collectors.toSet());
        this.expressionLanguage = root.get("expressionLanguage");
        this.findings = findings;
        for (Xml child : root.children()) {
            if (!child.id().isEmpty()) {
                declared.put(child.id(), child);
            }
        }
    }

    /** The language of expressions that name none themselves; "" when the file does not say. */
    String expressionLanguage() {
        return expressionLanguage;
    }

    /** What is declared beside the processes, or is one: the element's name; "" when there is none. */
    String kindOf(String id) {
        Xml target = declared.get(id);
        return target == null ? "" : target.name;
    }

    /** Whether the process of this id is one of those that can run. */
    boolean runs(String process) {
        return running.contains(process);
    }

    /** The name of what is declared under this reference, or the reference itself. */
    String nameOf(String reference) {
        Xml target = declared.get(local(reference));
        return target == null || target.get("name").isBlank() ? local(reference) : target.get("name");
    }

    /** The event definition inside an event, if there is one; several are a problem. */
    Optional<Xml> eventDefinition(Xml event) {
        var all = event.children().stream()
                .filter(c -> c.name.endsWith("EventDefinition") || c.name.equals("eventDefinitionRef"))
                .toList();
        if (all.size() > 1) {
            findings.add(event, Fault.SEVERAL_TRIGGERS);
        }
        return all.stream().findFirst().map(this::resolved);
    }

    /** A reference to an event definition beside the process stands for it. */
    private Xml resolved(Xml definition) {
        if (!definition.name.equals("eventDefinitionRef")) {
            return definition;
        }
        Xml target = declared.get(local(definition.text()));
        return target == null ? definition : target;
    }

    /** What a catching event waits for; null, and a problem, when we cannot wait for it. */
    @Nullable
    EventDefinition trigger(Xml event, Xml definition) {
        return switch (definition.name) {
            case "messageEventDefinition" ->
                new EventDefinition.Message(name(event, definition.get("messageRef"), Fault.MESSAGE_NOT_DECLARED));
            case "signalEventDefinition" ->
                new EventDefinition.Signal(name(event, definition.get("signalRef"), Fault.SIGNAL_NOT_DECLARED));
            case "errorEventDefinition" -> new EventDefinition.Error(code(definition.get("errorRef"), "errorCode"));
            case "escalationEventDefinition" ->
                new EventDefinition.Escalation(code(definition.get("escalationRef"), "escalationCode"));
            case "timerEventDefinition" -> timer(event, definition);
            default -> {
                findings.add(event, Fault.CATCH_UNSUPPORTED, definition.name);
                yield null;
            }
        };
    }

    /** What a throwing event or end does. */
    ThrowDefinition end(Xml event, Xml definition) {
        return switch (definition.name) {
            case "terminateEventDefinition" -> new ThrowDefinition.Terminate();
            case "errorEventDefinition" ->
                new ThrowDefinition.Error(codeOr(event, definition.get("errorRef"), "errorCode"));
            case "escalationEventDefinition" ->
                new ThrowDefinition.Escalation(codeOr(event, definition.get("escalationRef"), "escalationCode"));
            case "signalEventDefinition" ->
                new ThrowDefinition.Signal(name(event, definition.get("signalRef"), Fault.SIGNAL_NOT_DECLARED));
            case "messageEventDefinition" ->
                new ThrowDefinition.Message(
                        name(event, definition.get("messageRef"), Fault.MESSAGE_NOT_DECLARED),
                        Attributes.handler(definition));
            default -> {
                findings.add(event, Fault.THROW_UNSUPPORTED, definition.name);
                yield new ThrowDefinition.None();
            }
        };
    }

    /** The name of a declared message or signal; people put expressions there too. */
    Expression name(Xml at, String reference, Fault undeclared) {
        Xml target = declared.get(local(reference));
        if (target == null) {
            String instead = reference.isEmpty() ? at.id() : local(reference);
            findings.tried(at, at.line, undeclared);
            findings.note(at, Fault.TRIED_UNDER_NAME, instead);
            return findings.expressionOr(at, instead, "?");
        }
        String name = target.get("name").isBlank() ? target.id() : target.get("name");
        return findings.expressionOr(target, name, target.id());
    }

    private @Nullable String code(String reference, String attribute) {
        if (reference.isEmpty()) {
            return null;
        }
        Xml target = declared.get(local(reference));
        return target == null || target.get(attribute).isBlank() ? local(reference) : target.get(attribute);
    }

    private String codeOr(Xml event, String reference, String attribute) {
        String code = code(reference, attribute);
        if (code == null) {
            findings.add(event, Fault.THROW_WITHOUT_CODE, attribute);
            return "?";
        }
        return code;
    }

    private @Nullable EventDefinition timer(Xml event, Xml definition) {
        TimerKind kind = null;
        Xml text = null;
        for (Xml child : definition.children()) {
            TimerKind found =
                    switch (child.name) {
                        case "timeDate" -> TimerKind.DATE;
                        case "timeDuration" -> TimerKind.DURATION;
                        case "timeCycle" -> TimerKind.CYCLE;
                        default -> null;
                    };
            if (found != null) {
                kind = found;
                text = child;
            }
        }
        if (kind == null || text == null || text.text().isEmpty()) {
            findings.add(event, Fault.TIMER_WITHOUT_TIME);
            return null;
        }
        Expression when = findings.expression(event, text.text(), false);
        if (when == null) {
            return null;
        }
        if (when.isLiteral() && !Times.isReadable(kind, when.text())) {
            findings.add(event, Fault.TIMER_UNREADABLE, when.text());
            return null;
        }
        return new EventDefinition.Timer(kind, when);
    }

    private static String local(String reference) {
        return reference.substring(reference.indexOf(':') + 1);
    }
}
