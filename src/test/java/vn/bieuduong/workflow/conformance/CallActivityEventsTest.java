package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.Instance;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.id.InstanceId;

/** What a called process throws and does not catch reaches its caller's border. */
class CallActivityEventsTest extends Conformance {

    private InstanceId caller() {
        office.deploy(getClass(), "CallActivityTroubled.bpmn");
        return start("CallActivityEvents");
    }

    private void think(String outcome) {
        InstanceId called = called();
        office.complete(called, "think", outcome);
    }

    private InstanceId called() {
        return office.in(() -> office.engine().runtime().byBusinessKey("troubled", "HS-call-activity-events"))
                .map(Instance::id)
                .orElseThrow();
    }

    @TestTemplate
    void anErrorThatEndsTheCalledIsCaughtByTheCaller() {
        InstanceId caller = caller();
        think("fail");
        assertThat(office.openNodes(caller)).containsExactly("mend");
        assertThat(office.instance(called()).ended()).isTrue();
    }

    @TestTemplate
    void anEscalationRunsBesideTheCall() {
        InstanceId caller = caller();
        think("ask");
        assertThat(office.openNodes(caller)).containsExactly("help");
        assertThat(office.openNodes(called())).containsExactly("more");
        office.complete(called(), "more");
        assertThat(office.openNodes(caller)).containsExactly("help", "after");
    }

    @TestTemplate
    void withoutTroubleTheCallerGoesOn() {
        InstanceId caller = caller();
        think("fine");
        office.complete(called(), "more");
        assertThat(office.openNodes(caller)).containsExactly("after");
    }

    @TestTemplate
    void processesThatCallEachOtherWithoutEndAreRefused() {
        byte[] endless = ("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"endless\">"
                        + "<startEvent id=\"s\"/><sequenceFlow sourceRef=\"s\" targetRef=\"c\"/>"
                        + "<callActivity id=\"c\" calledElement=\"endless\"/></process></definitions>")
                .getBytes(StandardCharsets.UTF_8);
        Assertions.assertThatThrownBy(() -> office.start(office.deploy("endless.bpmn", endless), Map.of()))
                .isInstanceOfSatisfying(WorkflowConflict.class, conflict -> assertThat(conflict.kind())
                        .isEqualTo(WorkflowConflict.Kind.RUNAWAY));
        assertThat(office.in(() -> office.engine().runtime().byBusinessKey("endless", "HS-endless")))
                .as("nothing is left of it")
                .isEmpty();
    }
}
