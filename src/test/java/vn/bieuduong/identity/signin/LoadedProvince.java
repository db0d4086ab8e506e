package vn.bieuduong.identity.signin;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import vn.bieuduong.Hearing;
import vn.bieuduong.account.AccountImport;
import vn.bieuduong.account.AccountKeeping;
import vn.bieuduong.account.AccountOpening;
import vn.bieuduong.account.AccountSearch;
import vn.bieuduong.account.Administrators;
import vn.bieuduong.account.Bodies;
import vn.bieuduong.account.DutyKeeping;
import vn.bieuduong.account.DutyWords;
import vn.bieuduong.account.PersonKeeping;
import vn.bieuduong.account.StandInKeeping;
import vn.bieuduong.account.UnitPeople;
import vn.bieuduong.account.WaysIn;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.passkey.PasskeyDoors;
import vn.bieuduong.identity.passkey.Passkeys;
import vn.bieuduong.organisation.OrganisationKeeping;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.province.OrganisationFiles;
import vn.bieuduong.province.OrganisationLoader;
import vn.bieuduong.roster.RosterKeeping;
import vn.bieuduong.roster.Signatories;

/** The demonstration province in a test's database. */
public final class LoadedProvince {

    private LoadedProvince() {}

    public static void into(EntityManager em, Settings settings, Clock clock) {
        Problems problems = new Problems();
        OrganisationFiles files = OrganisationFiles.read(settings.configDir(), true, problems);
        problems.refuseIfAny();
        new OrganisationLoader(
                        em,
                        organisations(em, settings, clock),
                        new Accounts(em, settings, clock),
                        rosters(em, settings, clock),
                        settings,
                        clock)
                .load(files);
        em.flush();
    }

    /** What an administrator does with bodies. */
    public static OrganisationKeeping organisations(EntityManager em, Settings settings, Clock clock) {
        return new OrganisationKeeping(em, new Organisations(em, settings), new AuditTrail(em, clock), clock, settings);
    }

    /** What an administrator does with accounts. */
    public static AccountKeeping keeping(EntityManager em, Settings settings, Clock clock) {
        return keeping(em, settings, clock, unheard());
    }

    /** The same, heard by somebody. */
    public static AccountKeeping keeping(EntityManager em, Settings settings, Clock clock, Facts facts) {
        Accounts accounts = new Accounts(em, settings, clock);
        return new AccountKeeping(
                accounts,
                new AccountSearch(em, settings, clock),
                new Administrators(em, accounts),
                new WaysIn(signIns(em, settings, clock), invitations(em, settings, clock), facts),
                book(em, settings, clock, facts),
                facts,
                new AuditTrail(em, clock));
    }

    public static AccountOpening opening(EntityManager em, Settings settings, Clock clock) {
        return opening(em, settings, clock, unheard());
    }

    /** The same, heard by somebody. */
    public static AccountOpening opening(EntityManager em, Settings settings, Clock clock, Facts facts) {
        Bodies bodies = new Bodies(em, new Organisations(em, settings));
        return new AccountOpening(
                new Accounts(em, settings, clock),
                bodies,
                new DutyWords(bodies),
                invitations(em, settings, clock),
                facts,
                new AuditTrail(em, clock),
                clock,
                settings);
    }

    /** What an administrator does with a list of people. */
    public static AccountImport accountImport(EntityManager em, Settings settings, Clock clock) {
        return new AccountImport(
                em,
                invitations(em, settings, clock),
                new DutyWords(new Bodies(em, new Organisations(em, settings))),
                unheard(),
                new AuditTrail(em, clock),
                clock,
                settings);
    }

    private static Facts unheard() {
        return new Facts(new Hearing<>(fact -> {}));
    }

    public static DutyKeeping duties(EntityManager em, Settings settings, Clock clock) {
        Accounts accounts = new Accounts(em, settings, clock);
        Organisations organisations = new Organisations(em, settings);
        return new DutyKeeping(
                accounts,
                organisations,
                new Administrators(em, accounts),
                new DutyWords(new Bodies(em, organisations)),
                new AuditTrail(em, clock),
                clock);
    }

    /** What an administrator of a unit does with its people. */
    public static UnitPeople unitPeople(EntityManager em, Settings settings, Clock clock) {
        Organisations organisations = new Organisations(em, settings);
        return new UnitPeople(
                new Accounts(em, settings, clock),
                new AccountSearch(em, settings, clock),
                opening(em, settings, clock),
                duties(em, settings, clock),
                keeping(em, settings, clock),
                new Bodies(em, organisations),
                organisations,
                clock);
    }

    public static PersonKeeping people(EntityManager em, Settings settings, Clock clock) {
        Accounts accounts = new Accounts(em, settings, clock);
        Bodies bodies = new Bodies(em, new Organisations(em, settings));
        return new PersonKeeping(
                accounts, bodies, new Administrators(em, accounts), new DutyWords(bodies), new AuditTrail(em, clock));
    }

    public static StandInKeeping standIns(EntityManager em, Settings settings, Clock clock) {
        return standIns(em, settings, clock, unheard());
    }

    public static StandInKeeping standIns(EntityManager em, Settings settings, Clock clock, Facts facts) {
        return new StandInKeeping(
                em,
                new Accounts(em, settings, clock),
                new AccountSearch(em, settings, clock),
                new DutyWords(new Bodies(em, new Organisations(em, settings))),
                new AuditTrail(em, clock),
                facts,
                clock);
    }

    /** What somebody does with the link he was sent. */
    public static Invited invited(EntityManager em, Settings settings, Clock clock) {
        return new Invited(invitations(em, settings, clock));
    }

    public static Invitations invitations(EntityManager em, Settings settings, Clock clock) {
        return new Invitations(
                em, new Accounts(em, settings, clock), signIns(em, settings, clock), new AuditTrail(em, clock), clock);
    }

    public static SignIns signIns(EntityManager em, Settings settings, Clock clock) {
        return new SignIns(
                em, new Accounts(em, settings, clock), unheard(), new AuditTrail(em, clock), clock, settings);
    }

    /** The second factor, with a key in the settings' data folder. */
    public static SecondFactors secondFactors(EntityManager em, Settings settings, Clock clock) {
        SecretBox box = new SecretBox(settings);
        return new SecondFactors(
                book(em, settings, clock),
                box,
                passkeys(em, settings, clock, unheard()),
                new SignInThrottle(clock),
                settings);
    }

    /** The door through which somebody becomes known. */
    public static SignIn signIn(EntityManager em, Settings settings, Clock clock) {
        return signIn(em, settings, clock, unheard());
    }

    /** The same, heard by somebody. */
    public static SignIn signIn(EntityManager em, Settings settings, Clock clock, Facts facts) {
        Accounts accounts = new Accounts(em, settings, clock);
        SignInThrottle throttle = new SignInThrottle(clock);
        return new SignIn(
                accounts,
                new SignIns(em, accounts, facts, new AuditTrail(em, clock), clock, settings),
                throttle,
                new SecondFactors(
                        book(em, settings, clock, facts),
                        new SecretBox(settings),
                        passkeys(em, settings, clock, facts),
                        throttle,
                        settings),
                new Devices(em, clock),
                new PasswordProofs(em, clock));
    }

    /** The door for those who come with a passkey. */
    static PasskeySignIn passkeySignIn(EntityManager em, Settings settings, Clock clock, Facts facts) {
        Accounts accounts = new Accounts(em, settings, clock);
        SignInThrottle throttle = new SignInThrottle(clock);
        Passkeys passkeys = passkeys(em, settings, clock, facts);
        return new PasskeySignIn(
                passkeys,
                accounts,
                new SecondFactors(
                        book(em, settings, clock, facts), new SecretBox(settings), passkeys, throttle, settings),
                new SignIns(em, accounts, facts, new AuditTrail(em, clock), clock, settings),
                new PasswordProofs(em, clock),
                throttle);
    }

    /** What the authenticator app of a fictional person shows now. */
    public static String code(EntityManager em, Settings settings, Clock clock, String account) {
        return secondFactors(em, settings, clock).fictional().stream()
                .filter(one -> one.account().value().equals(account))
                .map(FictionalCode::code)
                .findFirst()
                .orElseThrow();
    }

    static SecondFactorRegister book(EntityManager em, Settings settings, Clock clock) {
        return book(em, settings, clock, unheard());
    }

    static SecondFactorRegister book(EntityManager em, Settings settings, Clock clock, Facts facts) {
        return new SecondFactorRegister(
                em,
                new Accounts(em, settings, clock),
                new SecretBox(settings),
                PasskeyDoors.register(em, settings, clock, facts),
                facts,
                new AuditTrail(em, clock),
                clock);
    }

    static Passkeys passkeys(EntityManager em, Settings settings, Clock clock, Facts facts) {
        return PasskeyDoors.passkeys(em, settings, clock, facts);
    }

    /** What an administrator does with the rosters of authorised signatories. */
    public static RosterKeeping rosters(EntityManager em, Settings settings, Clock clock) {
        return new RosterKeeping(
                new Signatories(em), new Organisations(em, settings), new AuditTrail(em, clock), clock);
    }

    /** A clock that goes when told. */
    public static Clock clockAt(java.time.Instant now) {
        return new MovableClock(now);
    }

    public static void forward(Clock clock, java.time.Duration time) {
        ((MovableClock) clock).forward(time);
    }
}
