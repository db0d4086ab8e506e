package vn.bieuduong.identity;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;

/** The demonstration province in a test's database. */
public final class LoadedProvince {

    private LoadedProvince() {}

    public static void into(EntityManager em, Settings settings, Clock clock) {
        Problems problems = new Problems();
        OrganisationFiles files = OrganisationFiles.read(settings.configDir(), true, problems);
        problems.refuseIfAny();
        new OrganisationLoader(
                        em,
                        new Organisations(em, settings),
                        new Accounts(em, settings),
                        rosters(em, settings, clock),
                        settings,
                        clock)
                .load(files);
        em.flush();
    }

    /** What an administrator does with accounts. */
    public static AccountKeeping keeping(EntityManager em, Settings settings, Clock clock) {
        Accounts accounts = new Accounts(em, settings);
        AuditTrail trail = new AuditTrail(em, clock);
        return new AccountKeeping(
                accounts,
                new Organisations(em, settings),
                new SignIns(em, accounts, trail, clock),
                book(em, settings, clock),
                trail,
                clock);
    }

    /** The second factor, with a key in the settings' data folder. */
    public static SecondFactors secondFactors(EntityManager em, Settings settings, Clock clock) {
        SecretBox box = new SecretBox(settings);
        return new SecondFactors(book(em, settings, clock), box, new SignInThrottle(clock), settings);
    }

    /** The door through which somebody becomes known. */
    static SignIn signIn(EntityManager em, Settings settings, Clock clock) {
        Accounts accounts = new Accounts(em, settings);
        SignInThrottle throttle = new SignInThrottle(clock);
        return new SignIn(
                accounts,
                new SignIns(em, accounts, new AuditTrail(em, clock), clock),
                throttle,
                new SecondFactors(book(em, settings, clock), new SecretBox(settings), throttle, settings),
                new Devices(em, clock),
                new PasswordProofs(em, clock));
    }

    /** What the authenticator app of a fictional person shows now. */
    public static String code(EntityManager em, Settings settings, Clock clock, String account) {
        return secondFactors(em, settings, clock).fictional().stream()
                .filter(one -> one.account().equals(account))
                .map(FictionalCode::code)
                .findFirst()
                .orElseThrow();
    }

    static SecondFactorBook book(EntityManager em, Settings settings, Clock clock) {
        return new SecondFactorBook(
                em, new Accounts(em, settings), new SecretBox(settings), new AuditTrail(em, clock), clock);
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
