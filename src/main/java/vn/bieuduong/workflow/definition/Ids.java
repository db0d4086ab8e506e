package vn.bieuduong.workflow.definition;

import java.util.HashSet;
import java.util.Set;
import vn.bieuduong.workflow.Problem.Code;

/**
 * Holds that every id of what is drawn in a process names one element: references would be ambiguous. Parts of elements do
 * not count, and two processes of a file that use the same ids do no harm.
 */
final class Ids {

    private final Findings findings;
    private final Set<String> known = new HashSet<>();

    Ids(Findings findings) {
        this.findings = findings;
    }

    /** Looks through a process or sub-process. */
    void check(Xml container) {
        for (Xml element : container.children()) {
            if (element.namespace.equals(Names.BPMN) && !Names.PARTS.contains(element.name)) {
                if (!element.id().isEmpty() && !known.add(element.id())) {
                    findings.add(element, Code.DUPLICATE_ID, "Mã “" + element.id() + "” dùng cho hai phần tử.");
                }
                if (element.name.equals("subProcess")) {
                    check(element);
                }
            }
        }
    }
}
