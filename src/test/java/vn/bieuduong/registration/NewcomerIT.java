package vn.bieuduong.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;
import vn.bieuduong.identity.openid.Arrival;
import vn.bieuduong.identity.openid.OpenIdDoors;
import vn.bieuduong.identity.openid.OpenIdReason;
import vn.bieuduong.identity.openid.TestProvider;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.identity.signin.SignInStep;
import vn.bieuduong.identity.signin.SignedIn;
import vn.bieuduong.informing.LettersAtHand;
import vn.bieuduong.notification.Wishes;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.registration.consent.ConsentTexts;
import vn.bieuduong.registration.consent.Consents;

/** Whom a provider names and nobody knows opens an account with what it says, once, and agrees to the text as everybody does. */
@ExtendWith(Database.class)
class NewcomerIT {

    private static final Origin HERE = Origin.of("192.0.2.7");
    private static final String NUMBER = "099195000111";

    private final Clock clock = LoadedProvince.clockAt(Instant.parse("2026-11-30T02:00:00Z"));
    private final TestProvider provider = new TestProvider();

    @TempDir
    private Path data;

    private EntityManager em;
    private Accounts accounts;
    private Consents consents;
    private OpenIdDoors doors;
    private NewcomerRegistration registration;

    @BeforeEach
    void theProvince(EntityManager em) {
        this.em = em;
        Settings settings = Portal.settings(data, Path.of("config"));
        Facts facts = new Facts(new Hearing<>(fact -> {}));
        LoadedProvince.into(em, settings, clock);
        accounts = new Accounts(em, settings, clock);
        AuditTrail trail = new AuditTrail(em, clock);
        consents = new Consents(em, accounts, new ConsentTexts(settings, clock), trail, clock);
        SignIn signIn = LoadedProvince.signIn(em, settings, clock, facts);
        doors = OpenIdDoors.over(em, settings, clock, facts, signIn, List.of(OpenIdDoors.configured(provider)));
        MailLinks links = new MailLinks(em, clock);
        Registration asking =
                new Registration(accounts, links, new LetterThrottle(), LettersAtHand.over(em, settings, clock), clock);
        registration = new NewcomerRegistration(
                doors.newcomers,
                new Citizens(accounts, asking, links, consents, facts, trail, new Wishes(em), clock),
                signIn);
        provider.names("s-7", NUMBER, "Lò Thị Mới").says("email", "moi@thu.example");
    }

    @AfterEach
    void closed() {
        provider.close();
    }

    @Test
    void heHasAnAccountWithHisNumberVerifiedAndIsSignedIn() {
        provider.says("email_verified", true);
        String ticket = arrived();
        SignedIn signedIn = open(ticket, true).signedIn();
        em.flush();

        Actor actor = signedIn.actor();
        assertThat(actor.displayName()).isEqualTo("Lò Thị Mới");
        assertThat(actor.personalId()).isEqualTo(NUMBER);
        assertThat(actor.duties()).containsExactly(new Duty(Role.APPLICANT, Duty.CITIZEN));
        Account account = accounts.get(actor.account());
        assertThat(account.email()).contains("moi@thu.example");
        assertThat(account.phone()).contains("0912345678");
        assertThat(consents.of(account.name())).hasSize(1);
        assertThat(doors.through(provider, HERE)).isInstanceOfSatisfying(Arrival.Known.class, known -> assertThat(
                        known.step().signedIn().actor().account())
                .isEqualTo(account.name()));
        refused(() -> open(ticket, true), OpenIdReason.NEWCOMER_OVER);
    }

    @Test
    void withoutAgreeingOrTooLateThereIsNoneAndNoAddressTheProviderIsNotSureOf() {
        String ticket = arrived();
        refused(() -> open(ticket, false), RegistrationReason.NOT_AGREED);
        refused(
                () -> registration.open(ticket, null, true, "2020-01", Texts.VIETNAMESE, HERE),
                RegistrationReason.CONSENT_CHANGED);
        assertThat(accounts.get(open(ticket, true).signedIn().actor().account()).email())
                .isEmpty();

        provider.names("s-8", "099195000222", "Lò Thị Muộn");
        String late = arrived();
        LoadedProvince.forward(clock, Duration.ofHours(1));
        refused(() -> open(late, true), OpenIdReason.NEWCOMER_OVER);
        refused(() -> open("A".repeat(43), true), OpenIdReason.NEWCOMER_OVER);
    }

    /** Two browsers on the way at once must not end with two accounts of one person. */
    @Test
    void ofTwoThatWereBegunOneIsOpened() {
        String one = arrived();
        String other = arrived();
        open(one, true);
        em.flush();

        refused(() -> open(other, true), OpenIdReason.NEWCOMER_OVER);
    }

    private SignInStep open(String ticket, boolean agreed) {
        return registration.open(
                ticket, "0912 345 678", agreed, consents.current().version(), Texts.VIETNAMESE, HERE);
    }

    private String arrived() {
        Arrival arrival = doors.through(provider, HERE);
        assertThat(arrival).isInstanceOf(Arrival.New.class);
        return ((Arrival.New) arrival).ticket();
    }

    private static void refused(ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason()).isEqualTo(reason)));
    }
}
