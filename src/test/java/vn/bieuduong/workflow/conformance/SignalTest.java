package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.id.InstanceId;

/** A signal is heard by every instance that waits for it. */
class SignalTest extends Conformance {

    @TestTemplate
    void everyoneHearsIt() {
        InstanceId watching = start("BoundarySignal");
        InstanceId waiting = start("SignalCatch");
        InstanceId alarmist = start("SignalThrow");
        office.complete(alarmist, "look");
        office.runJobs();

        assertThat(office.openNodes(watching)).containsExactly("flee");
        assertThat(office.openNodes(waiting)).containsExactly("act");
        assertThat(office.instance(alarmist).ended()).isTrue();
    }

    private InstanceId startThrowing(String body) {
        return office.start(
                office.deploy(
                        "signals.bpmn",
                        new String(bpmn(unique(), body), StandardCharsets.UTF_8)
                                .replace("<process", "<signal id='sig' name='call'/><process")
                                .getBytes(StandardCharsets.UTF_8)),
                Map.of());
    }

    private static final String INSIDE =
            "<startEvent id='s'/><sequenceFlow sourceRef='s' targetRef='sub'/><subProcess id='sub'>"
                    + "<startEvent id='in'/><sequenceFlow sourceRef='in' targetRef='throw'/><intermediateThrowEvent id='throw'>"
                    + "<signalEventDefinition signalRef='sig'/></intermediateThrowEvent>"
                    + "<sequenceFlow sourceRef='throw' targetRef='on'/><task id='on'/></subProcess>"
                    + "<sequenceFlow sourceRef='sub' targetRef='after'/><userTask id='after'/>";

    /** Also where nothing waits between the throwing and the end of the sub-process. */
    @TestTemplate
    void theBorderAroundTheThrowerHearsItBeforeTheThrowerGoesOn() {
        String border =
                "<boundaryEvent id='b' attachedToRef='sub' cancelActivity='%s'><signalEventDefinition signalRef='sig'/>"
                        + "</boundaryEvent><sequenceFlow sourceRef='b' targetRef='heard'/><userTask id='heard'/>";
        InstanceId beside = startThrowing(INSIDE + border.formatted("false"));
        assertThat(office.entered(beside)).contains("on");
        assertThat(office.openNodes(beside)).containsExactlyInAnyOrder("heard", "after");

        InstanceId instead = startThrowing(INSIDE + border.formatted("true"));
        assertThat(office.entered(instead)).doesNotContain("on");
        assertThat(office.openNodes(instead)).containsExactly("heard");
    }

    @TestTemplate
    void anInterruptingEventSubProcessStopsTheThrower() {
        String event = "<subProcess id='event' triggeredByEvent='true'><startEvent id='es'>"
                + "<signalEventDefinition signalRef='sig'/></startEvent><sequenceFlow sourceRef='es' targetRef='heard'/>"
                + "<userTask id='heard'/></subProcess>";
        InstanceId instance = startThrowing(INSIDE.replace("</subProcess>", event + "</subProcess>"));
        assertThat(office.entered(instance)).doesNotContain("on");
        assertThat(office.openNodes(instance)).containsExactly("heard");
    }

    @TestTemplate
    void whoBeginsToWaitAfterwardsHearsNothing() {
        InstanceId instance = startThrowing("<startEvent id='s'/><sequenceFlow sourceRef='s' targetRef='throw'/>"
                + "<intermediateThrowEvent id='throw'><signalEventDefinition signalRef='sig'/></intermediateThrowEvent>"
                + "<sequenceFlow sourceRef='throw' targetRef='catch'/><intermediateCatchEvent id='catch'>"
                + "<signalEventDefinition signalRef='sig'/></intermediateCatchEvent>");
        assertThat(office.instance(instance).currentNodes()).containsExactly("catch");
    }

    @TestTemplate
    void whoComesToWaitBesideTheThrowerHearsIt() {
        InstanceId instance = startThrowing("<startEvent id='s'/><sequenceFlow sourceRef='s' targetRef='fork'/>"
                + "<parallelGateway id='fork'/><sequenceFlow sourceRef='fork' targetRef='throw'/>"
                + "<sequenceFlow sourceRef='fork' targetRef='pass'/><task id='pass'/>"
                + "<sequenceFlow sourceRef='pass' targetRef='catch'/>"
                + "<endEvent id='throw'><signalEventDefinition signalRef='sig'/></endEvent><intermediateCatchEvent id='catch'>"
                + "<signalEventDefinition signalRef='sig'/></intermediateCatchEvent>"
                + "<sequenceFlow sourceRef='catch' targetRef='heard'/><userTask id='heard'/>");
        assertThat(office.openNodes(instance)).containsExactly("heard");
    }
}
