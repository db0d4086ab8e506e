package vn.bieuduong.processing.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.processing.ProcessingReason;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.id.TaskId;

/** What an administrator does with processes and with a single one that is stuck; and that nobody else does. */
@ExtendWith(Database.class)
class ProcessAdministrationIT {

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
    private static final Path SHIPPED = Path.of("config/processes/tdkt-p03.bpmn");
    private static final String WHY = "thử nghiệm thôi";

    private Portal portal;
    private Actor administrator;
    private EntityManager em;

    @BeforeEach
    void aPortal(EntityManager manager, @TempDir Path data) {
        em = manager;
        portal = new Portal(manager, data, MONDAY);
        administrator = portal.actor("quantrivien");
    }

    @Test
    void nobodyButTheAdministratorMaySeeOrDoAnything() {
        UUID version = newest().id();
        InstanceId instance = instanceOf(filed());
        for (Actor other : List.of(portal.actor("truonghoc"), portal.actor("giamdoc"), portal.with("DESK@H99"))) {
            for (Runnable act : List.<Runnable>of(
                    () -> portal.office.processes.processes(other),
                    () -> portal.office.processes.view(other, version, 90),
                    () -> portal.office.processes.diagram(other, version, Texts.VIETNAMESE),
                    () -> portal.office.processes.source(other, version),
                    () -> portal.office.processes.check(other, "a.bpmn", shipped()),
                    () -> portal.office.processes.deploy(other, "a.bpmn", shipped(), WHY),
                    () -> portal.office.processes.suspend(other, version, WHY),
                    () -> portal.office.processes.resume(other, version, WHY),
                    () -> portal.office.control.view(other, instance),
                    () -> portal.office.control.diagram(other, instance, Texts.VIETNAMESE),
                    () -> portal.office.control.incidents(other),
                    () -> portal.office.control.countIncidents(other),
                    () -> portal.office.control.suspend(other, instance, WHY),
                    () -> portal.office.control.resume(other, instance, WHY),
                    () -> portal.office.control.move(other, instance, 1, "intake", WHY),
                    () -> portal.office.control.change(other, instance, "n", 1, WHY),
                    () -> portal.office.control.reassign(other, instance, new TaskId(UUID.randomUUID()), "", WHY),
                    () -> portal.office.control.cancel(other, instance, WHY),
                    () -> portal.office.control.retry(other, UUID.randomUUID(), WHY),
                    () -> portal.office.control.resolve(other, UUID.randomUUID(), WHY))) {
                assertThat(reason(act).name()).isEqualTo("NOT_ALLOWED");
            }
        }
    }

    @Test
    void aFileWithProblemsIsRefusedWithEveryOneOfThem() {
        byte[] broken = new String(shipped(), StandardCharsets.UTF_8)
                .replaceFirst("DESK@", "NOBODY@")
                .replaceFirst("<userTask", "<scriptTask id=\"broken\"/><userTask")
                .getBytes(StandardCharsets.UTF_8);
        DeployResult result = portal.office.processes.deploy(administrator, "tdkt-p03.bpmn", broken, WHY);

        assertThat(result.version()).isEmpty();
        assertThat(result.problems()).hasSizeGreaterThan(1).allSatisfy(p -> assertThat(p.line())
                .isPositive());
        assertThat(result.problems())
                .extracting(problem -> problem.sentence().in(Texts.ENGLISH))
                .contains("There is no candidate group “NOBODY”.");
        assertThat(portal.office
                        .processes
                        .check(administrator, "x.bpmn", broken)
                        .problems())
                .extracting(problem ->
                        problem.line() + problem.element() + problem.sentence().in(Texts.VIETNAMESE))
                .containsExactlyElementsOf(result.problems().stream()
                        .map(problem -> problem.line()
                                + problem.element()
                                + problem.sentence().in(Texts.VIETNAMESE))
                        .toList());
        assertThat(newest().version()).isEqualTo(1);
        assertThat(trail("PROCESS_DEPLOYED")).isEmpty();
    }

    @Test
    void whatWasPutInForceByPageSurvivesARestart() throws IOException {
        byte[] changed = new String(shipped(), StandardCharsets.UTF_8)
                .replace("</definitions>", "<!-- đổi -->\n</definitions>")
                .getBytes(StandardCharsets.UTF_8);
        DeployResult result = portal.office.processes.deploy(administrator, "moi.bpmn", changed, "đổi thời hạn");
        assertThat(result.problems()).isEmpty();
        assertThat(result.changed()).isTrue();
        ProcessVersion second = result.version().orElseThrow();
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.deployedBy()).isEqualTo(administrator.displayName());
        assertThat(trail("PROCESS_DEPLOYED")).containsExactly("TDKT-P03 2: đổi thời hạn");

        new ProcessLoader(portal.office.engine, portal.settings).deployAll();
        assertThat(newest().id()).isEqualTo(second.id());
        assertThat(portal.office
                        .processes
                        .deploy(administrator, "moi.bpmn", changed, WHY)
                        .changed())
                .as("the very file in force")
                .isFalse();
        assertThat(portal.office.processes.source(administrator, second.id())).isEqualTo(changed);
        assertThat(portal.office.processes.diagram(administrator, second.id(), Texts.VIETNAMESE))
                .startsWith("<svg");

        // back to what was before: on purpose, by page, it is a version of its own
        assertThat(portal.office
                        .processes
                        .deploy(administrator, "cu.bpmn", shipped(), "quay lại bản cũ")
                        .changed())
                .isTrue();
        assertThat(newest().version()).isEqualTo(3);
    }

    @Test
    void aSuspendedProcessRefusesItsClerksWithWords() {
        DossierId id = filed();
        portal.office.processes.suspend(administrator, newest().id(), "chờ văn bản mới");
        assertThat(reason(() -> portal.office.reception.accept(portal.with("DESK@H99"), id)))
                .isEqualTo(ProcessingReason.PROCESS_SUSPENDED);
        assertThat(reason(() -> portal.office.processes.suspend(administrator, newest().id(), WHY)))
                .isEqualTo(ProcessingReason.PROCESS_SUSPENDED);
        assertThat(newest().suspended()).isTrue();
        DossierId draft = portal.aCompleteDraft(portal.actor("truonghoc"), "TDKT-P03");
        assertThat(reason(() -> portal.filing.file(portal.actor("truonghoc"), draft)))
                .as("an applicant who files meanwhile")
                .isEqualTo(ProcessingReason.FILING_SUSPENDED);
        em.clear(); // as when his transaction is rolled back

        portal.office.processes.resume(administrator, newest().id(), "đã có văn bản");
        assertThat(newest().suspended()).isFalse();
        assertThat(trail("PROCESS_SUSPENDED")).containsExactly("TDKT-P03 1: chờ văn bản mới");
        assertThat(trail("PROCESS_RESUMED")).containsExactly("TDKT-P03 1: đã có văn bản");
    }

    @Test
    void theDossierFollowsWhatIsDoneToItsProcess() {
        DossierId id = filed();
        InstanceId instance = instanceOf(id);
        ProcessControl control = portal.office.control;
        control.suspend(administrator, instance, "có đơn khiếu nại");
        assertThat(control.view(administrator, instance).suspended()).isTrue();
        control.resume(administrator, instance, "đã giải quyết");
        portal.office.reception.accept(portal.with("DESK@H99"), id);
        portal.nextRequest();

        InstanceView view = control.view(administrator, instance);
        assertThat(view.tasks().get(0).holder().in(Texts.VIETNAMESE)).isEqualTo(Role.EC_HEAD.label(Texts.VIETNAMESE));
        assertThat(view.tasks().get(0).holder().in(Texts.ENGLISH)).isEqualTo(Role.EC_HEAD.label(Texts.ENGLISH));
        InstanceView.PlaceLine place = view.places().get(0);
        InstanceView.Target target = place.targets().stream()
                .filter(t -> t.node().equals("appraise"))
                .findFirst()
                .orElseThrow();
        control.move(administrator, instance, place.token(), target.node(), "giao thẳng chuyên viên");
        control.change(administrator, instance, "ghiChu", "gấp", "theo chỉ đạo");
        InstanceView.TaskLine task =
                control.view(administrator, instance).tasks().get(0);
        assertThat(task.step()).isEqualTo(target.name());
        assertThat(reason(() -> control.reassign(administrator, instance, task.id(), "khongcoai", WHY)))
                .isEqualTo(ProcessingReason.ACCOUNT_UNKNOWN);
        control.reassign(administrator, instance, task.id(), "chuyenvien", "người kia nghỉ");
        assertThat(reason(() -> control.change(administrator, instance, "không được", 1, WHY)))
                .isEqualTo(ProcessingReason.VARIABLE_NAME_WRONG);
        assertThat(reason(() -> control.move(administrator, instance, place.token(), "appraise", WHY)))
                .isNotNull();

        assertThat(control.view(administrator, instance).history().stream()
                        .map(InstanceView.HistoryLine::reason)
                        .filter(r -> !r.isEmpty()))
                .containsExactly(
                        "có đơn khiếu nại",
                        "đã giải quyết",
                        "giao thẳng chuyên viên",
                        "theo chỉ đạo",
                        "người kia nghỉ");
        control.cancel(administrator, instance, "Người nộp đề nghị dừng.");
        assertThat(portal.dossiers.get(id).state()).isEqualTo(DossierState.STOPPED);
        assertThat(portal.dossiers.get(id).closingReason()).contains("Người nộp đề nghị dừng.");
        assertThat(control.view(administrator, instance).ended()).isTrue();
        for (String act : List.of("SUSPENDED", "RESUMED", "MOVED", "CHANGED", "REASSIGNED", "CANCELLED")) {
            assertThat(trail("INSTANCE_" + act)).as(act).hasSize(1);
        }
    }

    @Test
    void theClerkOfASuspendedDossierIsToldSo() {
        DossierId id = filed();
        portal.office.control.suspend(administrator, instanceOf(id), "có đơn khiếu nại");
        assertThat(reason(() -> portal.office.reception.accept(portal.with("DESK@H99"), id)))
                .isEqualTo(ProcessingReason.SUSPENDED);
    }

    @Test
    void everyActNeedsAReason() {
        InstanceId instance = instanceOf(filed());
        assertThat(reason(() -> portal.office.control.cancel(administrator, instance, " ")))
                .isEqualTo(IdentityReason.REASON_MISSING);
        assertThat(reason(() -> portal.office.control.suspend(administrator, instance, "a".repeat(1_001))))
                .isEqualTo(IdentityReason.REASON_MISSING);
        assertThat(reason(() -> portal.office.processes.deploy(administrator, "a.bpmn", shipped(), "")))
                .isEqualTo(IdentityReason.REASON_MISSING);
        assertThat(reason(() -> portal.office.control.retry(administrator, UUID.randomUUID(), WHY)))
                .isEqualTo(ProcessingReason.INCIDENT_GONE);
    }

    @Test
    void aVersionShowsWhatLiesAtItsStepsAndHowLongTheyTook() {
        DossierId first = filed();
        filed();
        portal.forward(Duration.ofHours(3));
        portal.office.reception.accept(portal.with("DESK@H99"), first);
        portal.nextRequest();
        portal.forward(Duration.ofMinutes(1));

        ProcessView view = portal.office.processes.view(administrator, newest().id(), 30);
        ProcessView.StepLine intake = view.steps().stream()
                .filter(s -> s.node().equals("intake"))
                .findFirst()
                .orElseThrow();
        assertThat(intake.open()).isEqualTo(1);
        assertThat(intake.count()).isEqualTo(1);
        assertThat(intake.median().in(Texts.VIETNAMESE)).isEqualTo("3 giờ");
        assertThat(view.running()).hasSize(2);
        assertThat(view.version().running()).isEqualTo(2);
    }

    private ProcessVersion newest() {
        portal.nextRequest();
        return portal.office.processes.processes(administrator).stream()
                .filter(p -> p.key().equals("TDKT-P03"))
                .findFirst()
                .orElseThrow()
                .newest();
    }

    private DossierId filed() {
        Actor applicant = portal.actor("truonghoc");
        DossierId id = portal.aCompleteDraft(applicant, "TDKT-P03");
        portal.filing.file(applicant, id);
        portal.nextRequest();
        return id;
    }

    private InstanceId instanceOf(DossierId id) {
        return portal.dossiers.get(id).processInstance().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<String> trail(String act) {
        em.flush();
        return em.createNativeQuery(
                        "SELECT details FROM audit.line WHERE act = ?1 AND actor = 'quantrivien' ORDER BY id")
                .setParameter(1, act)
                .getResultList();
    }

    private static byte[] shipped() {
        try {
            return Files.readAllBytes(SHIPPED);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Reason reason(Runnable act) {
        Reason[] found = new Reason[1];
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> found[0] = refusal.findings().get(0).reason());
        return found[0];
    }
}
