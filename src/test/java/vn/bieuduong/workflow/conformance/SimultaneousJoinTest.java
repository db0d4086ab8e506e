package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.Depth;
import vn.bieuduong.workflow.Deployment;
import vn.bieuduong.workflow.Instance;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.id.InstanceId;

/** Both branches of a join completed at the same moment, 100 times or, in the long form, 300: nobody is stuck and nobody is refused. */
@Tag("deep")
@Tag("slow")
public class SimultaneousJoinTest extends Conformance {

    private static final int TIMES = Depth.of(100, 300);

    @TestTemplate
    void nobodyIsStuckAndNobodyIsRefused() throws Exception {
        Deployment process = office.deploy(getClass(), "ParallelGateway.bpmn");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService clerks = Executors.newFixedThreadPool(2);
        List<InstanceId> stuck = new ArrayList<>();
        try {
            for (int i = 0; i < TIMES; i++) {
                InstanceId instance = office.start(process, Map.of());
                List<Future<Instance>> calls = new ArrayList<>();
                for (Task task : office.open(instance)) {
                    calls.add(clerks.submit(() -> {
                        together.await();
                        return office.in(() -> office.engine().tasks().complete(task.id(), task.node(), Map.of()));
                    }));
                }
                for (Future<Instance> call : calls) {
                    call.get(); // a refusal would rise here
                }
                if (!office.openNodes(instance).equals(List.of("after"))) {
                    stuck.add(instance);
                }
            }
        } finally {
            clerks.shutdownNow();
        }
        assertThat(stuck).isEmpty();
    }
}
