package vn.bieuduong.identity.passkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.FactorChanged;
import vn.bieuduong.identity.FactorChanged.Change;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;

/**
 * Sổ khóa truy cập: each act in one transaction. A key that is refused is an answer and no refusal here, so that the line about it
 * stays; its row is locked before its counter is looked at.
 */
@ApplicationScoped
@Transactional
public class PasskeyRegister {

    static final int MOST = 10;

    private final EntityManager em;
    private final Accounts accounts;
    private final WebAuthn webAuthn;
    private final Facts facts;
    private final AuditTrail trail;
    private final Clock clock;
    private final FreshStep step;

    @Inject
    PasskeyRegister(
            EntityManager em, Accounts accounts, WebAuthn webAuthn, Facts facts, AuditTrail trail, Clock clock) {
        this.em = em;
        this.accounts = accounts;
        this.webAuthn = webAuthn;
        this.facts = facts;
        this.trail = trail;
        this.clock = clock;
        this.step = new FreshStep(em, clock);
    }

    /** What came of a key's answer: whose key it is, or why it is refused. */
    record Verdict(Optional<AccountName> account, PasskeyReason reason) {

        static Verdict no(PasskeyReason reason) {
            return new Verdict(Optional.empty(), reason);
        }
    }

    boolean has(AccountName name) {
        return !em.createNativeQuery("select 1 from passkey p join account a on a.id = p.account_id where a.name = ?1")
                .setParameter(1, name.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    List<PasskeyLine> of(AccountName name) {
        return keys(accounts.get(name)).stream().map(Passkey::line).toList();
    }

    List<String> credentials(AccountName name) {
        return keys(accounts.get(name)).stream()
                .map(key -> key.credential().id())
                .toList();
    }

    /** Who the account's owner is to a device: an id that says nothing of him. */
    Account account(AccountName name) {
        return accounts.get(name);
    }

    boolean isStepNeeded(AccountName name, String token) {
        return step.isNeeded(accounts.get(name), token);
    }

    /** The account, where the sign-in of this token may change its keys. */
    Account changeable(AccountName name, String token) {
        Account account = accounts.get(name);
        step.require(account, token);
        return account;
    }

    void add(AccountName name, String token, Credential made, String label) {
        Account account = changeable(name, token);
        Refusal.unless(keys(account).size() < MOST, PasskeyReason.PASSKEY_TOO_MANY, MOST);
        Refusal.unless(find(made.id()).isEmpty(), PasskeyReason.PASSKEY_THERE_ALREADY);
        em.persist(new Passkey(account.id(), made, label, clock.instant()));
        trail.write(name, PasskeyAct.PASSKEY_ADDED, name.value(), label);
        facts.announce(new FactorChanged(name, Change.PASSKEY_ADDED, label));
        step.forget(account);
        step.passed(account, token);
    }

    void remove(AccountName name, String token, UUID id) {
        Account account = changeable(name, token);
        Passkey key = em.find(Passkey.class, id, LockModeType.PESSIMISTIC_WRITE);
        Refusal.unless(key != null && key.account().equals(account.id()), PasskeyReason.PASSKEY_GONE);
        if (key != null) {
            em.remove(key);
            trail.write(name, PasskeyAct.PASSKEY_REMOVED, name.value(), key.label());
            facts.announce(new FactorChanged(name, Change.PASSKEY_REMOVED, key.label()));
            step.forget(account);
        }
    }

    /** Forgets all keys of the account; gives whether there was one. */
    public boolean removeAll(AccountName by, Account account, String details) {
        List<Passkey> keys = keys(account);
        keys.forEach(key -> {
            em.remove(key);
            trail.write(by, PasskeyAct.PASSKEY_REMOVED, account.name().value(), details);
        });
        step.forget(account);
        return !keys.isEmpty();
    }

    /**
     * Whether the answer was signed by a key of this account, or of any where none is named; then it counts as used.
     *
     * @param verified whether the device must have made sure that it is its owner
     */
    Verdict use(@Nullable AccountName name, byte[] challenge, PasskeyAnswer answer, boolean verified) {
        Optional<Passkey> found = find(answer.credential());
        if (found.isEmpty()) {
            return Verdict.no(PasskeyReason.PASSKEY_WRONG);
        }
        Passkey key = found.get();
        Account owner = em.find(Account.class, key.account());
        boolean his = name == null
                ? webAuthn.isOf(owner.id(), answer.part(4))
                : owner.name().equals(name);
        if (!his) {
            return Verdict.no(PasskeyReason.PASSKEY_WRONG);
        }
        WebAuthn.Outcome outcome = webAuthn.check(key.credential(), challenge, answer, verified);
        if (outcome.reason().isEmpty()) {
            key.use(outcome.counter(), clock.instant());
            return new Verdict(Optional.of(owner.name()), PasskeyReason.PASSKEY_WRONG);
        }
        PasskeyReason reason = outcome.reason().get();
        if (reason == PasskeyReason.PASSKEY_COUNTED_BACK) {
            trail.write(
                    owner.name(), PasskeyAct.PASSKEY_COUNTED_BACK, owner.name().value(), key.label());
            facts.announce(new FactorChanged(owner.name(), Change.PASSKEY_SUSPECT, key.label()));
        } else {
            trail.write(owner.name(), PasskeyAct.PASSKEY_REFUSED, owner.name().value(), key.label());
        }
        return Verdict.no(reason);
    }

    private Optional<Passkey> find(String credential) {
        return em.createQuery("select k from Passkey k where k.credential = :credential", Passkey.class)
                .setParameter("credential", credential)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private List<Passkey> keys(Account account) {
        return em.createQuery("select k from Passkey k where k.account = :account order by k.addedAt", Passkey.class)
                .setParameter("account", account.id())
                .getResultList();
    }
}
