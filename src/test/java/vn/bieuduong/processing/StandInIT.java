package vn.bieuduong.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.account.StandInKeeping;
import vn.bieuduong.account.StandInLine;
import vn.bieuduong.council.CouncilResult;
import vn.bieuduong.document.ControlSheet.HandOver;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.processing.handling.NomineeOpinion;
import vn.bieuduong.processing.worklist.Queue;
import vn.bieuduong.processing.worklist.WorklistLine;

/** An officer is on leave: a colleague finishes his step, named so wherever it is read; nothing else and no longer. */
@ExtendWith(Database.class)
class StandInIT {

    private static final String WHY = "Nghỉ phép năm theo đơn ngày 20/11";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private EntityManager em;
    private Portal portal;
    private StandInKeeping keeping;
    private DossierId id;
    private Actor officer;

    @BeforeEach
    void anOfficerHoldsATaskAndHasAColleague(EntityManager em, @TempDir Path data) {
        this.em = em;
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        keeping = LoadedProvince.standIns(em, portal.settings, portal.clock);
        Actor applicant = portal.actor("truonghoc");
        id = portal.aCompleteDraft(applicant, "TDKT-P01");
        portal.filing.file(applicant, id);
        portal.nextRequest();
        officer = portal.with("EC_OFFICER@H99");
        portal.office.reception.accept(portal.with("DESK@H99"), id);
        portal.nextRequest();
        portal.office.appraisal.assign(portal.with("EC_HEAD@H99"), id, officer.account());
        Account colleague =
                new Account(new AccountName("dong.nghiep"), "Lê Đồng Nghiệp", "", false, portal.clock.instant());
        colleague.describe("Lê Đồng Nghiệp", null, null, officer.organisation(), "Chuyên viên");
        new Accounts(em, portal.settings, portal.clock).add(colleague);
        portal.nextRequest();
    }

    @Test
    void aStandInFinishesTheStepAndIsNamedSoEverywhere() {
        give(officer, "dong.nghiep", "EC_OFFICER@H99");
        Actor deputy = portal.actor("dong.nghiep");
        assertThat(portal.office.cases.queue(deputy, Queue.MINE, 0).lines())
                .extracting(WorklistLine::id)
                .contains(id);
        assertThat(portal.office.cases.counters(deputy)).containsEntry(Queue.MINE, 1L);
        assertThat(portal.office.cases.view(deputy, id).task())
                .hasValueSatisfying(task -> assertThat(task.mine()).isTrue());

        conclude(deputy);
        portal.nextRequest();

        assertThat(portal.office.cases.view(deputy, id).history())
                .filteredOn(step -> step.outcome().equals("ok"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.who()).isEqualTo("Lê Đồng Nghiệp");
                    assertThat(step.onBehalf()).contains(officer.displayName());
                });
        assertThat(details("STEP_PASSED")).endsWith("; thay mặt " + officer.displayName());
        assertThat(portal.office.handOvers.of(portal.dossiers.get(id)))
                .as("on the control sheet")
                .extracting(HandOver::receiver)
                .contains("Lê Đồng Nghiệp, thay mặt " + officer.displayName());
        assertThat(details("STAND_IN_GIVEN")).contains("Lê Đồng Nghiệp").contains(WHY);
    }

    @Test
    void withoutItAndAfterItsLastDayAColleagueSeesNothing() {
        assertThat(portal.actor("dong.nghiep").duties()).isEmpty();
        refused(() -> conclude(portal.actor("dong.nghiep")), "NOT_FOUND");
        give(officer, "dong.nghiep", "EC_OFFICER@H99");
        portal.forward(Duration.ofDays(5));
        assertThat(portal.actor("dong.nghiep").has(Role.EC_OFFICER)).isTrue();
        portal.forward(Duration.ofDays(1));
        assertThat(portal.actor("dong.nghiep").duties()).isEmpty();
        refused(() -> conclude(portal.actor("dong.nghiep")), "NOT_FOUND");
    }

    @Test
    void itIsEndedEarlyByWhoGaveItAndByNoStranger() {
        give(officer, "dong.nghiep", "EC_OFFICER@H99");
        StandInLine line = keeping.of(officer, officer.account()).get(0);
        refused(() -> keeping.end(portal.actor("motcua"), line.id()), "NOT_ALLOWED");
        refused(() -> keeping.of(portal.actor("motcua"), officer.account()), "NOT_ALLOWED");
        keeping.end(officer, line.id());
        portal.nextRequest();
        assertThat(portal.actor("dong.nghiep").duties()).isEmpty();
        refused(() -> keeping.end(officer, line.id()), "STAND_IN_UNKNOWN");
        assertThat(keeping.of(officer, officer.account())).isEmpty();
    }

    @Test
    void onlyOnesOwnDutiesAreGivenToAColleagueOfTheSameBody() {
        refused(() -> give(officer, "khong.co", "EC_OFFICER@H99"), "DEPUTY_UNKNOWN");
        refused(() -> give(officer, officer.account().value(), "EC_OFFICER@H99"), "DEPUTY_UNKNOWN");
        refused(() -> give(officer, "truonghoc", "EC_OFFICER@H99"), "DEPUTY_OF_ANOTHER_BODY");
        refused(() -> give(officer, "dong.nghiep", "CHAIR@H99"), "STAND_IN_DUTIES_MISSING");
        refused(
                () -> keeping.give(
                        officer,
                        officer.account(),
                        "dong.nghiep",
                        List.of("EC_OFFICER@H99"),
                        TODAY.minusDays(1),
                        null,
                        ""),
                "STAND_IN_FROM_WRONG",
                "STAND_IN_TO_WRONG",
                "REASON_MISSING");
        refused(
                () -> keeping.give(
                        portal.actor("motcua"),
                        officer.account(),
                        "dong.nghiep",
                        List.of("EC_OFFICER@H99"),
                        TODAY,
                        TODAY,
                        WHY),
                "NOT_ALLOWED");
        give(officer, "dong.nghiep", "EC_OFFICER@H99");
        assertThat(keeping.passable(portal.actor("dong.nghiep"), new AccountName("dong.nghiep")))
                .as("what is passed on is passed on no further")
                .isEmpty();
        Actor administrator = portal.actor("quantrivien");
        assertThat(keeping.passable(administrator, new AccountName("quantrivien")))
                .doesNotContain(new Duty(Role.ADMINISTRATOR, Duty.WHOLE_PORTAL));
    }

    @Test
    void colleaguesOfTheSameBodyAreSuggestedAndNobodyElse() {
        assertThat(keeping.colleagues(officer, officer.account(), "dong nghiep"))
                .containsExactly("Lê Đồng Nghiệp (dong.nghiep)");
        assertThat(keeping.colleagues(officer, officer.account(), officer.displayName()))
                .as("not himself")
                .noneMatch(name -> name.endsWith("(" + officer.account() + ")"));
        assertThat(keeping.colleagues(officer, officer.account(), "truonghoc")).isEmpty();
        refused(() -> keeping.colleagues(portal.actor("dong.nghiep"), officer.account(), "le"), "NOT_ALLOWED");
    }

    @Test
    void aDutyTheGiverLosesIsLostToWhoStandsIn() {
        give(officer, "dong.nghiep", "EC_OFFICER@H99");
        new Accounts(em, portal.settings, portal.clock).get(officer.account()).hold(List.of());
        portal.nextRequest();
        assertThat(portal.actor("dong.nghiep").duties()).isEmpty();
    }

    @Test
    void theStepOfSigningIsRefusedToWhoStandsIn() {
        Actor chair = portal.with("CHAIR@H99");
        Account deputy = new Account(new AccountName("pho.thay"), "Phạm Thay Mặt", "", false, portal.clock.instant());
        deputy.describe("Phạm Thay Mặt", null, null, chair.organisation(), "Phó Chủ tịch");
        new Accounts(em, portal.settings, portal.clock).add(deputy);
        portal.nextRequest();
        give(chair, "pho.thay", "CHAIR@H99");
        List<NomineeId> nominees = portal.office.cases.view(officer, id).dossier().nominees().stream()
                .map(nominee -> nominee.id())
                .toList();
        portal.office.appraisal.conclude(
                officer,
                id,
                nominees.stream()
                        .map(nominee -> new NomineeOpinion(nominee, true, ""))
                        .toList(),
                false,
                "");
        portal.nextRequest();
        portal.office.council.record(
                portal.with("COUNCIL_SECRETARY@H99"),
                id,
                new CouncilResult(
                        TODAY,
                        9,
                        8,
                        nominees.stream()
                                .map(nominee -> new CouncilResult.Vote(nominee, 8))
                                .toList(),
                        ""));
        portal.nextRequest();
        portal.office.deciding.submit(portal.with("HA_DIRECTOR@H99"), id, "45/TTr", "");
        portal.office.deciding.check(portal.with("OFFICE@H99"), id, true, "");
        portal.nextRequest();

        Actor standIn = portal.actor("pho.thay");
        refused(() -> portal.office.deciding.signOnPaper(standIn, id), "SIGNATURE_IS_PERSONAL");
        portal.office.deciding.signOnPaper(chair, id);
    }

    private void conclude(Actor actor) {
        portal.office.appraisal.conclude(
                actor,
                id,
                portal.office.cases.view(officer, id).dossier().nominees().stream()
                        .map(nominee -> new NomineeOpinion(nominee.id(), true, ""))
                        .toList(),
                true,
                "");
    }

    private void give(Actor giver, String deputy, String group) {
        keeping.give(giver, giver.account(), deputy, List.of(group), TODAY, TODAY.plusDays(5), WHY);
        portal.nextRequest();
    }

    private String details(String act) {
        return String.valueOf(
                em.createNativeQuery("select details from audit.line where act = ?1 order by id desc limit 1")
                        .setParameter(1, act)
                        .getSingleResult());
    }

    private static void refused(ThrowingCallable act, String... reasons) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .extracting(Finding::reason)
                .extracting(reason -> reason.name())
                .containsExactlyInAnyOrder(reasons));
    }
}
