package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.TestTemplate;

/** A signal is heard by every instance that waits for it. */
class SignalTest extends Conformance {

    @TestTemplate
    void everyoneHearsIt() {
        UUID watching = start("BoundarySignal");
        UUID waiting = start("SignalCatch");
        UUID alarmist = start("SignalThrow");
        office.complete(alarmist, "look");
        office.runJobs();

        assertThat(office.openNodes(watching)).containsExactly("flee");
        assertThat(office.openNodes(waiting)).containsExactly("act");
        assertThat(office.instance(alarmist).ended()).isTrue();
    }
}
