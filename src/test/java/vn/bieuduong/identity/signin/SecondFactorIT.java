package vn.bieuduong.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.account.AccountKeeping;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;

/** A code of the app beside the password: right once, wrong with a line in the trail, and not for long. */
@ExtendWith(Database.class)
class SecondFactorIT {
    private static final AccountName CHUTICH = new AccountName("chutich");

    private static final Origin HERE = Origin.of("192.0.2.7");
    private static final String PASSWORD = "bieuduong";
    private static final String WHY = "Đã gặp trực tiếp, mất điện thoại";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T01:00:00Z"));

    @TempDir
    private Path data;

    private EntityManager em;
    private Settings settings;
    private SecondFactors factors;
    private SignIn signIn;
    private Actor chair;

    @BeforeEach
    void theDemonstrationProvince(EntityManager em) {
        this.em = em;
        settings = settings(Path.of("config"), true);
        LoadedProvince.into(em, settings, clock);
        factors = LoadedProvince.secondFactors(em, settings, clock);
        signIn = LoadedProvince.signIn(em, settings, clock);
        chair = new Accounts(em, settings, clock).acting(CHUTICH).orElseThrow();
        nextRequest();
    }

    @Test
    void itCountsOnceTheAppHasShownThatItKnowsTheSecret() {
        SecondFactors.Enrolment told = factors.enrol(chair, "");
        assertThat(told.address())
                .startsWith("otpauth://totp/Bi%E1%BB%83u%20D%C6%B0%C6%A1ng:chutich?secret=")
                .endsWith("&issuer=Bi%E1%BB%83u%20D%C6%B0%C6%A1ng");
        assertThat(told.secret()).matches("[A-Z2-7]{4}( [A-Z2-7]{4}){7}");
        assertThat(factors.enrol(chair, "")).isEqualTo(told);
        assertThat(factors.isOn(chair)).isFalse();
        assertThat(signIn.enter("chutich", PASSWORD, HERE).signedIn().token()).isNotEmpty();
        refused(() -> factors.confirm(chair, "", "12"), IdentityReason.SECOND_FACTOR_WRONG);
        refused(() -> factors.check(chair, app(), "Ký"), IdentityReason.SECOND_FACTOR_NOT_SET);

        List<String> recovery = factors.confirm(chair, "", app());
        nextRequest();

        assertThat(factors.isOn(chair)).isTrue();
        assertThat(recovery).hasSize(8).doesNotHaveDuplicates().allMatch(code -> code.matches("(\\d{4}-){3}\\d{4}"));
        assertThat(trail()).containsExactly("SIGNED_IN", "SECOND_FACTOR_REFUSED", "SECOND_FACTOR_ON");
        refused(() -> factors.enrol(chair, ""), IdentityReason.SECOND_FACTOR_ALREADY);
        refused(() -> factors.confirm(chair, "", app()), IdentityReason.SECOND_FACTOR_ALREADY);
    }

    @Test
    void aCodeIsGoodOnceAndNotForLong() {
        turnedOn();
        String code = app();
        factors.check(chair, "  " + code.substring(0, 3) + " " + code.substring(3), "Ký");
        nextRequest();

        refused(() -> factors.check(chair, code, "Ký"), IdentityReason.SECOND_FACTOR_WRONG);
        refused(() -> factors.check(chair, "", "Ký"), IdentityReason.SECOND_FACTOR_NEEDED);
        later();
        String stale = app();
        clock.forward(Duration.ofSeconds(90));
        refused(() -> factors.check(chair, stale, "Ký"), IdentityReason.SECOND_FACTOR_WRONG);
        factors.check(chair, app(), "Ký");
        assertThat(trail().stream().filter("SECOND_FACTOR_REFUSED"::equals)).hasSize(2);
    }

    @Test
    void aRecoveryCodeIsGoodOnceAndNewOnesReplaceTheOld() {
        List<String> recovery = turnedOn();
        factors.check(chair, recovery.get(0).replace("-", ""), "Ký");
        nextRequest();

        assertThat(factors.recoveryLeft(chair)).isEqualTo(7);
        refused(() -> factors.check(chair, recovery.get(0), "Ký"), IdentityReason.SECOND_FACTOR_WRONG);
        List<String> anew = factors.renew(chair, app());
        nextRequest();
        refused(() -> factors.check(chair, recovery.get(1), "Ký"), IdentityReason.SECOND_FACTOR_WRONG);
        factors.check(chair, anew.get(1), "Ký");
    }

    @Test
    void afterFiveWrongCodesEvenTheRightOneMustWaitAndNobodyElse() {
        turnedOn();
        for (int i = 0; i < 5; i++) {
            refused(() -> factors.check(chair, "abc", "Ký"), IdentityReason.SECOND_FACTOR_WRONG);
        }
        refused(() -> factors.check(chair, app(), "Ký"), IdentityReason.TOO_MANY_CODES);
        Actor clerk = new Accounts(em, settings, clock)
                .acting(new AccountName("vanthu"))
                .orElseThrow();
        factors.enrol(clerk, "");
        nextRequest();
        factors.confirm(clerk, "", LoadedProvince.code(em, settings, clock, "vanthu"));

        clock.forward(Duration.ofMinutes(4));
        factors.check(chair, app(), "Ký");
    }

    @Test
    void whoHasOneIsAskedForItAtSignIn() {
        turnedOn();

        SignInStep step = signIn.enter("ChuTich", PASSWORD, HERE);
        assertThat(step.done()).isEmpty();
        refused(() -> signIn.finish(step.proof(), "", HERE), IdentityReason.SECOND_FACTOR_NEEDED);
        refused(() -> signIn.finish(step.proof(), "000", HERE), IdentityReason.SECOND_FACTOR_WRONG);
        refused(() -> signIn.finish("A".repeat(43), app(), HERE), IdentityReason.SECOND_STEP_OVER);
        refused(() -> signIn.enter("chutich", "sai", HERE), IdentityReason.SIGN_IN_FAILED);
        String used = app();
        assertThat(signIn.finish(step.proof(), used, HERE).actor().account()).hasToString("chutich");
        refused(() -> signIn.finish(step.proof(), used, HERE), IdentityReason.SECOND_STEP_OVER);

        String again = signIn.enter("chutich", PASSWORD, HERE).proof();
        refused(() -> signIn.finish(again, used, HERE), IdentityReason.SECOND_FACTOR_WRONG);
        clock.forward(PasswordProofs.GOOD_FOR);
        refused(() -> signIn.finish(again, app(), HERE), IdentityReason.SECOND_STEP_OVER);
    }

    @Test
    void aStrangerWhoKnowsThePasswordCannotUseUpTheCodesOfAKnownDevice() {
        turnedOn();
        String first = signIn.enter("chutich", PASSWORD, HERE).proof();
        String device = signIn.finish(first, app(), HERE).device();
        Origin own = new Origin("192.0.2.7", device, "");
        for (int address = 0; address < 4; address++) {
            Origin elsewhere = Origin.of("198.51.100." + address);
            String proof = signIn.enter("chutich", PASSWORD, elsewhere).proof();
            for (int i = 0; i < 5; i++) {
                refused(() -> signIn.finish(proof, "000", elsewhere), IdentityReason.SECOND_FACTOR_WRONG);
            }
            refused(() -> signIn.finish(proof, "000", elsewhere), IdentityReason.TOO_MANY_CODES);
        }
        Origin another = Origin.of("198.51.100.99");
        String more = signIn.enter("chutich", PASSWORD, another).proof();
        refused(() -> signIn.finish(more, "000", another), IdentityReason.TOO_MANY_CODES);

        clock.forward(Duration.ofSeconds(30));
        String proof = signIn.enter("chutich", PASSWORD, own).proof();
        assertThat(signIn.finish(proof, app(), own).token()).isNotEmpty();
    }

    @Test
    void thePasswordIsAskedForAgainAndProvesItselfToNobodyElse() {
        refused(() -> signIn.mustKnow(chair, "sai"), IdentityReason.PASSWORD_WRONG);
        String proof = signIn.prove(chair, PASSWORD);
        assertThat(signIn.hasProved(chair, proof)).isTrue();
        assertThat(signIn.hasProved(
                        new Accounts(em, settings, clock)
                                .acting(new AccountName("thue"))
                                .orElseThrow(),
                        proof))
                .isFalse();
        clock.forward(PasswordProofs.GOOD_FOR);
        assertThat(signIn.hasProved(chair, proof)).isFalse();
    }

    @Test
    void itsOwnerEndsItWithACodeAndAnAdministratorWithout() {
        turnedOn();
        refused(() -> factors.end(chair, "abc"), IdentityReason.SECOND_FACTOR_WRONG);
        factors.end(chair, app());
        nextRequest();
        assertThat(factors.isOn(chair)).isFalse();
        turnedOn();

        AccountKeeping keeping = LoadedProvince.keeping(em, settings, clock);
        refused(() -> keeping.dropSecondFactor(chair, CHUTICH, WHY), IdentityReason.NOT_ALLOWED);
        Actor administrator = new Accounts(em, settings, clock)
                .acting(new AccountName("quantrivien"))
                .orElseThrow();
        refused(() -> keeping.dropSecondFactor(administrator, CHUTICH, "mất máy"), IdentityReason.REASON_MISSING);
        assertThat(keeping.one(administrator, CHUTICH).line().hasSecondFactor()).isTrue();
        String lostPhone = signIn.finish(signIn.enter("chutich", PASSWORD, HERE).proof(), app(), HERE)
                .token();
        nextRequest();
        keeping.dropSecondFactor(administrator, CHUTICH, WHY);
        nextRequest();
        assertThat(signIn.byToken(lostPhone)).isEmpty();
        assertThat(keeping.one(administrator, CHUTICH).line().hasSecondFactor()).isFalse();
        refused(() -> keeping.dropSecondFactor(administrator, CHUTICH, WHY), IdentityReason.SECOND_FACTOR_OFF_ALREADY);
        assertThat(em.createNativeQuery(
                                "select details from audit.line where act = 'SECOND_FACTOR_OFF' and actor = 'quantrivien'")
                        .getSingleResult())
                .isEqualTo(WHY);

        assertThat(factors.isOn(chair)).isFalse();
        assertThat(signIn.enter("chutich", PASSWORD, HERE).signedIn().token()).isNotEmpty();
    }

    @Test
    void theDatabaseAloneTellsNeitherSecretNorRecoveryCodes() {
        String secret = factors.enrol(chair, "").secret().replace(" ", "");
        List<String> recovery = factors.confirm(chair, "", app());
        nextRequest();

        List<?> rows = em.createNativeQuery(
                        "select cast(f.* as text) from second_factor f union all select hash from recovery_code")
                .getResultList();
        assertThat(rows).hasSize(1 + recovery.size());
        assertThat(rows.toString()).doesNotContain(secret).doesNotContain(recovery.get(0));
        // under another key, as if only the database had been taken
        Settings elsewhere = settings(withKey("B"), false);
        refused(
                () -> LoadedProvince.book(em, elsewhere, clock).use(CHUTICH, "123456", "Ký"),
                IdentityReason.SECOND_FACTOR_KEY_CHANGED);
    }

    @Test
    void withoutAKeyInTheConfigurationThereIsNoneAndABadKeyIsNamedAtTheStart() {
        Settings bare = settings(Path.of("config"), false);
        SecondFactors none = LoadedProvince.secondFactors(em, bare, clock);
        assertThat(none.isAvailable()).isFalse();
        refused(() -> none.enrol(chair, ""), IdentityReason.SECOND_FACTOR_UNAVAILABLE);
        assertThat(none.fictional()).isEmpty();

        Problems problems = new Problems();
        SecretBox.check(Path.of("config"), problems);
        SecretBox.check(withKey("A"), problems);
        assertThat(problems.isEmpty()).isTrue();
        SecretBox.check(withKey("too short"), problems);
        assertThat(problems.all()).hasSize(1);
    }

    private List<String> turnedOn() {
        factors.enrol(chair, "");
        nextRequest();
        List<String> recovery = factors.confirm(chair, "", app());
        later();
        return recovery;
    }

    /** The next code. */
    private void later() {
        nextRequest();
        clock.forward(Duration.ofSeconds(30));
    }

    /** What the chairman's app shows now. */
    private String app() {
        return LoadedProvince.code(em, settings, clock, "chutich");
    }

    @SuppressWarnings("unchecked")
    private List<String> trail() {
        nextRequest();
        return em.createNativeQuery("select act from audit.line where subject = 'chutich' order by id")
                .getResultList();
    }

    private void refused(ThrowingCallable act, IdentityReason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.findings().get(0).reason())
                .isEqualTo(reason));
        nextRequest();
    }

    private void nextRequest() {
        em.flush();
        em.clear();
    }

    private Path withKey(String letter) {
        try {
            Path config = Files.createDirectories(data.resolve(letter));
            Files.writeString(
                    config.resolve("second-factor.key"), letter.length() > 1 ? letter : letter.repeat(43) + "=\n");
            return config;
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private Settings settings(Path config, boolean demonstration) {
        return new Settings(
                config.toAbsolutePath(),
                data,
                "http://localhost:8080",
                "Biểu Dương",
                demonstration,
                25L * 1024 * 1024,
                false,
                Optional.empty(),
                1);
    }
}
