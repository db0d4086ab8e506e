package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.Status;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.id.InstanceId;

/** A call activity runs another process and maps variables in and out. */
class CallActivityTest extends Conformance {

    @TestTemplate
    void theCallerWaitsForTheCalled() {
        office.deploy(getClass(), "CallActivityCalled.bpmn");
        InstanceId caller = start("CallActivity", Map.of("question", "why", "secret", "x"));
        assertThat(office.open(caller)).isEmpty();

        Task think = office.in(() -> office.engine().runtime().byBusinessKey("called", "HS-caller"))
                .map(called -> office.open(called.id(), "think"))
                .orElseThrow();
        assertThat(office.instance(think.instanceId()).variables()).containsExactly(Map.entry("asked", "why"));
        office.in(() -> office.engine().tasks().complete(think.id(), "an", Map.of("answer", "because")));
        assertThat(office.openNodes(caller)).containsExactly("after");
        assertThat(office.instance(caller).variables())
                .containsEntry("answered", "because")
                .doesNotContainKey("answer");
    }

    @TestTemplate
    void cancellingTheCallerCancelsTheCalled() {
        office.deploy(getClass(), "CallActivityCalled.bpmn");
        InstanceId caller = start("CallActivity", Map.of("question", "why"));
        InstanceId called = office.in(() -> office.engine().runtime().byBusinessKey("called", "HS-caller"))
                .orElseThrow()
                .id();
        office.in(() -> office.engine().runtime().cancel(caller, "nhầm", "admin"));
        assertThat(office.instance(called).status()).isEqualTo(Status.CANCELLED);
    }
}
