package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.id.InstanceId;

/** Timers at the border of a task: a reminder as often as its cycle says, an end when time is up. */
class BoundaryTimerTest extends Conformance {

    @TestTemplate
    void remindersComeAndThenTheTaskIsTakenAway() {
        InstanceId instance = start("BoundaryTimer");
        for (int day = 1; day <= 5; day++) {
            office.pass(Duration.ofDays(1));
            office.runJobs();
        }
        assertThat(office.openNodes(instance)).containsExactly("reminder", "reminder", "reminder", "takeover");
    }

    @TestTemplate
    void aTaskDoneInTimeLeavesNoTimer() {
        InstanceId instance = start("BoundaryTimer");
        office.complete(instance, "work");
        office.pass(Duration.ofDays(10));
        assertThat(office.runJobs()).isZero();
        assertThat(office.openNodes(instance)).containsExactly("after");
    }

    @TestTemplate
    void aCycleKeepsTheHourOfItsBeginningAndWhatHasGoneByIsOver() {
        InstanceId instance = cycle("R10/2026-02-28T08:15:00+07:00/P1D"); // now it is Monday, 2 March, 9:00
        at("2026-03-02T18:00:00+07:00", instance, 0);
        at("2026-03-03T08:14:00+07:00", instance, 0);
        at("2026-03-03T08:15:00+07:00", instance, 1);
        at("2026-03-04T11:00:00+07:00", instance, 2); // late
        at("2026-03-05T08:14:00+07:00", instance, 2);
        at("2026-03-05T08:15:00+07:00", instance, 3);
        for (int day = 6; day <= 20; day++) {
            at("2026-03-%02dT08:15:00+07:00".formatted(day), instance, Math.min(day - 2, 7)); // the tenth: 9 March
        }
    }

    @TestTemplate
    void aCycleThatIsOverNeverComes() {
        InstanceId instance = cycle("R1/2026-01-01T08:00:00+07:00/P1D");
        at("2026-03-10T08:00:00+07:00", instance, 0);
        assertThat(office.openNodes(instance)).containsExactly("work");
    }

    @TestTemplate
    void aCycleWithoutBeginningCountsFromItsActivityHoweverLateItIsRun() {
        InstanceId instance = cycle("R4/P1D");
        at("2026-03-03T15:00:00+07:00", instance, 1);
        at("2026-03-04T08:59:00+07:00", instance, 1);
        at("2026-03-04T09:00:00+07:00", instance, 2);
        at("2026-03-05T08:59:00+07:00", instance, 2);
        at("2026-03-06T10:00:00+07:00", instance, 3); // two days without a server: one for both
        at("2026-03-12T10:00:00+07:00", instance, 3);
    }

    @TestTemplate
    void anEveryMonthCycleEndsAMonthAsOftenAsItCan() {
        InstanceId instance = cycle("R3/2026-03-31T08:00:00+07:00/P1M");
        at("2026-03-31T08:00:00+07:00", instance, 1);
        at("2026-04-29T08:00:00+07:00", instance, 1);
        at("2026-04-30T08:00:00+07:00", instance, 2);
        at("2026-05-30T08:00:00+07:00", instance, 2);
        at("2026-05-31T08:00:00+07:00", instance, 3);
    }

    private InstanceId cycle(String cycle) {
        return start("BoundaryTimerCycle", Map.of("cycle", cycle));
    }

    private void at(String time, InstanceId instance, int reminders) {
        office.pass(Duration.between(office.now(), OffsetDateTime.parse(time)));
        office.runJobs();
        assertThat(Collections.frequency(office.openNodes(instance), "reminder"))
                .as(time)
                .isEqualTo(reminders);
    }
}
