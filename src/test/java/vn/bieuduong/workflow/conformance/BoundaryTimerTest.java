package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.TestTemplate;

/** Timers at the border of a task: a reminder as often as its cycle says, an end when time is up. */
class BoundaryTimerTest extends Conformance {

    @TestTemplate
    void remindersComeAndThenTheTaskIsTakenAway() {
        UUID instance = start("BoundaryTimer");
        for (int day = 1; day <= 5; day++) {
            office.pass(Duration.ofDays(1));
            office.runJobs();
        }
        assertThat(office.openNodes(instance)).containsExactly("reminder", "reminder", "reminder", "takeover");
    }

    @TestTemplate
    void aTaskDoneInTimeLeavesNoTimer() {
        UUID instance = start("BoundaryTimer");
        office.complete(instance, "work");
        office.pass(Duration.ofDays(10));
        assertThat(office.runJobs()).isZero();
        assertThat(office.openNodes(instance)).containsExactly("after");
    }
}
