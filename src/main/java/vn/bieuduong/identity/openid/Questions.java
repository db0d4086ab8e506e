package vn.bieuduong.identity.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.random.Unguessable;

/**
 * Sổ các lần hỏi: state, nonce and verifier of everybody who is on his way to a provider, each good once and for some minutes. The
 * browser keeps a ticket; without it an answer is worth nothing, so that nobody has another signed in as himself.
 */
@ApplicationScoped
@Transactional
class Questions {

    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final EntityManager em;
    private final Clock clock;

    @Inject
    Questions(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** As it was asked. */
    record Asked(String ticket, String state, Question question) {

        /** Without its secrets, so that no log ever holds one. */
        @Override
        public String toString() {
            return "Asked[" + question.provider() + "]";
        }
    }

    /** Asks; sweeps what is over. */
    Asked ask(String provider, @Nullable AccountName account, String target) {
        Asked asked = new Asked(
                Unguessable.token(),
                Unguessable.token(),
                new Question(provider, Unguessable.token(), Unguessable.token(), account, target));
        em.createNativeQuery("delete from provider_question where asked_at < ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(GOOD_FOR)))
                .executeUpdate();
        em.createNativeQuery(
                        "insert into provider_question (ticket_hash, state_hash, provider, nonce, verifier, account,"
                                + " target, asked_at) values (?1, ?2, ?3, ?4, ?5, nullif(?6, ''), ?7, ?8)")
                .setParameter(1, Sha256.hex(asked.ticket()))
                .setParameter(2, Sha256.hex(asked.state()))
                .setParameter(3, provider)
                .setParameter(4, asked.question().nonce())
                .setParameter(5, asked.question().verifier())
                .setParameter(6, account == null ? "" : account.value())
                .setParameter(7, target)
                .setParameter(8, Timestamp.from(clock.instant()))
                .executeUpdate();
        return asked;
    }

    /** What was asked of the browser with this ticket under this state; used up with it. */
    Optional<Question> use(String ticket, String state) {
        String hash = Sha256.hex(ticket);
        List<?> found = em.createNativeQuery("select provider, nonce, verifier, account, target from provider_question"
                        + " where ticket_hash = ?1 and state_hash = ?2 and asked_at > ?3")
                .setParameter(1, hash)
                .setParameter(2, Sha256.hex(state))
                .setParameter(3, Timestamp.from(clock.instant().minus(GOOD_FOR)))
                .getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int deleted = em.createNativeQuery("delete from provider_question where ticket_hash = ?1")
                .setParameter(1, hash)
                .executeUpdate();
        Object[] row = (Object[]) found.get(0);
        return deleted == 1
                ? Optional.of(new Question(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        row[3] == null ? null : new AccountName((String) row[3]),
                        (String) row[4]))
                : Optional.empty();
    }
}
