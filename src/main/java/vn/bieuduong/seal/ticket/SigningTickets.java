package vn.bieuduong.seal.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.random.Unguessable;

/** Sổ phiếu ký: each use of a ticket in one transaction that stays, whatever is found about the file afterwards. */
@ApplicationScoped
@Transactional
public class SigningTickets {

    /** How long a ticket is good for. */
    public static final Duration GOOD_FOR = SigningTicket.GOOD_FOR;

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final EntityManager em;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public SigningTickets(EntityManager em, Accounts accounts, AuditTrail audit, Clock clock) {
        this.em = em;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a ticket is good for.
     *
     * @param actor in whose place, as he may act now
     * @param subject what is signed, as the room that gave the ticket calls it
     * @param sha256 of the copy
     */
    public record Use(Actor actor, UUID subject, Sha256 sha256) {}

    /**
     * The token of a new ticket; the actor's earlier ones for the same thing count no more.
     *
     * @param copy SHA-256 of what is to be signed
     * @param called what the trail calls it
     */
    public String issue(Actor actor, UUID subject, Sha256 copy, String called) {
        Instant now = clock.instant();
        em.createQuery("delete from SigningTicket t where t.expiresAt < :old"
                        + " or t.subject = :subject and t.account = :account")
                .setParameter("old", now.minus(REMEMBERED))
                .setParameter("subject", subject)
                .setParameter("account", actor.account().value())
                .executeUpdate();
        String token = Unguessable.token();
        em.persist(new SigningTicket(Sha256.hex(token), subject, actor.account(), copy, now));
        audit.write(actor.account(), TicketAct.SIGNING_TICKET_GIVEN, subject.toString(), called);
        return token;
    }

    /** What it lets fetch; empty when it is unknown, has expired or something was brought with it. */
    public Optional<Use> fetch(String token) {
        return use(
                token,
                SigningTicket::fetch,
                ticket ->
                        ticket.isFetched() ? TicketAct.SIGNING_TICKET_FETCHED_AGAIN : TicketAct.SIGNING_TICKET_FETCHED);
    }

    /** What it lets bring, once; empty when it does not count. */
    public Optional<Use> bring(String token) {
        return use(token, SigningTicket::bring, ticket -> TicketAct.SIGNING_TICKET_BROUGHT);
    }

    /** Whether something may be brought with it; it is not used up. */
    public boolean isOpen(String token) {
        SigningTicket ticket = em.find(SigningTicket.class, Sha256.hex(token));
        return ticket != null && ticket.isOpen(clock.instant());
    }

    private Optional<Use> use(
            String token, BiPredicate<SigningTicket, Instant> how, Function<SigningTicket, TicketAct> act) {
        SigningTicket ticket = em.find(SigningTicket.class, Sha256.hex(token), LockModeType.PESSIMISTIC_WRITE);
        if (ticket == null) {
            return Optional.empty();
        }
        TicketAct line = act.apply(ticket);
        return accounts.acting(ticket.account())
                .filter(actor -> how.test(ticket, clock.instant()))
                .map(actor -> {
                    audit.write(actor.account(), line, ticket.subject().toString(), "SHA-256 " + ticket.sha256());
                    return new Use(actor, ticket.subject(), ticket.sha256());
                });
    }
}
