package vn.bieuduong.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.NewDeviceSignedIn;
import vn.bieuduong.identity.PasswordChanged;
import vn.bieuduong.identity.Role;
import vn.bieuduong.identity.passkey.FreshStep;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;

/** Sổ phiên đăng nhập: who is signed in where; in the database, so that every node and every restart knows them. */
@ApplicationScoped
@Transactional
public class SignIns {

    private static final Duration ONCE_IN = Duration.ofMinutes(1);
    private static final int MOST_TOLD = 1000;

    private final Map<String, Instant> toldToWait = new ConcurrentHashMap<>();

    private final EntityManager em;
    private final Accounts accounts;
    private final Devices devices;
    private final FreshStep step;
    private final Facts facts;
    private final AuditTrail trail;
    private final Clock clock;
    private final Settings.Sessions rules;
    private final Set<Role> single;

    @Inject
    public SignIns(EntityManager em, Accounts accounts, Facts facts, AuditTrail trail, Clock clock, Settings settings) {
        this.em = em;
        this.accounts = accounts;
        this.devices = new Devices(em, clock);
        this.step = new FreshStep(em, clock);
        this.facts = facts;
        this.trail = trail;
        this.clock = clock;
        this.rules = settings.sessions();
        this.single = SignInRules.single(settings);
    }

    /** As {@link #begin}, by somebody who has just shown his app or a passkey. */
    SignedIn beginStepped(AccountName name, Origin from) {
        SignedIn signedIn = begin(name, from);
        em.flush();
        step.passed(accounts.get(name), signedIn.token());
        return signedIn;
    }

    /** As {@link #begin}, by somebody of whom a provider has made as sure as the second step would. */
    SignedIn beginAssured(AccountName name, Origin from) {
        SignedIn signedIn = begin(name, from);
        em.flush();
        em.createNativeQuery("update sign_in set assured = true where token_hash = ?1")
                .setParameter(1, Tokens.hash(signedIn.token()))
                .executeUpdate();
        return signedIn;
    }

    boolean isAssured(String token) {
        return !em.createNativeQuery("select 1 from sign_in where token_hash = ?1 and assured")
                .setParameter(1, Tokens.hash(token))
                .getResultList()
                .isEmpty();
    }

    /** A password somebody else has chosen is no way in any more, and need not be changed before its owner acts. */
    void forgetGivenPassword(AccountName name, String unknownHash) {
        accounts.get(name).password(unknownHash, false);
    }

    /** Signs the account's owner in on one more device; sweeps what has ended long ago. */
    SignedIn begin(AccountName name, Origin from) {
        Instant now = clock.instant();
        Account account = accounts.get(name);
        String token = Tokens.anew();
        em.createQuery("delete from SignInRow s where s.signedInAt < :old")
                .setParameter("old", now.minus(rules.longest()))
                .executeUpdate();
        endWhereOnlyOneIsLeft(account);
        em.persist(new SignInRow(Tokens.hash(token), account, from, now));
        trail.write(
                account.name(),
                SignInAct.SIGNED_IN,
                account.name().value(),
                TrailWords.say("audit.signInFrom", from.address()));
        if (devices.isStranger(from.device(), account)) {
            facts.announce(new NewDeviceSignedIn(account.name(), from.address(), now));
        }
        return new SignedIn(
                token,
                devices.remember(from.device(), account),
                "",
                now.plus(rules.longest()),
                accounts.actor(account),
                account.isPasswordChangeNeeded());
    }

    /** Whoever holds a duty that is done at one place at a time is signed out everywhere else. */
    private void endWhereOnlyOneIsLeft(Account account) {
        boolean limited = accounts.actor(account).duties().stream().anyMatch(duty -> single.contains(duty.role()));
        List<SignInRow> before = limited ? of(account).toList() : List.of();
        before.forEach(em::remove);
        if (!before.isEmpty()) {
            trail.write(
                    account.name(),
                    SignInAct.OTHER_SIGN_INS_ENDED,
                    account.name().value(),
                    TrailWords.say("audit.othersEnded", before.size()));
        }
    }

    /** The account signed in with the token, as it stands now. */
    Optional<Account> use(String token) {
        if (!Tokens.isOne(token)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<SignInRow> row = em.createQuery(
                        "select s from SignInRow s join fetch s.account where s.tokenHash = :hash", SignInRow.class)
                .setParameter("hash", Tokens.hash(token))
                .getResultStream()
                .findFirst()
                .filter(s -> !s.isOver(now, rules) && accounts.mayAct(s.account()));
        row.ifPresent(s -> s.seen(now));
        return row.map(SignInRow::account);
    }

    /** When the token signs nobody in any more, unless it is used before; nothing when it does not now. */
    Optional<Instant> ends(String token) {
        return em.createQuery(
                        "select s from SignInRow s join fetch s.account where s.tokenHash = :hash", SignInRow.class)
                .setParameter("hash", Tokens.hash(token))
                .getResultStream()
                .findFirst()
                .map(row -> row.ends(rules));
    }

    /**
     * Puts on record that somebody was kept out. A name that is no account's may be a password in the wrong field: only its
     * beginning is kept. Who is only told to wait, and a
     * passkey's or a provider's answer that is nobody's, is put on record once a minute for each address.
     */
    void refused(String name, String clientAddress, Reason why) {
        Instant now = clock.instant();
        boolean waits = why == IdentityReason.TOO_MANY_ATTEMPTS
                || why == IdentityReason.WAIT_A_MOMENT
                || why == IdentityReason.BUSY;
        boolean nobody = name.isEmpty() && !waits;
        if (nobody || waits) {
            toldToWait.values().removeIf(at -> at.isBefore(now.minus(ONCE_IN)) || at.isAfter(now));
            if (toldToWait.size() >= MOST_TOLD
                    || toldToWait.putIfAbsent((nobody ? "key " : "") + clientAddress, now) != null) {
                return;
            }
        }
        String known = accounts.secret(name).isPresent()
                ? name
                : name.substring(0, name.offsetByCodePoints(0, Math.min(3, name.codePointCount(0, name.length()))))
                        + "…";
        trail.write(
                AccountName.ANONYMOUS,
                SignInAct.SIGN_IN_REFUSED,
                known.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?"),
                why + " " + clientAddress);
    }

    void end(String token) {
        em.createQuery("select s.account.name from SignInRow s where s.tokenHash = :hash", String.class)
                .setParameter("hash", Tokens.hash(token))
                .getResultStream()
                .findFirst()
                .ifPresent(name -> trail.write(new AccountName(name), SignInAct.SIGNED_OUT, name, ""));
        em.createQuery("delete from SignInRow s where s.tokenHash = :hash")
                .setParameter("hash", Tokens.hash(token))
                .executeUpdate();
    }

    /** Takes the new password and ends every sign-in of the account. */
    void changePassword(AccountName name, String passwordHash) {
        Account account = accounts.get(name);
        account.password(passwordHash, false);
        endAll(account);
        facts.announce(new PasswordChanged(account.name(), true));
        trail.write(
                account.name(),
                SignInAct.PASSWORD_CHANGED,
                account.name().value(),
                TrailWords.say("audit.passwordChanged"));
    }

    /** Where the bearer of the token is signed in, last used first. */
    List<SignInLine> mine(String token) {
        Instant now = clock.instant();
        String own = Tokens.hash(token);
        return use(token)
                .map(account -> of(account)
                        .filter(one -> !one.isOver(now, rules))
                        .map(one -> one.line(own))
                        .toList())
                .orElse(List.of());
    }

    /** Ends another sign-in of the bearer's, or all of them for an empty id, with every trust in a device; his own goes on. */
    int endOthers(String token, String id) {
        String own = Tokens.hash(token);
        Account account = use(token).orElseThrow(() -> Refusal.of(IdentityReason.SIGN_IN_NEEDED));
        List<SignInRow> others = of(account)
                .filter(one -> !one.line(own).current())
                .filter(one -> id.isEmpty() || one.line(own).id().equals(id))
                .toList();
        others.forEach(em::remove);
        if (id.isEmpty()) {
            step.forget(account);
        }
        if (!others.isEmpty()) {
            trail.write(
                    account.name(),
                    SignInAct.OTHER_SIGN_INS_ENDED,
                    account.name().value(),
                    TrailWords.say("audit.othersEnded", others.size()));
        }
        return others.size();
    }

    /** Asks for no second step on this device for some days. */
    SignedIn trust(SignedIn signedIn, Origin from, int days) {
        Account account = accounts.get(signedIn.actor().account());
        String token = devices.trust(account, from, Duration.ofDays(days));
        trail.write(
                account.name(),
                SignInAct.DEVICE_TRUSTED,
                account.name().value(),
                TrailWords.say("audit.deviceTrusted", days, from.address()));
        return signedIn.trusting(token);
    }

    /** The devices the bearer of the token trusts. */
    List<TrustedDevice> trusted(String token) {
        return use(token).map(devices::trusted).orElse(List.of());
    }

    /** The bearer trusts one of them no longer. */
    boolean distrust(String token, String id) {
        Account account = use(token).orElseThrow(() -> Refusal.of(IdentityReason.SIGN_IN_NEEDED));
        boolean there = !id.isEmpty() && devices.distrust(account, id) > 0;
        if (there) {
            trail.write(
                    account.name(), SignInAct.DEVICE_FORGOTTEN, account.name().value(), "");
        }
        return there;
    }

    private Stream<SignInRow> of(Account account) {
        return em.createQuery(
                        "select s from SignInRow s where s.account = :account order by s.seenAt desc", SignInRow.class)
                .setParameter("account", account)
                .getResultStream();
    }

    /** Signs the owner out everywhere; he trusts no device any more. */
    public void endAll(Account account) {
        step.forget(account);
        em.createQuery("delete from SignInRow s where s.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }
}
