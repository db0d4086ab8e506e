package vn.bieuduong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;

@ExtendWith(Database.class)
class SignInIT {

    private static final String HERE = "192.0.2.7";
    private static final String DEMO_PASSWORD = "bieuduong";
    private static final String OWN_PASSWORD = "một câu dễ nhớ của tôi";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T01:00:00Z"));
    private EntityManager em;
    private Accounts accounts;
    private SignIn signIn;

    @BeforeEach
    void theDemonstrationProvince(EntityManager em) {
        this.em = em;
        Settings settings = settings(true);
        wire(settings);
        Problems problems = new Problems();
        new OrganisationLoader(
                        em,
                        new Organisations(em, settings),
                        accounts,
                        LoadedProvince.rosters(em, settings, clock),
                        settings,
                        clock)
                .load(OrganisationFiles.read(Path.of("config"), true, problems));
        problems.refuseIfAny();
        commitToPersistenceContext();
    }

    @Test
    void theRightPasswordSignsInWithTheDutiesHeld() {
        SignedIn signedIn = signIn.signIn(" MotCua ", DEMO_PASSWORD, "", HERE);

        assertThat(signedIn.actor().hasAt(Role.DESK, "H99")).isTrue();
        assertThat(signedIn.actor().groups()).containsExactly("DESK@H99");
        assertThat(signedIn.token()).hasSize(43);
        assertThat(signIn.byToken(signedIn.token())).contains(signedIn.actor());
    }

    @Test
    void unknownNameWrongPasswordAndDisabledAccountGetOneAnswer() {
        accounts.get("vanthu").disable();
        commitToPersistenceContext();

        assertThat(reason(() -> signIn.signIn("khong-co", DEMO_PASSWORD, "", HERE)))
                .isEqualTo(IdentityReason.SIGN_IN_FAILED);
        assertThat(reason(() -> signIn.signIn("motcua", "sai mật khẩu", "", HERE)))
                .isEqualTo(IdentityReason.SIGN_IN_FAILED);
        assertThat(reason(() -> signIn.signIn("vanthu", DEMO_PASSWORD, "", HERE)))
                .isEqualTo(IdentityReason.SIGN_IN_FAILED);
    }

    @Test
    void withoutTheDemonstrationNoneOfItsAccountsSignsInOrStaysSignedIn() {
        String token = signIn.signIn("motcua", DEMO_PASSWORD, "", HERE).token();

        wire(settings(false));

        assertThat(signIn.byToken(token)).isEmpty();
        assertThat(reason(() -> signIn.signIn("motcua", DEMO_PASSWORD, "", HERE)))
                .isEqualTo(IdentityReason.SIGN_IN_FAILED);
        assertThat(accounts.holding(Role.DESK, "H99")).isEmpty();
        assertThat(new Organisations(em, settings(false)).agencies()).isEmpty();
    }

    @Test
    void aDutyTakenAwayIsGoneOnTheNextRequest() {
        String token = signIn.signIn("motcua", DEMO_PASSWORD, "", HERE).token();

        accounts.get("motcua").hold(List.of(new Duty(Role.CLERK, "H99.01")));
        commitToPersistenceContext();

        assertThat(signIn.byToken(token).orElseThrow().groups()).containsExactly("CLERK@H99.01");
    }

    @Test
    void aDisabledAccountIsSignedOutAtOnce() {
        String token = signIn.signIn("motcua", DEMO_PASSWORD, "", HERE).token();

        accounts.get("motcua").disable();
        commitToPersistenceContext();

        assertThat(signIn.byToken(token)).isEmpty();
    }

    @Test
    void theOfficeIsSignedOutAfterHalfAnHourIdleAndApplicantsAfterAnHour() {
        String office = signIn.signIn("motcua", DEMO_PASSWORD, "", HERE).token();
        String applicant = signIn.signIn("truonghoc", DEMO_PASSWORD, "", HERE).token();

        clock.forward(Duration.ofMinutes(29));
        assertThat(signIn.byToken(office)).isPresent();
        clock.forward(Duration.ofMinutes(30));
        assertThat(signIn.byToken(office)).isEmpty();
        assertThat(signIn.byToken(applicant)).isPresent();
        clock.forward(Duration.ofMinutes(60));
        assertThat(signIn.byToken(applicant)).isEmpty();
    }

    @Test
    void nobodyStaysSignedInForMoreThanTwelveHours() {
        String token = signIn.signIn("truonghoc", DEMO_PASSWORD, "", HERE).token();

        for (int i = 0; i < 23; i++) {
            clock.forward(Duration.ofMinutes(31));
            assertThat(signIn.byToken(token)).isPresent();
        }
        clock.forward(Duration.ofMinutes(31));
        assertThat(signIn.byToken(token)).isEmpty();
    }

    @Test
    void signingOutEndsTheSignInOnTheServer() {
        String token = signIn.signIn("motcua", DEMO_PASSWORD, "", HERE).token();
        String elsewhere = signIn.signIn("motcua", DEMO_PASSWORD, "", HERE).token();

        signIn.signOut(token);

        assertThat(signIn.byToken(token)).isEmpty();
        assertThat(signIn.byToken(elsewhere)).isPresent();
    }

    @Test
    void theDatabaseDoesNotKnowTheToken() {
        String token = signIn.signIn("motcua", DEMO_PASSWORD, "", HERE).token();
        commitToPersistenceContext();

        assertThat(em.createNativeQuery("select cast(s.* as text) from sign_in s")
                        .getResultList())
                .hasSize(1)
                .noneMatch(row -> row.toString().contains(token));
        assertThat(signIn.byToken(token + "=")).isEmpty();
        assertThat(signIn.byToken("")).isEmpty();
    }

    @Test
    void tenWrongPasswordsHoldUpTheNameWhetherItExistsOrNotButNobodyElse() {
        for (String name : List.of("motcua", "khong-co")) {
            for (int i = 0; i < 10; i++) {
                assertThat(reason(() -> signIn.signIn(name, "sai", "", HERE))).isEqualTo(IdentityReason.SIGN_IN_FAILED);
            }
            Finding held = finding(() -> signIn.signIn(name, DEMO_PASSWORD, "", HERE));
            assertThat(held.reason()).isEqualTo(IdentityReason.TOO_MANY_ATTEMPTS);
            assertThat(held.arguments()).containsExactly(2L);
        }
        assertThat(signIn.signIn("chutich", DEMO_PASSWORD, "", HERE).token()).isNotEmpty();

        clock.forward(Duration.ofMinutes(2));
        assertThat(signIn.signIn("motcua", DEMO_PASSWORD, "", HERE).token()).isNotEmpty();
    }

    @Test
    void anOfficeBehindOneAddressMaySignInAsOftenAsItLikes() {
        for (int i = 0; i < 60; i++) {
            signIn.signIn("motcua", DEMO_PASSWORD, "", HERE);
        }
    }

    @Test
    void oneAddressCannotTryOnePasswordOnEveryName() {
        for (int i = 0; i < 50; i++) {
            String name = "ten" + i;
            assertThat(reason(() -> signIn.signIn(name, "123456", "", HERE))).isEqualTo(IdentityReason.SIGN_IN_FAILED);
        }
        assertThat(reason(() -> signIn.signIn("ten50", "123456", "", HERE)))
                .isEqualTo(IdentityReason.TOO_MANY_ATTEMPTS);
        assertThat(signIn.signIn("motcua", DEMO_PASSWORD, "", "192.0.2.8").token())
                .isNotEmpty();
    }

    @Test
    void aGivenPasswordMustBeChangedBeforeAnythingElse() {
        Account account =
                new Account("can.bo", "Cán Bộ Mới", Passwords.hash("giao-mot-lan-thoi"), true, clock.instant());
        account.hold(Set.of(new Duty(Role.DESK, "H99")));
        accounts.add(account);
        commitToPersistenceContext();

        SignedIn first = signIn.signIn("can.bo", "giao-mot-lan-thoi", "", HERE);
        assertThat(first.passwordChangeNeeded()).isTrue();
        assertThat(first.actor().duties()).isEmpty();

        SignedIn second = signIn.changePassword(first.token(), "giao-mot-lan-thoi", OWN_PASSWORD, HERE);
        commitToPersistenceContext();
        assertThat(second.passwordChangeNeeded()).isFalse();
        assertThat(second.actor().has(Role.DESK)).isTrue();
        assertThat(signIn.byToken(first.token())).isEmpty();
        assertThat(signIn.signIn("can.bo", OWN_PASSWORD, "", HERE).actor().has(Role.DESK))
                .isTrue();
    }

    @Test
    void aBadNewPasswordIsRefusedWithEverythingThatIsWrong() {
        SignedIn signedIn = signIn.signIn("motcua", DEMO_PASSWORD, "", HERE);

        assertThatThrownBy(() -> signIn.changePassword(signedIn.token(), "sai", "matkhau123", HERE))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                        .extracting(Finding::reason)
                        .containsExactly(
                                IdentityReason.PASSWORD_WRONG,
                                IdentityReason.PASSWORD_TOO_SHORT,
                                IdentityReason.PASSWORD_COMMON));
        assertThat(signIn.byToken(signedIn.token())).isPresent();
    }

    private void wire(Settings settings) {
        accounts = new Accounts(em, settings);
        signIn = new SignIn(
                accounts,
                new SignIns(em, accounts, new AuditTrail(em, clock), clock),
                new SignInThrottle(clock),
                LoadedProvince.secondFactors(em, settings, clock));
    }

    /** What another request would see. */
    private void commitToPersistenceContext() {
        em.flush();
        em.clear();
    }

    private static Settings settings(boolean demonstration) {
        return Settings.read(Map.of("DEMO", String.valueOf(demonstration)), new Problems());
    }

    private static Reason reason(Runnable act) {
        return finding(act).reason();
    }

    private static Finding finding(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            return refusal.findings().get(0);
        }
        throw new AssertionError("not refused");
    }
}
