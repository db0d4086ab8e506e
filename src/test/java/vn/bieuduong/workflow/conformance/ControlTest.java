package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.Deployment;
import vn.bieuduong.workflow.HistoryEntry;
import vn.bieuduong.workflow.Incident;
import vn.bieuduong.workflow.Instance;
import vn.bieuduong.workflow.Place;
import vn.bieuduong.workflow.Status;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.WorkflowConflict.Kind;
import vn.bieuduong.workflow.engine.ManagementService;
import vn.bieuduong.workflow.id.InstanceId;

/** What an administrator may do to an instance or a definition: each act with its reason in the history, or refused. */
class ControlTest extends Conformance {

    private static final String WHY = "chờ ý kiến lãnh đạo";

    @TestTemplate
    void aSuspendedInstanceTakesNoStepUntilItIsResumed() {
        InstanceId instance = start("ParallelGateway");
        Task left = office.open(instance, "left");
        office.in(() -> control().suspend(instance, "admin", WHY));

        assertThat(office.instance(instance).status()).isEqualTo(Status.SUSPENDED);
        assertThat(refused(() -> office.complete(instance, "left"))).isEqualTo(Kind.INSTANCE_SUSPENDED);
        assertThat(refused(() -> office.in(() -> control().suspend(instance, "admin", WHY))))
                .isEqualTo(Kind.INSTANCE_SUSPENDED);

        office.in(() -> control().resume(instance, "admin", "đã có ý kiến"));
        assertThat(refused(() -> office.in(() -> control().resume(instance, "admin", WHY))))
                .isEqualTo(Kind.NOT_SUSPENDED);
        office.in(() -> office.engine().tasks().complete(left.id(), "an", Map.of()));
        assertThat(office.openNodes(instance)).containsExactly("right");
        assertThat(reasons(instance)).containsExactly("suspend: " + WHY, "resume: đã có ý kiến");
    }

    @TestTemplate
    void timersOfASuspendedInstanceWaitAndDoNotFail() {
        InstanceId instance = timed(start("BoundaryTimer"));
        List<String> before = office.openNodes(instance);
        office.in(() -> control().suspend(instance, "admin", WHY));
        office.pass(Duration.ofDays(30));
        for (int i = 0; i < 8; i++) {
            office.runJobs();
            office.pass(Duration.ofDays(1));
        }
        assertThat(office.openNodes(instance)).isEqualTo(before);
        assertThat(office.in(() -> control().incidentsOf(instance))).isEmpty();

        office.in(() -> control().resume(instance, "admin", WHY));
        assertThat(office.runJobs()).isPositive();
        assertThat(office.openNodes(instance)).isNotEqualTo(before);
    }

    @TestTemplate
    void aSuspendedDefinitionBeginsNothingAndItsInstancesWait() {
        Deployment process = office.deploy(getClass(), "BoundaryTimer.bpmn");
        InstanceId instance = timed(office.start(process, Map.of()));
        List<String> before = office.openNodes(instance);
        hold(process, true);

        assertThat(refused(() -> office.start(process, Map.of()))).isEqualTo(Kind.DEFINITION_SUSPENDED);
        assertThat(refused(() -> office.in(() -> office.engine().runtime().start(process.key(), "HS", Map.of(), "an"))))
                .isEqualTo(Kind.DEFINITION_SUSPENDED);
        assertThat(refused(() -> office.complete(instance, before.get(0)))).isEqualTo(Kind.DEFINITION_SUSPENDED);
        assertThat(refused(() -> hold(process, true))).isEqualTo(Kind.DEFINITION_SUSPENDED);
        office.pass(Duration.ofDays(30));
        office.runJobs();
        assertThat(office.openNodes(instance)).isEqualTo(before);
        assertThat(office.in(() -> office.engine().repository().get(process.id()))
                        .suspended())
                .isTrue();

        hold(process, false);
        assertThat(refused(() -> hold(process, false))).isEqualTo(Kind.NOT_SUSPENDED);
        assertThat(office.runJobs()).isPositive();
        assertThat(office.openNodes(instance)).isNotEqualTo(before);
        timed(office.start(process, Map.of()));
    }

    private void hold(Deployment process, boolean suspended) {
        office.in(() -> {
            if (suspended) {
                control().suspendDefinition(process.id(), WHY);
            } else {
                control().resumeDefinition(process.id(), WHY);
            }
            return process;
        });
    }

    @TestTemplate
    void callerAndCalledAreSuspendedTogether() {
        office.deploy(getClass(), "CallActivityCalled.bpmn");
        InstanceId caller = start("CallActivity", Map.of("question", "why"));
        InstanceId called = office.in(() -> office.engine().runtime().byBusinessKey("called", "HS-caller"))
                .orElseThrow()
                .id();
        office.in(() -> control().suspend(caller, "admin", WHY));

        assertThat(refused(() -> office.complete(called, "think"))).isEqualTo(Kind.INSTANCE_SUSPENDED);
        assertThat(refused(() -> office.in(() -> control().cancel(called, "admin", WHY))))
                .isEqualTo(Kind.CALLED_BY_ANOTHER);
        office.in(() -> control().resume(caller, "admin", WHY));
        office.complete(called, "think");
        assertThat(office.openNodes(caller)).containsExactly("after");
        assertThat(reasons(called)).containsExactly("suspend: " + WHY, "resume: " + WHY);
    }

    @TestTemplate
    void aTokenMovesWithinItsScope() {
        InstanceId instance = start("ParallelGateway");
        Task left = office.open(instance, "left");
        Place place = place(instance, "left");
        assertThat(place.targets()).extracting(Place.Target::node).contains("after", "right", "left");

        office.in(() -> control().suspend(instance, "admin", WHY));
        office.in(() -> control().move(instance, place.token(), "after", "admin", "bước trái không cần nữa"));
        office.in(() -> control().resume(instance, "admin", WHY));

        assertThat(office.openNodes(instance)).containsExactlyInAnyOrder("right", "after");
        assertThat(refused(() -> office.in(() -> office.engine().tasks().complete(left.id(), "an", Map.of()))))
                .isEqualTo(Kind.TASK_CANCELLED);
        assertThat(refused(() -> office.in(() -> control().move(instance, place.token(), "after", "admin", WHY))))
                .isEqualTo(Kind.UNKNOWN);
        int right = place(instance, "right").token();
        assertThat(refused(() -> office.in(() -> control().move(instance, right, "nowhere", "admin", WHY))))
                .isEqualTo(Kind.MOVE_NOT_ALLOWED);
        HistoryEntry move = entries(instance).stream()
                .filter(e -> e.act().equals("move"))
                .findFirst()
                .orElseThrow();
        assertThat(move.actor()).isEqualTo("admin");
        assertThat(move.node()).isEqualTo("left");
        assertThat(move.reason()).isEqualTo("bước trái không cần nữa");
        assertThat(move.trail()).contains("!left", "+after");
    }

    @TestTemplate
    void aTokenMovedToAnAutomaticTaskOfASuspendedInstanceGoesOn() {
        InstanceId instance = start("ServiceTask", Map.of("n", 21));
        office.in(() -> control().suspend(instance, "admin", WHY));
        office.in(() -> control().change(instance, Map.of("n", 5), "admin", "nhập sai"));
        String service = entries(instance).get(0).trail().stream()
                .filter(step -> step.startsWith("+"))
                .skip(1)
                .findFirst()
                .orElseThrow()
                .substring(1);
        office.in(() -> control().move(instance, place(instance, "after").token(), service, "admin", "tính lại"));

        assertThat(office.instance(instance).variables()).containsEntry("n", 5L).containsEntry("doubled", 10L);
        assertThat(office.openNodes(instance)).containsExactly("after");
        assertThat(office.instance(instance).status()).isEqualTo(Status.SUSPENDED);
        HistoryEntry change = entries(instance).stream()
                .filter(e -> e.act().equals("change"))
                .findFirst()
                .orElseThrow();
        assertThat(change.variables()).containsEntry("changed", Map.of("n", 5L)).containsEntry("reason", "nhập sai");
    }

    @TestTemplate
    void aTaskIsGivenToSomebodyElseAndBack() {
        InstanceId instance = start("UserTask", Map.of("agency", "H99", "officer", "an"));
        Task task = office.open(instance, "work");
        office.in(() -> office.engine().tasks().claim(task.id(), "binh"));
        assertThat(office.in(() -> control().reassign(task.id(), "cuc", "admin", "Bình nghỉ phép"))
                        .assignee())
                .isEqualTo("cuc");
        assertThat(office.in(() -> control().reassign(task.id(), null, "admin", "chưa rõ ai"))
                        .assignee())
                .isNull();

        assertThat(reasons(instance)).containsExactly("reassign: Bình nghỉ phép", "reassign: chưa rõ ai");
        office.in(() -> office.engine().tasks().complete(task.id(), "an", Map.of("outcome", "yes")));
        assertThat(refused(() -> office.in(() -> control().reassign(task.id(), "binh", "admin", WHY))))
                .isEqualTo(Kind.TASK_COMPLETED);
    }

    @TestTemplate
    void nothingIsDoneWithoutAReasonOrAfterTheEnd() {
        InstanceId instance = start("ParallelGateway");
        assertThat(refused(() -> office.in(() -> control().cancel(instance, "admin", "  "))))
                .isEqualTo(Kind.REASON_MISSING);
        Instance ended = office.in(() -> control().cancel(instance, "admin", "nộp nhầm"));
        assertThat(ended.status()).isEqualTo(Status.CANCELLED);
        assertThat(office.open(instance)).isEmpty();
        assertThat(reasons(instance)).containsExactly("cancel: nộp nhầm");
        for (Runnable act : List.<Runnable>of(
                () -> office.in(() -> control().cancel(instance, "admin", WHY)),
                () -> office.in(() -> control().suspend(instance, "admin", WHY)),
                () -> office.in(() -> control().change(instance, Map.of("n", 1), "admin", WHY)))) {
            assertThat(refused(act)).isEqualTo(Kind.INSTANCE_ENDED);
        }
    }

    @TestTemplate
    void anIncidentIsRetried() {
        InstanceId instance = incident();
        Incident incident = incidents().get(0);
        assertThat(incident.instanceId()).isEqualTo(instance);
        assertThat(incident.node()).isEqualTo("compute");
        assertThat(incident.attempts()).isEqualTo(6);
        assertThat(incident.message()).contains("out of order");
        assertThat(incident.trace()).contains("\tat ");

        broken = false;
        office.in(() -> retry(incident));
        assertThat(incidents()).isEmpty();
        assertThat(refused(() -> office.in(() -> retry(incident)))).isEqualTo(Kind.UNKNOWN);
        assertThat(office.runJobs()).isEqualTo(1);
        assertThat(office.openNodes(instance)).containsExactly("after");
        assertThat(reasons(instance)).containsExactly("retry: " + WHY);
    }

    @TestTemplate
    void anIncidentIsResolvedByHand() {
        InstanceId instance = incident();
        Incident incident = incidents().get(0);
        office.in(() -> {
            control().resolve(incident.id(), Map.of("computed", "by hand"), "admin", "tính tay");
            return instance;
        });

        assertThat(incidents()).isEmpty();
        assertThat(office.openNodes(instance)).containsExactly("after");
        assertThat(office.instance(instance).variables()).containsEntry("computed", "by hand");
        assertThat(reasons(instance)).containsExactly("resolve: tính tay");
    }

    @TestTemplate
    void aTokenAtATimerThatFailedGoesOnWithWhatIsRight() {
        Deployment process = office.deploy(getClass(), "TimerThenService.bpmn");
        InstanceId instance = timed(office.start(process, Map.of("n", "hai mươi mốt")));
        for (int attempt = 0; attempt < 7; attempt++) {
            office.pass(Duration.ofDays(2));
            office.runJobs();
        }
        mine = instance;
        Incident incident = incidents().get(0);
        assertThat(incident.node()).isEqualTo("pause");

        assertThatThrownBy(() -> office.in(() -> resolve(incident, Map.of())))
                .as("what is wrong is still wrong")
                .isInstanceOf(RuntimeException.class);
        assertThat(incidents()).hasSize(1);

        office.in(() -> resolve(incident, Map.of("n", 21)));
        assertThat(incidents()).isEmpty();
        assertThat(office.openNodes(instance)).containsExactly("after");
    }

    private Incident resolve(Incident incident, Map<String, ?> variables) {
        control().resolve(incident.id(), variables, "admin", WHY);
        return incident;
    }

    private final List<InstanceId> timed = new ArrayList<>();

    private InstanceId timed(InstanceId instance) {
        timed.add(instance);
        return instance;
    }

    @AfterEach
    void noTimerOfThisFiresInOtherTests() {
        for (InstanceId instance : timed) {
            if (!office.instance(instance).ended()) {
                office.in(() -> control().cancel(instance, "admin", "hết bài thử"));
            }
        }
    }

    /** An instance whose job has failed as often as it may. */
    private InstanceId incident() {
        broken = true;
        InstanceId instance = start("ServiceTaskAsync");
        for (int attempt = 0; attempt < 6; attempt++) {
            office.runJobs();
            office.pass(Duration.ofHours(9));
        }
        mine = instance;
        return instance;
    }

    private InstanceId mine = new InstanceId(new UUID(0, 0));

    private List<Incident> incidents() {
        return office.in(() -> control().incidentsOf(mine));
    }

    private Incident retry(Incident incident) {
        control().retry(incident.id(), "admin", WHY);
        return incident;
    }

    private ManagementService control() {
        return office.engine().control();
    }

    private Place place(InstanceId instance, String node) {
        return office.in(() -> control().places(instance)).stream()
                .filter(p -> p.node().equals(node))
                .findFirst()
                .orElseThrow();
    }

    private List<HistoryEntry> entries(InstanceId instance) {
        return office.in(() -> office.engine().history().entries(instance));
    }

    private List<String> reasons(InstanceId instance) {
        return entries(instance).stream()
                .filter(e -> !e.reason().isEmpty())
                .map(e -> e.act() + ": " + e.reason())
                .toList();
    }

    private static Kind refused(Runnable act) {
        WorkflowConflict conflict = catchThrowableOfType(WorkflowConflict.class, act::run);
        assertThat(conflict).as("refusal").isNotNull();
        return conflict.kind();
    }
}
