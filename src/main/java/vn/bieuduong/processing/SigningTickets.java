package vn.bieuduong.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import vn.bieuduong.award.CopyToSign;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.AuditTrail;

/** Sổ phiếu ký: each use of a ticket in one transaction that stays, whatever is found about the file afterwards. */
@ApplicationScoped
@Transactional
class SigningTickets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final EntityManager em;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    SigningTickets(EntityManager em, Accounts accounts, AuditTrail audit, Clock clock) {
        this.em = em;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected SigningTickets() {
        this(null, null, null, null);
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
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        em.persist(
                new SigningTicket(hash(token), id, actor.account(), copy.file().sha256(), now));
        audit.write(actor.account(), "SigningTicketGiven", id.toString(), copy.number());
        return token;
    }

    Optional<Use> fetch(String token) {
        return use(
                token,
                SigningTicket::fetch,
                ticket -> ticket.isFetched() ? "SigningTicketFetchedAgain" : "SigningTicketFetched");
    }

    Optional<Use> bring(String token) {
        return use(token, SigningTicket::bring, ticket -> "SigningTicketBrought");
    }

    boolean isOpen(String token) {
        SigningTicket ticket = em.find(SigningTicket.class, hash(token));
        return ticket != null && ticket.isOpen(clock.instant());
    }

    private Optional<Use> use(
            String token, BiPredicate<SigningTicket, Instant> how, Function<SigningTicket, String> act) {
        SigningTicket ticket = em.find(SigningTicket.class, hash(token), LockModeType.PESSIMISTIC_WRITE);
        if (ticket == null) {
            return Optional.empty();
        }
        String line = act.apply(ticket);
        return accounts.acting(ticket.account())
                .filter(actor -> how.test(ticket, clock.instant()))
                .map(actor -> {
                    audit.write(actor.account(), line, ticket.dossier().toString(), "SHA-256 " + ticket.sha256());
                    return new Use(actor, ticket.dossier(), ticket.sha256());
                });
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
