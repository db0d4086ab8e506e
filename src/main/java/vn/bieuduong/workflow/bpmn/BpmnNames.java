package vn.bieuduong.workflow.bpmn;

import java.util.List;
import java.util.Set;

/** The names in BPMN files: namespaces, and what is drawing and documentation only. */
final class BpmnNames {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";

    /** Our own extensions. */
    static final String OURS = "https://bieuduong.vn/bpmn";

    /** Extension namespaces whose common attributes we understand, ours first. */
    static final List<String> EXTENSIONS = List.of(
            OURS,
            "http://camunda.org/schema/1.0/bpmn",
            "http://operaton.org/schema/1.0/bpmn",
            "http://flowable.org/bpmn",
            "http://activiti.org/bpmn");

    /** Elements of a process that are drawn or written for people and change nothing when it runs. */
    static final Set<String> DOCUMENTATION = Set.of(
            "documentation",
            "laneSet",
            "association",
            "group",
            "textAnnotation",
            "dataObject",
            "dataObjectReference",
            "dataStoreReference",
            "ioSpecification",
            "property",
            "auditing",
            "monitoring",
            "category");

    /** Parts of a node that its own reader deals with or that only describe it. */
    static final Set<String> PARTS = Set.of(
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "auditing",
            "monitoring",
            "ioSpecification",
            "property",
            "dataInputAssociation",
            "dataOutputAssociation",
            "dataInput",
            "dataOutput",
            "inputSet",
            "outputSet",
            "rendering",
            "categoryValueRef",
            "potentialOwner",
            "humanPerformer",
            "performer",
            "resourceRole",
            "multiInstanceLoopCharacteristics",
            "standardLoopCharacteristics",
            "script",
            "conditionExpression");

    private BpmnNames() {}

    static boolean isExtension(String namespace) {
        return EXTENSIONS.contains(namespace);
    }
}
