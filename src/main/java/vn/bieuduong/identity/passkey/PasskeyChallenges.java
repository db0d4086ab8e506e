package vn.bieuduong.identity.passkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.random.Unguessable;

/**
 * Thử thách: what devices are asked to sign, each once and for some minutes. The browser that was asked keeps a ticket; the table
 * holds its hash, so that nobody else can answer.
 */
@ApplicationScoped
@Transactional
class PasskeyChallenges {

    static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final int BYTES = 32;

    /** What a key is asked for. */
    enum Purpose {
        ADD,
        SECOND,
        ALONE
    }

    /** A question as it was asked. */
    @SuppressWarnings("ArrayRecordComponent")
    record Asked(String ticket, byte[] challenge) {}

    private final EntityManager em;
    private final Clock clock;

    @Inject
    PasskeyChallenges(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Asks; sweeps what is over. */
    Asked ask(Purpose purpose, String account) {
        String ticket = Unguessable.token();
        byte[] challenge = Unguessable.bytes(BYTES);
        em.createNativeQuery("delete from passkey_challenge where asked_at < ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(GOOD_FOR)))
                .executeUpdate();
        em.createNativeQuery("insert into passkey_challenge (ticket_hash, purpose, account, challenge, asked_at)"
                        + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, Sha256.hex(ticket))
                .setParameter(2, purpose.name())
                .setParameter(3, account)
                .setParameter(4, challenge)
                .setParameter(5, Timestamp.from(clock.instant()))
                .executeUpdate();
        return new Asked(ticket, challenge);
    }

    /** The challenge behind the ticket, which is used up; nothing when it is, or when something else was asked of somebody else. */
    Optional<byte[]> use(String ticket, Purpose purpose, String account) {
        String hash = Sha256.hex(ticket);
        List<?> found = em.createNativeQuery("select challenge from passkey_challenge where ticket_hash = ?1"
                        + " and purpose = ?2 and account = ?3 and asked_at > ?4")
                .setParameter(1, hash)
                .setParameter(2, purpose.name())
                .setParameter(3, account)
                .setParameter(4, Timestamp.from(clock.instant().minus(GOOD_FOR)))
                .getResultList();
        int deleted = em.createNativeQuery("delete from passkey_challenge where ticket_hash = ?1")
                .setParameter(1, hash)
                .executeUpdate();
        return deleted == 1 ? found.stream().map(one -> (byte[]) one).findFirst() : Optional.empty();
    }
}
