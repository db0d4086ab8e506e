package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.id.InstanceId;

/** A process may begin with a message. */
class MessageStartTest extends Conformance {

    @TestTemplate
    void theMessageBegins() {
        office.deploy(getClass(), "MessageStart.bpmn");
        InstanceId instance = office.in(() -> office.engine()
                        .runtime()
                        .startByMessage("message-start", "order-placed", "HS-1", Map.of(), "an"))
                .id();
        assertThat(office.openNodes(instance)).containsExactly("work");
    }
}
