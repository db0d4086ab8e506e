package vn.bieuduong.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.Role;
import vn.bieuduong.identity.passkey.Passkeys;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;

/**
 * Xác thực hai lớp: codes of an authenticator app (RFC 6238) beside the password, asked for at sign-in and when somebody signs
 * with a key the portal holds.
 *
 * <p>Not transactional itself: a wrong code is noted in a transaction that stays, before it is refused.
 */
@ApplicationScoped
public class SecondFactors {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);

    /** The name of the field a code is typed in. */
    public static final String FIELD = "code";

    private final SecondFactorRegister book;
    private final SecretBox box;
    private final SignInThrottle throttle;
    private final Settings settings;
    private final Passkeys passkeys;
    private final SignInRules rules;
    private final Set<Role> roles;

    @Inject
    SecondFactors(
            SecondFactorRegister book, SecretBox box, Passkeys passkeys, SignInThrottle throttle, Settings settings) {
        this.book = book;
        this.box = box;
        this.passkeys = passkeys;
        this.throttle = throttle;
        this.settings = settings;
        this.rules = SignInRules.read(settings.configDir(), new Problems());
        this.roles = rules.binding(settings);
        if (!roles.isEmpty() && !box.isThere() && !passkeys.isAvailable()) {
            LOG.warn(
                    "config/second-factor.key is missing: nobody can turn on the second factor config/sign-in.yaml asks for");
        }
    }

    /**
     * What an app is told.
     *
     * @param address for the QR code
     * @param secret to be typed where no camera is, in groups of four
     */
    public record Enrolment(String address, String secret) {}

    /** Whether the portal has what it needs to keep secrets. */
    public boolean isAvailable() {
        return box.isThere();
    }

    public boolean isOn(Actor actor) {
        return isOn(actor.account());
    }

    /** How many recovery codes are left. */
    public int recoveryLeft(Actor actor) {
        return book.find(actor.account()).map(SecondFactor::recoveryLeft).orElse(0);
    }

    /** Whether he has to sign in with his second step before he adds an app. */
    public boolean isStepNeeded(Actor actor, String token) {
        return book.isStepNeeded(actor.account(), token);
    }

    /** Begins, or goes on: the app learns the secret; nothing counts before {@link #confirm}. */
    public Enrolment enrol(Actor actor, String token) {
        String secret = Totp.base32(book.enrol(actor.account(), token));
        String issuer = encoded(settings.portalName());
        return new Enrolment(
                "otpauth://totp/" + issuer + ":" + encoded(actor.account().value()) + "?secret=" + secret + "&issuer="
                        + issuer,
                secret.replaceAll("(.{4})(?!$)", "$1 "));
    }

    /** Turns it on, when the code shows that the app knows the secret; gives the recovery codes, which nobody can see again. */
    public List<String> confirm(Actor actor, String token, String code) {
        Refusal.unless(!isOn(actor), IdentityReason.SECOND_FACTOR_ALREADY);
        Refusal.unless(!isStepNeeded(actor, token), IdentityReason.SECOND_STEP_AGAIN);
        use(actor.account(), code, TrailWords.say("audit.secondFactorOn"));
        return book.turnOn(actor.account(), token);
    }

    /** New recovery codes for those that were used or lost. */
    public List<String> renew(Actor actor, String code) {
        check(actor, code, TrailWords.say("audit.recoveryCodes"));
        return book.turnOn(actor.account(), "");
    }

    /** Turns it off. */
    public void end(Actor actor, String code) {
        check(actor, code, TrailWords.say("audit.secondFactorOff"));
        book.turnOff(actor.account(), actor.account(), TrailWords.say("audit.secondFactorOff"));
    }

    /**
     * Refuses unless it is a code of the actor's that was not used before.
     *
     * @param what for, as the trail is to say when it is wrong
     */
    public void check(Actor actor, String code, String what) {
        check(actor.account(), code, what);
    }

    /** For the fictional people, who have no phones; nothing while the demonstration is off. */
    public List<FictionalCode> fictional() {
        return settings.demonstration() ? book.fictional() : List.of();
    }

    /** Whether he is asked for a second step: for a code, or for a passkey. */
    boolean isAsked(AccountName name) {
        return isOn(name) || passkeys.isKept(name);
    }

    /** Whether he can answer: not where his passkeys are all he has, and the portal's address lets nobody use one. */
    boolean isAnswerable(AccountName name) {
        return isOn(name) || passkeys.has(name);
    }

    boolean isOn(AccountName name) {
        return book.find(name).filter(SecondFactor::isOn).isPresent();
    }

    private void check(AccountName name, String code, String what) {
        Refusal.unless(isOn(name), IdentityReason.SECOND_FACTOR_NOT_SET);
        use(name, code, what);
    }

    /** At sign-in, by somebody whose password was right. */
    void check(AccountName name, String code, Origin from, boolean known) {
        require(!code.isBlank(), IdentityReason.SECOND_FACTOR_NEEDED);
        throttle.attemptCode(name.value(), from, known);
        require(book.use(name, code, TrailWords.say("audit.signIn")), IdentityReason.SECOND_FACTOR_WRONG);
        throttle.rightCode(name.value(), from, known);
    }

    /**
     * Whether his roles may not do without one ({@code config/sign-in.yaml}) and he has none yet. Where the portal has neither a
     * key to keep secrets with nor a host name for passkeys, nobody can have one, and nobody is asked to.
     */
    public boolean isMissing(Actor actor) {
        return holds(actor, roles) && (isAvailable() || passkeys.isAvailable()) && !isAsked(actor.account());
    }

    /** Whether to tell him that he could have one: he has none, and needs none. */
    public boolean isOffered(Actor actor) {
        boolean fictional = settings.demonstration() && !rules.inDemonstration();
        return !fictional && (isAvailable() || passkeys.isAvailable()) && !isAsked(actor.account());
    }

    /** For how many days he may trust a device with the second step; 0 when never. */
    int trustedDays(Actor actor) {
        return holds(actor, rules.untrustingRoles()) ? 0 : rules.trustedDays();
    }

    /** Of the roles its owner has or had, those whose holders sign in through a provider alone. */
    Set<Role> boundRoles(Account account) {
        return account.dutyPeriods().stream()
                .map(period -> period.duty().role())
                .filter(rules.providerRoles()::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean holds(Actor actor, Set<Role> some) {
        return actor.duties().stream().anyMatch(duty -> some.contains(duty.role()));
    }

    private void use(AccountName name, String code, String what) {
        require(!code.isBlank(), IdentityReason.SECOND_FACTOR_NEEDED);
        throttle.attemptCode(name.value());
        require(book.use(name, code, what), IdentityReason.SECOND_FACTOR_WRONG);
        throttle.rightCode(name.value());
    }

    private static void require(boolean condition, IdentityReason reason) {
        if (!condition) {
            throw new Refusal(List.of(Finding.on(FIELD, reason)));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
