package vn.bieuduong.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.Role;
import vn.bieuduong.identity.passkey.Authenticator;
import vn.bieuduong.identity.passkey.PasskeyQuestion;
import vn.bieuduong.identity.passkey.PasskeyReason;
import vn.bieuduong.identity.passkey.Passkeys;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;

/** The password alone changes no second step, and trust in a device is one account's and ends with its sign-ins. */
@ExtendWith(Database.class)
class PasskeyGuardIT {

    private static final Origin HERE = Origin.of("192.0.2.7");
    private static final String PASSWORD = "bieuduong";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T01:00:00Z"));
    private final Authenticator device = new Authenticator();

    @TempDir
    private Path data;

    private EntityManager em;
    private Passkeys passkeys;
    private PasskeySignIn keyed;
    private SignIn signIn;
    private Actor clerk;
    private String token;

    @BeforeEach
    void theDemonstrationProvince(EntityManager em) {
        this.em = em;
        Settings settings = settings("http://localhost:8080");
        Facts facts = new Facts(new Hearing<>(fact -> {}));
        LoadedProvince.into(em, settings, clock);
        passkeys = LoadedProvince.passkeys(em, settings, clock, facts);
        keyed = LoadedProvince.passkeySignIn(em, settings, clock, facts);
        signIn = LoadedProvince.signIn(em, settings, clock, facts);
        clerk = new Accounts(em, settings, clock)
                .acting(new AccountName("motcua"))
                .orElseThrow();
        token = LoadedProvince.signIns(em, settings, clock)
                .begin(new AccountName("motcua"), HERE)
                .token();
        nextRequest();
    }

    @Test
    void whatTheOfficeSaysOfTrustedDevicesIsCheckedAtTheStart() throws IOException {
        Path wrong = Files.createDirectories(data.resolve("wrong"));
        Files.writeString(
                wrong.resolve("sign-in.yaml"), "trustedDeviceDays: 365\nnoTrustedDeviceRoles: [CHAIRMAN]\nx: 1\n");
        Problems problems = new Problems();
        SignInRules.read(wrong, problems);
        assertThat(problems.all()).hasSize(3);
        SignInRules shipped = SignInRules.read(Path.of("config"), new Problems());
        assertThat(shipped.untrustingRoles()).contains(Role.CHAIR, Role.CLERK, Role.ADMINISTRATOR);
    }

    @Test
    void thePasswordAloneNeitherAddsNorRemovesASecondStep() {
        Settings settings = settings("http://localhost:8080");
        SecondFactors factors = LoadedProvince.secondFactors(em, settings, clock);
        added();
        Origin own = trusted();
        String password = signIn.enter("motcua", PASSWORD, own).signedIn().token();
        UUID key = passkeys.of(clerk).get(0).id();
        PasskeyQuestion asked = passkeys.askToAdd(clerk, token);
        String made = new Authenticator().make(asked);
        for (String weak : List.of(password, "", "A".repeat(43))) {
            assertThat(passkeys.isStepNeeded(clerk, weak)).isTrue();
            refused(() -> passkeys.askToAdd(clerk, weak), IdentityReason.SECOND_STEP_AGAIN);
            refused(() -> passkeys.add(clerk, weak, asked.ticket(), "Máy", made), IdentityReason.SECOND_STEP_AGAIN);
            refused(() -> passkeys.remove(clerk, weak, key), IdentityReason.SECOND_STEP_AGAIN);
            refused(() -> factors.enrol(clerk, weak), IdentityReason.SECOND_STEP_AGAIN);
            refused(() -> factors.confirm(clerk, weak, "123456"), IdentityReason.SECOND_STEP_AGAIN);
        }

        String stepped = keyed();
        clock.forward(Duration.ofMinutes(9));
        factors.enrol(clerk, stepped);
        nextRequest();
        factors.confirm(clerk, stepped, LoadedProvince.code(em, settings, clock, "motcua"));
        nextRequest();
        clock.forward(Duration.ofMinutes(10));
        refused(() -> passkeys.remove(clerk, stepped, key), IdentityReason.SECOND_STEP_AGAIN);
        String proof = signIn.enter("motcua", PASSWORD, HERE).proof();
        String code = LoadedProvince.code(em, settings, clock, "motcua");
        passkeys.remove(clerk, signIn.finish(proof, code, HERE).token(), key);
        nextRequest();
        assertThat(passkeys.of(clerk)).isEmpty();
    }

    @Test
    void trustInADeviceIsOneAccountsAloneAndItsTokenIsMadeForIt() {
        added();
        Origin planted = new Origin("192.0.2.7", "B".repeat(43), Set.of("C".repeat(43)), "");
        String proof = signIn.enter("motcua", PASSWORD, planted).proof();
        PasskeyQuestion asked = keyed.askSecond(proof, planted);
        SignedIn in = keyed.second(proof, asked.ticket(), device.use(asked), planted);
        String trust = signIn.trust(in, planted).trust();
        nextRequest();
        assertThat(signIn.enter("motcua", PASSWORD, planted).done()).isEmpty();
        assertThat(signIn.enter("motcua", PASSWORD, new Origin("192.0.2.7", trust, ""))
                        .done())
                .isEmpty();
        Origin own = new Origin("192.0.2.7", "", Set.of(trust), "");
        assertThat(signIn.enter("motcua", PASSWORD, own).done()).isPresent();
        assertThat(signIn.enter("motcua", PASSWORD, own.untrusted()).done()).isEmpty();

        Actor other = actor("thue");
        Authenticator his = new Authenticator();
        PasskeyQuestion make = passkeys.askToAdd(other, "");
        passkeys.add(other, "", make.ticket(), "Máy", his.make(make));
        nextRequest();
        assertThat(signIn.enter("thue", PASSWORD, own).done()).isEmpty();
    }

    @Test
    void nothingShownBeforeCountsOnceAllSignInsAreEndedOrAKeyIsRemoved() {
        added();
        Origin own = trusted();
        String here = signIn.enter("motcua", PASSWORD, own).signedIn().token();
        String proof = signIn.enter("motcua", PASSWORD, HERE).proof();
        signIn.endOthers(here, "");
        nextRequest();
        assertThat(signIn.enter("motcua", PASSWORD, own).done()).isEmpty();
        refused(() -> keyed.askSecond(proof, HERE), IdentityReason.SECOND_STEP_OVER);

        PasskeyQuestion more = passkeys.askToAdd(clerk, keyed());
        passkeys.add(clerk, keyed(), more.ticket(), "Máy ở nhà", new Authenticator().make(more));
        nextRequest();
        own = trusted();
        String pending = signIn.enter("motcua", PASSWORD, HERE).proof();
        passkeys.remove(clerk, keyed(), passkeys.of(clerk).get(1).id());
        nextRequest();
        assertThat(signIn.enter("motcua", PASSWORD, own).done()).isEmpty();
        refused(() -> keyed.askSecond(pending, HERE), IdentityReason.SECOND_STEP_OVER);
    }

    @Test
    void anAnswerThatIsNobodysIsOnRecordOnceAMinuteAndSoonNotLookedAt() {
        for (int i = 0; i < 60; i++) {
            refused(() -> keyed.alone("A".repeat(43), "", HERE), PasskeyReason.PASSKEY_QUESTION_OVER);
        }
        refused(() -> keyed.alone("A".repeat(43), "", HERE), IdentityReason.TOO_MANY_ATTEMPTS);
        refused(() -> keyed.second("A".repeat(43), "", "", HERE), IdentityReason.TOO_MANY_ATTEMPTS);
        assertThat(em.createNativeQuery("select details from audit.line where act = 'SIGN_IN_REFUSED' order by id")
                        .getResultList())
                .hasToString("[PASSKEY_QUESTION_OVER 192.0.2.7, TOO_MANY_ATTEMPTS 192.0.2.7]");
    }

    @Test
    void whoAnswersRightlyTakesNothingOfWhatHisHouseholdMayAsk() {
        added();
        for (int i = 0; i < 70; i++) {
            assertThat(keyed()).isNotEmpty();
        }
    }

    @Test
    void whereNoPasskeyCanBeUsedAnymoreThePasswordAloneDoesNotDo() {
        added();
        SignIn moved = LoadedProvince.signIn(
                em, settings("http://127.0.0.1:8080"), clock, new Facts(new Hearing<>(fact -> {})));
        refused(() -> moved.enter("motcua", PASSWORD, HERE), IdentityReason.SECOND_STEP_IMPOSSIBLE);
        assertThat(moved.enter("thue", PASSWORD, HERE).done()).isPresent();
    }

    /** The token of a sign-in with the clerk's passkey. */
    private String keyed() {
        PasskeyQuestion asked = keyed.askAlone(HERE);
        String now = keyed.alone(asked.ticket(), device.use(asked), HERE).token();
        nextRequest();
        return now;
    }

    private void added() {
        PasskeyQuestion asked = passkeys.askToAdd(clerk, token);
        passkeys.add(clerk, token, asked.ticket(), " Máy ở\ncơ quan ", device.make(asked));
        nextRequest();
    }

    private Origin trusted() {
        return trusted(PASSWORD);
    }

    private Origin trusted(String password) {
        String proof = signIn.enter("motcua", password, HERE).proof();
        PasskeyQuestion asked = keyed.askSecond(proof, HERE);
        SignedIn in = keyed.second(proof, asked.ticket(), device.use(asked), HERE);
        SignedIn trusting = signIn.trust(in, HERE);
        nextRequest();
        return new Origin("192.0.2.7", in.device(), Set.of(trusting.trust()), "Firefox");
    }

    private void refused(ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.findings().get(0).reason())
                .isEqualTo(reason));
        nextRequest();
    }

    private void nextRequest() {
        em.flush();
        em.clear();
    }

    private Actor actor(String name) {
        return new Accounts(em, settings("http://localhost:8080"), clock)
                .acting(new AccountName(name))
                .orElseThrow();
    }

    private Settings settings(String address) {
        return settings(Path.of("config"), address);
    }

    private Settings settings(Path config, String address) {
        return new Settings(
                config.toAbsolutePath(),
                data,
                address,
                "Biểu Dương",
                true,
                25L * 1024 * 1024,
                false,
                Optional.empty(),
                1);
    }
}
