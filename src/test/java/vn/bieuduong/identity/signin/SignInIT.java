package vn.bieuduong.identity.signin;

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
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.Role;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.province.OrganisationFiles;
import vn.bieuduong.province.OrganisationLoader;

@ExtendWith(Database.class)
class SignInIT {
    private static final AccountName MOTCUA = new AccountName("motcua");
    private static final AgencyCode H99 = new AgencyCode("H99");

    private static final Origin HERE = Origin.of("192.0.2.7");
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
                        LoadedProvince.organisations(em, settings, clock),
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
        SignedIn signedIn = signIn.enter(" MotCua ", DEMO_PASSWORD, HERE).signedIn();

        assertThat(signedIn.actor().hasAt(Role.DESK, H99)).isTrue();
        assertThat(signedIn.actor().groups()).containsExactly("DESK@H99");
        assertThat(signedIn.token()).hasSize(43);
        assertThat(signIn.byToken(signedIn.token())).contains(signedIn.actor());
    }

    @Test
    void unknownNameWrongPasswordAndDisabledAccountGetOneAnswer() {
        accounts.get(new AccountName("vanthu")).disable();
        commitToPersistenceContext();

        assertThat(reason(() -> signIn.enter("khong-co", DEMO_PASSWORD, HERE)))
                .isEqualTo(IdentityReason.SIGN_IN_FAILED);
        assertThat(reason(() -> signIn.enter("motcua", "sai mật khẩu", HERE))).isEqualTo(IdentityReason.SIGN_IN_FAILED);
        assertThat(reason(() -> signIn.enter("vanthu", DEMO_PASSWORD, HERE))).isEqualTo(IdentityReason.SIGN_IN_FAILED);
    }

    @Test
    void whoHasNoPasswordIsRefusedAsWhoeverTypesAWrongOne() {
        em.persist(new Account(new AccountName("khong.matkhau"), "Người được nộp thay", "", false, clock.instant()));
        commitToPersistenceContext();

        assertThat(reason(() -> signIn.enter("khong.matkhau", "", HERE))).isEqualTo(IdentityReason.SIGN_IN_FAILED);
        assertThat(reason(() -> signIn.enter("khong.matkhau", "nobody's", HERE)))
                .isEqualTo(IdentityReason.SIGN_IN_FAILED);
    }

    @Test
    void withoutTheDemonstrationNoneOfItsAccountsSignsInOrStaysSignedIn() {
        String token = signIn.enter("motcua", DEMO_PASSWORD, HERE).signedIn().token();

        wire(settings(false));

        assertThat(signIn.byToken(token)).isEmpty();
        assertThat(reason(() -> signIn.enter("motcua", DEMO_PASSWORD, HERE))).isEqualTo(IdentityReason.SIGN_IN_FAILED);
        assertThat(accounts.holding(Role.DESK, H99)).isEmpty();
        assertThat(new Organisations(em, settings(false)).agencies()).isEmpty();
    }

    @Test
    void aDutyTakenAwayIsGoneOnTheNextRequest() {
        String token = signIn.enter("motcua", DEMO_PASSWORD, HERE).signedIn().token();

        accounts.get(MOTCUA).hold(List.of(new Duty(Role.CLERK, new AgencyCode("H99.01"))));
        commitToPersistenceContext();

        assertThat(signIn.byToken(token).orElseThrow().groups()).containsExactly("CLERK@H99.01");
    }

    @Test
    void aDisabledAccountIsSignedOutAtOnce() {
        String token = signIn.enter("motcua", DEMO_PASSWORD, HERE).signedIn().token();

        accounts.get(MOTCUA).disable();
        commitToPersistenceContext();

        assertThat(signIn.byToken(token)).isEmpty();
    }

    @Test
    void theOfficeIsSignedOutAfterHalfAnHourIdleAndApplicantsAfterAnHour() {
        String office = signIn.enter("motcua", DEMO_PASSWORD, HERE).signedIn().token();
        String applicant =
                signIn.enter("truonghoc", DEMO_PASSWORD, HERE).signedIn().token();

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
        String token = signIn.enter("truonghoc", DEMO_PASSWORD, HERE).signedIn().token();

        for (int i = 0; i < 23; i++) {
            clock.forward(Duration.ofMinutes(31));
            assertThat(signIn.byToken(token)).isPresent();
        }
        clock.forward(Duration.ofMinutes(31));
        assertThat(signIn.byToken(token)).isEmpty();
    }

    @Test
    void signingOutEndsTheSignInOnTheServer() {
        String token = signIn.enter("motcua", DEMO_PASSWORD, HERE).signedIn().token();
        String elsewhere =
                signIn.enter("motcua", DEMO_PASSWORD, HERE).signedIn().token();

        signIn.signOut(token);

        assertThat(signIn.byToken(token)).isEmpty();
        assertThat(signIn.byToken(elsewhere)).isPresent();
    }

    @Test
    void theDatabaseDoesNotKnowTheToken() {
        String token = signIn.enter("motcua", DEMO_PASSWORD, HERE).signedIn().token();
        commitToPersistenceContext();

        assertThat(em.createNativeQuery("select cast(s.* as text) from sign_in s")
                        .getResultList())
                .hasSize(1)
                .noneMatch(row -> row.toString().contains(token));
        assertThat(signIn.byToken(token + "=")).isEmpty();
        assertThat(signIn.byToken("")).isEmpty();
    }

    @Test
    void oneSeesWhereOneIsSignedInAndEndsTheOthers() {
        String here = signIn.enter("motcua", DEMO_PASSWORD, HERE).signedIn().token();
        Origin phone = new Origin("203.0.113.5", "", "Mozilla/5.0 (Linux; Android 14) Chrome/131 \u202e");
        String there = signIn.enter("motcua", DEMO_PASSWORD, phone).signedIn().token();
        String stranger = signIn.enter("thue", DEMO_PASSWORD, HERE).signedIn().token();
        commitToPersistenceContext();

        assertThat(signIn.mine(here)).hasSize(2).anySatisfy(one -> {
            assertThat(one.address()).isEqualTo("203.0.113.5");
            assertThat(one.program()).contains("Android").doesNotContain("\u202e");
            assertThat(one.current()).isFalse();
        });
        String id = signIn.mine(here).stream()
                .filter(one -> !one.current())
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(signIn.endOthers(stranger, id)).as("somebody else's").isZero();
        assertThat(signIn.endOthers(here, id)).isEqualTo(1);
        commitToPersistenceContext();
        assertThat(signIn.byToken(there)).isEmpty();
        assertThat(signIn.byToken(here)).isPresent();
        assertThat(signIn.endOthers(here, "")).isZero();
    }

    @Test
    void someRolesNeedASecondFactorWhereTheOfficeSaysSo(@TempDir Path config) throws java.io.IOException {
        java.nio.file.Files.writeString(
                config.resolve("sign-in.yaml"),
                "secondFactorRoles: [CHAIR, ADMINISTRATOR]\nsecondFactorInDemonstration: true\n");
        java.nio.file.Files.writeString(config.resolve("portal.yaml"), "name: x\ndemonstration: true\n");
        Settings strict = Settings.read(Map.of("CONFIG_DIR", config.toString()), new Problems());
        SecondFactors factors = LoadedProvince.secondFactors(em, strict, clock);

        assertThat(factors.isMissing(accounts.acting(new AccountName("chutich")).orElseThrow()))
                .isTrue();
        assertThat(factors.isMissing(accounts.acting(MOTCUA).orElseThrow())).isFalse();
        assertThat(LoadedProvince.secondFactors(em, settings(true), clock)
                        .isMissing(accounts.acting(new AccountName("chutich")).orElseThrow()))
                .as("the demonstration, as it is shipped")
                .isFalse();
        Problems problems = new Problems();
        SignInRules.read(Path.of("config"), problems);
        problems.refuseIfAny();
        assertThat(SignInRules.read(Path.of("config"), problems).secondFactorRoles())
                .contains(Role.CHAIR, Role.ADMINISTRATOR, Role.EC_OFFICER);
    }

    @Test
    void someRolesAreSignedInAtOnePlaceAtATime(@TempDir Path config) throws java.io.IOException {
        java.nio.file.Files.writeString(config.resolve("sign-in.yaml"), "singleSignInRoles: [CHAIR]\n");
        java.nio.file.Files.writeString(config.resolve("portal.yaml"), "name: x\ndemonstration: true\n");
        Settings strict = Settings.read(Map.of("CONFIG_DIR", config.toString()), new Problems());
        SignIn limited = LoadedProvince.signIn(em, strict, clock);

        String first = limited.enter("chutich", DEMO_PASSWORD, HERE).signedIn().token();
        String second = limited.enter("chutich", DEMO_PASSWORD, HERE).signedIn().token();
        assertThat(limited.byToken(first)).isEmpty();
        assertThat(limited.byToken(second)).isPresent();

        String desk = limited.enter("motcua", DEMO_PASSWORD, HERE).signedIn().token();
        limited.enter("motcua", DEMO_PASSWORD, HERE);
        assertThat(limited.byToken(desk)).as("not of the roles").isPresent();
    }

    @Test
    void aGivenPasswordMustBeChangedBeforeAnythingElse() {
        Account account = new Account(
                new AccountName("can.bo"), "Cán Bộ Mới", Passwords.hash("giao-mot-lan-thoi"), true, clock.instant());
        account.hold(Set.of(new Duty(Role.DESK, H99)));
        accounts.add(account);
        commitToPersistenceContext();

        SignedIn first = signIn.enter("can.bo", "giao-mot-lan-thoi", HERE).signedIn();
        assertThat(first.passwordChangeNeeded()).isTrue();
        assertThat(first.actor().duties()).isEmpty();

        SignedIn second = signIn.changePassword(first.token(), "giao-mot-lan-thoi", OWN_PASSWORD, HERE);
        commitToPersistenceContext();
        assertThat(second.passwordChangeNeeded()).isFalse();
        assertThat(second.actor().has(Role.DESK)).isTrue();
        assertThat(signIn.byToken(first.token())).isEmpty();
        assertThat(signIn.enter("can.bo", OWN_PASSWORD, HERE).signedIn().actor().has(Role.DESK))
                .isTrue();
    }

    @Test
    void aBadNewPasswordIsRefusedWithEverythingThatIsWrong() {
        SignedIn signedIn = signIn.enter("motcua", DEMO_PASSWORD, HERE).signedIn();

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
        accounts = new Accounts(em, settings, clock);
        signIn = LoadedProvince.signIn(em, settings, clock);
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
