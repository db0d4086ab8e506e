package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.id.InstanceId;

/** A service task runs its handler in the step, or as a job of its own. */
class ServiceTaskTest extends Conformance {

    @TestTemplate
    void theHandlerSetsVariables() {
        InstanceId instance = start("ServiceTask", Map.of("n", 21));
        assertThat(office.instance(instance).variables()).containsEntry("doubled", 42L);
        assertThat(office.openNodes(instance)).containsExactly("after");
    }

    @TestTemplate
    void aBusinessErrorGoesToTheBorder() {
        assertThat(office.openNodes(start("ServiceTaskError"))).containsExactly("mend");
    }

    @TestTemplate
    void aFailingJobIsTriedAgainAndThenWaitsForAnAdministrator() {
        broken = true;
        InstanceId instance = start("ServiceTaskAsync");
        assertThat(office.instance(instance).currentNodes()).containsExactly("compute");
        for (int attempt = 0; attempt < 6; attempt++) {
            assertThat(office.runJobs()).isZero();
            office.pass(Duration.ofHours(9));
        }
        broken = false;
        assertThat(office.runJobs()).as("it is an incident now").isZero();
        assertThat(office.instance(instance).currentNodes()).containsExactly("compute");
    }

    @TestTemplate
    void aJobThatRecoversGoesOn() {
        broken = true;
        InstanceId instance = start("ServiceTaskAsync");
        office.runJobs();
        broken = false;
        assertThat(office.runJobs()).as("not before its time").isZero();
        office.pass(Duration.ofMinutes(1));
        assertThat(office.runJobs()).isEqualTo(1);
        assertThat(office.openNodes(instance)).containsExactly("after");
    }
}
