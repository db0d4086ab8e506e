package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.id.InstanceId;

/** Receive, send and business-rule tasks, and a message at the end. */
class SendAndReceiveTaskTest extends Conformance {

    @TestTemplate
    void inTurn() {
        InstanceId instance = start("SendAndReceiveTask", Map.of("n", 4));
        office.message(instance, "letter");
        assertThat(office.openNodes(instance)).containsExactly("after");
        assertThat(office.instance(instance).variables()).containsEntry("doubled", 8L);
        office.complete(instance, "after");
        assertThat(called).containsExactly("send", "end:letter");
    }
}
