package vn.bieuduong.identity.passkey;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;

/**
 * Bước thứ hai vừa qua: whoever has an app or a passkey adds or removes another only where he has shown one of them in the last ten
 * minutes, so that his password alone is never enough; a trusted device does not count. Whoever calls it holds the transaction.
 */
public final class FreshStep {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final EntityManager em;
    private final Clock clock;

    public FreshStep(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Whether the account has an app or a passkey, and none was shown lately in the sign-in of this token. */
    public boolean isNeeded(Account account, String token) {
        return isThere(
                        "select 1 from second_factor where account_id = ?1 and confirmed_at is not null"
                                + " union all select 1 from passkey where account_id = ?1",
                        account)
                && em.createNativeQuery("select 1 from sign_in where token_hash = ?1 and account_id = ?2"
                                + " and second_step_at > ?3")
                        .setParameter(1, Sha256.hex(token))
                        .setParameter(2, account.id())
                        .setParameter(3, Timestamp.from(clock.instant().minus(GOOD_FOR)))
                        .getResultList()
                        .isEmpty();
    }

    /** Refuses where one is needed. */
    public void require(Account account, String token) {
        Refusal.unless(!isNeeded(account, token), IdentityReason.SECOND_STEP_AGAIN);
    }

    /** Notes that an app or a passkey was shown in the sign-in of this token. */
    public void passed(Account account, String token) {
        em.createNativeQuery("update sign_in set second_step_at = ?1 where token_hash = ?2 and account_id = ?3")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, Sha256.hex(token))
                .setParameter(3, account.id())
                .executeUpdate();
    }

    /** Nothing shown before lets anybody past the second step any more: no device is trusted, no typed password counts. */
    public void forget(Account account) {
        em.createNativeQuery("update remembered_device set trusted_until = null"
                        + " where account_id = ?1 and trusted_until is not null")
                .setParameter(1, account.id())
                .executeUpdate();
        em.createNativeQuery("delete from password_proof where account_id = ?1")
                .setParameter(1, account.id())
                .executeUpdate();
    }

    private boolean isThere(String rows, Account account) {
        return !em.createNativeQuery(rows)
                .setParameter(1, account.id())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
