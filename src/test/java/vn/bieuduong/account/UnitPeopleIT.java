package vn.bieuduong.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.Role;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.roster.RosterKeeping;
import vn.bieuduong.roster.RosterSearch;
import vn.bieuduong.roster.SignatoryForm;
import vn.bieuduong.roster.SigningRole;

/** An administrator of a unit keeps its people and its roster, and reaches nobody and nothing else. */
@ExtendWith(Database.class)
class UnitPeopleIT {
    private static final AccountName TRUONGHOC = new AccountName("truonghoc");
    private static final AccountName TRUONGHOC_XEM = new AccountName("truonghoc.xem");
    private static final AgencyCode H99_02 = new AgencyCode("H99.02");

    private static final String UNIT = "DV-TRUONG";
    private static final String WHY = "Theo phân công ngày 20/11/2026";
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Clock clock = LoadedProvince.clockAt(Instant.parse("2026-11-23T01:00:00Z"));
    private EntityManager em;
    private Accounts accounts;
    private UnitPeople people;
    private RosterKeeping rosters;
    private RosterSearch search;
    private DutyKeeping duties;
    private Actor keeper;
    private Actor province;

    @BeforeEach
    void theDemonstrationProvince(EntityManager database) {
        em = database;
        Settings settings = Settings.read(Map.of("DEMO", "true"), new Problems());
        LoadedProvince.into(em, settings, clock);
        em.clear();
        accounts = new Accounts(em, settings, clock);
        people = LoadedProvince.unitPeople(em, settings, clock);
        rosters = LoadedProvince.rosters(em, settings, clock);
        search = new RosterSearch(em, settings, clock);
        duties = LoadedProvince.duties(em, settings, clock);
        keeper = accounts.acting(new AccountName("truonghoc.vanthu")).orElseThrow();
        province = accounts.acting(new AccountName("quantrivien")).orElseThrow();
    }

    @Test
    void heOpensAnAccountInHisUnitAndItsOwnerIsInvited() {
        assertThat(people.units(keeper)).containsOnlyKeys(new AgencyCode(UNIT));
        AccountOpening.Invitation invitation = people.open(keeper, somebody("truonghoc.xem", UNIT, Role.VIEWER));
        written();

        assertThat(invitation.token()).hasSize(43);
        assertThat(accounts.get(TRUONGHOC_XEM).duties(TODAY))
                .containsExactly(new Duty(Role.VIEWER, new AgencyCode(UNIT)));
        assertThat(people.find(keeper, 1).lines())
                .extracting(AccountLine::name)
                .containsExactly(TRUONGHOC, new AccountName("truonghoc.vanthu"), TRUONGHOC_XEM);
        assertThat(trail("ACCOUNT_OPENED")).singleElement().asString().startsWith("truonghoc.vanthu truonghoc.xem");
        assertThat(trail("INVITED")).hasSize(1);
    }

    @Test
    void heVouchesForNoPersonalNumber() {
        people.open(
                keeper,
                new AccountForm(
                        "truonghoc.xem",
                        new PersonForm("Người Mới", null, "099085112233", null, null),
                        UNIT,
                        List.of(new DutyForm("VIEWER", "", null, null))));

        assertThat(accounts.get(TRUONGHOC_XEM).personalId()).isEmpty();
    }

    @Test
    void heGivesNeitherAnOfficesDutyNorHisOwnNorAnythingElsewhere() {
        for (Role role : Role.values()) {
            if (!role.isGivenByUnits()) {
                refused(
                        () -> people.open(keeper, somebody("truonghoc.moi", UNIT, role)),
                        AccountReason.ROLE_NOT_OF_UNITS);
                refused(
                        () -> people.give(keeper, TRUONGHOC, new DutyForm(role.name(), "", null, null)),
                        AccountReason.ROLE_NOT_OF_UNITS);
            }
        }
        for (String elsewhere : List.of("H99", "H99.02", "DV-DOANHNGHIEP", "khong.co", "")) {
            refused(
                    () -> people.open(keeper, somebody("truonghoc.moi", elsewhere, Role.VIEWER)),
                    AccountReason.BODY_NOT_YOURS);
        }
        people.give(keeper, TRUONGHOC, new DutyForm("UNIT_HEAD", "H99", null, null));
        assertThat(accounts.get(TRUONGHOC).duties(TODAY))
                .as("at the person's own body, whatever was sent")
                .contains(new Duty(Role.UNIT_HEAD, new AgencyCode(UNIT)));
    }

    @Test
    void ofPeopleOfOtherBodiesHeLearnsNothingAndDoesNothing() {
        for (String other : List.of("doanhnghiep", "motcua", "quantrivien", "congdan", "khong.co")) {
            refused(() -> people.one(keeper, new AccountName(other)), IdentityReason.ACCOUNT_NOT_FOUND);
            refused(() -> people.invite(keeper, new AccountName(other)), IdentityReason.ACCOUNT_NOT_FOUND);
            refused(() -> people.lock(keeper, new AccountName(other), WHY), IdentityReason.ACCOUNT_NOT_FOUND);
            refused(
                    () -> people.give(keeper, new AccountName(other), new DutyForm("VIEWER", "", null, null)),
                    IdentityReason.ACCOUNT_NOT_FOUND);
            refused(
                    () -> people.end(keeper, new AccountName(other), "APPLICANT@DV-DOANHNGHIEP", YESTERDAY, WHY),
                    IdentityReason.ACCOUNT_NOT_FOUND);
        }
        for (Actor nobody : List.of(province, accounts.acting(TRUONGHOC).orElseThrow())) {
            refused(() -> people.find(nobody, 1), IdentityReason.NOT_ALLOWED);
            refused(
                    () -> people.open(nobody, somebody("truonghoc.moi", UNIT, Role.VIEWER)),
                    IdentityReason.NOT_ALLOWED);
        }
    }

    @Test
    void whatLiesInACommitteesTerritoryIsNotItsOwn() {
        Actor commune = new Actor(
                new AccountName("phuong.quantri"),
                "Người Giữ",
                null,
                H99_02,
                Set.of(new Duty(Role.UNIT_ADMINISTRATOR, H99_02)));

        assertThat(people.units(commune)).containsOnlyKeys(H99_02);
        refused(() -> people.one(commune, TRUONGHOC), IdentityReason.ACCOUNT_NOT_FOUND);
        refused(() -> rosters.roster(commune, new AgencyCode(UNIT)), IdentityReason.NOT_ALLOWED);
        refused(
                () -> people.lock(commune, new AccountName("motcua.bendong"), WHY),
                AccountReason.ACCOUNT_NOT_YOURS_ALONE);
    }

    @Test
    void heEndsADutyAndLocksWithAReasonButNeitherHimselfNorAFellowOfHis() {
        refused(() -> people.end(keeper, TRUONGHOC, "APPLICANT@" + UNIT, YESTERDAY, ""), IdentityReason.REASON_MISSING);
        people.end(keeper, TRUONGHOC, "APPLICANT@" + UNIT, YESTERDAY, WHY);
        written();
        assertThat(accounts.acting(TRUONGHOC).orElseThrow().duties()).isEmpty();
        people.lock(keeper, TRUONGHOC, WHY);
        written();
        assertThat(accounts.acting(TRUONGHOC)).isEmpty();
        people.unlock(keeper, TRUONGHOC, WHY);
        assertThat(trail("DUTY_ENDED")).singleElement().asString().contains(WHY);
        assertThat(trail("ACCOUNT_DISABLED")).containsExactly("truonghoc.vanthu truonghoc " + WHY);

        refused(() -> people.lock(keeper, keeper.account(), WHY), IdentityReason.NOT_ONESELF);
        refused(
                () -> people.end(keeper, keeper.account(), "UNIT_ADMINISTRATOR@" + UNIT, YESTERDAY, WHY),
                AccountReason.DUTY_UNKNOWN);
        duties.give(province, TRUONGHOC, new DutyForm("UNIT_ADMINISTRATOR", "", null, null));
        written();
        refused(() -> people.lock(keeper, TRUONGHOC, WHY), AccountReason.ACCOUNT_NOT_YOURS_ALONE);
        refused(() -> people.invite(keeper, TRUONGHOC), AccountReason.ACCOUNT_NOT_YOURS_ALONE);
        refused(
                () -> people.end(keeper, TRUONGHOC, "UNIT_ADMINISTRATOR@" + UNIT, YESTERDAY, WHY),
                AccountReason.DUTY_UNKNOWN);
    }

    @Test
    void heKeepsTheRosterOfHisUnitAndNoOther() {
        UUID line = rosters.add(keeper, new AgencyCode(UNIT), signatory(), WHY);
        rosters.end(keeper, new AgencyCode(UNIT), line, TODAY, WHY);

        assertThat(rosters.roster(keeper, new AgencyCode(UNIT)).lines())
                .anyMatch(one -> one.fullName().equals("Người Ký Mới"));
        assertThat(trail("SIGNATORY_ADDED")).singleElement().asString().startsWith("truonghoc.vanthu " + UNIT);
        for (String other : List.of("DV-DOANHNGHIEP", "H99.02", "H99")) {
            refused(() -> rosters.roster(keeper, new AgencyCode(other)), IdentityReason.NOT_ALLOWED);
            refused(() -> rosters.add(keeper, new AgencyCode(other), signatory(), WHY), IdentityReason.NOT_ALLOWED);
            refused(() -> rosters.end(keeper, new AgencyCode(other), line, TODAY, WHY), IdentityReason.NOT_ALLOWED);
        }
        refused(() -> search.find(keeper, "", false, 1), IdentityReason.NOT_ALLOWED);
        Actor drafter = accounts.acting(TRUONGHOC).orElseThrow();
        refused(() -> rosters.add(drafter, new AgencyCode(UNIT), signatory(), WHY), IdentityReason.NOT_ALLOWED);
    }

    private static SignatoryForm signatory() {
        return new SignatoryForm(
                "Người Ký Mới",
                "Phó Hiệu trưởng",
                Set.of(SigningRole.SUBMITTING_UNIT),
                "099085112233",
                null,
                null,
                TODAY,
                null);
    }

    private static AccountForm somebody(String name, String body, Role role) {
        return new AccountForm(
                name,
                new PersonForm("Người Mới", "Giáo viên", null, "moi@lacha.example", null),
                body,
                List.of(new DutyForm(role.name(), "", null, null)));
    }

    private void written() {
        em.flush();
        em.clear();
    }

    private List<String> trail(String act) {
        List<?> lines = em.createNativeQuery(
                        "select concat_ws(' ', actor, subject, details) from audit.line where act = ?1 order by id")
                .setParameter(1, act)
                .getResultList();
        return lines.stream().map(String::valueOf).toList();
    }

    private static void refused(ThrowingCallable act, Reason... reasons) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .extracting(Finding::reason)
                .containsExactlyInAnyOrder(reasons));
    }
}
