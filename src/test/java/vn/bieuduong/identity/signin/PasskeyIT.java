package vn.bieuduong.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.account.AccountKeeping;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.FactorChanged;
import vn.bieuduong.identity.FactorChanged.Change;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.passkey.Authenticator;
import vn.bieuduong.identity.passkey.PasskeyQuestion;
import vn.bieuduong.identity.passkey.PasskeyReason;
import vn.bieuduong.identity.passkey.Passkeys;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;

/** A key on one's own device signs one in, once for each question, and a copy of it does not stay unseen. */
@ExtendWith(Database.class)
class PasskeyIT {
    private static final AccountName MOTCUA = new AccountName("motcua");

    private static final Origin HERE = Origin.of("192.0.2.7");
    private static final String PASSWORD = "bieuduong";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T01:00:00Z"));
    private final List<Change> told = new ArrayList<>();
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
        Facts facts = new Facts(new Hearing<>(fact -> {
            if (fact instanceof FactorChanged changed) {
                told.add(changed.change());
            }
        }));
        LoadedProvince.into(em, settings, clock);
        passkeys = LoadedProvince.passkeys(em, settings, clock, facts);
        keyed = LoadedProvince.passkeySignIn(em, settings, clock, facts);
        signIn = LoadedProvince.signIn(em, settings, clock, facts);
        clerk = new Accounts(em, settings, clock).acting(MOTCUA).orElseThrow();
        token = LoadedProvince.signIns(em, settings, clock).begin(MOTCUA, HERE).token();
        nextRequest();
    }

    @Test
    void itSignsInAloneOnceItWasAdded() {
        added();

        PasskeyQuestion asked = keyed.askAlone(HERE);
        assertThat(asked.credentials()).isEmpty();
        assertThat(asked.userId()).isEmpty();
        SignedIn in = keyed.alone(asked.ticket(), device.use(asked), HERE);

        assertThat(in.actor().account()).hasToString("motcua");
        nextRequest();
        assertThat(passkeys.of(clerk)).singleElement().satisfies(line -> {
            assertThat(line.label()).isEqualTo("Máy ở cơ quan");
            assertThat(line.usedAt()).isEqualTo(clock.instant());
        });
        assertThat(told).containsExactly(Change.PASSKEY_ADDED);
        assertThat(trail()).containsExactly("SIGNED_IN", "PASSKEY_ADDED", "SIGNED_IN");
    }

    @Test
    void itIsTheSecondStepAfterThePassword() {
        added();

        SignInStep step = signIn.enter("motcua", PASSWORD, HERE);
        assertThat(step.done()).isEmpty();
        assertThat(keyed.ways(step.proof())).isEqualTo(new PasskeySignIn.Ways(false, true, 30));
        PasskeyQuestion asked = keyed.askSecond(step.proof(), HERE);
        assertThat(asked.credentials()).hasSize(1);
        refused(() -> keyed.askSecond("A".repeat(43), HERE), IdentityReason.SECOND_STEP_OVER);
        String answer = device.unverifying().use(asked);

        assertThat(keyed.second(step.proof(), asked.ticket(), answer, HERE)
                        .actor()
                        .account())
                .hasToString("motcua");
        refused(() -> keyed.second(step.proof(), asked.ticket(), answer, HERE), IdentityReason.SECOND_STEP_OVER);
    }

    @Test
    void anAnswerCountsOnceAndSoonAndForWhatWasAskedOfThisBrowser() {
        added();
        PasskeyQuestion asked = keyed.askAlone(HERE);
        String answer = device.use(asked);
        refused(() -> keyed.alone(keyed.askAlone(HERE).ticket(), answer, HERE), PasskeyReason.PASSKEY_WRONG);
        refused(() -> keyed.alone("A".repeat(43), answer, HERE), PasskeyReason.PASSKEY_QUESTION_OVER);
        keyed.alone(asked.ticket(), answer, HERE);
        refused(() -> keyed.alone(asked.ticket(), answer, HERE), PasskeyReason.PASSKEY_QUESTION_OVER);

        PasskeyQuestion late = keyed.askAlone(HERE);
        clock.forward(Duration.ofMinutes(5));
        refused(() -> keyed.alone(late.ticket(), device.use(late), HERE), PasskeyReason.PASSKEY_QUESTION_OVER);

        String proof = signIn.enter("motcua", PASSWORD, HERE).proof();
        PasskeyQuestion second = keyed.askSecond(proof, HERE);
        refused(() -> keyed.alone(second.ticket(), device.use(second), HERE), PasskeyReason.PASSKEY_QUESTION_OVER);
    }

    @Test
    void aCounterThatGoesBackIsRefusedPutOnRecordAndTold() {
        device.counting(7);
        added();
        PasskeyQuestion first = keyed.askAlone(HERE);
        keyed.alone(first.ticket(), device.use(first), HERE);
        told.clear();

        device.counting(3);
        PasskeyQuestion copied = keyed.askAlone(HERE);
        refused(() -> keyed.alone(copied.ticket(), device.use(copied), HERE), PasskeyReason.PASSKEY_COUNTED_BACK);

        assertThat(told).containsExactly(Change.PASSKEY_SUSPECT);
        assertThat(trail()).contains("PASSKEY_COUNTED_BACK");
        device.counting(20);
        PasskeyQuestion again = keyed.askAlone(HERE);
        assertThat(keyed.alone(again.ticket(), device.use(again), HERE).token()).isNotEmpty();
    }

    @Test
    void aloneItMustKnowItsOwnerAndBeAskedHere() {
        added();
        PasskeyQuestion elsewhere = keyed.askAlone(HERE);
        refused(
                () -> keyed.alone(
                        elsewhere.ticket(), device.at("http://evil.example").use(elsewhere), HERE),
                PasskeyReason.PASSKEY_WRONG);
        device.at("http://localhost:8080");
        PasskeyQuestion unseen = keyed.askAlone(HERE);
        refused(
                () -> keyed.alone(unseen.ticket(), device.unverifying().use(unseen), HERE),
                PasskeyReason.PASSKEY_NOT_VERIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "....", "AA.AA.AA.AA.AA", "*.*.*.*.*", "oA.e30.oA.oA.oA"})
    void whatNoDeviceWritesIsRefused(String answer) {
        added();
        PasskeyQuestion asked = keyed.askAlone(HERE);
        refused(() -> keyed.alone(asked.ticket(), answer, HERE), PasskeyReason.PASSKEY_WRONG);
        PasskeyQuestion more = passkeys.askToAdd(clerk, token);
        refused(() -> passkeys.add(clerk, token, more.ticket(), "Khác", answer), PasskeyReason.PASSKEY_WRONG);
    }

    @Test
    void itIsItsOwnersAlone() {
        added();
        String proof = signIn.enter("motcua", PASSWORD, HERE).proof();
        PasskeyQuestion asked = keyed.askSecond(proof, HERE);
        refused(
                () -> keyed.second(proof, asked.ticket(), new Authenticator().use(asked), HERE),
                PasskeyReason.PASSKEY_WRONG);
        Actor other = new Accounts(em, settings("http://localhost:8080"), clock)
                .acting(new AccountName("thue"))
                .orElseThrow();
        PasskeyQuestion his = passkeys.askToAdd(other, "");
        refused(
                () -> passkeys.add(other, "", his.ticket(), " ", device.make(his)),
                PasskeyReason.PASSKEY_LABEL_MISSING);
        refused(
                () -> passkeys.add(other, "", his.ticket(), "Máy", device.make(his)),
                PasskeyReason.PASSKEY_THERE_ALREADY);
        refused(() -> passkeys.remove(other, "", passkeys.of(clerk).get(0).id()), PasskeyReason.PASSKEY_GONE);

        passkeys.remove(clerk, token, passkeys.of(clerk).get(0).id());
        nextRequest();
        assertThat(passkeys.has(MOTCUA)).isFalse();
        assertThat(signIn.enter("motcua", PASSWORD, HERE).done()).isPresent();
        assertThat(told).contains(Change.PASSKEY_REMOVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:8080", "https://[2001:db8::1]", "https://192.0.2.1", "http://portal.example"})
    void anAddressThatIsNoHostNameOfHttpsHasNone(String address) {
        Settings settings = settings(address);
        Passkeys none = LoadedProvince.passkeys(em, settings, clock, new Facts(new Hearing<>(fact -> {})));
        assertThat(none.isAvailable()).isFalse();
        assertThat(none.has(MOTCUA)).isFalse();
        refused(none::askAlone, PasskeyReason.PASSKEY_UNAVAILABLE);
    }

    @Test
    void aTrustedDeviceIsNotAskedAgainUntilItIsForgottenTimeIsUpOrThePasswordChanges() {
        added();
        Origin own = trusted();
        assertThat(signIn.enter("motcua", PASSWORD, own).done()).isPresent();
        assertThat(signIn.enter("motcua", PASSWORD, HERE).done()).isEmpty();

        String token = signIn.enter("motcua", PASSWORD, own).signedIn().token();
        assertThat(signIn.trusted(token)).singleElement().satisfies(one -> {
            assertThat(one.address()).isEqualTo("192.0.2.7");
            assertThat(one.until()).isEqualTo(clock.instant().plus(Duration.ofDays(30)));
        });
        String id = signIn.trusted(token).get(0).id();
        assertThat(signIn.distrust(token, "")).isFalse();
        assertThat(signIn.distrust(token, id)).isTrue();
        assertThat(signIn.distrust(token, id)).isFalse();
        assertThat(signIn.enter("motcua", PASSWORD, own).done()).isEmpty();

        own = trusted();
        String chosen = "bốn con thuyền qua sông sớm";
        String now = signIn.enter("motcua", PASSWORD, own).signedIn().token();
        signIn.changePassword(now, PASSWORD, chosen, own);
        nextRequest();
        assertThat(signIn.enter("motcua", chosen, own).done()).isEmpty();

        own = trusted(chosen);
        clock.forward(Duration.ofDays(30));
        assertThat(signIn.enter("motcua", chosen, own).done()).isEmpty();
        assertThat(trail()).contains("DEVICE_TRUSTED", "DEVICE_FORGOTTEN");
    }

    @Test
    void whoseDutyNeedsASecondFactorHasOneWithAPasskeyAndWhoHasNoneIsOfferedOne() throws IOException {
        Path strict = Files.createDirectories(data.resolve("config"));
        Files.writeString(
                strict.resolve("sign-in.yaml"), "secondFactorRoles: [DESK]\nsecondFactorInDemonstration: true\n");
        SecondFactors factors = LoadedProvince.secondFactors(em, settings(strict, "http://localhost:8080"), clock);
        assertThat(factors.isMissing(clerk)).isTrue();
        assertThat(factors.isOffered(clerk)).isTrue();

        added();

        assertThat(factors.isMissing(clerk)).isFalse();
        assertThat(factors.isOffered(clerk)).isFalse();
        SecondFactors asShipped = LoadedProvince.secondFactors(em, settings("http://localhost:8080"), clock);
        assertThat(asShipped.isOffered(actor("thue")))
                .as("in the demonstration")
                .isFalse();
    }

    @Test
    void anAdministratorDropsPasskeysTooAndTheOwnerMayUseACodeInTheirPlace() {
        added();
        Settings settings = settings("http://localhost:8080");
        SecondFactors factors = LoadedProvince.secondFactors(em, settings, clock);
        factors.enrol(clerk, token);
        nextRequest();
        factors.confirm(clerk, token, LoadedProvince.code(em, settings, clock, "motcua"));
        nextRequest();
        String proof = signIn.enter("motcua", PASSWORD, HERE).proof();
        assertThat(keyed.ways(proof)).isEqualTo(new PasskeySignIn.Ways(true, true, 30));
        clock.forward(Duration.ofSeconds(30));
        String code = LoadedProvince.code(em, settings, clock, "motcua");
        assertThat(signIn.finish(proof, code, HERE).token()).isNotEmpty();

        AccountKeeping keeping = LoadedProvince.keeping(em, settings, clock);
        assertThat(keeping.one(actor("quantrivien"), MOTCUA).line().hasSecondFactor())
                .isTrue();
        keeping.dropSecondFactor(actor("quantrivien"), MOTCUA, "Đã gặp trực tiếp, mất điện thoại");
        nextRequest();

        assertThat(keeping.one(actor("quantrivien"), MOTCUA).line().hasSecondFactor())
                .isFalse();
        assertThat(passkeys.of(clerk)).isEmpty();
        assertThat(signIn.enter("motcua", PASSWORD, HERE).done()).isPresent();
    }

    @Test
    void nobodyKeepsMoreThanTenNorAsksDevicesWithoutEnd() {
        for (int i = 0; i < 10; i++) {
            PasskeyQuestion asked = passkeys.askToAdd(clerk, token);
            assertThat(asked.credentials()).hasSize(i);
            passkeys.add(clerk, token, asked.ticket(), "Khóa " + i, new Authenticator().make(asked));
            nextRequest();
        }
        refused(() -> passkeys.askToAdd(clerk, token), PasskeyReason.PASSKEY_TOO_MANY);
        for (int i = 0; i < 60; i++) {
            keyed.askAlone(HERE);
        }
        refused(() -> keyed.askAlone(HERE), IdentityReason.TOO_MANY_ATTEMPTS);
        assertThat(keyed.askAlone(Origin.of("198.51.100.1")).ticket()).isNotEmpty();
    }

    @Test
    void whoMaySignForTheProvinceTrustsNoDevice() {
        Actor chair = actor("chutich");
        PasskeyQuestion asked = passkeys.askToAdd(chair, "");
        passkeys.add(chair, "", asked.ticket(), "Điện thoại", device.make(asked));
        nextRequest();
        String proof = signIn.enter("chutich", PASSWORD, HERE).proof();
        assertThat(keyed.ways(proof).trustedDays()).isZero();
        PasskeyQuestion second = keyed.askSecond(proof, HERE);
        SignedIn in = keyed.second(proof, second.ticket(), device.use(second), HERE);
        assertThat(signIn.trust(in, HERE).trust()).isEmpty();
        nextRequest();
        assertThat(signIn.enter("chutich", PASSWORD, new Origin("192.0.2.7", in.device(), ""))
                        .done())
                .isEmpty();
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

    @SuppressWarnings("unchecked")
    private List<String> trail() {
        nextRequest();
        return em.createNativeQuery("select act from audit.line where subject = 'motcua' order by id")
                .getResultList();
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
