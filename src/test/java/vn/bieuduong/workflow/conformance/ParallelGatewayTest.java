package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.id.InstanceId;

/** A parallel gateway forks into all flows and joins one token per incoming flow. */
class ParallelGatewayTest extends Conformance {

    @TestTemplate
    void theJoinWaitsForBothBranches() {
        InstanceId instance = start("ParallelGateway");
        assertThat(office.openNodes(instance)).containsExactly("left", "right");

        office.complete(instance, "right");
        assertThat(office.openNodes(instance)).containsExactly("left");
        office.complete(instance, "left");
        assertThat(office.openNodes(instance)).containsExactly("after");
        assertThat(office.complete(instance, "after").ended()).isTrue();
    }

    @TestTemplate
    void twoTokensOnOneFlowAreNotTwoFlows() {
        InstanceId instance = start("ParallelGatewayPerFlow");
        assertThat(office.openNodes(instance)).containsExactly("left", "right", "left");

        office.complete(instance, "left", "done");
        office.complete(instance, "left", "done");
        assertThat(office.openNodes(instance)).as("right has not come").containsExactly("right");
        office.complete(instance, "right");
        assertThat(office.openNodes(instance)).containsExactly("after");
        assertThat(office.complete(instance, "after").ended())
                .as("one token still waits at the join")
                .isFalse();
    }
}
