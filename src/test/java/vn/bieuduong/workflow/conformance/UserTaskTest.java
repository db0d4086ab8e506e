package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.Deployment;
import vn.bieuduong.workflow.Office;
import vn.bieuduong.workflow.Status;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.TaskQuery;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.id.TaskId;

/** A user task: who may do it, until when, what it offers, and what happens when two want it. */
class UserTaskTest extends Conformance {

    @TestTemplate
    void theTaskCarriesWhoUntilWhenAndWhatForm() {
        InstanceId instance = start("UserTask", Map.of("agency", "H99", "officer", "an"));
        Task task = office.open(instance, "work");

        assertThat(task.candidates()).containsExactly("DESK@H99", "LEADERS", "user:binh");
        assertThat(task.formKey()).isEqualTo("work-form");
        assertThat(task.priority()).isEqualTo(70);
        assertThat(task.dueAt()).isEqualTo(Office.START.plus(Duration.ofDays(3)));
        assertThat(task.assignee()).isNull();
    }

    @TestTemplate
    void anAssigneeAndADateComeFromVariables() {
        InstanceId instance =
                start("UserTask", Map.of("agency", "H99", "officer", "an", "deadline", "2026-03-09T10:00:00Z"));
        office.complete(instance, "work", "yes");
        Task task = office.open(instance, "mine");

        assertThat(task.assignee()).isEqualTo("an");
        assertThat(task.dueAt()).isEqualTo("2026-03-09T10:00:00Z");
        office.complete(instance, "mine");
        assertThat(office.open(instance, "budgeted").dueAt()).isEqualTo(Office.START.plus(Duration.ofHours(12)));
    }

    @TestTemplate
    void whatIsNearDueLeavesOutWhatIsLate() {
        String agency = unique();
        start("UserTask", Map.of("agency", agency));
        Instant due = Office.START.plus(Duration.ofDays(3));
        TaskQuery queue = TaskQuery.forGroups(Set.of("DESK@" + agency));

        assertThat(found(queue.dueAfter(due).dueBefore(due.plusSeconds(1)))).isEqualTo(1);
        assertThat(found(queue.dueAfter(due.plusSeconds(1)))).isZero();
        assertThat(found(queue.dueBefore(due))).isZero();
        assertThat(found(queue.unassigned().dueAfter(Office.START))).isEqualTo(1);
    }

    private long found(TaskQuery query) {
        long counted = office.in(() -> office.engine().tasks().count(query));
        assertThat(office.in(() -> office.engine().tasks().find(query)).tasks()).hasSize((int) counted);
        return counted;
    }

    @TestTemplate
    void onlyOfferedOutcomesAreTaken() {
        InstanceId instance = start("UserTask", Map.of("agency", "H99"));

        assertConflict(WorkflowConflict.Kind.OUTCOME_NOT_OFFERED, () -> office.complete(instance, "work", "perhaps"));
        assertConflict(WorkflowConflict.Kind.OUTCOME_NOT_OFFERED, () -> office.complete(instance, "work"));
        assertThat(office.openNodes(instance)).containsExactly("work");
    }

    @TestTemplate
    void theSecondClerkIsToldWhoWasFasterAndWhen() {
        InstanceId instance = start("UserTask", Map.of("agency", "H99", "officer", "an"));
        Task task = office.open(instance, "work");
        office.in(() -> office.engine().tasks().claim(task.id(), "binh"));

        WorkflowConflict claimed = assertConflict(
                WorkflowConflict.Kind.TASK_CLAIMED,
                () -> office.in(() -> office.engine().tasks().claim(task.id(), "an")));
        assertThat(claimed.who()).isEqualTo("binh");
        assertThat(claimed.when()).isEqualTo(Office.START);
        assertConflict(WorkflowConflict.Kind.TASK_CLAIMED, () -> office.complete(instance, "work", "yes"));

        office.in(() -> office.engine().tasks().complete(task.id(), "binh", Map.of("outcome", "yes")));
        WorkflowConflict done = assertConflict(
                WorkflowConflict.Kind.TASK_COMPLETED,
                () -> office.in(() -> office.engine().tasks().complete(task.id(), "an", Map.of("outcome", "no"))));
        assertThat(done.who()).isEqualTo("binh");
        assertThat(office.openNodes(instance)).containsExactly("mine");
    }

    @TestTemplate
    void aReleasedTaskIsFreeAgain() {
        InstanceId instance = start("UserTask", Map.of("agency", "H99", "officer", "an"));
        Task task = office.open(instance, "work");
        office.in(() -> office.engine().tasks().claim(task.id(), "binh"));
        assertConflict(
                WorkflowConflict.Kind.TASK_CLAIMED,
                () -> office.in(() -> office.engine().tasks().release(task.id(), "an")));
        office.in(() -> office.engine().tasks().release(task.id(), "binh"));

        assertThat(office.in(() -> office.engine().tasks().claim(task.id(), "an"))
                        .assignee())
                .isEqualTo("an");
    }

    @TestTemplate
    void aTaskOfACancelledInstanceIsGone() {
        InstanceId instance = start("UserTask", Map.of("agency", "H99", "officer", "an"));
        Task task = office.open(instance, "work");
        office.in(() -> office.engine().runtime().cancel(instance, "nhập nhầm", "admin"));

        assertConflict(
                WorkflowConflict.Kind.TASK_CANCELLED,
                () -> office.in(() -> office.engine().tasks().complete(task.id(), "an", Map.of("outcome", "yes"))));
        assertThat(office.instance(instance).status()).isEqualTo(Status.CANCELLED);
    }

    private static WorkflowConflict assertConflict(WorkflowConflict.Kind kind, Runnable act) {
        WorkflowConflict[] found = new WorkflowConflict[1];
        assertThatThrownBy(act::run).isInstanceOfSatisfying(WorkflowConflict.class, conflict -> found[0] = conflict);
        assertThat(found[0].kind()).isEqualTo(kind);
        return found[0];
    }

    /** The one who began may be asked for by the name the start event gives him; resources of the standard are groups. */
    @TestTemplate
    void theInitiatorAndTheResourcesOfTheFileAreKnown() {
        Deployment process = deploy(
                unique(),
                "<startEvent id='s' camunda:initiator='starter'/><sequenceFlow sourceRef='s' targetRef='t'/>"
                        + "<userTask id='t' camunda:assignee='${starter}'/><sequenceFlow sourceRef='t' targetRef='u'/>"
                        + "<userTask id='u'><potentialOwner><resourceRef>desk</resourceRef></potentialOwner></userTask>");
        InstanceId instance = office.start(process, Map.of());
        assertThat(office.open(instance, "t").assignee()).isEqualTo("nộp");
        TaskId task = office.open(instance, "t").id();
        office.in(() -> office.engine().tasks().complete(task, "nộp", Map.of()));
        assertThat(office.open(instance, "u").candidates()).containsExactly("desk");
    }
}
