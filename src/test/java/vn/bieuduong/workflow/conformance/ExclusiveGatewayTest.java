package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.id.InstanceId;

/** An exclusive gateway takes the first flow whose condition holds, else the default. */
class ExclusiveGatewayTest extends Conformance {

    @TestTemplate
    void theFirstConditionThatHoldsWins() {
        assertThat(office.openNodes(start("ExclusiveGateway", Map.of("amount", 500))))
                .containsExactly("big");
        assertThat(office.openNodes(start("ExclusiveGateway", Map.of("amount", 5000))))
                .containsExactly("huge");
        assertThat(office.openNodes(start("ExclusiveGateway", Map.of("amount", 5))))
                .containsExactly("small");
    }

    @TestTemplate
    void anUnknownVariableLeavesTheDefault() {
        InstanceId instance = start("ExclusiveGateway");

        assertThat(office.complete(instance, "small").ended()).isTrue();
    }

    /** The standard's own case: out of a task, a default flow is taken when no condition holds, whatever else is taken. */
    @TestTemplate
    void aDefaultFlowOutOfATaskIsTakenBesideAnUnconditionalOne() {
        var process = deploy(
                unique(),
                "<startEvent id='s'/><sequenceFlow sourceRef='s' targetRef='a'/><task id='a' default='d'/>"
                        + "<sequenceFlow id='d' sourceRef='a' targetRef='otherwise'/>"
                        + "<sequenceFlow sourceRef='a' targetRef='if'><conditionExpression>${yes}</conditionExpression>"
                        + "</sequenceFlow><sequenceFlow sourceRef='a' targetRef='always'/>"
                        + "<userTask id='otherwise'/><userTask id='if'/><userTask id='always'/>");
        assertThat(office.openNodes(office.start(process, Map.of("yes", true))))
                .containsExactlyInAnyOrder("if", "always");
        assertThat(office.openNodes(office.start(process, Map.of("yes", false))))
                .containsExactlyInAnyOrder("otherwise", "always");
    }
}
