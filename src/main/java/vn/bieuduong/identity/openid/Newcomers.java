package vn.bieuduong.identity.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.bieuduong.identity.Account;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.random.Unguessable;

/**
 * Người mới: people a provider has named who have no account yet, for the hour in which they may open one; the browser keeps a ticket.
 */
@ApplicationScoped
@Transactional
public class Newcomers {

    private static final Duration GOOD_FOR = Duration.ofHours(1);

    /**
     * What the provider said of him.
     *
     * @param email an address the provider has made sure of; "" when it named none
     * @param assured whether its word stands for the second step
     */
    public record Newcomer(String displayName, String personalId, String email, boolean assured) {}

    private final EntityManager em;
    private final ProviderLinks links;
    private final Clock clock;

    @Inject
    Newcomers(EntityManager em, ProviderLinks links, Clock clock) {
        this.em = em;
        this.links = links;
        this.clock = clock;
    }

    /** Remembers somebody for an hour; gives the ticket. */
    String remember(Named named) {
        String ticket = Unguessable.token();
        em.createNativeQuery("delete from provider_newcomer where named_at < ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(GOOD_FOR)))
                .executeUpdate();
        em.createNativeQuery("insert into provider_newcomer (ticket_hash, issuer, subject, person, personal_id, email,"
                        + " assured, named_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                .setParameter(1, Sha256.hex(ticket))
                .setParameter(2, named.issuer())
                .setParameter(3, named.subject())
                .setParameter(4, named.displayName())
                .setParameter(5, Objects.requireNonNull(named.personalId()))
                .setParameter(6, Objects.requireNonNullElse(named.email(), ""))
                .setParameter(7, named.assured())
                .setParameter(8, Timestamp.from(clock.instant()))
                .executeUpdate();
        return ticket;
    }

    /** Who holds the ticket; nobody when it was used or is over. */
    public Optional<Newcomer> find(String ticket) {
        return row(ticket)
                .map(row -> new Newcomer((String) row[2], (String) row[3], (String) row[4], (Boolean) row[5]));
    }

    /** Links the account that was opened for him; uses the ticket up. The caller holds the transaction. */
    public void link(String ticket, Account account) {
        Object[] row = row(ticket).orElseThrow(() -> Refusal.of(OpenIdReason.NEWCOMER_OVER));
        int used = em.createNativeQuery("delete from provider_newcomer where ticket_hash = ?1")
                .setParameter(1, Sha256.hex(ticket))
                .executeUpdate();
        String number = (String) row[3];
        // somebody may have opened one for him meanwhile
        Refusal.unless(
                used == 1
                        && links.counted("personalId", number).stream()
                                .allMatch(one -> one.id().equals(account.id())),
                OpenIdReason.NEWCOMER_OVER);
        links.link(
                account,
                new Named((String) row[0], (String) row[1], (String) row[2], number, null, false),
                account.name());
    }

    private Optional<Object[]> row(String ticket) {
        List<?> rows = em.createNativeQuery("select issuer, subject, person, personal_id, email, assured"
                        + " from provider_newcomer where ticket_hash = ?1 and named_at > ?2")
                .setParameter(1, Sha256.hex(ticket))
                .setParameter(2, Timestamp.from(clock.instant().minus(GOOD_FOR)))
                .getResultList();
        return rows.stream().map(row -> (Object[]) row).findFirst();
    }
}
