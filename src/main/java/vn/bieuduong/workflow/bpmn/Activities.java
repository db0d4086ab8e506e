package vn.bieuduong.workflow.bpmn;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Problem.Fault;
import vn.bieuduong.workflow.definition.Expression;
import vn.bieuduong.workflow.definition.MultiInstance;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.Node.Base;
import vn.bieuduong.workflow.definition.Node.ServiceKind;
import vn.bieuduong.workflow.definition.Rules;

/** Reads automatic tasks, call activities and repetition. */
final class Activities {

    private static final String MESSAGE = "message";

    private final RootElements shared;
    private final Rules rules;
    private final Findings findings;

    Activities(RootElements shared, Rules rules, Findings findings) {
        this.shared = shared;
        this.rules = rules;
        this.findings = findings;
    }

    Node service(Xml xml, Base base, ServiceKind kind) {
        boolean sends = kind == ServiceKind.SEND && !xml.get("messageRef").isEmpty();
        String named = Attributes.handler(xml);
        String handler = named.isEmpty() && sends ? MESSAGE : named;
        if (handler.isEmpty()) {
            findings.tried(xml, xml.line, Fault.HANDLER_NOT_NAMED);
            if (rules.rehearsal()) {
                return new Node.ManualTask(base, multi(xml));
            }
        } else if (!rules.knowsHandler().test(handler)) {
            findings.add(xml, Fault.HANDLER_UNKNOWN, handler);
        }
        Map<String, String> settings = new HashMap<>();
        xml.child("extensionElements").ifPresent(extensions -> extensions
                .children("setting")
                .filter(s -> s.namespace.equals(BpmnNames.OURS))
                .forEach(s -> settings.put(s.get("name"), s.get("value"))));
        if (!sends) {
            findings.note(xml, Fault.HANDLER_NOT_CALLED, handler);
        } else {
            settings.putIfAbsent(
                    MESSAGE,
                    shared.name(xml, xml.get("messageRef"), Fault.MESSAGE_NOT_DECLARED)
                            .text());
        }
        return new Node.ServiceTask(
                base,
                multi(xml),
                kind,
                handler,
                Attributes.isAsync(xml),
                Map.copyOf(settings),
                Attributes.any(xml, "resultVariable"));
    }

    Node call(Xml xml, Base base) {
        String called = xml.get("calledElement");
        if (!called.contains("{")) { // a qualified name
            called = called.substring(called.indexOf(':') + 1);
        }
        if (called.isBlank()) {
            findings.add(xml, Fault.CALL_WITHOUT_PROCESS);
        }
        String what = shared.kindOf(called);
        if (what.startsWith("global")) {
            findings.tried(xml, xml.line, Fault.CALL_OF_GLOBAL_TASK, what);
            if (rules.rehearsal()) {
                return new Node.ManualTask(base, multi(xml));
            }
        } else if (what.equals("process") && !shared.runs(called)) {
            findings.add(xml, Fault.CALLED_NOT_EXECUTABLE, called);
        }
        return new Node.CallActivity(
                base, multi(xml), findings.expressionOr(xml, called, "?"), mapping(xml, "in"), mapping(xml, "out"));
    }

    /** Target variable to expression; empty hands over everything. */
    private Map<String, Expression> mapping(Xml xml, String direction) {
        Map<String, Expression> mapping = new LinkedHashMap<>();
        xml.child("extensionElements").ifPresent(extensions -> extensions
                .children(direction)
                .filter(e -> BpmnNames.isExtension(e.namespace))
                .filter(e -> !e.get("target").isEmpty())
                .forEach(e -> {
                    String text =
                            Objects.requireNonNullElse(e.attribute("sourceExpression"), "${" + e.get("source") + "}");
                    mapping.put(e.get("target"), findings.expressionOr(e, text, "?"));
                }));
        boolean all = xml.child("extensionElements").stream()
                .flatMap(extensions -> extensions.children(direction))
                .anyMatch(e -> e.get("variables").equals("all"));
        if (all && !mapping.isEmpty()) {
            findings.add(xml, Fault.ALL_OR_SINGLE_VARIABLES);
        }
        return mapping;
    }

    @Nullable
    MultiInstance multi(Xml xml) {
        return xml.child("multiInstanceLoopCharacteristics")
                .map(loop -> multi(xml, loop))
                .orElse(null);
    }

    /** The variable behind a data input of the activity; a reference to anything else is a variable itself. */
    private static String source(Xml xml, String input) {
        return xml.children("dataInputAssociation")
                .filter(a ->
                        a.child("targetRef").filter(t -> t.text().equals(input)).isPresent())
                .flatMap(a -> a.child("sourceRef").stream())
                .map(Xml::text)
                .findFirst()
                .orElse(input);
    }

    private MultiInstance multi(Xml xml, Xml loop) {
        String collection = Attributes.any(loop, "collection");
        if (collection == null) {
            collection = loop.child("loopDataInputRef")
                    .map(ref -> source(xml, ref.text()))
                    .orElse(null);
        }
        if (collection != null && !collection.contains("{")) {
            collection = "${" + collection + "}";
        }
        String cardinality = loop.child("loopCardinality").map(Xml::text).orElse(null);
        if (collection != null && cardinality != null) {
            findings.add(xml, Fault.LIST_OR_NUMBER);
        }
        if (collection == null && cardinality == null) {
            findings.add(xml, Fault.NEITHER_LIST_NOR_NUMBER);
        }
        String item = Attributes.any(loop, "elementVariable");
        if (item == null) {
            item = loop.child("inputDataItem").map(d -> d.get("name")).orElse(null);
        }
        return new MultiInstance(
                loop.is("isSequential"),
                findings.expression(xml, collection, false),
                findings.expression(xml, cardinality, cardinality != null && !cardinality.matches("\\s*\\d+\\s*")),
                item,
                findings.expression(
                        xml, loop.child("completionCondition").map(Xml::text).orElse(null), true));
    }
}
