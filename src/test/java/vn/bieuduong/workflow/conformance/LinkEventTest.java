package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.TestTemplate;

/** A link goes on at the catching link of its name. */
class LinkEventTest extends Conformance {

    @TestTemplate
    void theLinkIsFollowed() {
        UUID instance = start("LinkEvent");
        office.complete(instance, "first");
        assertThat(office.openNodes(instance)).containsExactly("second");
        assertThat(office.entered(instance)).containsExactly("start", "first", "off", "on", "second");
    }
}
