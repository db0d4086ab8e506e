package vn.bieuduong.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.notification.channel.Enclosure;
import vn.bieuduong.notification.channel.Medium;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;

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
        send(letter, Duration.ZERO);
    }

    /**
     * The same of a letter with which a file is to go that is not made yet ({@link #enclose}).
     *
     * @param patience for so long its mail waits for the file, and then goes without
     */
    public void send(Letter letter, Duration patience) {
        if (letter.account() != null || letter.address() != null) {
            OutboxMessage message = new OutboxMessage(UUID.randomUUID(), letter, host, clock.instant());
            message.awaits(patience);
            em.persist(message);
            facts.announce(new MessageWritten(letter.matter()));
        }
    }

    /** The file that the letters of an event about a dossier wait for is made: it goes with those that are not sent. */
    public void enclose(String event, UUID dossier, Enclosure enclosure) {
        List<OutboxMessage> waiting = em.createQuery(
                        "select m from OutboxMessage m where m.event = :event and m.dossier = :dossier"
                                + " and m.medium = :mail and m.sentAt is null and m.attempts = 0",
                        OutboxMessage.class)
                .setParameter("event", event)
                .setParameter("dossier", dossier.toString())
                .setParameter("mail", Medium.MAIL)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        waiting.forEach(message -> message.enclose(enclosure, clock.instant()));
        waiting.stream().findFirst().ifPresent(one -> facts.announce(new MessageWritten(one.matter())));
    }

    /** Writes the same news down as a short message to a telephone, besides. */
    public void brief(Letter letter, Medium medium, String number, String text) {
        em.persist(new OutboxMessage(UUID.randomUUID(), letter, medium, number, text, host, clock.instant()));
        facts.announce(new MessageWritten(letter.matter()));
    }

    /** Takes from what was said to an account's owner whose it was; that it was said, and when, stays. */
    public void forget(AccountName account, String displayName, Optional<String> address) {
        em.flush();
        em.createNativeQuery("delete from outbox_message where account = ?1 and medium <> 'MAIL'")
                .setParameter(1, account.value())
                .executeUpdate();
        em.createNativeQuery("update outbox_message set address = null, body = replace(body, ?1, ?2),"
                        + " subject = replace(subject, ?1, ?2) where account = ?3")
                .setParameter(1, displayName)
                .setParameter(2, OutboxMessage.HIDDEN)
                .setParameter(3, account.value())
                .executeUpdate();
        address.ifPresent(gone -> em.createNativeQuery(
                        "delete from outbox_message where account is null and lower(address) = lower(?1)")
                .setParameter(1, gone)
                .executeUpdate());
        em.createNativeQuery("delete from message_wish where account = ?1")
                .setParameter(1, account.value())
                .executeUpdate();
        em.createNativeQuery("delete from daily_digest where account = ?1")
                .setParameter(1, account.value())
                .executeUpdate();
    }

    /**
     * When somebody was first known to have been told of the matter, or of a part of it ({@code matter:part}): a mail server took
     * the message and it has not come back, or he opened it. A short message says too little to count.
     */
    public Optional<Instant> told(String matter) {
        return em.createQuery(
                        "select m from OutboxMessage m where m.medium = :mail"
                                + " and (m.matter = :matter or m.matter like concat(:matter, ':%'))",
                        OutboxMessage.class)
                .setParameter("mail", Medium.MAIL)
                .setParameter("matter", matter)
                .getResultStream()
                .flatMap(message -> message.reachedAt().stream())
                .min(Comparator.naturalOrder());
    }
}
