package vn.bieuduong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.AdministrativeAct;
import vn.bieuduong.platform.Settings;

/** Tình hình cổng: what waits for whoever runs the portal, and what he keeps, counted in one statement. */
@ApplicationScoped
@Transactional
public class PortalState {

    /**
     * @param applications units that ask for an account
     * @param links people a provider names, of whom somebody has to say whose account is theirs
     * @param deletions people who ask for theirs to be deleted
     * @param givenUp messages that could not be sent
     * @param incidents steps of processes that wait for somebody
     * @param withoutRoster bodies for which nobody may sign today, committees left out
     * @param invitations links with which somebody may still choose his password
     * @param ending trusted certificates that are believed no longer within ninety days
     */
    public record Counts(
            long applications,
            long links,
            long deletions,
            long givenUp,
            long incidents,
            long withoutRoster,
            long invitations,
            long accounts,
            long locked,
            long bodies,
            long certificates,
            long trusted,
            long ending) {}

    private final EntityManager em;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public PortalState(EntityManager em, Settings settings, Clock clock) {
        this.em = em;
        this.settings = settings;
        this.clock = clock;
    }

    public Counts counts(Actor administrator) {
        AdministrativeAct.mustAdminister(administrator);
        Object[] row = (Object[]) em.createNativeQuery("select"
                        + " (select count(*) from unit_application where state = 'WAITING'),"
                        + " (select count(*) from link_request where state = 'WAITING'),"
                        + " (select count(*) from deletion_request where state = 'WAITING'),"
                        + " (select count(*) from outbox_message where given_up_at is not null),"
                        + " (select count(*) from wf_wait where due_at is null and failure is not null),"
                        + " (select count(*) from organisation o where o.ended_on is null and (?1 or not o.demonstration)"
                        + " and o.type not in ('PROVINCE_PC', 'COMMUNE_PC') and not exists (select from signatory s"
                        + " where s.organisation = o.code and s.valid_from <= cast(?2 as timestamptz)"
                        + " and (s.valid_to is null or s.valid_to >= cast(cast(?2 as timestamptz) as date))"
                        + " and (s.ended_on is null or s.ended_on >= cast(cast(?2 as timestamptz) as date)))),"
                        + " (select count(*) from invitation where kind = 'INVITATION' and ends_at > ?2),"
                        + " (select count(*) from account where not disabled and not represented_only and (?1 or not demonstration)),"
                        + " (select count(*) from account where disabled and not represented_only and (?1 or not demonstration)),"
                        + " (select count(*) from organisation where ended_on is null and (?1 or not demonstration)),"
                        + " (select count(*) from account_certificate where ended_at is null),"
                        + " (select count(*) from trusted_certificate where ended_at is null),"
                        + " (select count(*) from trusted_certificate where ended_at is null and in_force_to between"
                        + " cast(?2 as timestamptz) and cast(?2 as timestamptz) + interval '90 days')")
                .setParameter(1, settings.demonstration())
                .setParameter(2, Timestamp.from(clock.instant()))
                .getSingleResult();
        return new Counts(
                n(row[0]),
                n(row[1]),
                n(row[2]),
                n(row[3]),
                n(row[4]),
                n(row[5]),
                n(row[6]),
                n(row[7]),
                n(row[8]),
                n(row[9]),
                n(row[10]),
                n(row[11]),
                n(row[12]));
    }

    private static long n(Object count) {
        return ((Number) count).longValue();
    }
}
