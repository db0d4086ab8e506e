package vn.bieuduong.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import vn.bieuduong.workflow.Deployment;
import vn.bieuduong.workflow.Office;
import vn.bieuduong.workflow.PublicStep;
import vn.bieuduong.workflow.PublicStep.State;
import vn.bieuduong.workflow.id.InstanceId;

/** The drawing says the same as its words, and marks stand without colours. */
class DiagramSvgTest {

    private static final Path P01 = Path.of("config/processes/tdkt-p01.bpmn");

    private final Office office = Office.inMemory(Map.of());

    @Test
    void aLateInstanceIsDrawnWithTicksAndAnExclamationMark() throws Exception {
        InstanceId instance = lateAtAppraisal();

        String svg = office.engine().history().diagram(instance, Locale.ROOT);

        assertThat(office.engine().history().diagram(instance, Locale.ENGLISH))
                .contains("Process diagram: ", "Passed: Tiếp nhận hồ sơ, Chuyển hồ sơ và phân công.");
        assertThat(svg).contains("Đã qua: Tiếp nhận hồ sơ, Chuyển hồ sơ và phân công.");
        assertThat(svg).contains("Đang ở và quá hạn: Thẩm định hồ sơ.");
        assertThat(svg).contains("<g id=\"wf-appraise\"><rect class=\"n overdue\"");
        assertThat(isXml(svg)).isTrue();
        Files.createDirectories(Path.of("target/diagrams"));
        Files.writeString(Path.of("target/diagrams/late.svg"), svg);
    }

    @Test
    void thePublicSeeOnlyPublicStepsUnderTheirPublicNames() throws Exception {
        assertThat(office.engine().history().publicSteps(lateAtAppraisal()))
                .startsWith(
                        new PublicStep("Tiếp nhận hồ sơ", State.DONE),
                        new PublicStep("Phân công xử lý", State.DONE),
                        new PublicStep("Thẩm định hồ sơ", State.OVERDUE),
                        new PublicStep("Lấy ý kiến cơ quan liên quan", State.TO_COME))
                .endsWith(new PublicStep("Trả kết quả", State.TO_COME));
    }

    @Test
    void aStepPassedByIsNotNeededAnyMore() throws Exception {
        InstanceId instance = lateAtAppraisal();
        office.complete(instance, "appraise", Map.of("outcome", "ok", "consult", false));
        assertThat(office.engine().history().publicSteps(instance))
                .contains(
                        new PublicStep("Lấy ý kiến cơ quan liên quan", State.NOT_NEEDED),
                        new PublicStep("Hội đồng xét khen thưởng", State.CURRENT),
                        new PublicStep("Trình khen thưởng", State.TO_COME));
        office.complete(instance, "council", "rejected");
        assertThat(office.engine().history().publicSteps(instance))
                .contains(
                        new PublicStep("Hội đồng xét khen thưởng", State.DONE),
                        new PublicStep("Trả kết quả", State.NOT_NEEDED));
    }

    @Test
    void namesOfForeignFilesAreEscaped() throws Exception {
        String bpmn =
                Files.readString(P01).replace("name=\"Thẩm định hồ sơ\"", "name=\"&lt;script>alert(1)&lt;/script>\"");
        Deployment process = office.deploy("p.bpmn", bpmn.getBytes(StandardCharsets.UTF_8));

        assertThat(office.engine().repository().diagram(process.id(), Locale.ROOT))
                .doesNotContain("<script");
    }

    private InstanceId lateAtAppraisal() throws IOException {
        Deployment process = office.deploy("tdkt-p01.bpmn", Files.readAllBytes(P01));
        InstanceId instance = office.start(process, Map.of("agency", "H99"));
        office.complete(instance, "intake", "accept");
        office.complete(instance, "assign", Map.of("outcome", "assigned", "officer", "an"));
        office.pass(Duration.ofDays(6));
        return instance;
    }

    private static boolean isXml(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                        .getDocumentElement()
                != null;
    }
}
