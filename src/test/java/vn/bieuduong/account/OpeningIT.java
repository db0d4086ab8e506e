package vn.bieuduong.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import vn.bieuduong.identity.signin.Invited;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.identity.signin.SignedIn;
import vn.bieuduong.organisation.OrganisationReason;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/** Accounts are opened, given and taken duties, corrected and moved by an administrator; each rule has its refusal. */
@ExtendWith(Database.class)
class OpeningIT {
    private static final AccountName MOTCUA = new AccountName("motcua");
    private static final AccountName NGUOI_MOI = new AccountName("nguoi.moi");
    private static final AccountName QUANTRI_HAI = new AccountName("quantri.hai");
    private static final AccountName QUANTRIVIEN = new AccountName("quantrivien");
    private static final AgencyCode H99_02 = new AgencyCode("H99.02");

    private static final Origin HERE = Origin.of("192.0.2.7");
    private static final String WHY = "Theo quyết định ngày 20/11/2026";
    private static final String OWN = "một câu dài dễ nhớ 2026";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Clock clock = LoadedProvince.clockAt(Instant.parse("2026-11-23T01:00:00Z"));
    private EntityManager em;
    private Accounts accounts;
    private AccountOpening opening;
    private AccountKeeping keeping;
    private DutyKeeping duties;
    private PersonKeeping people;
    private Invited invited;
    private SignIn signIn;
    private Actor administrator;

    @BeforeEach
    void theDemonstrationProvince(EntityManager em) {
        this.em = em;
        Settings settings = Settings.read(Map.of("DEMO", "true"), new Problems());
        LoadedProvince.into(em, settings, clock);
        em.clear();
        accounts = new Accounts(em, settings, clock);
        opening = LoadedProvince.opening(em, settings, clock);
        keeping = LoadedProvince.keeping(em, settings, clock);
        duties = LoadedProvince.duties(em, settings, clock);
        people = LoadedProvince.people(em, settings, clock);
        invited = LoadedProvince.invited(em, settings, clock);
        signIn = LoadedProvince.signIn(em, settings, clock);
        administrator = accounts.acting(QUANTRIVIEN).orElseThrow();
    }

    @Test
    void theFirstDutyIsLimitedToAnAreaThereAndThen() {
        DutyForm limited =
                new DutyForm("DESK", "H99", null, null, List.of("phuong ben dong", "Cá nhân tự nộp"), List.of());
        opening.open(administrator, somebody("nguoi.moi", "H99.02", limited));
        written();

        assertThat(accounts.get(NGUOI_MOI).dutyPeriods())
                .extracting(period -> period.area().bodies())
                .containsExactly(Set.of(H99_02, Duty.CITIZEN));
        assertThat(trail("ACCOUNT_OPENED")).singleElement().asString().contains("phạm vi: ");
    }

    @Test
    void anOpenedAccountSignsInWithItsOneTimePasswordAndMustChangeIt() {
        String password = opening.open(administrator, somebody("Nguoi.Moi", "H99.02", at(Role.DESK, "")));
        written();

        SignedIn first = signIn.enter("nguoi.moi", password, HERE).signedIn();
        assertThat(first.passwordChangeNeeded()).isTrue();
        assertThat(first.actor().duties()).isEmpty();
        assertThat(accounts.get(NGUOI_MOI).duties(TODAY)).hasToString("[Duty[role=DESK, agency=H99.02]]");
        assertThat(trail("ACCOUNT_OPENED"))
                .containsExactly(
                        "quantrivien nguoi.moi Cán bộ một cửa, Ủy ban nhân dân phường Bến Đông (từ 23/11/2026)");
    }

    @Test
    void whoIsInvitedChoosesHisPasswordOnceWithinThreeDays() {
        String token = opening.openAndInvite(administrator, somebody("nguoi.moi", "H99.02", at(Role.DESK, "")))
                .token();
        written();
        assertThat(keeping.one(administrator, NGUOI_MOI).line().invitedUntil())
                .contains(Instant.parse("2026-11-26T01:00:00Z"));
        assertThat(invited.guest(token)).get().hasFieldOrPropertyWithValue("account", NGUOI_MOI);
        assertThat(invited.guest("x".repeat(43))).isEmpty();

        refused(
                () -> invited.accept(token, "ngắn", "ngắn"),
                IdentityReason.PASSWORD_TOO_SHORT,
                IdentityReason.PASSWORD_COMMON);
        refused(() -> invited.accept(token, OWN, OWN + "."), IdentityReason.PASSWORDS_DIFFER);
        invited.accept(token, OWN, OWN);
        written();

        assertThat(signIn.enter("nguoi.moi", OWN, HERE).signedIn().actor().has(Role.DESK))
                .isTrue();
        assertThat(invited.guest(token)).isEmpty();
        refused(() -> invited.accept(token, OWN, OWN), IdentityReason.INVITATION_OVER);
        assertThat(trail("INVITATION_USED")).hasSize(1);
    }

    @Test
    void aLinkIsMailedWhereThereAreAMailServerAndAnAddress() {
        Settings mailing = Settings.read(Map.of("DEMO", "true"), new Problems())
                .with(new Settings.MailServer(
                        "localhost",
                        25,
                        Settings.MailServer.Security.NONE,
                        Optional.empty(),
                        "",
                        "cong@lacha.example",
                        Optional.empty()));
        AccountOpening sending = LoadedProvince.opening(em, mailing, clock);
        PersonForm reached = new PersonForm("Lê Văn Mới", "", "", "moi@lacha.example", "");
        PersonForm unreached = new PersonForm("Lê Văn Khác", "", "", "", "");

        assertThat(sending.openAndInvite(administrator, new AccountForm("nguoi.moi", reached, "", List.of()))
                        .mailedTo())
                .contains("moi@lacha.example");
        assertThat(sending.openAndInvite(administrator, new AccountForm("nguoi.khac", unreached, "", List.of()))
                        .mailedTo())
                .isEmpty();
        assertThat(opening.invite(administrator, NGUOI_MOI).mailedTo()).isEmpty();
    }

    @Test
    void aLinkIsWorthNothingAfterThreeDaysAfterANewerOneAndForALockedAccount() {
        String first = opening.openAndInvite(administrator, somebody("nguoi.moi", "H99.02"))
                .token();
        String second = opening.invite(administrator, NGUOI_MOI).token();
        assertThat(invited.guest(first)).isEmpty();
        assertThat(invited.guest(second)).isPresent();
        LoadedProvince.forward(clock, Duration.ofHours(72));
        assertThat(invited.guest(second)).isEmpty();

        String third = opening.invite(administrator, NGUOI_MOI).token();
        keeping.disable(administrator, NGUOI_MOI, WHY);
        written();
        assertThat(invited.guest(third)).isEmpty();
        refused(() -> opening.invite(administrator, NGUOI_MOI), AccountReason.ACCOUNT_IS_LOCKED);
        keeping.enable(administrator, NGUOI_MOI, WHY);
        assertThat(invited.guest(third)).as("locking ends the link").isEmpty();
        refused(() -> opening.invite(administrator, QUANTRIVIEN), IdentityReason.OWN_PASSWORD_BY_ONESELF);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsOpened() {
        AccountForm wrong = new AccountForm(
                "một cửa",
                new PersonForm(" ", "x".repeat(201), "12345", "khong phai thu", "123"),
                "khong co don vi nay",
                List.of(new DutyForm("KING", "", null, null), at(Role.DESK, "thôn"), at(Role.ADMINISTRATOR, "H99")));
        assertThatThrownBy(() -> opening.open(administrator, wrong))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                        .extracting(Finding::field)
                        .contains(
                                "name",
                                "displayName",
                                "title",
                                "personalId",
                                "email",
                                "phone",
                                "body",
                                "role1",
                                "at2",
                                "at3"));
        refused(() -> opening.open(administrator, somebody("MotCua", "")), IdentityReason.ACCOUNT_NAME_TAKEN);
        assertThat(trail("ACCOUNT_OPENED")).isEmpty();
    }

    @Test
    void aBodyIsMeantByCodeOrWordsAndNeverGuessed() {
        opening.open(administrator, somebody("mot", "phuong ben dong"));
        written();
        assertThat(accounts.get(new AccountName("mot")).organisation()).contains(H99_02);
        assertThatThrownBy(() -> opening.open(administrator, somebody("hai", "uy ban nhan dan")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.findings())
                            .extracting(Finding::reason)
                            .containsExactly(OrganisationReason.BODY_AMBIGUOUS);
                    assertThat(refusal.findings().get(0).arguments().get(1).toString())
                            .contains("(H99)");
                });
        // nothing is asked for that was written: only that it is not known which one is meant
        refused(
                () -> opening.open(
                        administrator, somebody("hai", "uy ban nhan dan", new DutyForm("UNIT_HEAD", "", null, null))),
                OrganisationReason.BODY_AMBIGUOUS);
        refused(
                () -> opening.open(administrator, somebody("ba", "", new DutyForm("CHAIR", "DV-THON", null, null))),
                AccountReason.ROLE_NEEDS_COMMITTEE);
    }

    @Test
    void onlyAnAdministratorOpensGivesCorrectsAndMoves() {
        for (String account : List.of("motcua", "truonghoc", "chutich", "motcua.bendong")) {
            Actor other = accounts.acting(new AccountName(account)).orElseThrow();
            refused(() -> opening.open(other, somebody("moi", "H99")), IdentityReason.NOT_ALLOWED);
            refused(() -> opening.openAndInvite(other, somebody("moi", "H99")), IdentityReason.NOT_ALLOWED);
            refused(() -> opening.invite(other, MOTCUA), IdentityReason.NOT_ALLOWED);
            refused(() -> duties.give(other, MOTCUA, at(Role.DESK, "H99.02")), IdentityReason.NOT_ALLOWED);
            refused(() -> duties.end(other, MOTCUA, "DESK@H99", TODAY, WHY), IdentityReason.NOT_ALLOWED);
            refused(() -> people.correct(other, MOTCUA, person("Khác")), IdentityReason.NOT_ALLOWED);
            refused(() -> people.move(other, MOTCUA, "H99.02", "", TODAY, WHY), IdentityReason.NOT_ALLOWED);
        }
    }

    @Test
    void aDutyCountsOnItsDaysAlone() {
        opening.open(
                administrator,
                somebody("nguoi.moi", "H99.02", new DutyForm("CLERK", "", TODAY.plusDays(2), TODAY.plusDays(3))));
        accounts.get(NGUOI_MOI).password(accounts.get(NGUOI_MOI).passwordHash(), false);
        written();
        for (int day = 0; day < 6; day++) {
            boolean held = day == 2 || day == 3;
            assertThat(accounts.acting(NGUOI_MOI).orElseThrow().has(Role.CLERK))
                    .as("day " + day)
                    .isEqualTo(held);
            assertThat(accounts.holding(Role.CLERK, H99_02).stream()
                            .anyMatch(one -> one.account().equals(NGUOI_MOI)))
                    .as("day " + day)
                    .isEqualTo(held);
            LoadedProvince.forward(clock, Duration.ofDays(1));
        }
    }

    @Test
    void aDutyIsGivenEndedAndGivenAnew() {
        duties.give(administrator, MOTCUA, at(Role.CLERK, "H99"));
        written();
        assertThat(accounts.acting(MOTCUA).orElseThrow().has(Role.CLERK)).isTrue();
        refused(() -> duties.give(administrator, MOTCUA, at(Role.CLERK, "H99")), AccountReason.DUTY_HELD_ALREADY);
        refused(() -> duties.end(administrator, MOTCUA, "CLERK@H99", TODAY, "vì thế"), IdentityReason.REASON_MISSING);
        refused(() -> duties.end(administrator, MOTCUA, "CLERK@H99", null, WHY), AccountReason.LAST_DAY_MISSING);
        refused(() -> duties.end(administrator, MOTCUA, "CHAIR@H99", TODAY, WHY), AccountReason.DUTY_UNKNOWN);

        duties.end(administrator, MOTCUA, "CLERK@H99", TODAY, WHY);
        written();
        assertThat(accounts.acting(MOTCUA).orElseThrow().has(Role.CLERK)).isTrue();
        refused(
                () -> duties.end(administrator, MOTCUA, "CLERK@H99", TODAY.plusDays(1), WHY),
                AccountReason.DUTY_ENDS_EARLIER);
        LoadedProvince.forward(clock, Duration.ofDays(1));
        assertThat(accounts.acting(MOTCUA).orElseThrow().has(Role.CLERK)).isFalse();
        duties.give(administrator, MOTCUA, at(Role.CLERK, "H99"));
        written();
        assertThat(accounts.acting(MOTCUA).orElseThrow().has(Role.CLERK)).isTrue();
        assertThat(trail("DUTY_ENDED"))
                .singleElement()
                .asString()
                .contains("Văn thư")
                .contains("23/11/2026")
                .contains(WHY);
        refused(() -> duties.give(administrator, QUANTRIVIEN, at(Role.CHAIR, "H99")), AccountReason.OWN_DUTIES);
    }

    @Test
    void oneWhoCanAdministerForGoodAlwaysRemains() {
        String duty = "ADMINISTRATOR@CONG";
        refused(() -> duties.end(administrator, QUANTRIVIEN, duty, TODAY, WHY), AccountReason.LAST_ADMINISTRATOR);
        refused(
                () -> people.move(administrator, QUANTRIVIEN, "H99.02", "", TODAY, WHY),
                AccountReason.LAST_ADMINISTRATOR);

        String password = opening.open(administrator, somebody("quantri.hai", "H99", at(Role.ADMINISTRATOR, "")));
        written();
        refused(() -> duties.end(administrator, QUANTRIVIEN, duty, TODAY, WHY), AccountReason.LAST_ADMINISTRATOR);
        SignedIn second = signIn.enter("quantri.hai", password, HERE).signedIn();
        signIn.changePassword(second.token(), password, OWN, HERE);
        written();
        duties.end(administrator, QUANTRIVIEN, duty, TODAY, WHY);
        written();
        Actor other = accounts.acting(QUANTRI_HAI).orElseThrow();
        refused(() -> duties.end(other, QUANTRI_HAI, duty, TODAY, WHY), AccountReason.LAST_ADMINISTRATOR);
        refused(() -> keeping.disable(administrator, QUANTRI_HAI, WHY), AccountReason.LAST_ADMINISTRATOR);
    }

    @Test
    void aCorrectionKeepsInTheTrailWhatWasThereBeforeButNoNumber() {
        people.correct(
                administrator,
                MOTCUA,
                new PersonForm("Trần Thị Mới", "Phó phòng", "001075000123", "moi@lacha.example", "0912 345 678"));
        written();
        AccountLine line = keeping.one(administrator, MOTCUA).line();
        assertThat(line.displayName()).isEqualTo("Trần Thị Mới");
        assertThat(line.phone()).contains("0912345678");
        assertThat(line.personalId().orElseThrow()).endsWith("123").startsWith("***");
        assertThat(trail("PERSON_CORRECTED"))
                .singleElement()
                .asString()
                .contains(" → Trần Thị Mới")
                .contains("số định danh: đã sửa")
                .doesNotContain("001075000123");
        refused(
                () -> people.correct(
                        administrator,
                        MOTCUA,
                        keeping.one(administrator, MOTCUA).person()),
                AccountReason.NOTHING_CHANGED);
    }

    @Test
    void whoMovesLeavesHisDutiesBehind() {
        refused(
                () -> people.move(administrator, MOTCUA, "", "", null, ""),
                AccountReason.BODY_MISSING,
                AccountReason.LAST_DAY_MISSING,
                IdentityReason.REASON_MISSING);
        refused(
                () -> people.move(
                        administrator,
                        MOTCUA,
                        accounts.get(MOTCUA).organisation().orElseThrow().value(),
                        "",
                        TODAY,
                        WHY),
                AccountReason.BODY_THE_SAME);
        people.move(administrator, MOTCUA, "phuong ben dong", "Chuyên viên", TODAY.minusDays(1), WHY);
        written();
        Actor moved = accounts.acting(MOTCUA).orElseThrow();
        assertThat(moved.duties()).isEmpty();
        assertThat(moved.organisation()).isEqualTo(H99_02);
        assertThat(trail("PERSON_MOVED"))
                .singleElement()
                .asString()
                .contains("→ Ủy ban nhân dân phường Bến Đông")
                .contains(WHY);
    }

    private void written() {
        em.flush();
        em.clear();
    }

    private static DutyForm at(Role role, String place) {
        return new DutyForm(role.name(), place, null, null);
    }

    private static PersonForm person(String name) {
        return new PersonForm(name, "Cán bộ", null, null, null);
    }

    private static AccountForm somebody(String name, String body, DutyForm... duties) {
        return new AccountForm(name, person("Người Mới"), body, List.of(duties));
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
