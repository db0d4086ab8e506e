package vn.bieuduong.workflow.bpmn;

import java.util.HashSet;
import java.util.Set;
import vn.bieuduong.workflow.Problem.Fault;

/**
 * Holds that every id of what is drawn in a process names one element: references would be ambiguous. Parts of elements do
 * not count, and two processes of a file that use the same ids do no harm.
 */
final class UniqueIds {

    private final Findings findings;
    private final Set<String> known = new HashSet<>();

    UniqueIds(Findings findings) {
        this.findings = findings;
    }

    /** Looks through a process or sub-process. */
    void check(Xml container) {
        for (Xml element : container.children()) {
            if (element.namespace.equals(BpmnNames.BPMN) && !BpmnNames.PARTS.contains(element.name)) {
                if (!element.id().isEmpty() && !known.add(element.id())) {
                    findings.add(element, Fault.ELEMENT_ID_TWICE, element.id());
                }
                if (element.name.equals("subProcess")) {
                    check(element);
                }
            }
        }
    }
}
