package vn.bieuduong.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;

/** Sổ tài khoản: every account. Those of the fictional province count for nothing when it is switched off. */
@ApplicationScoped
public class Accounts {

    private final EntityManager em;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public Accounts(EntityManager em, Settings settings, Clock clock) {
        this.em = em;
        this.settings = settings;
        this.clock = clock;
    }

    /** The account of this name, whatever its state. */
    public Optional<Account> find(String name) {
        return em.createQuery("select a from Account a where a.name = :name", Account.class)
                .setParameter("name", Account.normal(name))
                .getResultStream()
                .findFirst();
    }

    public Account get(String name) {
        return find(name).orElseThrow(() -> Refusal.of(IdentityReason.ACCOUNT_UNKNOWN));
    }

    /** Its owner as he may act now; nobody when the account is disabled. */
    public Optional<Actor> acting(String name) {
        return find(name).filter(this::mayAct).map(this::actor);
    }

    /** Its owner with the duties he holds today, his own and those of others he stands in for. */
    public Actor actor(Account account) {
        Actor actor = account.actor(OfficeDay.today(clock));
        return actor.mustChangePassword() ? actor : actor.standingIn(behalves(account));
    }

    /** What he does for others today: duties they passed on, still hold and may act by. */
    private List<Behalf> behalves(Account deputy) {
        Date today = Date.valueOf(OfficeDay.today(clock));
        List<?> rows = em.createNativeQuery("select d.duty, g.name, g.display_name from stand_in s"
                        + " join account g on g.id = s.giver_id and not g.disabled and (not g.demonstration or ?3)"
                        + " join account_duty d on d.account_id = g.id and d.duty = any (string_to_array(s.duties, ' '))"
                        + " where s.deputy_id = ?1 and s.ended_at is null and s.first_day <= ?2 and s.last_day >= ?2"
                        + " and (d.first_day is null or d.first_day <= ?2) and (d.last_day is null or d.last_day >= ?2)"
                        + " order by s.given_at, d.duty")
                .setParameter(1, deputy.id())
                .setParameter(2, today)
                .setParameter(3, settings.demonstration())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Behalf(Duty.of((String) row[0]), (String) row[1], (String) row[2]))
                .toList();
    }

    /** What people call the owner; the name itself when there is no such account. */
    public String displayName(String name) {
        return find(name).map(Account::displayName).orElse(name);
    }

    /** Everybody who holds the role at the agency today and may act, by display name. */
    public List<Actor> holding(Role role, String agency) {
        return em.createQuery(
                        "select a from Account a join a.duties d where d.duty = :duty"
                                + " and (d.firstDay is null or d.firstDay <= :today)"
                                + " and (d.lastDay is null or d.lastDay >= :today) and a.disabled = false"
                                + " order by a.displayName, a.name",
                        Account.class)
                .setParameter("duty", new Duty(role, agency).group())
                .setParameter("today", OfficeDay.today(clock))
                .getResultStream()
                .filter(this::mayAct)
                .map(this::actor)
                .toList();
    }

    /**
     * What a sign-in compares with, read in one query that costs the same whether the name is known or not.
     *
     * @param mayAct whether its owner may sign in at all
     */
    public record Secret(String hash, boolean mayAct) {}

    public Optional<Secret> secret(String name) {
        return em.createQuery(
                        "select a.passwordHash, a.disabled, a.demonstration from Account a where a.name = :name",
                        Object[].class)
                .setParameter("name", Account.normal(name))
                .getResultStream()
                .findFirst()
                .map(row -> new Secret(
                        (String) row[0], !(Boolean) row[1] && (settings.demonstration() || !(Boolean) row[2])));
    }

    /** Every account that counts now, by name. */
    public List<Account> all() {
        return em.createQuery("select a from Account a order by a.name", Account.class)
                .getResultStream()
                .filter(a -> settings.demonstration() || !a.isDemonstration())
                .toList();
    }

    /** Those that may sign in and are meant by what somebody typed: the one of this name, else all with this e-mail address. */
    public List<Account> meantBy(String typed) {
        String normal = Account.normal(typed);
        Optional<Account> named = find(normal).filter(this::mayAct);
        return named.map(List::of).orElseGet(() -> at(normal));
    }

    /** Those that may sign in and have this e-mail address, oldest first. */
    public List<Account> at(String email) {
        return em.createQuery(
                        "select a from Account a where lower(a.email) = :email order by a.openedAt", Account.class)
                .setParameter("email", Account.normal(email))
                .getResultStream()
                .filter(this::mayAct)
                .toList();
    }

    /** The name of the account somebody signs in to: the one he typed, else the only one that has it as its e-mail address. */
    public String signInName(String typed) {
        if (typed.indexOf('@') < 0) {
            return typed;
        }
        List<Account> meant = meantBy(typed);
        return meant.size() == 1 ? meant.get(0).name() : typed;
    }

    public void add(Account account) {
        Refusal.unless(find(account.name()).isEmpty(), IdentityReason.ACCOUNT_NAME_TAKEN, account.name());
        em.persist(account);
    }

    /** Whether its owner may sign in and act now. */
    public boolean mayAct(Account account) {
        return !account.isDisabled() && (settings.demonstration() || !account.isDemonstration());
    }
}
