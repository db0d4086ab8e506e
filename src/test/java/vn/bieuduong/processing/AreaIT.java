package vn.bieuduong.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.account.DutyForm;
import vn.bieuduong.account.DutyKeeping;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.search.SearchForm;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Reach;
import vn.bieuduong.identity.Role;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.processing.handling.Appraisal;
import vn.bieuduong.processing.worklist.FoundPage;
import vn.bieuduong.processing.worklist.Queue;
import vn.bieuduong.processing.worklist.WorklistLine;

/** Địa bàn, lĩnh vực: whose duty is for an area sees, gets and opens the dossiers of that area and no other. */
@ExtendWith(Database.class)
class AreaIT {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String WHY = "Phân công lại địa bàn theo thông báo số 12";
    private static final AccountName DESK = new AccountName("motcua");

    private EntityManager em;
    private Portal portal;
    private DutyKeeping keeping;
    private Actor administrator;
    private DossierId school;
    private DossierId clinic;

    @BeforeEach
    void twoUnitsOfTwoCommunesHaveFiled(EntityManager em, @TempDir Path data) {
        this.em = em;
        portal = new Portal(em, data, NOW);
        keeping = LoadedProvince.duties(em, portal.settings, portal.clock);
        administrator = portal.actor("quantrivien");
        school = filed("truonghoc");
        clinic = filed("tramyte");
    }

    @Test
    void queueCountersAndSearchHoldWhatLiesInTheAreaAlone() {
        assertThat(taken(desk())).containsExactlyInAnyOrder(school, clinic);
        limit(DESK, "DESK@H99", List.of("H99.02"), List.of());

        Actor desk = desk();
        assertThat(taken(desk)).containsExactly(school);
        assertThat(portal.office.cases.counters(desk)).containsEntry(Queue.TO_TAKE, 1L);
        assertThat(portal.office.cases.day(desk, NOW).fresh()).isEqualTo(1);
        assertThat(found(desk, "")).containsExactly(school);
        assertThat(found(desk, "Nguyễn Thị Lụa")).containsExactly(school);
        assertThat(portal.office.cases.find(desk, number(clinic))).isEmpty();
        assertThat(portal.office.cases.find(desk, number(school))).contains(school);
    }

    @Test
    void whatLiesOutsideIsNotThereForHim() {
        limit(DESK, "DESK@H99", List.of("H99.02"), List.of());
        Actor desk = desk();
        portal.office.cases.view(desk, school);
        refused(() -> portal.office.cases.view(desk, clinic), "NOT_FOUND");
        refused(() -> portal.office.reception.accept(desk, clinic), "NOT_FOUND");
        refused(() -> portal.papers.available(desk, clinic), "NOT_FOUND");
        refused(() -> portal.conversing.settle(desk, clinic), "CONVERSATION_NOT_FOUND");
        portal.office.reception.accept(desk, school);
        portal.nextRequest();
        assertThat(portal.office.cases.queue(desk(), Queue.DONE, 0).lines())
                .extracting(WorklistLine::id)
                .containsExactly(school);

        limit(DESK, "DESK@H99", List.of("H99.01"), List.of());
        assertThat(portal.office.cases.queue(desk(), Queue.DONE, 0).lines())
                .as("what he did while it was his is no longer his to read")
                .isEmpty();
        refused(() -> portal.office.cases.view(desk(), school), "NOT_FOUND");
    }

    @Test
    void anAreaIsMadeOfUnitsOfCitizensAndOfProcedures() {
        DossierId citizen = filed("congdan", "TDKT-P03");
        limit(DESK, "DESK@H99", List.of("Trạm Y tế xã Suối Ngà (DV-TRAMYTE)", "Cá nhân tự nộp"), List.of());
        assertThat(taken(desk())).containsExactlyInAnyOrder(clinic, citizen);
        limit(DESK, "DESK@H99", List.of("CA-NHAN"), List.of("TDKT-P03"));
        assertThat(taken(desk())).containsExactly(citizen);
        limit(DESK, "DESK@H99", List.of("H99.01"), List.of("TDKT-P03"));
        assertThat(taken(desk())).isEmpty();
        limit(DESK, "DESK@H99", List.of(), List.of("TDKT-P01"));
        assertThat(taken(desk())).containsExactlyInAnyOrder(school, clinic);
        limit(DESK, "DESK@H99", List.of(), List.of("TDKT-P02"));
        assertThat(taken(desk())).isEmpty();
        limit(DESK, "DESK@H99", List.of(), List.of());
        assertThat(taken(desk())).containsExactlyInAnyOrder(school, clinic, citizen);
    }

    @Test
    void aBodyThatIsMergedStaysInTheAreaOfItsSuccessor() {
        limit(DESK, "DESK@H99", List.of("H99.03"), List.of());
        assertThat(taken(desk())).isEmpty();
        em.createNativeQuery(
                        "update organisation set successor = 'H99.03', ended_on = '2026-11-01', end_reason = 'Sáp nhập'"
                                + " where code = 'H99.01'")
                .executeUpdate();
        assertThat(taken(desk())).containsExactly(clinic);
    }

    @Test
    void theOfficerWhoseAreaItIsStandsFirstAndAnotherToWhomItIsHandedMayWorkOnIt() {
        List<AccountName> officers = new Accounts(em, portal.settings, portal.clock)
                .holders(new AgencyCode("H99"), Role.EC_OFFICER).stream().toList();
        AccountName first = officers.get(0);
        AccountName second = officers.get(1);
        limit(first, "EC_OFFICER@H99", List.of("H99.01"), List.of());
        limit(second, "EC_OFFICER@H99", List.of("H99.02"), List.of());
        accepted(school);
        accepted(clinic);

        assertThat(portal.office.appraisal.officers(portal.with("EC_HEAD@H99"), school))
                .extracting(Appraisal.Officer::account, Appraisal.Officer::covers)
                .containsExactly(tuple(second, true), tuple(first, false));
        assertThat(portal.office
                        .appraisal
                        .officers(portal.with("EC_HEAD@H99"), clinic)
                        .get(0)
                        .account())
                .isEqualTo(first);

        refused(() -> portal.office.cases.view(portal.actor(first.value()), school), "NOT_FOUND");
        portal.office.appraisal.assign(portal.with("EC_HEAD@H99"), school, first);
        portal.nextRequest();
        Actor handed = portal.actor(first.value());
        assertThat(portal.office.cases.view(handed, school).whole())
                .as("handed to him by name")
                .isTrue();
        assertThat(found(handed, "")).containsExactlyInAnyOrder(school, clinic);
        assertThat(portal.papers.available(handed, school)).isNotEmpty();
    }

    @Test
    void whoStandsInHasNoLargerAreaThanWhomHeStandsInFor() {
        limit(DESK, "DESK@H99", List.of("H99.02"), List.of());
        Account colleague = new Account(new AccountName("dong.nghiep"), "Lê Đồng Nghiệp", "", false, NOW);
        colleague.describe("Lê Đồng Nghiệp", null, null, desk().organisation(), "Chuyên viên");
        new Accounts(em, portal.settings, portal.clock).add(colleague);
        portal.nextRequest();
        LoadedProvince.standIns(em, portal.settings, portal.clock)
                .give(desk(), DESK, "dong.nghiep", List.of("DESK@H99"), TODAY, TODAY.plusDays(2), WHY);
        portal.nextRequest();

        Actor deputy = portal.actor("dong.nghiep");
        assertThat(taken(deputy)).containsExactly(school);
        refused(() -> portal.office.cases.view(deputy, clinic), "NOT_FOUND");
        assertThat(details("STAND_IN_GIVEN")).contains("phạm vi: Ủy ban nhân dân phường Bến Đông (H99.02)");

        keeping.give(
                administrator,
                new AccountName("dong.nghiep"),
                new DutyForm("DESK", "H99", null, null, List.of("H99.01"), List.of()));
        portal.nextRequest();
        Actor both = portal.actor("dong.nghiep");
        assertThat(taken(both)).as("his own area and that of his colleague").containsExactlyInAnyOrder(school, clinic);
        portal.office.reception.accept(both, school);
        portal.nextRequest();
        assertThat(portal.office.cases.view(both, school).history().get(0).onBehalf())
                .contains(desk().displayName());
        portal.office.reception.accept(portal.actor("dong.nghiep"), clinic);
        portal.nextRequest();
        assertThat(portal.office
                        .cases
                        .view(portal.actor("dong.nghiep"), clinic)
                        .history()
                        .get(0)
                        .onBehalf())
                .as("in his own area he acts for himself")
                .isEmpty();
    }

    @Test
    void noticesOfADossierGoToTheDeskWhoseAreaItIs() {
        Accounts accounts = new Accounts(em, portal.settings, portal.clock);
        limit(DESK, "DESK@H99", List.of("H99.02"), List.of("TDKT-P01"));
        assertThat(covering(accounts, "DV-TRUONG", "TDKT-P01")).contains(DESK);
        assertThat(covering(accounts, "DV-TRUONG", "TDKT-P02")).doesNotContain(DESK);
        assertThat(covering(accounts, "DV-TRAMYTE", "TDKT-P01")).doesNotContain(DESK);
        assertThat(covering(accounts, null, "TDKT-P01")).doesNotContain(DESK);
    }

    @Test
    void theAreaIsGivenWithAReasonKeptWhenTheDutyEndsAndWrittenInTheTrail() {
        limit(DESK, "DESK@H99", List.of("H99.02"), List.of("TDKT-P01"));
        assertThat(details("DUTY_AREA_CHANGED"))
                .contains("phạm vi: Ủy ban nhân dân phường Bến Đông (H99.02); TDKT-P01")
                .contains(WHY);
        keeping.end(administrator, DESK, "DESK@H99", TODAY.plusDays(3), WHY);
        portal.nextRequest();
        assertThat(taken(desk())).as("until it ends").containsExactly(school);
    }

    @Test
    void whatIsInNobodysAreaIsNamedAndNothingOnceSomebodyTakesAll() {
        assertThat(gaps("DESK@H99")).isEmpty();

        limit(DESK, "DESK@H99", List.of("H99.02", "DV-TRAMYTE"), List.of());
        List<DutyKeeping.Gap> gaps = gaps("DESK@H99");
        assertThat(gaps)
                .extracting(DutyKeeping.Gap::procedures)
                .containsExactly(List.of("TDKT-P01"), List.of("TDKT-P03"));
        assertThat(gaps.get(0).places())
                .contains("Ủy ban nhân dân xã Suối Ngà (H99.01)", "Ủy ban nhân dân đặc khu Hòn Mây (H99.03)")
                .noneMatch(place -> place.contains("H99.02") || place.contains("DV-"));
        assertThat(gaps.get(1).places())
                .startsWith(Duty.CITIZEN.value())
                .containsAll(gaps.get(0).places());

        limit(DESK, "DESK@H99", List.of("H99"), List.of("TDKT-P01"));
        assertThat(gaps("DESK@H99")).containsExactly(new DutyKeeping.Gap(List.of("TDKT-P03"), List.of()));
        limit(DESK, "DESK@H99", List.of("H99"), List.of());
        assertThat(gaps("DESK@H99"))
                .containsExactly(new DutyKeeping.Gap(List.of("TDKT-P03"), List.of(Duty.CITIZEN.value())));

        limit(DESK, "DESK@H99", List.of("H99.02"), List.of());
        keeping.give(administrator, new AccountName("vanthu"), new DutyForm("DESK", "H99", null, null));
        portal.nextRequest();
        assertThat(gaps("DESK@H99")).as("somebody takes all").isEmpty();
        assertThat(gaps("DESK@H99.02"))
                .as("works of the province do not come here")
                .isEmpty();
        assertThatThrownBy(() -> keeping.gaps(desk(), "DESK@H99", List.of())).isInstanceOf(Refusal.class);
    }

    private List<DutyKeeping.Gap> gaps(String group) {
        return keeping.gaps(
                administrator,
                group,
                List.of(
                        new DutyKeeping.Work("TDKT-P01", "PROVINCE", false),
                        new DutyKeeping.Work("TDKT-P03", "PROVINCE", true),
                        new DutyKeeping.Work("TDKT-P09", "COMMUNE", true)));
    }

    @Test
    void whatCannotBeAnAreaIsRefused() {
        refused(
                () -> limit(DESK, "DESK@H99", List.of("Xã Không Có"), List.of("TDKT-X99"), ""),
                "BODY_UNKNOWN",
                "AREA_PROCEDURE_UNKNOWN",
                "REASON_MISSING");
        refused(() -> limit(DESK, "CHAIR@H99", List.of("H99.02"), List.of()), "DUTY_UNKNOWN");
        refused(() -> limit(DESK, "DESK@H99", List.of(), List.of()), "AREA_THE_SAME");
        refused(() -> keeping.limit(desk(), DESK, "DESK@H99", List.of("H99.02"), List.of(), WHY), "NOT_ALLOWED");
        refused(
                () -> keeping.limit(
                        administrator,
                        administrator.account(),
                        "ADMINISTRATOR@CONG",
                        List.of("H99.02"),
                        List.of(),
                        WHY),
                "OWN_DUTIES");
        refused(
                () -> keeping.give(
                        administrator,
                        DESK,
                        new DutyForm("COUNCIL_SECRETARY", "H99", null, null, List.of("H99.02"), List.of())),
                "ROLE_HAS_NO_AREA");
    }

    private DossierId filed(String account) {
        return filed(account, "TDKT-P01");
    }

    private DossierId filed(String account, String procedure) {
        Actor filer = portal.actor(account);
        DossierId id = portal.aCompleteDraft(filer, procedure);
        portal.filing.file(filer, id);
        portal.nextRequest();
        return id;
    }

    private void accepted(DossierId id) {
        portal.office.reception.accept(desk(), id);
        portal.nextRequest();
    }

    private Actor desk() {
        portal.nextRequest();
        return portal.actor(DESK.value());
    }

    private void limit(AccountName whom, String group, List<String> bodies, List<String> procedures) {
        limit(whom, group, bodies, procedures, WHY);
    }

    private void limit(AccountName whom, String group, List<String> bodies, List<String> procedures, String reason) {
        keeping.limit(administrator, whom, group, bodies, procedures, reason);
        portal.nextRequest();
    }

    private List<DossierId> taken(Actor actor) {
        return portal.office.cases.queue(actor, Queue.TO_TAKE, 0).lines().stream()
                .map(WorklistLine::id)
                .toList();
    }

    private List<DossierId> found(Actor actor, String words) {
        return portal
                .office
                .cases
                .search(
                        actor,
                        new SearchForm(words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                        0)
                .lines()
                .stream()
                .map(FoundPage.Line::dossier)
                .map(WorklistLine::id)
                .toList();
    }

    private String number(DossierId id) {
        return portal.dossiers.get(id).anyNumber();
    }

    private Collection<AccountName> covering(Accounts accounts, @Nullable String unit, String procedure) {
        return accounts.covering(
                new Reach.Matter(
                        new AgencyCode("H99"),
                        Optional.ofNullable(unit).map(AgencyCode::new),
                        procedure,
                        Optional.empty()),
                Role.DESK);
    }

    private String details(String act) {
        em.flush();
        return (String) em.createNativeQuery("select details from audit.line where act = ?1 order by id desc limit 1")
                .setParameter(1, act)
                .getSingleResult();
    }

    private static void refused(ThrowingCallable act, String... reasons) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .extracting(Finding::reason)
                .extracting(Object::toString)
                .contains(reasons));
    }
}
