package vn.bieuduong.workflow.bpmn;

import java.util.List;
import java.util.Set;
import vn.bieuduong.workflow.Problem.Fault;

/** Refuses what would change how an element runs and what we do not do: nothing of the kind is overlooked. */
final class UnsupportedFeatures {

    /** Extension elements of other tools that act. */
    private static final Set<String> ELEMENTS = Set.of(
            "executionListener",
            "taskListener",
            "inputOutput",
            "connector",
            "script",
            "field",
            "eventListener",
            "ioMapping",
            "taskDefinition",
            "assignmentDefinition",
            "calledDecision",
            "errorEventDefinition");

    /** Extension attributes of other tools that act. */
    private static final List<String> ATTRIBUTES = List.of(
            "skipExpression",
            "triggerable",
            "calledElementVersion",
            "calledElementVersionTag",
            "variableMappingClass",
            "variableMappingDelegateExpression");

    /** Those of event definitions. */
    private static final List<String> EVENT_ATTRIBUTES =
            List.of("errorCodeVariable", "errorMessageVariable", "escalationCodeVariable");

    private final Findings findings;

    UnsupportedFeatures(Findings findings) {
        this.findings = findings;
    }

    void check(Xml xml) {
        standard(xml);
        xml.child("extensionElements").ifPresent(extensions -> extensions.children().stream()
                .filter(e -> ELEMENTS.contains(e.name))
                .forEach(e -> foreign(xml, e.line, Fault.EXTENSION_ELEMENT, e.name)));
        ATTRIBUTES.stream()
                .filter(name -> Attributes.any(xml, name) != null)
                .forEach(name -> foreign(xml, xml.line, Fault.EXTENSION_ATTRIBUTE, name));
        xml.children().forEach(definition -> EVENT_ATTRIBUTES.stream()
                .filter(name -> Attributes.any(definition, name) != null)
                .forEach(name -> foreign(xml, definition.line, Fault.EXTENSION_ATTRIBUTE, name)));
        xml.child("multiInstanceLoopCharacteristics").stream()
                .flatMap(loop -> loop.children().stream())
                .filter(c -> c.name.equals("loopDataOutputRef") || c.name.equals("outputDataItem"))
                .forEach(c -> foreign(xml, c.line, Fault.TURNS_NOT_COLLECTED, c.name));
        String binding = Attributes.any(xml, "calledElementBinding");
        if (binding != null && !binding.equals("latest")) {
            foreign(xml, xml.line, Fault.CALL_BINDING);
        }
        xml.children().stream()
                .filter(c -> c.name.equals("dataInputAssociation") || c.name.equals("dataOutputAssociation"))
                .filter(c -> c.child("assignment").isPresent()
                        || c.child("transformation").isPresent())
                .forEach(c -> foreign(xml, c.line, Fault.DATA_ASSIGNED, c.name));
    }

    /** What the standard itself has and we do not. */
    private void standard(Xml xml) {
        if (xml.child("standardLoopCharacteristics").isPresent()) {
            refuse(xml, xml.line, Fault.STANDARD_LOOP);
        }
        if (xml.is("isForCompensation")) {
            refuse(xml, xml.line, Fault.COMPENSATION);
        }
        for (String quantity : List.of("startQuantity", "completionQuantity")) {
            if (!xml.get(quantity).isEmpty() && !xml.get(quantity).equals("1")) {
                refuse(xml, xml.line, Fault.SEVERAL_TOKENS, quantity);
            }
        }
        if (xml.name.equals("receiveTask") && xml.is("instantiate")) {
            refuse(xml, xml.line, Fault.RECEIVE_TASK_STARTS);
        }
        xml.child("multiInstanceLoopCharacteristics")
                .map(loop -> loop.get("behavior"))
                .filter(behavior -> !behavior.isEmpty() && !behavior.equals("All"))
                .ifPresent(behavior -> refuse(xml, xml.line, Fault.REPETITION_THROWS, behavior));
    }

    /** Of another tool, or about data: tried without. */
    private void foreign(Xml xml, int line, Fault fault, Object... arguments) {
        findings.tried(xml, line, fault, arguments);
    }

    private void refuse(Xml xml, int line, Fault fault, Object... arguments) {
        findings.add(xml.id().isEmpty() ? xml.name : xml.id(), line, fault, arguments);
    }
}
