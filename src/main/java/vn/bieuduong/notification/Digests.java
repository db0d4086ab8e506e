package vn.bieuduong.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;

/**
 * Sổ bản tin hằng ngày: who wants one at which hour, and of which day each had his last. Whoever never said wants what {@code
 * office.digestHour} says, as shipped none.
 */
@ApplicationScoped
@Transactional
public class Digests {

    /** The earliest hour somebody may choose. */
    public static final int FIRST_HOUR = 6;

    /** The latest hour somebody may choose. */
    public static final int LAST_HOUR = 18;

    private static final int BATCH = 100;

    private final EntityManager em;
    private final Optional<Integer> usual;

    @Inject
    public Digests(EntityManager em, Settings settings) {
        this.em = em;
        this.usual = Optional.of(settings.office().digestHour()).filter(hour -> hour > 0);
    }

    /** At which hour the actor gets his; empty for none. */
    @SuppressWarnings("unchecked")
    public Optional<Integer> hour(Actor actor) {
        Stream<Integer> said = em.createNativeQuery(
                        "select coalesce(hour, 0) from daily_digest where account = ?1 and chosen")
                .setParameter(1, actor.account().value())
                .getResultStream();
        return said.findFirst()
                .map(hour -> Optional.of(hour).filter(at -> at > 0))
                .orElse(usual);
    }

    /** Takes the actor's own wish; empty for none. */
    public void choose(Actor actor, Optional<Integer> hour) {
        hour.filter(at -> at < FIRST_HOUR || at > LAST_HOUR).ifPresent(at -> {
            throw new IllegalArgumentException("a digest at " + at);
        });
        em.createNativeQuery("insert into daily_digest (account, hour, chosen) values (?1, nullif(?2, 0), true)"
                        + " on conflict (account) do update set hour = excluded.hour, chosen = true")
                .setParameter(1, actor.account().value())
                .setParameter(2, hour.orElse(0))
                .executeUpdate();
    }

    /** Accounts whose hour of this day has come and that had none yet today; some of them when they are many. */
    @SuppressWarnings("unchecked")
    public List<AccountName> due(LocalDate day, int hour) {
        List<?> names = em.createNativeQuery(
                        "select a.name from account a left join daily_digest d on d.account = a.name"
                                + " where not a.disabled and (d.last_day is null or d.last_day < ?1)"
                                + " and case when d.chosen then d.hour else nullif(?3, 0) end <= ?2 order by a.name")
                .setParameter(1, Date.valueOf(day))
                .setParameter(2, hour)
                .setParameter(3, usual.orElse(0))
                .setMaxResults(BATCH)
                .getResultList();
        return names.stream().map(name -> new AccountName((String) name)).toList();
    }

    /** Whether the account's digest of the day is the caller's to send: true once, to one of all nodes. */
    public boolean begin(AccountName account, LocalDate day) {
        return em.createNativeQuery("insert into daily_digest (account, chosen, last_day) values (?1, false, ?2)"
                                + " on conflict (account) do update set last_day = excluded.last_day"
                                + " where daily_digest.last_day is null or daily_digest.last_day < excluded.last_day")
                        .setParameter(1, account.value())
                        .setParameter(2, Date.valueOf(day))
                        .executeUpdate()
                == 1;
    }
}
