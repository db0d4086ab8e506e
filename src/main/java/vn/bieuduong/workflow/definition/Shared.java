package vn.bieuduong.workflow.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Problem.Code;
import vn.bieuduong.workflow.definition.Trigger.TimerKind;

/** The messages, signals, errors and escalations a file declares beside its process, and the triggers that name them. */
final class Shared {

    private final Map<String, Xml> declared = new HashMap<>();
    private final Findings findings;
    private final String expressionLanguage;
    private final Set<String> running;

    Shared(Xml root, List<Xml> processes, Findings findings) {
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
            findings.add(event, Code.UNSUPPORTED, "Sự kiện chỉ được có một loại (không hỗ trợ sự kiện nhiều loại).");
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
    Trigger trigger(Xml event, Xml definition) {
        return switch (definition.name) {
            case "messageEventDefinition" ->
                new Trigger.Message(name(event, definition.get("messageRef"), "thông điệp"));
            case "signalEventDefinition" -> new Trigger.Signal(name(event, definition.get("signalRef"), "tín hiệu"));
            case "errorEventDefinition" -> new Trigger.Error(code(definition.get("errorRef"), "errorCode"));
            case "escalationEventDefinition" ->
                new Trigger.Escalation(code(definition.get("escalationRef"), "escalationCode"));
            case "timerEventDefinition" -> timer(event, definition);
            default -> {
                findings.add(event, Code.UNSUPPORTED, "Chưa hỗ trợ sự kiện chờ loại “" + definition.name + "”.");
                yield null;
            }
        };
    }

    /** What a throwing event or end does. */
    End end(Xml event, Xml definition) {
        return switch (definition.name) {
            case "terminateEventDefinition" -> new End.Terminate();
            case "errorEventDefinition" -> new End.Error(codeOr(event, definition.get("errorRef"), "errorCode"));
            case "escalationEventDefinition" ->
                new End.Escalation(codeOr(event, definition.get("escalationRef"), "escalationCode"));
            case "signalEventDefinition" -> new End.Signal(name(event, definition.get("signalRef"), "tín hiệu"));
            case "messageEventDefinition" ->
                new End.Message(
                        name(event, definition.get("messageRef"), "thông điệp"), Attributes.handler(definition));
            default -> {
                findings.add(event, Code.UNSUPPORTED, "Chưa hỗ trợ sự kiện phát loại “" + definition.name + "”.");
                yield new End.None();
            }
        };
    }

    /** The name of a declared message or signal; people put expressions there too. */
    Expression name(Xml at, String reference, String what) {
        Xml target = declared.get(local(reference));
        if (target == null) {
            String instead = reference.isEmpty() ? at.id() : local(reference);
            findings.tried(at, at.line, Code.MISSING, "Sự kiện không chỉ ra " + what + " nào đã khai báo.");
            findings.note(at, "Khi đi thử, tên " + what + " là “" + instead + "”.");
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
            findings.add(event, Code.MISSING, "Sự kiện phát phải chỉ ra mã (" + attribute + ").");
            return "?";
        }
        return code;
    }

    private @Nullable Trigger timer(Xml event, Xml definition) {
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
            findings.add(event, Code.BAD_TIMER, "Hẹn giờ thiếu timeDate, timeDuration hoặc timeCycle.");
            return null;
        }
        Expression when = findings.expression(event, text.text(), false);
        if (when == null) {
            return null;
        }
        if (when.isLiteral() && !Times.isReadable(kind, when.text())) {
            findings.add(event, Code.BAD_TIMER, "Không đọc được hẹn giờ “" + when.text() + "”.");
            return null;
        }
        return new Trigger.Timer(kind, when);
    }

    private static String local(String reference) {
        return reference.substring(reference.indexOf(':') + 1);
    }
}
