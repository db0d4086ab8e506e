package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.id.InstanceId;

/** Ends that do more than end. */
class EndEventsTest extends Conformance {

    @TestTemplate
    void terminateStopsTheOthers() {
        InstanceId instance = start("TerminateEnd");
        assertThat(office.complete(instance, "a").endNode()).isEqualTo("all");
        assertThat(office.instance(instance).ended()).isTrue();
        assertThat(office.open(instance)).isEmpty();
    }

    @TestTemplate
    void anErrorNobodyCatchesEndsTheInstance() {
        InstanceId instance = start("ErrorEnd");
        assertThat(office.complete(instance, "a").endNode()).isEqualTo("error");
        assertThat(office.open(instance)).isEmpty();
    }
}
