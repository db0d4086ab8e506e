package vn.bieuduong.workflow.bpmn;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Problem;
import vn.bieuduong.workflow.Problem.Fault;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.Rules;

/** Đọc định nghĩa: BPMN 2.0 XML to a {@link Definition}, or every problem that stands in the way. */
public final class DefinitionReader {

    private static final int MAX_BYTES = 2_000_000;

    /**
     * Either the file's definitions, in its order, or the problems for which there are none.
     *
     * @param notes what a rehearsal passes over and deployment would refuse
     */
    public record Result(List<Definition> definitions, List<Problem> problems, List<Problem> notes) {

        /** The first one; null when there are problems. */
        public @Nullable Definition definition() {
            return definitions.isEmpty() ? null : definitions.get(0);
        }

        /** The one of this key; null when the file has none. */
        public @Nullable Definition definition(String key) {
            return definitions.stream()
                    .filter(d -> d.key().equals(key))
                    .findFirst()
                    .orElse(null);
        }
    }

    private final Rules rules;

    public DefinitionReader(Rules rules) {
        this.rules = rules;
    }

    public Result read(String file, byte[] bpmn) {
        Findings findings = new Findings(file, rules.rehearsal());
        List<Definition> definitions = List.of();
        if (bpmn.length > MAX_BYTES) {
            findings.add("definitions", 0, Fault.FILE_TOO_LARGE);
        } else {
            try {
                definitions = read(Xml.read(bpmn), findings);
            } catch (Xml.Unreadable e) {
                findings.add("definitions", e.line, e.fault);
            }
        }
        return new Result(findings.isEmpty() ? definitions : List.of(), findings.inOrder(), findings.notes());
    }

    private List<Definition> read(Xml root, Findings findings) {
        if (!root.name.equals("definitions") || !root.namespace.equals(BpmnNames.BPMN)) {
            findings.add(root, Fault.NOT_BPMN);
            return List.of();
        }
        List<Xml> processes = processes(root, findings);
        RootElements shared = new RootElements(root, processes, findings);
        Set<String> keys = new HashSet<>();
        processes.stream().filter(p -> !keys.add(p.id())).forEach(p -> findings.add(p, Fault.PROCESS_ID_TWICE, p.id()));
        return processes.stream()
                .map(process -> read(root, process, shared, findings))
                .toList();
    }

    private Definition read(Xml root, Xml process, RootElements shared, Findings findings) {
        new UniqueIds(findings).check(process);
        NodeReader reader = new NodeReader(shared, rules, findings);
        Map<String, Node> nodes = reader.read(process);
        if (process.id().isEmpty()) {
            findings.add(process, Fault.PROCESS_WITHOUT_ID);
        }
        String name = process.get("name").isBlank() ? process.id() : process.get("name");
        Definition definition = new Definition(process.id(), name, nodes, DiagramReader.read(root, process.id()));
        new Validation(definition, rules, findings).run();
        return definition;
    }

    /** Those that say they can run; where none says so, the only one there is. */
    private List<Xml> processes(Xml root, Findings findings) {
        List<Xml> all = root.children("process").toList();
        List<Xml> executable = all.stream().filter(p -> p.is("isExecutable")).toList();
        if (!executable.isEmpty() || all.size() == 1) {
            return executable.isEmpty() ? all : executable;
        }
        if (all.isEmpty()) {
            findings.add(root, Fault.NO_PROCESS_AT_ALL);
            return all;
        }
        findings.tried(root, root.line, Fault.NONE_EXECUTABLE);
        return all.stream()
                .filter(p -> p.children().stream().anyMatch(c -> c.name.endsWith("Event") || c.name.endsWith("Task")))
                .toList();
    }
}
