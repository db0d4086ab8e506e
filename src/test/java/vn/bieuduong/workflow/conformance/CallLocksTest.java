package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.Depth;
import vn.bieuduong.workflow.Deployment;
import vn.bieuduong.workflow.Status;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.id.InstanceId;

/** A called instance ends while its caller is cancelled, 20 times or, in the long form, 100: one is first, the other is told, neither locks the other out. */
@Tag("deep")
@Tag("slow")
class CallLocksTest extends Conformance {

    private static final int TIMES = Depth.of(20, 100);

    @TestTemplate
    void endingACallAndCancellingItsCallerLockInOneOrder() throws Exception {
        office.deploy(getClass(), "CallActivityCalled.bpmn");
        Deployment process = office.deploy(getClass(), "CallActivity.bpmn");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < TIMES; i++) {
                String business = UUID.randomUUID().toString();
                InstanceId caller = office.in(() -> office.engine()
                                .runtime()
                                .start(process.id(), business, Map.of("question", "why"), "nộp"))
                        .id();
                Task think = office.in(() -> office.engine().runtime().byBusinessKey("called", business))
                        .map(called -> office.open(called.id(), "think"))
                        .orElseThrow();
                Future<Boolean> completes = people.submit(() -> {
                    together.await();
                    try {
                        office.in(() -> office.engine().tasks().complete(think.id(), "an", Map.of("answer", "so")));
                        return true;
                    } catch (WorkflowConflict cancelled) {
                        assertThat(cancelled.kind()).isEqualTo(WorkflowConflict.Kind.TASK_CANCELLED);
                        return false;
                    }
                });
                Future<?> cancels = people.submit(() -> {
                    together.await();
                    return office.in(() -> office.engine().control().cancel(caller, "admin", "nhầm"));
                });
                // a deadlock would rise here: PostgreSQL ends one of the two
                boolean ended = completes.get(30, TimeUnit.SECONDS);
                cancels.get(30, TimeUnit.SECONDS);
                assertThat(office.instance(caller).status()).isEqualTo(Status.CANCELLED);
                assertThat(office.instance(think.instanceId()).status())
                        .isEqualTo(ended ? Status.ENDED : Status.CANCELLED);
                assertThat(office.open(caller)).isEmpty();
            }
        } finally {
            people.shutdownNow();
        }
    }
}
