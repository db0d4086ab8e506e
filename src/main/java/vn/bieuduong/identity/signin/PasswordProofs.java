package vn.bieuduong.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.bieuduong.identity.Account;
import vn.bieuduong.platform.id.AccountName;

/**
 * Vừa nhập đúng mật khẩu: a token that says so for some minutes, so that nobody types his password again for the second step. It
 * opens nothing by itself.
 */
@ApplicationScoped
@Transactional
class PasswordProofs {

    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final EntityManager em;
    private final Clock clock;

    @Inject
    PasswordProofs(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Notes that the account's password was right; sweeps what is over. */
    String begin(Account account) {
        String token = Tokens.anew();
        em.createNativeQuery("delete from password_proof where given_at < ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(GOOD_FOR)))
                .executeUpdate();
        em.createNativeQuery("insert into password_proof (token_hash, account_id, given_at) values (?1, ?2, ?3)")
                .setParameter(1, Tokens.hash(token))
                .setParameter(2, account.id())
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
        return token;
    }

    /** Whose password it was. */
    Optional<AccountName> owner(String token) {
        return em
                .createNativeQuery("select a.name from password_proof p join account a on a.id = p.account_id"
                        + " where p.token_hash = ?1 and p.given_at > ?2")
                .setParameter(1, Tokens.hash(token))
                .setParameter(2, Timestamp.from(clock.instant().minus(GOOD_FOR)))
                .getResultList()
                .stream()
                .map(name -> new AccountName((String) name))
                .findFirst();
    }

    void end(String token) {
        em.createNativeQuery("delete from password_proof where token_hash = ?1")
                .setParameter(1, Tokens.hash(token))
                .executeUpdate();
    }
}
