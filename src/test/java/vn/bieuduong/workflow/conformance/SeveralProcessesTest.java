package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.Deployment;
import vn.bieuduong.workflow.Instance;
import vn.bieuduong.workflow.engine.RepositoryService;
import vn.bieuduong.workflow.id.InstanceId;

/** A file with several pools: each process in it is a definition of its own; message flows only say who writes to whom. */
class SeveralProcessesTest extends Conformance {

    private List<Deployment> deploy() {
        return office.in(() -> repository().deployAll("SeveralProcesses.bpmn", read("SeveralProcesses.bpmn"), "admin"));
    }

    private RepositoryService repository() {
        return office.engine().repository();
    }

    @TestTemplate
    void eachProcessIsPutInForceUnderItsOwnKey() {
        List<Deployment> first = deploy();

        assertThat(first).extracting(Deployment::key).containsExactly("authority", "applicant", "statistics", "notes");
        assertThat(deploy()).as("the same file changes nothing").isEqualTo(first);
        for (Deployment one : first) {
            assertThat(office.in(() -> repository().definition(one.id()).key())).isEqualTo(one.key());
        }
        assertThat(office.in(() -> repository().diagram(first.get(3).id(), Locale.ROOT)))
                .as("a process with a diagram of its own is drawn by that one")
                .contains("noted")
                .doesNotContain("counted");
    }

    @TestTemplate
    void theyTalkByMessagesAndCallsAndSignals() {
        List<Deployment> all = deploy();
        InstanceId applicant = office.start(all.get(1), Map.of());
        assertThat(called).containsExactly("ask:question");
        assertThat(office.instance(applicant).currentNodes()).containsExactly("answer");

        InstanceId authority = office.in(
                        () -> office.engine().runtime().startByMessage("authority", "question", "HS-Q", Map.of(), "an"))
                .id();
        assertThat(office.complete(authority, "weigh").ended()).isTrue();
        assertThat(called).as("a send task names its message").containsExactly("ask:question", "reply:answer");

        Instance done = office.message(applicant, "answer");
        assertThat(done.endNode()).isEqualTo("done");
        assertThat(office.entered(applicant)).containsExactly("begin", "ask", "answer", "note", "done");
        assertThat(office.runJobs()).as("the signal begins the third").isPositive();
    }

    @TestTemplate
    void aNewVersionOfTheFileIsANewVersionOfEach() {
        List<Deployment> first = deploy();
        byte[] changed = new String(read("SeveralProcesses.bpmn"), StandardCharsets.UTF_8)
                .replace("name=\"weigh\"", "name=\"weigh twice\"")
                .getBytes(StandardCharsets.UTF_8);

        List<Deployment> second = office.in(() -> repository().deployAll("SeveralProcesses.bpmn", changed, "admin"));

        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i).version()).isEqualTo(first.get(i).version() + 1);
        }
        assertThat(office.in(() -> repository().deployIfNew("a.bpmn", read("SeveralProcesses.bpmn"), "system")))
                .as("a file that was in force before does not come back by itself")
                .isEqualTo(second);
        office.in(() -> repository().deployAll("SeveralProcesses.bpmn", read("SeveralProcesses.bpmn"), "admin"));
    }
}
