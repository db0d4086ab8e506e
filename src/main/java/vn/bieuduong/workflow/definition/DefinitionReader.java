package vn.bieuduong.workflow.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Problem;
import vn.bieuduong.workflow.Problem.Code;

/** Đọc định nghĩa: BPMN 2.0 XML to a {@link Definition}, or every problem that stands in the way. */
public final class DefinitionReader {

    private static final int MAX_BYTES = 2_000_000;

    /** Either a definition, or the problems for which there is none. */
    public record Result(@Nullable Definition definition, List<Problem> problems) {}

    private final Rules rules;

    public DefinitionReader(Rules rules) {
        this.rules = rules;
    }

    public Result read(String file, byte[] bpmn) {
        Findings findings = new Findings(file, rules.rehearsal());
        Definition definition = null;
        if (bpmn.length > MAX_BYTES) {
            findings.add("definitions", 0, Code.TOO_LARGE, "Tệp lớn quá 2 MB.");
        } else {
            try {
                definition = read(Xml.read(bpmn), findings);
            } catch (Xml.Unreadable e) {
                findings.add("definitions", e.line, Code.NOT_XML, String.valueOf(e.getMessage()));
            }
        }
        return new Result(findings.isEmpty() ? definition : null, findings.inOrder());
    }

    private @Nullable Definition read(Xml root, Findings findings) {
        if (!root.name.equals("definitions") || !root.namespace.equals(Names.BPMN)) {
            findings.add(root, Code.NO_PROCESS, "Đây không phải tệp BPMN 2.0: phần tử gốc phải là “definitions”.");
            return null;
        }
        Xml process = process(root, findings);
        if (process == null) {
            return null;
        }
        Shared shared = new Shared(root, findings);
        NodeReader reader = new NodeReader(shared, rules, findings);
        Map<String, Node> nodes = reader.read(process);
        if (process.id().isEmpty()) {
            findings.add(process, Code.MISSING, "Quy trình thiếu mã (thuộc tính id).");
        }
        String name = process.get("name").isBlank() ? process.id() : process.get("name");
        Definition definition = new Definition(process.id(), name, nodes, DiagramReader.read(root));
        new Validation(definition, rules, findings).run();
        return definition;
    }

    private static @Nullable Xml process(Xml root, Findings findings) {
        List<Xml> all = root.children("process").toList();
        List<Xml> executable =
                all.stream().filter(p -> p.get("isExecutable").equals("true")).toList();
        List<Xml> chosen = new ArrayList<>(executable.isEmpty() && all.size() == 1 ? all : executable);
        if (chosen.isEmpty()) {
            findings.add(
                    root,
                    Code.NO_PROCESS,
                    all.isEmpty()
                            ? "Tệp không có quy trình nào."
                            : "Tệp có nhiều quy trình mà không quy trình nào ghi isExecutable=\"true\".");
            return null;
        }
        chosen.stream()
                .skip(1)
                .forEach(p -> findings.add(
                        p,
                        Code.UNSUPPORTED,
                        "Mỗi tệp chỉ được một quy trình chạy được; tách quy trình này ra tệp riêng."));
        return chosen.get(0);
    }
}
