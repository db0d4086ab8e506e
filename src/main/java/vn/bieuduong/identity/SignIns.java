package vn.bieuduong.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Reason;

/** Sổ phiên đăng nhập: who is signed in where; in the database, so that every node and every restart knows them. */
@ApplicationScoped
@Transactional
class SignIns {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration ONCE_IN = Duration.ofMinutes(1);
    private static final int MOST_TOLD = 1000;

    private final Map<String, Instant> toldToWait = new ConcurrentHashMap<>();

    private final EntityManager em;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    SignIns(EntityManager em, Accounts accounts, AuditTrail trail, Clock clock) {
        this.em = em;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected SignIns() {
        this.em = null;
        this.accounts = null;
        this.trail = null;
        this.clock = null;
    }

    /** Signs the account's owner in on one more device; sweeps what has ended long ago. */
    SignedIn begin(String name, String clientAddress) {
        Instant now = clock.instant();
        Account account = accounts.get(name);
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        em.createQuery("delete from SignInRow s where s.signedInAt < :old")
                .setParameter("old", now.minus(SignInRow.LONGEST))
                .executeUpdate();
        em.persist(new SignInRow(hash(token), account, clientAddress, now));
        trail.write(account.name(), "SignIn", account.name(), "Đăng nhập từ " + clientAddress);
        return new SignedIn(token, now.plus(SignInRow.LONGEST), account.actor(), account.isPasswordChangeNeeded());
    }

    /** The account signed in with the token, as it stands now. */
    Optional<Account> use(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<SignInRow> row = em.createQuery(
                        "select s from SignInRow s join fetch s.account where s.tokenHash = :hash", SignInRow.class)
                .setParameter("hash", hash(token))
                .getResultStream()
                .findFirst()
                .filter(s -> !s.isOver(now) && accounts.mayAct(s.account()));
        row.ifPresent(s -> s.seen(now));
        return row.map(SignInRow::account);
    }

    /**
     * Puts on record that somebody was kept out. A name that is no account's may be a password in the wrong field: only its
     * beginning is kept. Who is only told to wait is put on record once a minute for each address.
     */
    void refused(String name, String clientAddress, Reason why) {
        Instant now = clock.instant();
        if (why == IdentityReason.TOO_MANY_ATTEMPTS || why == IdentityReason.BUSY) {
            toldToWait.values().removeIf(at -> at.isBefore(now.minus(ONCE_IN)) || at.isAfter(now));
            if (toldToWait.size() >= MOST_TOLD || toldToWait.putIfAbsent(clientAddress, now) != null) {
                return;
            }
        }
        String known = accounts.secret(name).isPresent()
                ? name
                : name.substring(0, name.offsetByCodePoints(0, Math.min(3, name.codePointCount(0, name.length()))))
                        + "…";
        trail.write(
                "anonymous", "SignInRefused", known.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?"), why + " " + clientAddress);
    }

    void end(String token) {
        em.createQuery("select s.account.name from SignInRow s where s.tokenHash = :hash", String.class)
                .setParameter("hash", hash(token))
                .getResultStream()
                .findFirst()
                .ifPresent(name -> trail.write(name, "SignOut", name, ""));
        em.createQuery("delete from SignInRow s where s.tokenHash = :hash")
                .setParameter("hash", hash(token))
                .executeUpdate();
    }

    /** Takes the new password and ends every sign-in of the account. */
    void changePassword(String name, String passwordHash) {
        Account account = accounts.get(name);
        account.password(passwordHash, false);
        endAll(account);
        trail.write(account.name(), "PasswordChange", account.name(), "Đổi mật khẩu");
    }

    void endAll(Account account) {
        em.createQuery("delete from SignInRow s where s.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
