package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.id.InstanceId;

/** Events between activities: waiting for a message, for working time, passing, sending. */
class IntermediateEventsTest extends Conformance {

    @TestTemplate
    void eachIsWaitedForInTurn() {
        InstanceId instance = start("IntermediateEvents");
        office.message(instance, "go");
        assertThat(office.instance(instance).currentNodes()).containsExactly("timer");
        office.pass(Duration.ofHours(12));
        assertThat(office.runJobs()).isEqualTo(1);
        assertThat(office.openNodes(instance)).containsExactly("after");
        assertThat(called).containsExactly("send:go");
        assertThat(office.entered(instance)).containsExactly("start", "message", "timer", "pass", "send", "after");
    }
}
