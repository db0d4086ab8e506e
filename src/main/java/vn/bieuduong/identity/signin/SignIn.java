package vn.bieuduong.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;

/**
 * Đăng nhập: how somebody becomes known to the portal, and ceases to be.
 *
 * <p>Not transactional itself: a password is hashed between two transactions, so that waiting sign-ins hold no connection.
 */
@ApplicationScoped
public class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final int LONGEST_NAME = 254;

    private final Accounts accounts;
    private final SignIns signIns;
    private final SignInThrottle throttle;
    private final SecondFactors factors;
    private final Devices devices;
    private final PasswordProofs proofs;

    @Inject
    SignIn(
            Accounts accounts,
            SignIns signIns,
            SignInThrottle throttle,
            SecondFactors factors,
            Devices devices,
            PasswordProofs proofs) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.throttle = throttle;
        this.factors = factors;
        this.devices = devices;
        this.proofs = proofs;
    }

    /**
     * The first step, by name or e-mail address. Unknown name, wrong password and disabled account get the same sentence after the same work; who has a second
     * factor goes on with {@link #finish}.
     */
    public SignInStep enter(String name, String password, Origin from) {
        String normal = accounts.signInName(bounded(AccountName.normal(name)));
        try {
            return tried(normal, password, from);
        } catch (Refusal refusal) {
            signIns.refused(normal, from.address(), refusal.findings().get(0).reason());
            throw refusal;
        }
    }

    private SignInStep tried(String normal, String password, Origin from) {
        boolean known = devices.isKnown(from.device(), normal);
        throttle.attempt(normal, from, known);
        Optional<Accounts.Secret> secret = accounts.secret(normal);
        boolean right = secret.map(s -> Passwords.matches(password, s.hash()))
                .orElseGet(() -> Passwords.matchesNobody(password));
        if (!right || !secret.map(Accounts.Secret::mayAct).orElse(false)) {
            LOG.info("Sign-in refused for {} from {}", logged(normal), from.address());
            throw Refusal.of(IdentityReason.SIGN_IN_FAILED);
        }
        throttle.right(normal, from, known);
        AccountName name = new AccountName(normal);
        Refusal.unless(!factors.isAsked(name) || factors.isAnswerable(name), IdentityReason.SECOND_STEP_IMPOSSIBLE);
        Refusal.unless(boundRoles(name).isEmpty(), IdentityReason.PROVIDER_NEEDED);
        return step(name, from);
    }

    /** The second step, with a code of the second factor; the password is not asked for again. */
    public SignedIn finish(String proof, String code, Origin from) {
        AccountName name = proofs.owner(proof).orElseThrow(() -> Refusal.of(IdentityReason.SECOND_STEP_OVER));
        Refusal.unless(accounts.mayAct(accounts.get(name)), IdentityReason.SIGN_IN_FAILED);
        try {
            factors.check(name, code, from, devices.isKnown(from.device(), name.value()));
        } catch (Refusal refusal) {
            signIns.refused(
                    name.value(), from.address(), refusal.findings().get(0).reason());
            throw refusal;
        }
        proofs.end(proof);
        return signIns.beginStepped(name, from);
    }

    /**
     * The first step by somebody whom a provider has named. A password somebody else chose for the account is worth nothing from now on.
     *
     * @param assured whether the provider's word stands for the second step
     */
    public SignInStep vouched(AccountName name, boolean assured, Origin from) {
        Account account = accounts.get(name);
        Refusal.unless(accounts.mayAct(account), IdentityReason.SIGN_IN_FAILED);
        if (account.isPasswordChangeNeeded()) {
            signIns.forgetGivenPassword(name, Passwords.hash(Passwords.oneTime() + Passwords.oneTime()));
        }
        if (assured) {
            return new SignInStep(Optional.of(signIns.beginAssured(name, from)), "");
        }
        Refusal.unless(!factors.isAsked(name) || factors.isAnswerable(name), IdentityReason.SECOND_STEP_IMPOSSIBLE);
        return step(name, from);
    }

    /** Whether a provider's word stood for the second step of the sign-in with this token. */
    public boolean isAssured(String token) {
        return signIns.isAssured(token);
    }

    /** The account's roles whose holders sign in through a provider and no other way ({@code config/sign-in.yaml}). */
    public Set<Role> boundRoles(AccountName name) {
        return factors.boundRoles(accounts.get(name));
    }

    /** Before somebody is sent to a provider. */
    public void askedElsewhere(Origin from) {
        throttle.attemptQuestion(from);
    }

    /** Before it is looked at what he brings back. */
    public void answeredElsewhere(Origin from) {
        throttle.attemptAnswer(from);
    }

    /** Takes both counts back. */
    public void rightElsewhere(Origin from) {
        throttle.rightAnswer(from);
    }

    /** Puts on record that a provider's answer led nowhere. */
    public void refusedElsewhere(Origin from, Reason why) {
        signIns.refused("", from.address(), why);
    }

    private SignInStep step(AccountName name, Origin from) {
        return isSecondAsked(name, from)
                ? new SignInStep(Optional.empty(), proofs.begin(accounts.get(name)))
                : new SignInStep(Optional.of(signIns.begin(name, from)), "");
    }

    private boolean isSecondAsked(AccountName name, Origin from) {
        return factors.isAsked(name)
                && !(devices.isTrusted(from, name) && factors.trustedDays(accounts.actor(accounts.get(name))) > 0);
    }

    /** Asks for no second step on the device he has just taken it on, as long as his duties let him; gives what the browser keeps. */
    public SignedIn trust(SignedIn signedIn, Origin from) {
        int days = factors.trustedDays(signedIn.actor());
        return days > 0 ? signIns.trust(signedIn, from, days) : signedIn;
    }

    /** The devices that whoever the token signs in trusts. */
    public List<TrustedDevice> trusted(String token) {
        return signIns.trusted(token);
    }

    /** He trusts one of them no longer; gives whether he did. */
    public boolean distrust(String token, String id) {
        return signIns.distrust(token, id);
    }

    /** Refuses unless it is the password of whoever is signed in: asked for again before he changes how he signs in. */
    public void mustKnow(Actor actor, String password) {
        mustKnow(actor.account().value(), password, "password");
    }

    /** As {@link #mustKnow}; gives what says so for ten minutes. */
    public String prove(Actor actor, String password) {
        mustKnow(actor, password);
        return proofs.begin(accounts.get(actor.account()));
    }

    /** Whether the token says that this person's password was right some minutes ago. */
    public boolean hasProved(Actor actor, String proof) {
        return proofs.owner(proof).filter(actor.account()::equals).isPresent();
    }

    /** Where whoever the token signs in is signed in, last used first. */
    public List<SignInLine> mine(String token) {
        return signIns.mine(token);
    }

    /** Ends another sign-in of his, or all others for an empty id; gives how many. */
    public int endOthers(String token, String id) {
        return signIns.endOthers(token, id);
    }

    /** Who the token signs in, with the duties he holds at this moment; slides the time until he is signed out. */
    public Optional<Actor> byToken(String token) {
        return signIns.use(token).map(accounts::actor);
    }

    /** When the token signs nobody in any more, unless it is used before. */
    public Optional<Instant> ends(String token) {
        return signIns.ends(token);
    }

    public void signOut(String token) {
        signIns.end(token);
    }

    /** Changes the password of whoever the token signs in, ends all his sign-ins and begins a new one. */
    public SignedIn changePassword(String token, String oldPassword, String newPassword, Origin from) {
        Account account = signIns.use(token).orElseThrow(() -> Refusal.of(IdentityReason.SIGN_IN_NEEDED));
        List<Finding> findings = new ArrayList<>();
        try {
            mustKnow(account.name().value(), oldPassword, "oldPassword");
        } catch (Refusal wrong) {
            if (wrong.findings().stream().anyMatch(one -> one.reason() != IdentityReason.PASSWORD_WRONG)) {
                throw wrong;
            }
            findings.addAll(wrong.findings());
        }
        findings.addAll(
                Passwords.check("newPassword", newPassword, account.name().value(), account.isOfOffice()));
        if (oldPassword.equals(newPassword)) {
            findings.add(Finding.on("newPassword", IdentityReason.PASSWORD_UNCHANGED));
        }
        Refusal.ifAny(findings);
        signIns.changePassword(account.name(), Passwords.hash(newPassword));
        return signIns.begin(account.name(), from);
    }

    private void mustKnow(String name, String password, String field) {
        throttle.attemptAgain(name);
        String hash = accounts.secret(name).map(Accounts.Secret::hash).orElseThrow();
        if (!Passwords.matches(password, hash)) {
            throw new Refusal(List.of(Finding.on(field, IdentityReason.PASSWORD_WRONG)));
        }
        throttle.rightAgain(name);
    }

    /** No account has a longer name or address; what is typed must fill neither memory nor log. */
    private static String bounded(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static String logged(String name) {
        return name.replaceAll("[^a-z0-9._@-]", "?");
    }
}
