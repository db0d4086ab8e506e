package vn.bieuduong.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.notification.channel.Medium;
import vn.bieuduong.platform.Settings;

/** Hộp thông báo: what somebody was told, read in the portal by himself alone. */
@ApplicationScoped
@Transactional
public class Inbox {

    private static final int SHOWN = 200;
    private static final String HIS = " from OutboxMessage m where m.account = :a and m.medium = :mail";

    private final Accounts accounts;
    private final EntityManager em;
    private final Clock clock;
    private final boolean mailed;

    @Inject
    public Inbox(Accounts accounts, EntityManager em, Clock clock, Settings settings) {
        this.accounts = accounts;
        this.em = em;
        this.clock = clock;
        this.mailed = settings.mail().isPresent();
    }

    /** Newest first, two hundred at most. */
    public List<InboxLine> of(Actor reader) {
        return em.createQuery("select m" + HIS + " order by m.createdAt desc, m.written desc", OutboxMessage.class)
                .setParameter("a", reader.account().value())
                .setParameter("mail", Medium.MAIL)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(OutboxMessage::inboxLine)
                .toList();
    }

    /** How many he has not opened. */
    public long unread(Actor reader) {
        return em.createQuery("select count(m)" + HIS + " and m.openedAt is null", Long.class)
                .setParameter("a", reader.account().value())
                .setParameter("mail", Medium.MAIL)
                .getSingleResult();
    }

    /** Opens one of his: from then on he has been told. Somebody else's does not exist for him. */
    public Optional<InboxLine> open(Actor reader, UUID id) {
        Optional<OutboxMessage> found =
                Optional.ofNullable(em.find(OutboxMessage.class, id)).filter(message -> message.isOf(reader.account()));
        found.ifPresent(message -> message.opened(clock.instant()));
        return found.map(OutboxMessage::inboxLine);
    }

    /** The e-mail address his messages go to, when a mail server is configured and his account has one. */
    public Optional<String> addressOf(Actor reader) {
        return mailed ? accounts.find(reader.account()).flatMap(Account::email) : Optional.empty();
    }

    /** The address he is mailed at, when the last message to it was refused or came back: he should look whether it is right. */
    public Optional<String> failing(Actor reader) {
        return addressOf(reader).filter(address -> em.createQuery(
                        "select m" + HIS + " and m.address = :to and (m.sentAt is not null or m.givenUpAt is not null)"
                                + " order by m.createdAt desc, m.written desc",
                        OutboxMessage.class)
                .setParameter("a", reader.account().value())
                .setParameter("mail", Medium.MAIL)
                .setParameter("to", address)
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(OutboxMessage::isAddressWrong));
    }

    /** Counts all of his as opened. */
    public void openAll(Actor reader) {
        em.createQuery("select m" + HIS + " and m.openedAt is null", OutboxMessage.class)
                .setParameter("a", reader.account().value())
                .setParameter("mail", Medium.MAIL)
                .getResultStream()
                .toList()
                .forEach(message -> message.opened(clock.instant()));
    }
}
