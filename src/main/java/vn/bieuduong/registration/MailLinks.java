package vn.bieuduong.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.random.Unguessable;

/**
 * Đường dẫn xác nhận thư điện tử: whoever comes with one reads what is sent to the address; good once. Anybody may ask for one, so
 * another does not end those before: the first that is used does.
 */
@ApplicationScoped
@Transactional
class MailLinks {

    /** How long one is good. */
    static final Duration GOOD_FOR = Duration.ofHours(24);

    private final EntityManager em;
    private final Clock clock;

    @Inject
    MailLinks(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Makes one and gives its token; those that are over are swept. */
    String make(RegistrantKind purpose, String address, Locale language) {
        String token = Unguessable.token();
        Instant now = clock.instant();
        em.createNativeQuery("delete from mail_link where ends_at < ?1")
                .setParameter(1, Timestamp.from(now))
                .executeUpdate();
        em.createNativeQuery("insert into mail_link (token_hash, purpose, address, language, made_at, ends_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, Sha256.hex(token))
                .setParameter(2, purpose.name())
                .setParameter(3, address)
                .setParameter(4, language.getLanguage())
                .setParameter(5, Timestamp.from(now))
                .setParameter(6, Timestamp.from(now.plus(GOOD_FOR)))
                .executeUpdate();
        return token;
    }

    /** The address it was mailed to; nothing when it was used, is over or never was one. */
    Optional<String> address(RegistrantKind purpose, String token) {
        return em
                .createNativeQuery(
                        "select address from mail_link where token_hash = ?1 and purpose = ?2 and ends_at > ?3")
                .setParameter(1, Sha256.hex(token))
                .setParameter(2, purpose.name())
                .setParameter(3, Timestamp.from(clock.instant()))
                .getResultList()
                .stream()
                .map(String::valueOf)
                .findFirst();
    }

    /** Uses it up, with all others of the address and purpose, and gives its address. */
    String use(RegistrantKind purpose, String token) {
        String address = address(purpose, token).orElseThrow(() -> Refusal.of(RegistrationReason.LINK_OVER));
        int used = em.createNativeQuery("delete from mail_link where token_hash = ?1")
                .setParameter(1, Sha256.hex(token))
                .executeUpdate();
        Refusal.unless(used == 1, RegistrationReason.LINK_OVER);
        em.createNativeQuery("delete from mail_link where purpose = ?1 and address = ?2")
                .setParameter(1, purpose.name())
                .setParameter(2, address)
                .executeUpdate();
        return address;
    }
}
