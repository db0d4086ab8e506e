package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.id.InstanceId;

/** A sub-process goes on when everything inside it has ended. */
class SubProcessTest extends Conformance {

    @TestTemplate
    void itEndsWhenNothingIsLeftInside() {
        InstanceId instance = start("SubProcess");
        office.complete(instance, "x");
        assertThat(office.openNodes(instance)).containsExactly("y");
        assertThat(office.instance(instance).currentNodes()).containsExactly("inner", "y");
        office.complete(instance, "y");
        assertThat(office.openNodes(instance)).containsExactly("after");
        assertThat(office.complete(instance, "after").endNode()).isEqualTo("end");
    }
}
