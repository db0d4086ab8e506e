package vn.bieuduong.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.province.OrganisationFiles;
import vn.bieuduong.province.OrganisationLoader;

/** How often somebody may try: attackers are slowed down, and nobody is kept out by others. */
@ExtendWith(Database.class)
class SignInLimitsIT {

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
    void tenWrongPasswordsHoldUpTheNameWhetherItExistsOrNotButNobodyElse() {
        for (String name : List.of("motcua", "khong-co")) {
            for (int i = 0; i < 10; i++) {
                assertThat(reason(() -> signIn.enter(name, "sai", HERE))).isEqualTo(IdentityReason.SIGN_IN_FAILED);
            }
            Finding held = finding(() -> signIn.enter(name, DEMO_PASSWORD, HERE).signedIn());
            assertThat(held.reason()).isEqualTo(IdentityReason.TOO_MANY_ATTEMPTS);
            assertThat(held.arguments()).containsExactly(2L);
        }
        assertThat(signIn.enter("chutich", DEMO_PASSWORD, HERE).signedIn().token())
                .isNotEmpty();

        clock.forward(Duration.ofMinutes(2));
        assertThat(signIn.enter("motcua", DEMO_PASSWORD, HERE).signedIn().token())
                .isNotEmpty();
    }

    @Test
    void anOfficeBehindOneAddressMaySignInAsOftenAsItLikes() {
        for (int i = 0; i < 60; i++) {
            signIn.enter("motcua", DEMO_PASSWORD, HERE).signedIn();
        }
    }

    @Test
    void fiftyWrongNamesFromAnOfficesAddressDoNotLockTheOffice() {
        Origin own = new Origin(
                "192.0.2.7",
                signIn.enter("chutich", DEMO_PASSWORD, HERE).signedIn().device(),
                "");
        for (int i = 0; i < 50; i++) {
            String name = "ten" + i;
            assertThat(reason(() -> signIn.enter(name, "123456", HERE))).isEqualTo(IdentityReason.SIGN_IN_FAILED);
        }

        // a device that is known: at once; a new one: after a short wait of its own
        assertThat(signIn.enter("chutich", DEMO_PASSWORD, own).signedIn().token())
                .isNotEmpty();
        Finding wait = finding(() -> signIn.enter("motcua", DEMO_PASSWORD, HERE));
        assertThat(wait.reason()).isEqualTo(IdentityReason.WAIT_A_MOMENT);
        assertThat((long) wait.arguments().get(0)).isBetween(1L, SignInThrottle.LONGEST_WAIT.toSeconds());
        clock.forward(Duration.ofSeconds((long) wait.arguments().get(0)));
        assertThat(signIn.enter("motcua", DEMO_PASSWORD, HERE).signedIn().token())
                .isNotEmpty();
        assertThat(signIn.enter("thue", DEMO_PASSWORD, Origin.of("192.0.2.8"))
                        .signedIn()
                        .token())
                .isNotEmpty();
    }

    @Test
    void whoTriesOnePasswordOnManyNamesFromOneAddressIsMadeToWait() {
        int tried = 0;
        for (int name = 0; name < 500; name++) {
            String one = "ten" + name;
            for (int again = 0; again < 2; again++) {
                Reason reason = reason(() -> signIn.enter(one, "123456", HERE));
                tried += reason == IdentityReason.SIGN_IN_FAILED ? 1 : 0;
            }
        }
        assertThat(tried).isLessThanOrEqualTo(51);
    }

    @Test
    void whoeverAttacksANameFromElsewhereKeepsNobodyOut() {
        Origin own = new Origin(
                "192.0.2.7",
                signIn.enter("thue", DEMO_PASSWORD, HERE).signedIn().device(),
                "");
        int guesses = 0;
        for (int minute = 0; minute < 4; minute++) {
            for (int address = 0; address < 12; address++) {
                Origin attacker = Origin.of("198.51.100." + address);
                guesses += reason(() -> signIn.enter("thue", "sai", attacker)) == IdentityReason.SIGN_IN_FAILED ? 1 : 0;
            }
            // the right person on his own device, throughout
            assertThat(signIn.enter("thue", DEMO_PASSWORD, own).signedIn().token())
                    .isNotEmpty();
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(guesses).isLessThanOrEqualTo(10 + 5 + 12 * 4);

        // and on a new device elsewhere: once told to wait, and no longer than a minute
        Origin newDevice = Origin.of("203.0.113.9");
        Finding wait = finding(() -> signIn.enter("thue", DEMO_PASSWORD, newDevice));
        assertThat(wait.reason()).isEqualTo(IdentityReason.WAIT_A_MOMENT);
        long seconds = (long) wait.arguments().get(0);
        assertThat(seconds).isBetween(1L, 60L);
        for (int address = 0; address < 12; address++) {
            Origin attacker = Origin.of("198.51.100." + address);
            reason(() -> signIn.enter("thue", "sai", attacker));
        }
        clock.forward(Duration.ofSeconds(seconds));
        assertThat(signIn.enter("thue", DEMO_PASSWORD, newDevice).signedIn().token())
                .isNotEmpty();
    }

    @Test
    void aDeviceIsKnownForItsOwnPeopleAlone() {
        String device = signIn.enter("thue", DEMO_PASSWORD, HERE).signedIn().device();
        Origin own = new Origin("192.0.2.7", device, "");
        assertThat(signIn.enter("congan", DEMO_PASSWORD, own).signedIn().device())
                .isEqualTo(device);
        commitToPersistenceContext();

        for (int i = 0; i < 10; i++) {
            assertThat(reason(() -> signIn.enter("thue", "sai", own))).isEqualTo(IdentityReason.SIGN_IN_FAILED);
        }
        assertThat(reason(() -> signIn.enter("thue", DEMO_PASSWORD, own))).isEqualTo(IdentityReason.TOO_MANY_ATTEMPTS);
        assertThat(signIn.enter("congan", DEMO_PASSWORD, own).signedIn().token())
                .isNotEmpty();
        // a token of nobody's is no device
        Origin forged = new Origin("192.0.2.7", "A".repeat(43), "");
        assertThat(new Devices(em, clock).isKnown(forged.device(), "thue")).isFalse();
        assertThat(new Devices(em, clock).isKnown(device, "chutich")).isFalse();
        clock.forward(Devices.KEPT);
        assertThat(new Devices(em, clock).isKnown(device, "thue")).isFalse();
    }

    @Test
    void onesOwnPasswordIsNotHeldUpByWhatStrangersDo() {
        SignedIn signedIn = signIn.enter("thue", DEMO_PASSWORD, HERE).signedIn();
        for (int address = 0; address < 12; address++) {
            Origin attacker = Origin.of("198.51.100." + address);
            reason(() -> signIn.enter("thue", "sai", attacker));
        }
        assertThat(signIn.changePassword(signedIn.token(), DEMO_PASSWORD, OWN_PASSWORD, HERE)
                        .token())
                .isNotEmpty();
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
