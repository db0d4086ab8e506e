package vn.bieuduong.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.passkey.PasskeyQuestion;
import vn.bieuduong.identity.passkey.Passkeys;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;

/**
 * Đăng nhập bằng khóa truy cập: in place of a code after the password, or in place of both; then the device must have made sure that
 * it is its owner. Not transactional itself, as {@link SignIn}.
 */
@ApplicationScoped
public class PasskeySignIn {

    /**
     * How the second step can be taken.
     *
     * @param code with a code of an app, or a recovery code
     * @param passkey with a passkey
     * @param trustedDays for how many days the device may be trusted; 0 when it may not
     */
    public record Ways(boolean code, boolean passkey, int trustedDays) {}

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final SignIns signIns;
    private final PasswordProofs proofs;
    private final SignInThrottle throttle;

    @Inject
    PasskeySignIn(
            Passkeys passkeys,
            Accounts accounts,
            SecondFactors factors,
            SignIns signIns,
            PasswordProofs proofs,
            SignInThrottle throttle) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.factors = factors;
        this.signIns = signIns;
        this.proofs = proofs;
        this.throttle = throttle;
    }

    /** Whether the portal's address can have passkeys at all. */
    public boolean isAvailable() {
        return passkeys.isAvailable();
    }

    /** How whoever has proved his password can go on; with nothing when the proof is over. */
    public Ways ways(String proof) {
        return proofs.owner(proof)
                .map(name -> new Ways(
                        factors.isOn(name),
                        passkeys.has(name),
                        factors.trustedDays(accounts.actor(accounts.get(name)))))
                .orElse(new Ways(true, false, 0));
    }

    /** Asks for a passkey of whoever has proved his password. */
    public PasskeyQuestion askSecond(String proof, Origin from) {
        throttle.attemptQuestion(from);
        return passkeys.askSecond(owner(proof));
    }

    /** The second step, with a passkey. */
    public SignedIn second(String proof, String ticket, String answer, Origin from) {
        counted(from);
        AccountName name = owner(proof);
        refusedOnRecord(name.value(), from, () -> {
            passkeys.checkSecond(name, ticket, answer);
            return name;
        });
        throttle.rightAnswer(from);
        proofs.end(proof);
        return signIns.beginStepped(name, from);
    }

    /** Asks for a passkey of whoever is there. */
    public PasskeyQuestion askAlone(Origin from) {
        throttle.attemptQuestion(from);
        return passkeys.askAlone();
    }

    /** Both steps at once, with a passkey. */
    public SignedIn alone(String ticket, String answer, Origin from) {
        counted(from);
        AccountName name = refusedOnRecord("", from, () -> passkeys.checkAlone(ticket, answer));
        Refusal.unless(accounts.mayAct(accounts.get(name)), IdentityReason.SIGN_IN_FAILED);
        throttle.rightAnswer(from);
        Refusal.unless(factors.boundRoles(accounts.get(name)).isEmpty(), IdentityReason.PROVIDER_NEEDED);
        return signIns.beginStepped(name, from);
    }

    private void counted(Origin from) {
        refusedOnRecord("", from, () -> {
            throttle.attemptAnswer(from);
            return "";
        });
    }

    private AccountName owner(String proof) {
        AccountName name = proofs.owner(proof).orElseThrow(() -> Refusal.of(IdentityReason.SECOND_STEP_OVER));
        Refusal.unless(accounts.mayAct(accounts.get(name)), IdentityReason.SIGN_IN_FAILED);
        return name;
    }

    private <T> T refusedOnRecord(String name, Origin from, Supplier<T> checked) {
        try {
            return checked.get();
        } catch (Refusal refusal) {
            signIns.refused(name, from.address(), refusal.findings().get(0).reason());
            throw refusal;
        }
    }
}
