package vn.bieuduong.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Settings;

/**
 * Sổ gửi: takes what somebody is to be told, in the transaction of whoever tells it. What is rolled back was never said; what is
 * committed is sent, once the mail server takes it, and stands in the recipient's inbox at once.
 */
@ApplicationScoped
@Transactional
public class Outbox {

    private final EntityManager em;
    private final Facts facts;
    private final Clock clock;
    private final String host;

    @Inject
    public Outbox(EntityManager em, Facts facts, Clock clock, Settings settings) {
        this.em = em;
        this.facts = facts;
        this.clock = clock;
        this.host =
                Optional.ofNullable(URI.create(settings.publicUrl()).getHost()).orElse("localhost");
    }

    /** Writes the letter down; nothing when neither an inbox nor an address is known. */
    public void send(Letter letter) {
        if (letter.account() != null || letter.address() != null) {
            em.persist(new OutboxMessage(UUID.randomUUID(), letter, host, clock.instant()));
            facts.announce(new MessageWritten(letter.matter()));
        }
    }

    /** Takes from what was said to an account's owner whose it was; that it was said, and when, stays. */
    public void forget(String account, String displayName, Optional<String> address) {
        em.flush();
        em.createNativeQuery("update outbox_message set address = null, body = replace(body, ?1, ?2),"
                        + " subject = replace(subject, ?1, ?2) where account = ?3")
                .setParameter(1, displayName)
                .setParameter(2, OutboxMessage.HIDDEN)
                .setParameter(3, account)
                .executeUpdate();
        address.ifPresent(gone -> em.createNativeQuery(
                        "delete from outbox_message where account is null and lower(address) = lower(?1)")
                .setParameter(1, gone)
                .executeUpdate());
        em.createNativeQuery("delete from message_wish where account = ?1")
                .setParameter(1, account)
                .executeUpdate();
        em.createNativeQuery("delete from daily_digest where account = ?1")
                .setParameter(1, account)
                .executeUpdate();
    }

    /**
     * When somebody was first known to have been told of the matter, or of a part of it ({@code matter:part}): a mail server took
     * the message, or he opened it.
     */
    public Optional<Instant> told(String matter) {
        return em.createQuery(
                        "select m from OutboxMessage m where m.matter = :matter or m.matter like concat(:matter, ':%')",
                        OutboxMessage.class)
                .setParameter("matter", matter)
                .getResultStream()
                .flatMap(message -> message.reachedAt().stream())
                .min(Comparator.naturalOrder());
    }
}
