package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.id.InstanceId;

/** An activity is done once for each item: together, one after the other, or until enough is done. */
class MultiInstanceTest extends Conformance {

    @TestTemplate
    void allAtOnce() {
        InstanceId instance = start("MultiInstanceParallel", MEMBERS);
        assertThat(office.open(instance)).extracting(Task::assignee).containsExactly("an", "binh", "chi");
        vote(instance, "binh", "agree");
        vote(instance, "an", "object");
        assertThat(office.openNodes(instance)).containsExactly("vote");
        vote(instance, "chi", "agree");
        assertThat(office.openNodes(instance)).containsExactly("after");
        assertThat(office.instance(instance).variables())
                .containsEntry("outcomes", List.of("agree", "object", "agree"));
    }

    @TestTemplate
    void enoughIsEnough() {
        InstanceId instance = start("MultiInstanceCompletion", MEMBERS);
        vote(instance, "an", "agree");
        vote(instance, "chi", "agree");
        assertThat(office.openNodes(instance)).as("binh need not vote any more").containsExactly("after");
    }

    @TestTemplate
    void oneAfterTheOther() {
        InstanceId instance = start("MultiInstanceSequential", MEMBERS);
        for (String member : List.of("an", "binh", "chi")) {
            assertThat(office.open(instance)).extracting(Task::assignee).containsExactly(member);
            vote(instance, member, "agree");
        }
        assertThat(office.openNodes(instance)).containsExactly("after");
    }

    @TestTemplate
    void nobodyToAskIsDoneAtOnce() {
        InstanceId instance = start("MultiInstanceParallel", Map.of("members", List.of()));
        assertThat(office.openNodes(instance)).containsExactly("after");
    }

    @TestTemplate
    void eachTurnOfASubProcessHasItsOwnTokens() {
        InstanceId instance = start("MultiInstanceSubProcess", Map.of("members", List.of("an", "binh")));
        done(instance, "an");
        assertThat(office.openNodes(instance)).containsExactly("first", "second");
        done(instance, "an");
        done(instance, "binh");
        assertThat(office.openNodes(instance)).containsExactly("second");
        done(instance, "binh");
        assertThat(office.openNodes(instance)).containsExactly("after");
    }

    @TestTemplate
    void whoIsAskedIsFixedWhenTheAskingBegins() {
        for (List<?> changed : List.of(List.of("an"), List.of("chi", "binh", "an"), List.of(), MORE)) {
            InstanceId instance = start("MultiInstanceListChanges", MEMBERS);
            for (String member : List.of("an", "binh", "chi")) {
                assertThat(office.open(instance)).extracting(Task::assignee).containsExactly(member);
                office.in(() -> office.engine()
                        .tasks()
                        .complete(office.open(instance).get(0).id(), member, Map.of("members", changed)));
            }
            assertThat(office.openNodes(instance)).as("%s", changed).containsExactly("after");
        }
    }

    @TestTemplate
    void aListThatIsNoneAnyMoreStopsNobody() {
        InstanceId instance = start("MultiInstanceListChanges", MEMBERS);
        office.in(() ->
                office.engine().tasks().complete(office.open(instance).get(0).id(), "an", Map.of("members", "nobody")));
        vote(instance, "binh", "agree");
        vote(instance, "chi", "agree");
        assertThat(office.openNodes(instance)).containsExactly("after");
    }

    @TestTemplate
    void aTurnOfSeveralStepsKeepsItsItemToo() {
        InstanceId instance = start("MultiInstanceListChangesInside", MEMBERS);
        for (String member : List.of("an", "binh", "chi")) {
            for (String node : List.of("first", "second")) {
                Task task = office.open(instance, node);
                assertThat(task.assignee()).isEqualTo(member);
                office.in(() ->
                        office.engine().tasks().complete(task.id(), member, Map.of("members", List.of("chi", member))));
            }
        }
        assertThat(office.openNodes(instance)).containsExactly("after");
    }

    private static final List<String> MORE = List.of("dung", "an", "binh", "chi");

    private static final Map<String, Object> MEMBERS = Map.of("members", List.of("an", "binh", "chi"));

    private void vote(InstanceId instance, String member, String outcome) {
        Task task = office.open(instance).stream()
                .filter(t -> member.equals(t.assignee()))
                .findFirst()
                .orElseThrow();
        office.in(() -> office.engine().tasks().complete(task.id(), member, Map.of("outcome", outcome)));
    }

    private void done(InstanceId instance, String member) {
        vote(instance, member, "done");
    }
}
