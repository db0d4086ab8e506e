package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.id.InstanceId;

/** Messages at the border of a sub-process. */
class BoundaryMessageTest extends Conformance {

    @TestTemplate
    void anInterruptingOneEndsEverythingInside() {
        InstanceId instance = start("BoundaryMessage");
        office.message(instance, "withdraw");
        assertThat(office.instance(instance).endNode()).isEqualTo("withdrawn");
        assertThat(office.open(instance)).isEmpty();
    }

    @TestTemplate
    void aNonInterruptingOneRunsBeside() {
        InstanceId instance = start("BoundaryMessage");
        office.message(instance, "hint");
        office.message(instance, "hint");
        assertThat(office.openNodes(instance)).containsExactly("work", "read", "read");
        office.complete(instance, "work");
        assertThatThrownBy(() -> office.message(instance, "hint")).isInstanceOf(WorkflowConflict.class);
    }
}
