package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.id.InstanceId;

/** An event sub-process begins whenever its message comes; an interrupting one stops the rest. */
class EventSubProcessTest extends Conformance {

    @TestTemplate
    void anInterruptingOneStopsTheRest() {
        InstanceId instance = start("EventSubProcess");
        Task work = office.open(instance, "work");
        office.message(instance, "stop");
        assertThat(office.openNodes(instance)).containsExactly("tidy");
        assertThat(office.in(() -> office.engine().tasks().get(work.id())).cancelled())
                .isTrue();
        assertThat(office.complete(instance, "tidy").endNode()).isEqualTo("stopEnd");
    }

    @TestTemplate
    void aNonInterruptingOneMayComeSeveralTimes() {
        InstanceId instance = start("EventSubProcess");
        office.message(instance, "note");
        office.message(instance, "note");
        assertThat(office.openNodes(instance)).containsExactly("work", "file", "file");
        office.complete(instance, "work");
        office.complete(instance, "file");
        assertThat(office.instance(instance).ended()).isFalse();
        assertThat(office.complete(instance, "file").ended()).isTrue();
    }

    @TestTemplate
    void aCycleKeepsTheHourOfItsBeginning() {
        InstanceId instance =
                start("EventSubProcessCycle"); // it is Monday, 2 March, 9:00; the cycle began on 28 February
        office.runJobs();
        assertThat(office.openNodes(instance)).containsExactly("work");
        office.pass(Duration.ofHours(25)); // Tuesday 10:00, late for 8:15
        office.runJobs();
        office.pass(Duration.ofHours(22)); // Wednesday 8:00
        office.runJobs();
        assertThat(office.openNodes(instance)).containsExactly("work", "reminder");
        office.pass(Duration.ofMinutes(15));
        office.runJobs();
        assertThat(office.openNodes(instance)).containsExactly("work", "reminder", "reminder");
    }
}
