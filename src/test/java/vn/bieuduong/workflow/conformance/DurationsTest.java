package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.Deployment;
import vn.bieuduong.workflow.StepDuration;
import vn.bieuduong.workflow.StepLoad;
import vn.bieuduong.workflow.id.InstanceId;

/** How long steps took and how much lies where: the same figures from both stores. */
class DurationsTest extends Conformance {

    @TestTemplate
    void aStepHasItsCountMedianNinetiethLongestAndLateShare() {
        Deployment process = office.deploy(
                "durations.bpmn",
                new String(read("UserTask.bpmn"), StandardCharsets.UTF_8)
                        .replace("user-task", unique())
                        .getBytes(StandardCharsets.UTF_8));
        Instant began = office.now();
        // opened together, completed after 1, 2, 3, 4 and 10 days; due after 3
        List<InstanceId> instances = List.of(1, 2, 3, 4, 10).stream()
                .map(i -> office.start(process, Map.of("agency", "H99")))
                .toList();
        int day = 0;
        for (int i = 0; i < instances.size(); i++) {
            int until = List.of(1, 2, 3, 4, 10).get(i);
            office.pass(Duration.ofDays(until - day));
            day = until;
            office.complete(instances.get(i), "work", "yes");
        }
        InstanceId cancelled = office.start(process, Map.of("agency", "H99"));
        office.in(() -> office.engine().control().cancel(cancelled, "admin", "nhầm"));

        StepDuration work = durations(process, began, began.plus(Duration.ofDays(11))).stream()
                .filter(d -> d.node().equals("work"))
                .findFirst()
                .orElseThrow();
        assertThat(work.count()).isEqualTo(5);
        assertThat(work.median()).isEqualTo(Duration.ofDays(3));
        assertThat(work.p90()).isEqualTo(Duration.ofHours(182).plusMinutes(24));
        assertThat(work.longest()).isEqualTo(Duration.ofDays(10));
        assertThat(work.due()).isEqualTo(5);
        assertThat(work.late()).isEqualTo(2);
        assertThat(work.lateShare()).isEqualTo(0.4);
        assertThat(durations(process, began, began.plus(Duration.ofDays(3))))
                .singleElement()
                .satisfies(d -> assertThat(d.count()).isEqualTo(2));

        assertThat(office.in(() -> office.engine().history().load(process.id())))
                .singleElement()
                .isEqualTo(new StepLoad("mine", "mine", 5, 0));
        assertThat(office.in(() -> office.engine().control().countRunning(process.id())))
                .isEqualTo(5);
        assertThat(office.in(() -> office.engine().control().running(process.id(), 0, 3)))
                .hasSize(3);
    }

    private List<StepDuration> durations(Deployment process, Instant from, Instant to) {
        return office.in(() -> office.engine().history().durations(List.of(process.id()), from, to));
    }
}
