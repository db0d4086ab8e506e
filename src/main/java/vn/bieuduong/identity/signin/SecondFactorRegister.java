package vn.bieuduong.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.FactorChanged;
import vn.bieuduong.identity.FactorChanged.Change;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.passkey.FreshStep;
import vn.bieuduong.identity.passkey.PasskeyRegister;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.random.Unguessable;

/**
 * Sổ xác thực hai lớp: each act in one transaction. A wrong code is an answer and no refusal, so that the line about it stays;
 * the row is locked before a code is looked at, so that one sent twice at the same moment counts once.
 */
@ApplicationScoped
@Transactional
public class SecondFactorRegister {

    private static final int RECOVERY_CODES = 8;

    private final EntityManager em;
    private final Accounts accounts;
    private final SecretBox box;
    private final PasskeyRegister passkeys;
    private final Facts facts;
    private final AuditTrail trail;
    private final Clock clock;
    private final FreshStep step;

    @Inject
    SecondFactorRegister(
            EntityManager em,
            Accounts accounts,
            SecretBox box,
            PasskeyRegister passkeys,
            Facts facts,
            AuditTrail trail,
            Clock clock) {
        this.em = em;
        this.accounts = accounts;
        this.box = box;
        this.passkeys = passkeys;
        this.facts = facts;
        this.trail = trail;
        this.clock = clock;
        this.step = new FreshStep(em, clock);
    }

    Optional<SecondFactor> find(AccountName name) {
        return accounts.find(name).map(account -> em.find(SecondFactor.class, account.id()));
    }

    /** The secret its owner's app is to learn; the same until he has confirmed it. */
    byte[] enrol(AccountName name, String token) {
        Refusal.unless(box.isThere(), IdentityReason.SECOND_FACTOR_UNAVAILABLE);
        Account account = accounts.get(name);
        SecondFactor begun = locked(account);
        if (begun != null) {
            Refusal.unless(!begun.isOn(), IdentityReason.SECOND_FACTOR_ALREADY);
            step.require(account, token);
            return box.unlock(begun.secret(), owner(account));
        }
        step.require(account, token);
        byte[] secret = Unguessable.bytes(Totp.SECRET_BYTES);
        em.persist(new SecondFactor(account, box.lock(secret, owner(account)), clock.instant()));
        return secret;
    }

    /** Whether this is a code of the account's, from its app or a recovery code; it cannot be used a second time. */
    boolean use(AccountName name, String typed, String what) {
        Account account = accounts.get(name);
        SecondFactor factor = locked(account);
        String code = Typed.digits(typed);
        boolean right = factor != null && (byApp(factor, account, code) || byRecovery(factor, account, code));
        if (!right) {
            trail.write(name, SignInAct.SECOND_FACTOR_REFUSED, name.value(), what);
        }
        return right;
    }

    boolean isStepNeeded(AccountName name, String token) {
        return step.isNeeded(accounts.get(name), token);
    }

    /** Turns it on, when it is not yet, and gives new recovery codes. */
    List<String> turnOn(AccountName name, String token) {
        Account account = accounts.get(name);
        SecondFactor factor = locked(account);
        if (factor == null) {
            throw Refusal.of(IdentityReason.SECOND_FACTOR_NOT_SET);
        }
        List<String> codes =
                Stream.generate(Passwords::oneTimeDigits).limit(RECOVERY_CODES).toList();
        factor.recoverWith(codes.stream()
                .map(code -> box.hash(code.replace("-", ""), owner(account)))
                .toList());
        if (factor.isOn()) {
            trail.write(name, SignInAct.RECOVERY_CODES_RENEWED, name.value(), TrailWords.say("audit.recoveryCodes"));
        } else {
            step.require(account, token);
            factor.confirm(clock.instant());
            step.forget(account);
            step.passed(account, token);
            trail.write(name, SignInAct.SECOND_FACTOR_ON, name.value(), TrailWords.say("audit.secondFactorOn"));
            facts.announce(new FactorChanged(name, Change.APP_ON, ""));
        }
        return codes;
    }

    /** Forgets app and recovery codes; gives whether there were any. */
    boolean turnOff(AccountName by, AccountName name, String details) {
        Account account = accounts.get(name);
        SecondFactor factor = locked(account);
        if (factor == null) {
            return false;
        }
        em.remove(factor);
        step.forget(account);
        trail.write(by, SignInAct.SECOND_FACTOR_OFF, name.value(), details);
        if (factor.isOn()) {
            facts.announce(new FactorChanged(name, Change.APP_OFF, ""));
        }
        return true;
    }

    /** Forgets app, recovery codes and passkeys of somebody who has lost them. */
    public void drop(AccountName by, Account account, String details) {
        boolean app = turnOff(by, account.name(), details);
        boolean keys = passkeys.removeAll(by, account, details);
        Refusal.unless(app || keys, IdentityReason.SECOND_FACTOR_OFF_ALREADY);
    }

    /** What the app of a fictional account shows at this moment; of no other. */
    List<FictionalCode> fictional() {
        long step = Totp.step(clock.instant());
        return accounts.all().stream()
                .filter(Account::isDemonstration)
                .flatMap(account -> Stream.ofNullable(em.find(SecondFactor.class, account.id()))
                        .map(factor -> new FictionalCode(
                                account.name(),
                                account.displayName(),
                                Totp.code(box.unlock(factor.secret(), owner(account)), step, Totp.DIGITS))))
                .toList();
    }

    private boolean byApp(SecondFactor factor, Account account, String code) {
        byte[] secret = box.unlock(factor.secret(), owner(account));
        OptionalLong step = Totp.matching(secret, code, clock.instant(), factor.lastStep());
        step.ifPresent(factor::use);
        return step.isPresent();
    }

    private boolean byRecovery(SecondFactor factor, Account account, String code) {
        boolean right = factor.useRecovery(box.hash(code, owner(account)));
        if (right) {
            trail.write(
                    account.name(),
                    SignInAct.RECOVERY_CODE_USED,
                    account.name().value(),
                    TrailWords.say("audit.recoveryLeft", factor.recoveryLeft()));
        }
        return right;
    }

    private @Nullable SecondFactor locked(Account account) {
        return em.find(SecondFactor.class, account.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    private static String owner(Account account) {
        return account.id().toString();
    }
}
