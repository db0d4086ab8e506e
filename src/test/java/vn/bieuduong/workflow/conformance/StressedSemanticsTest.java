package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.Deployment;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.id.InstanceId;

/** Loops through joins, loops in branches, cancelled sub-processes, several turns with an early end, ends that throw. */
class StressedSemanticsTest extends Conformance {

    @TestTemplate
    void aLoopThroughAJoinJoinsAnew() {
        InstanceId instance = start("LoopThroughJoin");
        for (int round = 0; round < 3; round++) {
            office.complete(instance, "b");
            assertThat(office.openNodes(instance)).containsExactly("a");
            office.complete(instance, "a");
            office.complete(instance, "check", "again");
        }
        office.complete(instance, "a");
        office.complete(instance, "b");
        assertThat(office.complete(instance, "check", "fine").endNode()).isEqualTo("end");
    }

    @TestTemplate
    void bothBranchesMayLoopBeforeTheirJoin() {
        InstanceId instance = start("ParallelLoops");
        office.complete(instance, "a", "again");
        office.complete(instance, "b", "again");
        office.complete(instance, "b", "again");
        office.complete(instance, "a", "done");
        assertThat(office.openNodes(instance)).containsExactly("b");
        office.complete(instance, "b", "again");
        office.complete(instance, "b", "done");
        assertThat(office.openNodes(instance)).containsExactly("after");
    }

    @TestTemplate
    void aCancelledSubProcessTakesItsTasksTimersAndInnerScopesWithIt() {
        InstanceId instance = start("SubProcessCancelled");
        office.pass(Duration.ofDays(1));
        office.runJobs();
        assertThat(office.openNodes(instance)).containsExactly("work", "dig", "nagged");
        List<Task> open = office.open(instance);
        office.message(instance, "stop");

        assertThat(office.openNodes(instance)).containsExactly("tidy");
        office.pass(Duration.ofDays(10));
        office.runJobs();
        assertThat(office.openNodes(instance)).as("its timers are gone").containsExactly("tidy");
        for (Task task : open) {
            assertThatThrownBy(() -> office.in(() -> office.engine().tasks().complete(task.id(), "an", Map.of())))
                    .isInstanceOfSatisfying(WorkflowConflict.class, conflict -> assertThat(conflict.kind())
                            .isEqualTo(WorkflowConflict.Kind.TASK_CANCELLED));
        }
        assertThat(office.complete(instance, "tidy").endNode()).isEqualTo("tidied");
    }

    @TestTemplate
    void enoughTurnsOfASubProcessEndTheOthers() {
        InstanceId instance = start("MultiInstanceSubProcessCompletion", Map.of("bodies", List.of("x", "y", "z")));
        for (String body : List.of("x", "z")) {
            for (String task : List.of("write", "send")) {
                Task own = office.open(instance).stream()
                        .filter(t -> body.equals(t.assignee()) && t.node().equals(task))
                        .findFirst()
                        .orElseThrow();
                office.in(() -> office.engine().tasks().complete(own.id(), body, Map.of()));
            }
        }
        assertThat(office.openNodes(instance)).as("y need not write any more").containsExactly("after");
        office.pass(Duration.ofDays(20));
        office.runJobs();
        assertThat(office.openNodes(instance)).as("its timer is gone").containsExactly("after");
    }

    @TestTemplate
    void aThousandTurnsWithoutWaitingAreDoneAtOnceAndEarlyEndsAreKept() {
        assertThat(office.instance(office.start(turns("true", ""), Map.of())).ended())
                .isTrue();
        assertThat(office.instance(office.start(turns("false", ""), Map.of())).ended())
                .isTrue();
        InstanceId enough = office.start(turns("false", "<completionCondition>true</completionCondition>"), Map.of());
        assertThat(office.instance(enough).ended()).isTrue();
    }

    private Deployment turns(String sequential, String completion) {
        return office.deploy(
                "turns.bpmn",
                ("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='turns'><startEvent id='s'/>"
                                + "<sequenceFlow sourceRef='s' targetRef='a'/><manualTask id='a'>"
                                + "<multiInstanceLoopCharacteristics isSequential='" + sequential
                                + "'><loopCardinality>1000</loopCardinality>" + completion
                                + "</multiInstanceLoopCharacteristics></manualTask></process></definitions>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @TestTemplate
    void nobodySetsTheCountsOfARepetition() {
        InstanceId instance = start("MultiInstanceSubProcessCompletion", Map.of("bodies", List.of("x", "y", "z")));
        Task own = office.open(instance).get(0);
        office.in(() -> office.engine()
                .tasks()
                .complete(own.id(), own.assignee(), Map.of("nrOfCompletedInstances", 9, "nrOfInstances", "many")));
        assertThat(office.openNodes(instance)).containsExactly("write", "write", "send");
    }

    @TestTemplate
    void whenTimeIsUpAllTurnsEnd() {
        InstanceId instance = start("MultiInstanceSubProcessCompletion", Map.of("bodies", List.of("x", "y")));
        office.pass(Duration.ofDays(10));
        office.runJobs();
        assertThat(office.openNodes(instance)).containsExactly("without");
    }

    @TestTemplate
    void endsTellEscalateAndRing() {
        InstanceId listener = start("EventSubProcessSignal");
        InstanceId waiting = start("SignalCatch");
        InstanceId instance = start("ThrowingEnds");
        office.complete(instance, "work");
        assertThat(called).containsExactly("tells:result");
        assertThat(office.openNodes(instance)).containsExactly("after");
        assertThat(office.complete(instance, "after", "ring").endNode()).isEqualTo("rings");
        office.runJobs();
        assertThat(office.openNodes(listener)).as("another signal").containsExactly("work");
        assertThat(office.open(waiting)).isEmpty();
    }

    @TestTemplate
    void aSignalIsHeardBesideTheTaskInTheSameInstance() {
        InstanceId instance = start("BoundarySignalBeside");
        office.complete(instance, "ring");
        assertThat(office.openNodes(instance)).containsExactly("work", "rung", "answer");
    }

    @TestTemplate
    void anInclusiveFlowWithoutConditionIsAlwaysTaken() {
        InstanceId both = start("InclusiveUnasked", Map.of("a", true));
        assertThat(office.openNodes(both)).containsExactly("always", "sometimes");
        InstanceId one = start("InclusiveUnasked", Map.of("a", false));
        office.complete(one, "always");
        assertThat(office.openNodes(one)).containsExactly("after");
    }

    @TestTemplate
    void aRulesResultGoesIntoItsVariable() {
        InstanceId instance = start("ResultVariable", Map.of("n", 4));
        assertThat(office.instance(instance).variables())
                .containsEntry("answer", Map.of("doubled", 8L))
                .doesNotContainKey("doubled");
    }

    @TestTemplate
    void aHandlerThatThrowsMovesNothing() {
        broken = true;
        assertThatThrownBy(() -> start("ServiceTaskSometimes")).hasMessageContaining("out of order");
        assertThat(office.in(() ->
                        office.engine().runtime().byBusinessKey("service-task-sometimes", "HS-service-task-sometimes")))
                .isEmpty();
    }
}
