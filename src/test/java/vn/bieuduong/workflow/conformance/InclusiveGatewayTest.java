package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.id.InstanceId;

/** An inclusive gateway takes every flow whose condition holds and joins what can still come. */
class InclusiveGatewayTest extends Conformance {

    @TestTemplate
    void theJoinWaitsForTheFlowsTakenAndNoOthers() {
        InstanceId both = start("InclusiveGateway", Map.of("a", true, "b", true));
        assertThat(office.openNodes(both)).containsExactly("a", "b");
        office.complete(both, "a");
        assertThat(office.openNodes(both)).containsExactly("b");
        office.complete(both, "b");
        assertThat(office.openNodes(both)).containsExactly("after");

        InstanceId one = start("InclusiveGateway", Map.of("a", true, "b", false));
        office.complete(one, "a");
        assertThat(office.openNodes(one)).containsExactly("after");
        assertThat(office.openNodes(start("InclusiveGateway", Map.of("a", false, "b", false))))
                .containsExactly("c");
    }

    @TestTemplate
    void aLoopBeforeTheJoinIsWaitedFor() {
        InstanceId instance = start("InclusiveGatewayLoop", Map.of("a", true));
        assertThat(office.openNodes(instance)).containsExactly("a");
        office.complete(instance, "a");
        assertThat(office.openNodes(instance)).containsExactly("after");

        InstanceId looping = start("InclusiveGatewayLoop", Map.of("a", false));
        office.complete(looping, "b", "again");
        office.complete(looping, "b", "again");
        assertThat(office.openNodes(looping)).containsExactly("b");
        office.complete(looping, "b", "done");
        assertThat(office.complete(looping, "after").ended()).isTrue();
    }

    @TestTemplate
    void aTaskIsWaitedForThoughItsDeadlineWouldLeadToABranchThatHasCome() {
        for (String cancels : new String[] {"true", "false"}) {
            InstanceId inTime = started(cancels);
            office.complete(inTime, "a");
            assertThat(office.openNodes(inTime))
                    .as("b can still come by its own way")
                    .containsExactly("b");
            office.complete(inTime, "b");
            assertThat(office.openNodes(inTime)).containsExactly("after");
        }
    }

    @TestTemplate
    void aTaskPastItsDeadlineIsNotWaitedForAnyMore() {
        InstanceId late = started("true");
        office.pass(Duration.ofDays(1));
        office.runJobs();
        assertThat(office.openNodes(late))
                .as("a alone is on its way, to where b's deadline led")
                .containsExactly("a", "after");
    }

    private InstanceId started(String cancels) {
        String bpmn = new String(read("InclusiveGatewayBoundary.bpmn"), StandardCharsets.UTF_8);
        return office.start(
                office.deploy(
                        "boundary.bpmn",
                        bpmn.replace("cancelActivity=\"true\"", "cancelActivity=\"" + cancels + "\"")
                                .getBytes(StandardCharsets.UTF_8)),
                Map.of());
    }
}
