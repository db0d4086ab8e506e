package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.id.InstanceId;

/** An escalation tells the border and goes on, unless the border stops it. */
class BoundaryEscalationTest extends Conformance {

    @TestTemplate
    void helpComesBeside() {
        InstanceId instance = start("BoundaryEscalation");
        assertThat(office.openNodes(instance)).containsExactlyInAnyOrder("work", "help");
        office.complete(instance, "work", "fine");
        assertThat(office.openNodes(instance)).containsExactlyInAnyOrder("help", "after");
    }

    @TestTemplate
    void anInterruptingOneStops() {
        InstanceId instance = start("BoundaryEscalation");
        office.complete(instance, "work", "stop");
        assertThat(office.openNodes(instance)).containsExactlyInAnyOrder("help", "stop");
    }
}
