package vn.bieuduong.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.bieuduong.identity.Account;
import vn.bieuduong.platform.id.AccountName;

/**
 * Thiết bị đã biết: devices somebody has signed in from, under the hash of a token their browsers keep. Whoever comes from one of
 * his own is not held up by what others do to his name.
 */
@ApplicationScoped
@Transactional
class Devices {

    static final Duration KEPT = Duration.ofDays(180);

    private final EntityManager em;
    private final Clock clock;

    @Inject
    Devices(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Whether the account's owner has signed in from there. */
    boolean isKnown(String device, String name) {
        return !device.isEmpty()
                && !em.createNativeQuery("select 1 from remembered_device d join account a on a.id = d.account_id"
                                + " where d.token_hash = ?1 and a.name = ?2 and d.seen_at > ?3")
                        .setParameter(1, Tokens.hash(device))
                        .setParameter(2, name)
                        .setParameter(3, Timestamp.from(clock.instant().minus(KEPT)))
                        .getResultList()
                        .isEmpty();
    }

    /** Whether the account's owner has told not to be asked for the second step there. */
    boolean isTrusted(Origin from, AccountName name) {
        return from.trust().stream().anyMatch(token -> isTrusted(token, name));
    }

    private boolean isTrusted(String token, AccountName name) {
        return !em.createNativeQuery("select 1 from remembered_device d join account a on a.id = d.account_id"
                        + " where d.token_hash = ?1 and a.name = ?2 and d.trusted_until > ?3")
                .setParameter(1, Tokens.hash(token))
                .setParameter(2, name.value())
                .setParameter(3, Timestamp.from(clock.instant()))
                .getResultList()
                .isEmpty();
    }

    /** Trusts the one he has just signed in from; gives a token made for this, good for nobody else's account. */
    String trust(Account account, Origin from, Duration time) {
        from.trust().forEach(before -> em.createNativeQuery(
                        "update remembered_device set trusted_until = null where token_hash = ?1 and account_id = ?2")
                .setParameter(1, Tokens.hash(before))
                .setParameter(2, account.id())
                .executeUpdate());
        String token = Tokens.anew();
        em.createNativeQuery("insert into remembered_device"
                        + " (token_hash, account_id, seen_at, trusted_until, program, client_address)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, Tokens.hash(token))
                .setParameter(2, account.id())
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, Timestamp.from(clock.instant().plus(time)))
                .setParameter(5, from.program())
                .setParameter(6, from.address())
                .executeUpdate();
        return token;
    }

    /** Those he trusts now, the last one first. */
    List<TrustedDevice> trusted(Account account) {
        List<?> rows = em.createNativeQuery("select substr(token_hash, 1, 16), program, client_address, trusted_until"
                        + " from remembered_device where account_id = ?1 and trusted_until > ?2"
                        + " order by trusted_until desc, token_hash")
                .setParameter(1, account.id())
                .setParameter(2, Timestamp.from(clock.instant()))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new TrustedDevice(
                        (String) row[0], (String) row[1], (String) row[2], ((Timestamp) row[3]).toInstant()))
                .toList();
    }

    /** Trusts one no longer; gives how many it were. */
    int distrust(Account account, String id) {
        return em.createNativeQuery("update remembered_device set trusted_until = null where account_id = ?1"
                        + " and trusted_until is not null and substr(token_hash, 1, 16) = ?2")
                .setParameter(1, account.id())
                .setParameter(2, id)
                .executeUpdate();
    }

    /** Whether he has signed in before, and never from there. */
    boolean isStranger(String device, Account account) {
        return !isKnown(device, account.name().value())
                && !em.createNativeQuery("select 1 from remembered_device where account_id = ?1 and seen_at > ?2")
                        .setParameter(1, account.id())
                        .setParameter(2, Timestamp.from(clock.instant().minus(KEPT)))
                        .getResultList()
                        .isEmpty();
    }

    /** Remembers that he has; gives the token the browser is to keep, the one it brought when it is one. */
    String remember(String device, Account account) {
        String token = device.isEmpty() ? Tokens.anew() : device;
        em.createNativeQuery("delete from remembered_device where seen_at < ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(KEPT)))
                .executeUpdate();
        em.createNativeQuery("insert into remembered_device (token_hash, account_id, seen_at) values (?1, ?2, ?3)"
                        + " on conflict (token_hash, account_id) do update set seen_at = excluded.seen_at")
                .setParameter(1, Tokens.hash(token))
                .setParameter(2, account.id())
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
        return token;
    }
}
