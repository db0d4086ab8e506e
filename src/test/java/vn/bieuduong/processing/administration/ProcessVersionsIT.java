package vn.bieuduong.processing.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.workflow.Deployment;

/** An administrator moves dossiers to another version, and rehearses a draft; nobody else does. */
@ExtendWith(Database.class)
class ProcessVersionsIT {

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
    private static final String KEY = "TDKT-P03";

    private Portal portal;
    private Actor applicant;
    private Actor administrator;
    private EntityManager em;
    private UUID old;

    @BeforeEach
    void aPortal(EntityManager em, @TempDir Path data) {
        this.em = em;
        portal = new Portal(em, data, MONDAY);
        applicant = portal.actor("truonghoc");
        administrator = portal.actor("quantrivien");
        old = newest().id();
    }

    private Deployment newest() {
        String key = portal.procedures.newest(KEY).orElseThrow().processKey();
        return portal.office.engine.repository().newest(key).orElseThrow();
    }

    /** The shipped process with its first step under another name, id and public name. */
    private byte[] renamed() throws IOException {
        return source().replace("\"intake\"", "\"desk\"")
                .replace("bd:formKey=\"desk\"", "bd:formKey=\"intake\"")
                .replace("bd:publicName=\"Tiếp nhận hồ sơ\"", "bd:publicName=\"Bộ phận một cửa\"")
                .replace("<flowNodeRef>intake<", "<flowNodeRef>desk<")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String source() {
        return new String(portal.office.engine.repository().source(old), StandardCharsets.UTF_8);
    }

    private DossierId filed() {
        DossierId id = portal.aCompleteDraft(applicant, KEY);
        portal.filing.file(applicant, id);
        portal.nextRequest();
        return id;
    }

    private UUID deploy(byte[] bpmn) {
        return portal.office
                .engine
                .repository()
                .deploy("new.bpmn", bpmn, "test")
                .id();
    }

    private long audited(String act, UUID subject) {
        return ((Number) em.createNativeQuery(
                                "SELECT count(*) FROM audit.line WHERE act = ?1 AND subject = ?2 AND actor = 'quantrivien'")
                        .setParameter(1, act)
                        .setParameter(2, subject.toString())
                        .getSingleResult())
                .longValue();
    }

    @Test
    void aDossierMovesWithItsTaskAndShowsItsNewStep() throws IOException {
        DossierId atDesk = filed();
        DossierId assigned = filed();
        portal.office.reception.accept(portal.with("DESK@H99"), assigned);
        portal.nextRequest();
        UUID to = deploy(renamed());
        ProcessMigration migration = portal.office.migration;

        VersionPlan plan = migration.plan(administrator, old, to, Map.of());
        assertThat(plan.rows())
                .filteredOn(row -> row.node().equals("intake"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.target()).isEmpty();
                    assertThat(row.choices())
                            .extracting(VersionPlan.Choice::node)
                            .contains("desk", "assign");
                });
        assertThat(plan.strands()).anySatisfy(sentence -> assertThat(sentence.in(Texts.ENGLISH))
                .contains("intake", "stay on the old one"));
        Map<String, String> chosen = Map.of("intake", "desk");
        assertThat(migration.plan(administrator, old, to, chosen).strands()).isEmpty();

        VersionPreview preview = migration.preview(administrator, old, to, Map.of());
        assertThat(preview.total()).isEqualTo(2);
        assertThat(preview.possible()).isEqualTo(1);
        assertThat(portal.mine.view(applicant, atDesk).currentStep()).isEqualTo("Tiếp nhận hồ sơ");

        assertThatThrownBy(() -> migration.begin(administrator, old, to, chosen, "  "))
                .isInstanceOf(Refusal.class);
        UUID run = migration.begin(administrator, old, to, chosen, "Mẫu mới dùng từ 01/12");
        VersionRun done = migration.proceed(administrator, run);
        portal.nextRequest();
        assertThat(done.ended()).isTrue();
        assertThat(done.moved()).isEqualTo(2);
        assertThat(done.stayed()).isEmpty();
        assertThat(audited("MIGRATION_BEGUN", run)).isEqualTo(1);
        assertThat(audited("MIGRATION_ENDED", run)).isEqualTo(1);
        assertThat(migration.log(administrator)).extracting(VersionRun::id).contains(run);
        assertThat(portal.mine.view(applicant, atDesk).currentStep()).isEqualTo("Bộ phận một cửa");

        portal.office.reception.accept(portal.with("DESK@H99"), atDesk);
        portal.nextRequest();
        assertThat(portal.mine.view(applicant, atDesk).currentStep()).isEqualTo("Phân công xử lý");
    }

    @Test
    void whoeverCannotBeMovedStaysAndIsNamed() throws IOException {
        DossierId atDesk = filed();
        UUID to = deploy(renamed());
        UUID run = portal.office.migration.begin(administrator, old, to, Map.of(), "thử chuyển hồ sơ");
        VersionRun done = portal.office.migration.proceed(administrator, run);
        portal.nextRequest();
        assertThat(done.moved()).isZero();
        assertThat(done.stayed()).singleElement().satisfies(stayed -> {
            assertThat(stayed.number())
                    .isEqualTo(portal.mine.view(applicant, atDesk).anyNumber());
            assertThat(stayed.why().in(Texts.ENGLISH)).contains("Tiếp nhận hồ sơ");
        });
        portal.office.reception.accept(portal.with("DESK@H99"), atDesk);
    }

    @Test
    void aRehearsalTellsWhichDossiersADraftWouldTreatOtherwise() {
        DossierId refused = filed();
        portal.office.reception.refuse(portal.with("DESK@H99"), refused, "không thuộc thẩm quyền");
        portal.forward(Duration.ofDays(1));
        portal.nextRequest();
        ProcessRehearsal.Period year = portal.office.rehearsal.lastYear();

        RehearsalReport same = portal.office.rehearsal.rehearse(administrator, old, year);
        assertThat(same.rehearsed()).isEqualTo(1);
        assertThat(same.same()).isEqualTo(1);

        String draft = source().replace(
                        "id=\"f43\" sourceRef=\"joinIntake\" targetRef=\"intake\"",
                        "id=\"f43\" sourceRef=\"joinIntake\" targetRef=\"first\"")
                .replace(
                        "<userTask id=\"intake\"",
                        "<userTask id=\"first\" name=\"Xem trước\" bd:candidateGroups=\"DESK@${agency}\"/>"
                                + "<sequenceFlow id=\"extra\" sourceRef=\"first\" targetRef=\"intake\"/><userTask id=\"intake\"")
                .replace("<incoming>f43</incoming>", "");
        RehearsalReport waits = portal.office.rehearsal.rehearse(
                administrator, "draft.bpmn", draft.getBytes(StandardCharsets.UTF_8), year);
        assertThat(waits.problems()).isEmpty();
        assertThat(waits.lines()).singleElement().satisfies(line -> {
            assertThat(line.fared()).isEqualTo(RehearsalReport.Fared.WAITS);
            assertThat(line.waitsFor().in(Texts.VIETNAMESE)).isEqualTo("Xem trước");
            assertThat(line.step()).isEqualTo(1);
            assertThat(line.expected()).isEqualTo("Tiếp nhận hồ sơ");
        });

        RehearsalReport unreadable = portal.office.rehearsal.rehearse(
                administrator, "draft.bpmn", "<definitions/>".getBytes(StandardCharsets.UTF_8), year);
        assertThat(unreadable.readable()).isFalse();
        assertThat(unreadable.problems()).isNotEmpty();
    }

    @Test
    void onlyTheAdministratorMayDoAnyOfIt() {
        for (Actor other : List.of(applicant, portal.with("DESK@H99"), portal.with("EC_HEAD@H99"))) {
            for (Runnable act : List.<Runnable>of(
                    () -> portal.office.migration.versions(other),
                    () -> portal.office.migration.plan(other, old, old, Map.of()),
                    () -> portal.office.migration.preview(other, old, old, Map.of()),
                    () -> portal.office.migration.begin(other, old, old, Map.of(), "thử chuyển hồ sơ"),
                    () -> portal.office.migration.proceed(other, old),
                    () -> portal.office.migration.run(other, old),
                    () -> portal.office.migration.log(other),
                    () -> portal.office.rehearsal.rehearse(other, old, portal.office.rehearsal.lastYear()))) {
                assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                                refusal.findings().get(0).reason())
                        .isEqualTo(IdentityReason.NOT_ALLOWED));
            }
        }
    }
}
