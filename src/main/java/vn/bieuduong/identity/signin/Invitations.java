package vn.bieuduong.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.PasswordChanged;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;

/**
 * Lời mời và đường dẫn đặt lại mật khẩu: links with which people choose the password of an account that was opened for them, or of
 * their own when they have forgotten it, good once. An account has one invitation; of the others, which anybody may ask for, the first that is
 * used ends all.
 */
@ApplicationScoped
@Transactional
public class Invitations {

    /** How long one is good. */
    public static final Duration GOOD_FOR = Duration.ofHours(72);

    /** How long a link is good for which anybody may ask in somebody's name. */
    public static final Duration FORGOTTEN_GOOD_FOR = Duration.ofHours(2);

    /** What a link was made for. */
    private enum Kind {
        INVITATION,
        FORGOTTEN
    }

    private final EntityManager em;
    private final Accounts accounts;
    private final SignIns signIns;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public Invitations(EntityManager em, Accounts accounts, SignIns signIns, AuditTrail trail, Clock clock) {
        this.em = em;
        this.accounts = accounts;
        this.signIns = signIns;
        this.trail = trail;
        this.clock = clock;
    }

    /** Makes one and gives its token; the one before is good no more. */
    public String make(AccountName by, Account account) {
        return make(by.value(), account, Kind.INVITATION, GOOD_FOR);
    }

    /** Makes one for each of several new accounts, in one statement; their tokens in the same order. */
    public List<String> make(AccountName by, List<Account> accounts) {
        List<String> tokens = accounts.stream().map(one -> Tokens.anew()).toList();
        em.flush();
        em.createNativeQuery("insert into invitation (account_id, kind, token_hash, made_at, made_by, ends_at)"
                        + " select cast(one.id as uuid), ?6, one.hash, ?3, ?4, ?5 from unnest(string_to_array(?1, ','),"
                        + " string_to_array(?2, ',')) as one (id, hash)")
                .setParameter(
                        1, accounts.stream().map(one -> one.id().toString()).collect(Collectors.joining(",")))
                .setParameter(2, tokens.stream().map(Tokens::hash).collect(Collectors.joining(",")))
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, by.value())
                .setParameter(5, Timestamp.from(clock.instant().plus(GOOD_FOR)))
                .setParameter(6, Kind.INVITATION.name())
                .executeUpdate();
        return tokens;
    }

    /** Makes one for its owner, who has forgotten his password; what was sent him before stays good until it is over. */
    public String forgotten(Account account) {
        return make(account.name().value(), account, Kind.FORGOTTEN, FORGOTTEN_GOOD_FOR);
    }

    private String make(String by, Account account, Kind kind, Duration goodFor) {
        String token = Tokens.anew();
        em.flush();
        em.createNativeQuery("delete from invitation where account_id = ?1 and kind = ?3 and ends_at < ?2")
                .setParameter(1, account.id())
                .setParameter(2, Timestamp.from(clock.instant()))
                .setParameter(3, Kind.FORGOTTEN.name())
                .executeUpdate();
        em.createNativeQuery("insert into invitation (account_id, kind, token_hash, made_at, made_by, ends_at)"
                        + " values (?1, ?6, ?2, ?3, ?4, ?5) on conflict (account_id) where kind = 'INVITATION' do update set token_hash ="
                        + " excluded.token_hash, made_at = excluded.made_at, made_by = excluded.made_by,"
                        + " ends_at = excluded.ends_at")
                .setParameter(1, account.id())
                .setParameter(2, Tokens.hash(token))
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, by)
                .setParameter(5, Timestamp.from(clock.instant().plus(goodFor)))
                .setParameter(6, kind.name())
                .executeUpdate();
        return token;
    }

    /** Whom it invites; nobody when it was used, is over, or the account is locked. */
    Optional<Account> invited(String token) {
        if (!Tokens.isOne(token)) {
            return Optional.empty();
        }
        List<?> names = em.createNativeQuery("select a.name from invitation i join account a on a.id = i.account_id"
                        + " where i.token_hash = ?1 and i.ends_at > ?2")
                .setParameter(1, Tokens.hash(token))
                .setParameter(2, Timestamp.from(clock.instant()))
                .getResultList();
        return names.stream()
                .map(name -> new AccountName((String) name))
                .findFirst()
                .flatMap(accounts::find)
                .filter(accounts::mayAct);
    }

    /** Uses it up: the account has this password from now on, and whoever was signed in with another is no more. */
    void use(String token, String passwordHash) {
        Account account = invited(token).orElseThrow(() -> Refusal.of(IdentityReason.INVITATION_OVER));
        boolean forgotten = isForgotten(token);
        int used = em.createNativeQuery("delete from invitation where token_hash = ?1")
                .setParameter(1, Tokens.hash(token))
                .executeUpdate();
        Refusal.unless(used == 1, IdentityReason.INVITATION_OVER);
        end(account);
        if (forgotten) {
            signIns.changePassword(account.name(), passwordHash);
            return;
        }
        account.password(passwordHash, false);
        signIns.endAll(account);
        trail.write(
                account.name(),
                SignInAct.INVITATION_USED,
                account.name().value(),
                TrailWords.say("audit.passwordChanged"));
    }

    /** Whether its owner asked for it himself, and has had a password already. */
    boolean isForgotten(String token) {
        return !em.createNativeQuery("select 1 from invitation where token_hash = ?1 and kind = ?2")
                .setParameter(1, Tokens.hash(token))
                .setParameter(2, Kind.FORGOTTEN.name())
                .getResultList()
                .isEmpty();
    }

    /** With another password, links that were mailed before lead in no more. */
    public void onPassword(@Observes PasswordChanged fact) {
        end(accounts.get(fact.account()));
    }

    /** Makes every link to the account worthless. */
    public void end(Account account) {
        em.createNativeQuery("delete from invitation where account_id = ?1")
                .setParameter(1, account.id())
                .executeUpdate();
    }
}
