package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.id.InstanceId;

/** A link goes on at the catching link of its name. */
class LinkEventTest extends Conformance {

    @TestTemplate
    void theLinkIsFollowed() {
        InstanceId instance = start("LinkEvent");
        office.complete(instance, "first");
        assertThat(office.openNodes(instance)).containsExactly("second");
        assertThat(office.entered(instance)).containsExactly("start", "first", "off", "on", "second");
    }
}
