package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.TestTemplate;

/** An error end inside a sub-process stops the rest of it and goes on at the border. */
class BoundaryErrorTest extends Conformance {

    @TestTemplate
    void theErrorIsCaught() {
        UUID instance = start("BoundaryError");
        office.complete(instance, "work", "broken");
        assertThat(office.openNodes(instance)).containsExactly("mend");
        assertThat(office.complete(instance, "mend").endNode()).isEqualTo("mended");
    }

    @TestTemplate
    void withoutErrorNothingIsCaught() {
        UUID instance = start("BoundaryError");
        office.complete(instance, "work", "fine");
        office.complete(instance, "other");
        assertThat(office.openNodes(instance)).containsExactly("after");
    }
}
