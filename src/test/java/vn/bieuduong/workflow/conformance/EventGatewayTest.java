package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.id.InstanceId;

/** An event-based gateway goes on with the event that comes first; the others are no longer waited for. */
class EventGatewayTest extends Conformance {

    @TestTemplate
    void theMessageWins() {
        InstanceId instance = start("EventGateway");
        office.message(instance, "answer");
        assertThat(office.openNodes(instance)).containsExactly("read");

        office.pass(Duration.ofDays(6));
        assertThat(office.runJobs()).as("the timer is gone").isZero();
        assertThat(office.complete(instance, "read").ended()).isTrue();
    }

    @TestTemplate
    void theTimerWins() {
        InstanceId instance = start("EventGateway");
        office.pass(Duration.ofDays(6));
        assertThat(office.runJobs()).isEqualTo(1);
        assertThat(office.openNodes(instance)).containsExactly("remind");
        assertThatThrownBy(() -> office.message(instance, "answer")).isInstanceOf(WorkflowConflict.class);
    }
}
