package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.id.InstanceId;

/** Event sub-processes that begin by time, signal, error and escalation. */
class EventSubProcessKindsTest extends Conformance {

    @TestTemplate
    void timeBeginsThemAsOftenAsItsCycleSaysAndAtLastInsteadOfTheRest() {
        InstanceId instance = start("EventSubProcessTimer");
        for (int day = 1; day <= 4; day++) {
            office.pass(Duration.ofDays(1));
            office.runJobs();
        }
        assertThat(office.openNodes(instance)).containsExactly("work", "remind", "remind");
        office.pass(Duration.ofDays(1));
        office.runJobs();
        assertThat(office.openNodes(instance)).containsExactly("close");
        assertThat(office.complete(instance, "close").endNode()).isEqualTo("closed");
    }

    @TestTemplate
    void aSignalBeginsOneBesideTheRestEachTime() {
        InstanceId instance = start("EventSubProcessSignal");
        for (int i = 0; i < 2; i++) {
            office.complete(start("SignalThrow"), "look");
            office.runJobs();
        }
        assertThat(office.openNodes(instance)).containsExactly("work", "note", "note");
    }

    @TestTemplate
    void anErrorIsHandledInsideAndWhenTheHandlerThrowsItAgainOutside() {
        InstanceId instance = start("EventSubProcessError");
        office.complete(instance, "work");
        assertThat(office.openNodes(instance)).containsExactly("mend");
        office.complete(instance, "mend");
        assertThat(office.openNodes(instance)).containsExactly("decide");
        assertThat(office.complete(instance, "decide").endNode()).isEqualTo("decided");
    }

    @TestTemplate
    void anEscalationIsHelpedBesideOrTakenOver() {
        InstanceId helped = start("EventSubProcessEscalation");
        office.complete(helped, "work", "ask");
        assertThat(office.openNodes(helped)).containsExactly("go", "help");

        InstanceId taken = start("EventSubProcessEscalation");
        office.complete(taken, "work", "give");
        assertThat(office.openNodes(taken)).as("the thrower is stopped").containsExactly("take");
        assertThat(office.complete(taken, "take").endNode()).isEqualTo("taken");
    }
}
