package vn.bieuduong.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;

/**
 * Đăng nhập: how somebody becomes known to the portal, and ceases to be.
 *
 * <p>Not transactional itself: a password is hashed between two transactions, so that waiting sign-ins hold no connection.
 */
@ApplicationScoped
public class SignIn {

    private static final Logger LOG = Logger.getLogger(SignIn.class.getName());
    private static final int LONGEST_NAME = 64;

    private final Accounts accounts;
    private final SignIns signIns;
    private final SignInThrottle throttle;
    private final SecondFactors factors;

    @Inject
    SignIn(Accounts accounts, SignIns signIns, SignInThrottle throttle, SecondFactors factors) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.throttle = throttle;
        this.factors = factors;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected SignIn() {
        this.accounts = null;
        this.signIns = null;
        this.throttle = null;
        this.factors = null;
    }

    /**
     * Signs somebody in. Unknown name, wrong password and disabled account get the same sentence after the same work; who has
     * a second factor is asked for its code once the password was right.
     *
     * @param code of the second factor; "" when none was typed
     * @param clientAddress where the request came from, as the front door tells
     */
    public SignedIn signIn(String name, String password, String code, String clientAddress) {
        String normal = bounded(Account.normal(name));
        try {
            return tried(normal, password, code, clientAddress);
        } catch (Refusal refusal) {
            signIns.refused(normal, clientAddress, refusal.findings().get(0).reason());
            throw refusal;
        }
    }

    private SignedIn tried(String normal, String password, String code, String clientAddress) {
        throttle.attempt(normal, clientAddress);
        Optional<Accounts.Secret> secret = accounts.secret(normal);
        boolean right = secret.map(s -> Passwords.matches(password, s.hash()))
                .orElseGet(() -> Passwords.matchesNobody(password));
        if (!right || !secret.map(Accounts.Secret::mayAct).orElse(false)) {
            LOG.log(Level.INFO, "Sign-in refused for {0} from {1}", new Object[] {logged(normal), clientAddress});
            throw Refusal.of(IdentityReason.SIGN_IN_FAILED);
        }
        throttle.right(normal, clientAddress);
        if (factors.isOn(normal)) {
            factors.check(normal, code, "Đăng nhập");
        }
        return signIns.begin(normal, clientAddress);
    }

    /** Who the token signs in, with the duties he holds at this moment; slides the time until he is signed out. */
    public Optional<Actor> byToken(String token) {
        return signIns.use(token).map(Account::actor);
    }

    public void signOut(String token) {
        signIns.end(token);
    }

    /** Changes the password of whoever the token signs in, ends all his sign-ins and begins a new one. */
    public SignedIn changePassword(String token, String oldPassword, String newPassword, String clientAddress) {
        Account account = signIns.use(token).orElseThrow(() -> Refusal.of(IdentityReason.SIGN_IN_NEEDED));
        throttle.attempt(account.name(), clientAddress);
        List<Finding> findings = new ArrayList<>();
        if (Passwords.matches(oldPassword, account.passwordHash())) {
            throttle.right(account.name(), clientAddress);
        } else {
            findings.add(Finding.on("oldPassword", IdentityReason.PASSWORD_WRONG));
        }
        findings.addAll(Passwords.check("newPassword", newPassword, account.name(), account.isOfOffice()));
        if (oldPassword.equals(newPassword)) {
            findings.add(Finding.on("newPassword", IdentityReason.PASSWORD_UNCHANGED));
        }
        Refusal.ifAny(findings);
        signIns.changePassword(account.name(), Passwords.hash(newPassword));
        return signIns.begin(account.name(), clientAddress);
    }

    /** No account has a longer name; what is typed must fill neither memory nor log. */
    private static String bounded(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static String logged(String name) {
        return name.replaceAll("[^a-z0-9._@-]", "?");
    }
}
