package vn.bieuduong.workflow.definition;

import java.util.List;
import java.util.Set;
import vn.bieuduong.workflow.Problem.Code;

/** Refuses what would change how an element runs and what we do not do: nothing of the kind is overlooked. */
final class Behaviour {

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

    Behaviour(Findings findings) {
        this.findings = findings;
    }

    void check(Xml xml) {
        standard(xml);
        xml.child("extensionElements").ifPresent(extensions -> extensions.children().stream()
                .filter(e -> ELEMENTS.contains(e.name))
                .forEach(e -> foreign(xml, e.line, "Phần mở rộng “" + e.name + "” không được hỗ trợ.")));
        ATTRIBUTES.stream()
                .filter(name -> Attributes.any(xml, name) != null)
                .forEach(name -> foreign(xml, xml.line, "Thuộc tính mở rộng “" + name + "” không được hỗ trợ."));
        xml.children().forEach(definition -> EVENT_ATTRIBUTES.stream()
                .filter(name -> Attributes.any(definition, name) != null)
                .forEach(
                        name -> foreign(xml, definition.line, "Thuộc tính mở rộng “" + name + "” không được hỗ trợ.")));
        xml.child("multiInstanceLoopCharacteristics").stream()
                .flatMap(loop -> loop.children().stream())
                .filter(c -> c.name.equals("loopDataOutputRef") || c.name.equals("outputDataItem"))
                .forEach(c -> foreign(
                        xml,
                        c.line,
                        "Không gom kết quả các lượt bằng " + c.name + "; kết quả nằm trong biến outcomes."));
        String binding = Attributes.any(xml, "calledElementBinding");
        if (binding != null && !binding.equals("latest")) {
            foreign(xml, xml.line, "Quy trình được gọi luôn là phiên bản mới nhất (calledElementBinding=latest).");
        }
        xml.children().stream()
                .filter(c -> c.name.equals("dataInputAssociation") || c.name.equals("dataOutputAssociation"))
                .filter(c -> c.child("assignment").isPresent()
                        || c.child("transformation").isPresent())
                .forEach(c -> foreign(
                        xml,
                        c.line,
                        "Gán hay biến đổi dữ liệu (" + c.name + ") không được hỗ trợ; dùng biến quy trình."));
    }

    /** What the standard itself has and we do not. */
    private void standard(Xml xml) {
        if (xml.child("standardLoopCharacteristics").isPresent()) {
            refuse(xml, xml.line, "Chưa hỗ trợ lặp chuẩn (standardLoop); dùng cổng loại trừ quay lại.");
        }
        if (xml.is("isForCompensation")) {
            refuse(xml, xml.line, "Chưa hỗ trợ hoạt động bù trừ (compensation).");
        }
        for (String quantity : List.of("startQuantity", "completionQuantity")) {
            if (!xml.get(quantity).isEmpty() && !xml.get(quantity).equals("1")) {
                refuse(xml, xml.line, "Chưa hỗ trợ nhiều thẻ một lần (" + quantity + "); chỉ được 1.");
            }
        }
        if (xml.name.equals("receiveTask") && xml.is("instantiate")) {
            refuse(xml, xml.line, "Việc chờ thông điệp không thể khởi tạo quy trình; dùng sự kiện bắt đầu.");
        }
        xml.child("multiInstanceLoopCharacteristics")
                .map(loop -> loop.get("behavior"))
                .filter(behavior -> !behavior.isEmpty() && !behavior.equals("All"))
                .ifPresent(behavior -> refuse(
                        xml, xml.line, "Lặp nhiều lần không phát sự kiện giữa chừng (behavior=" + behavior + ")."));
    }

    /** Of another tool, or about data: tried without. */
    private void foreign(Xml xml, int line, String sentence) {
        findings.tried(xml, line, Code.UNSUPPORTED, sentence);
    }

    private void refuse(Xml xml, int line, String sentence) {
        findings.add(xml.id().isEmpty() ? xml.name : xml.id(), line, Code.UNSUPPORTED, sentence);
    }
}
