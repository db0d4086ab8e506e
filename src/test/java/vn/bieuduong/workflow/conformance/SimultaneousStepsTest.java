package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.Depth;
import vn.bieuduong.workflow.Deployment;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.id.InstanceId;

/** Two at the same moment on one instance: one is first, the other goes on from there or is told why not. */
@Tag("deep")
@Tag("slow")
class SimultaneousStepsTest extends Conformance {

    private static final int TIMES = Depth.of(20, 60);

    private final ExecutorService two = Executors.newFixedThreadPool(2);

    @AfterEach
    void close() {
        two.shutdownNow();
    }

    /** Does both at once; what each was refused with, null for nothing. */
    private List<WorkflowConflict.Kind> both(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<WorkflowConflict.Kind>> calls = new ArrayList<>();
        for (Callable<?> call : List.of(one, other)) {
            calls.add(two.submit(() -> {
                together.await();
                try {
                    call.call();
                    return null;
                } catch (WorkflowConflict refused) {
                    return refused.kind();
                }
            }));
        }
        List<WorkflowConflict.Kind> answers = new ArrayList<>();
        for (Future<WorkflowConflict.Kind> call : calls) {
            answers.add(call.get());
        }
        return answers;
    }

    @TestTemplate
    void twoClerksCompleteOneTask() throws Exception {
        Deployment process = office.deploy(getClass(), "LoopThroughJoin.bpmn");
        for (int i = 0; i < TIMES; i++) {
            InstanceId instance = office.start(process, Map.of());
            Task task = office.open(instance, "a");
            List<WorkflowConflict.Kind> answers = both(
                    () -> office.in(() -> office.engine().tasks().complete(task.id(), "an", Map.of())),
                    () -> office.in(() -> office.engine().tasks().complete(task.id(), "binh", Map.of())));
            assertThat(answers).containsExactlyInAnyOrder(null, WorkflowConflict.Kind.TASK_COMPLETED);
            assertThat(office.openNodes(instance)).containsExactly("b");
        }
    }

    @TestTemplate
    void aMessageArrivesWhileATimerFires() throws Exception {
        Deployment process = office.deploy(getClass(), "MessageOrTimer.bpmn");
        for (int i = 0; i < TIMES; i++) {
            InstanceId instance = office.start(process, Map.of());
            office.pass(Duration.ofDays(1));
            List<WorkflowConflict.Kind> answers = both(office::runJobs, () -> office.message(instance, "answer"));
            office.runJobs(); // a timer passes an instance over that is being worked on
            String expected = answers.get(1) == null ? "read" : "remind";
            assertThat(answers.get(1)).isIn(null, WorkflowConflict.Kind.NOT_WAITING);
            assertThat(office.openNodes(instance)).containsExactly(expected);
            office.complete(instance, expected);
        }
    }

    @TestTemplate
    void aTaskIsDoneWhileItsTimersFire() throws Exception {
        Deployment process = office.deploy(getClass(), "MessageOrTimer.bpmn");
        for (int i = 0; i < TIMES; i++) {
            InstanceId instance = office.start(process, Map.of());
            Task task = office.open(instance, "wait");
            office.pass(Duration.ofDays(1));
            List<WorkflowConflict.Kind> answers = both(
                    office::runJobs,
                    () -> office.in(() -> office.engine().tasks().complete(task.id(), "an", Map.of())));
            assertThat(answers.get(1)).isIn(null, WorkflowConflict.Kind.TASK_CANCELLED);
            if (answers.get(1) == null) {
                assertThat(office.instance(instance).endNode()).isEqualTo("end");
            } else {
                office.complete(instance, "remind");
            }
        }
    }

    @TestTemplate
    void anInstanceIsCancelledWhileATaskIsDone() throws Exception {
        Deployment process = office.deploy(getClass(), "SubProcessCancelled.bpmn");
        for (int i = 0; i < TIMES; i++) {
            InstanceId instance = office.start(process, Map.of());
            Task task = office.open(instance, "work");
            List<WorkflowConflict.Kind> answers = both(
                    () -> office.in(() -> office.engine().runtime().cancel(instance, "thôi", "admin")),
                    () -> office.in(() -> office.engine().tasks().complete(task.id(), "an", Map.of())));
            assertThat(answers.get(0)).isNull();
            assertThat(answers.get(1)).isIn(null, WorkflowConflict.Kind.TASK_CANCELLED);
            office.pass(Duration.ofDays(9));
            office.runJobs();
            assertThat(office.open(instance)).isEmpty();
        }
    }
}
