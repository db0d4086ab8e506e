package vn.bieuduong.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.random.Unguessable;

/** Sổ phiếu ký: each use of a ticket in one transaction that stays, whatever is found about the file afterwards. */
@ApplicationScoped
@Transactional
public class SigningTickets {

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
     * @param sha256 of the copy
     */
    record Use(Actor actor, DossierId dossier, String sha256) {}

    /** The token of a new ticket; the actor's earlier ones for the dossier count no more. */
    String issue(Actor actor, DossierId id, CopyToSign copy) {
        Instant now = clock.instant();
        em.createQuery("delete from SigningTicket t where t.expiresAt < :old"
                        + " or t.dossier = :dossier and t.account = :account")
                .setParameter("old", now.minus(REMEMBERED))
                .setParameter("dossier", id.value())
                .setParameter("account", actor.account())
                .executeUpdate();
        String token = Unguessable.token();
        em.persist(new SigningTicket(
                Sha256.hex(token), id, actor.account(), copy.file().sha256(), now));
        audit.write(actor.account(), SigningAct.SIGNING_TICKET_GIVEN, id.toString(), copy.number());
        return token;
    }

    Optional<Use> fetch(String token) {
        return use(
                token,
                SigningTicket::fetch,
                ticket -> ticket.isFetched()
                        ? SigningAct.SIGNING_TICKET_FETCHED_AGAIN
                        : SigningAct.SIGNING_TICKET_FETCHED);
    }

    Optional<Use> bring(String token) {
        return use(token, SigningTicket::bring, ticket -> SigningAct.SIGNING_TICKET_BROUGHT);
    }

    boolean isOpen(String token) {
        SigningTicket ticket = em.find(SigningTicket.class, Sha256.hex(token));
        return ticket != null && ticket.isOpen(clock.instant());
    }

    private Optional<Use> use(
            String token, BiPredicate<SigningTicket, Instant> how, Function<SigningTicket, SigningAct> act) {
        SigningTicket ticket = em.find(SigningTicket.class, Sha256.hex(token), LockModeType.PESSIMISTIC_WRITE);
        if (ticket == null) {
            return Optional.empty();
        }
        SigningAct line = act.apply(ticket);
        return accounts.acting(ticket.account())
                .filter(actor -> how.test(ticket, clock.instant()))
                .map(actor -> {
                    audit.write(actor.account(), line, ticket.dossier().toString(), "SHA-256 " + ticket.sha256());
                    return new Use(actor, ticket.dossier(), ticket.sha256());
                });
    }
}
