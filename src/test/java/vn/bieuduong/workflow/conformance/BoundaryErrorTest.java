package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.id.InstanceId;

/** An error end inside a sub-process stops the rest of it and goes on at the border. */
class BoundaryErrorTest extends Conformance {

    /** Whatever their order, one that names the error goes before one that catches all. */
    @TestTemplate
    void theOneThatNamesTheErrorCatchesIt() {
        String all = "<boundaryEvent id='any' attachedToRef='sub'><errorEventDefinition/></boundaryEvent>"
                + "<sequenceFlow sourceRef='any' targetRef='anything'/><userTask id='anything'/>";
        String named =
                "<boundaryEvent id='one' attachedToRef='sub'><errorEventDefinition errorRef='err'/></boundaryEvent>"
                        + "<sequenceFlow sourceRef='one' targetRef='mend'/><userTask id='mend'/>";
        for (String events : List.of(all + named, named + all)) {
            InstanceId instance = office.start(
                    deploy(
                            unique(),
                            "<startEvent id='s'/><sequenceFlow sourceRef='s' targetRef='sub'/><subProcess id='sub'>"
                                    + "<startEvent id='in'/><sequenceFlow sourceRef='in' targetRef='fail'/>"
                                    + "<endEvent id='fail'><errorEventDefinition errorRef='err'/></endEvent></subProcess>"
                                    + events),
                    Map.of());
            assertThat(office.openNodes(instance)).containsExactly("mend");
        }
    }

    /** XML writes yes and no in two ways. */
    @TestTemplate
    void aBoundaryEventThatCancelsNothingMayBeWrittenWithZero() {
        InstanceId instance = office.start(
                deploy(
                        unique(),
                        "<startEvent id='s'/><sequenceFlow sourceRef='s' targetRef='t'/><userTask id='t'/>"
                                + "<boundaryEvent id='b' attachedToRef='t' cancelActivity='0'>"
                                + "<messageEventDefinition messageRef='m'/></boundaryEvent>"
                                + "<sequenceFlow sourceRef='b' targetRef='beside'/><userTask id='beside'/>"),
                Map.of());
        office.message(instance, "papers");
        assertThat(office.openNodes(instance)).containsExactly("t", "beside");
    }

    @TestTemplate
    void theErrorIsCaught() {
        InstanceId instance = start("BoundaryError");
        office.complete(instance, "work", "broken");
        assertThat(office.openNodes(instance)).containsExactly("mend");
        assertThat(office.complete(instance, "mend").endNode()).isEqualTo("mended");
    }

    @TestTemplate
    void withoutErrorNothingIsCaught() {
        InstanceId instance = start("BoundaryError");
        office.complete(instance, "work", "fine");
        office.complete(instance, "other");
        assertThat(office.openNodes(instance)).containsExactly("after");
    }
}
