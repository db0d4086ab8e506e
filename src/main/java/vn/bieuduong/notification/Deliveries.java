package vn.bieuduong.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.bieuduong.notification.channel.Dispatch;
import vn.bieuduong.notification.channel.Medium;
import vn.bieuduong.notification.channel.Trouble;

/** Việc gửi: who sends which message now, and what became of it. Several nodes take from it; each message goes to one. */
@ApplicationScoped
@Transactional
class Deliveries {

    /** Longer than the slowest mail server may take; what a killed node had taken is free again after it. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    /** For so long it is known what was written to an address alone, about no dossier: its owner may have no account. */
    static final Duration STRANGERS_KEPT = Duration.ofDays(30);

    private static final String OPEN = " where address is not null and sent_at is null and given_up_at is null";

    private final EntityManager em;
    private final Clock clock;

    @Inject
    Deliveries(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Takes the next message to send by this way; empty when none is due now. */
    Optional<Dispatch> claim(Medium medium) {
        Instant now = clock.instant();
        List<?> ids = em.createNativeQuery(
                        "select id from outbox_message" + OPEN + " and medium = ?2 and not_before <= ?1"
                                + " order by not_before limit 1 for update skip locked")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, medium.name())
                .getResultList();
        return ids.stream().findFirst().flatMap(id -> {
            OutboxMessage message = em.find(OutboxMessage.class, UUID.fromString(id.toString()));
            message.claim(now.plus(CLAIM));
            return message.dispatch();
        });
    }

    void taken(UUID id) {
        change(id, message -> message.taken(clock.instant()));
    }

    void failed(UUID id, Trouble why, String words) {
        change(id, message -> message.failed(why, words, clock.instant()));
    }

    /** Gives up what nobody could take for too long, with a mail server or without. */
    int lapse() {
        Instant now = clock.instant();
        em.createNativeQuery(
                        "update outbox_message set body = replace(body, secret, ?1), page = replace(page, secret, ?1),"
                                + " secret = null where secret is not null and created_at <= ?2")
                .setParameter(1, OutboxMessage.HIDDEN)
                .setParameter(2, Timestamp.from(now.minus(OutboxMessage.SECRETS_KEPT)))
                .executeUpdate();
        em.createNativeQuery(
                        "delete from outbox_message where account is null and dossier_id is null and created_at <= ?1"
                                + " and (sent_at is not null or given_up_at is not null)")
                .setParameter(1, Timestamp.from(now.minus(STRANGERS_KEPT)))
                .executeUpdate();
        return em.createNativeQuery("update outbox_message set given_up_at = ?1, trouble = 'TOO_OLD'" + OPEN
                        + " and tried_since <= ?2 and not_before <= ?1")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, Timestamp.from(now.minus(OutboxMessage.TRIED)))
                .executeUpdate();
    }

    private void change(UUID id, Consumer<OutboxMessage> change) {
        Optional.ofNullable(em.find(OutboxMessage.class, id, LockModeType.PESSIMISTIC_WRITE))
                .ifPresent(change);
    }
}
