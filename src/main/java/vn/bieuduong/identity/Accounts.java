package vn.bieuduong.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.persistence.config.CacheUsage;
import org.eclipse.persistence.config.QueryHints;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

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
    public Optional<Account> find(AccountName name) {
        return em.createQuery("select a from Account a where a.name = :name", Account.class)
                .setParameter("name", name.value())
                // one that this transaction has read already is not read again
                .setHint(QueryHints.CACHE_USAGE, CacheUsage.CheckCacheThenDatabase)
                .getResultStream()
                .findFirst();
    }

    public Account get(AccountName name) {
        return find(name).orElseThrow(() -> Refusal.of(IdentityReason.ACCOUNT_UNKNOWN));
    }

    /** Its owner as he may act now; nobody when the account is disabled. */
    public Optional<Actor> acting(AccountName name) {
        return find(name).filter(this::mayAct).map(this::actor);
    }

    /** Its owner as he files now, though somebody who represents him may have to do it. */
    public Optional<Actor> filing(AccountName name) {
        return find(name).filter(this::counts).map(this::actor);
    }

    /** Its owner with the duties he holds today, his own and those of others he stands in for. */
    public Actor actor(Account account) {
        Actor actor = account.actor(OfficeDay.today(clock));
        return actor.mustChangePassword() ? actor : widened(actingForOthers(actor, account));
    }

    /** With each body of an area go all that lie below it now, and those it has succeeded. One query, for who has areas. */
    private Actor widened(Actor actor) {
        Set<AgencyCode> bodies = Stream.concat(
                        actor.areas().values().stream(),
                        actor.behalves().stream().map(Behalf::area))
                .flatMap(area -> area.bodies().stream())
                .collect(Collectors.toSet());
        if (bodies.isEmpty()) {
            return actor;
        }
        Map<AgencyCode, Set<AgencyCode>> below = new HashMap<>();
        em.createNativeQuery("with recursive lying (body, code) as (select b, b from unnest(string_to_array(?1, ' ')) b"
                        + " union select l.body, o.code from lying l join organisation o"
                        + " on o.parent = l.code or o.successor = l.code) select body, code from lying")
                .setParameter(1, String.join(" ", AgencyCode.values(bodies)))
                .getResultList()
                .forEach(row -> below.computeIfAbsent(
                                new AgencyCode((String) ((Object[]) row)[0]), body -> new HashSet<>())
                        .add(new AgencyCode((String) ((Object[]) row)[1])));
        Map<Duty, Area> own = new HashMap<>();
        actor.areas().forEach((duty, area) -> own.put(duty, area.widened(below)));
        return actor.within(own)
                .actingFor(
                        actor.behalves().stream()
                                .map(one -> new Behalf(
                                        one.duty(),
                                        one.account(),
                                        one.displayName(),
                                        one.area().widened(below)))
                                .toList(),
                        actor.principals());
    }

    /**
     * With what he does for others today: duties they passed on, still hold and may act by; and citizens who let him act for them and
     * could act themselves. One query.
     */
    private Actor actingForOthers(Actor actor, Account deputy) {
        Date today = Date.valueOf(OfficeDay.today(clock));
        List<?> rows = em.createNativeQuery(
                        "select true, d.duty, g.name, g.display_name, s.given_at, d.area from stand_in s"
                                + " join account g on g.id = s.giver_id and not g.disabled and (not g.demonstration or ?3)"
                                + " join account_duty d on d.account_id = g.id and d.duty = any (string_to_array(s.duties, ' '))"
                                + " where s.deputy_id = ?1 and s.ended_at is null and s.first_day <= ?2 and s.last_day >= ?2"
                                + " and (d.first_day is null or d.first_day <= ?2) and (d.last_day is null or d.last_day >= ?2)"
                                + " union all select false, m.scope, g.name, g.display_name, m.made_at, '' from mandate m"
                                + " join account g on g.name = m.principal and not g.disabled and (not g.demonstration or ?3)"
                                + " join account_duty d on d.account_id = g.id and d.duty = ?5"
                                + " where m.representative = ?4 and m.state = 'GIVEN' and m.first_day <= ?2 and m.last_day >= ?2"
                                + " and (d.first_day is null or d.first_day <= ?2) and (d.last_day is null or d.last_day >= ?2)"
                                + " order by 5, 2")
                .setParameter(1, deputy.id())
                .setParameter(2, today)
                .setParameter(3, settings.demonstration())
                .setParameter(4, deputy.name().value())
                .setParameter(5, new Duty(Role.APPLICANT, Duty.CITIZEN).group())
                .getResultList();
        List<Behalf> behalves = new ArrayList<>();
        List<Principal> principals = new ArrayList<>();
        for (Object one : rows) {
            Object[] row = (Object[]) one;
            if ((Boolean) row[0]) {
                behalves.add(new Behalf(
                        Duty.of((String) row[1]), new AccountName((String) row[2]), (String) row[3], Area.read((String)
                                row[5])));
            } else {
                principals.add(new Principal(new AccountName((String) row[2]), (String) row[3], (String) row[1]));
            }
        }
        return actor.actingFor(behalves, principals);
    }

    /** Everybody who acts today for the citizen on dossiers of the procedure. */
    public List<Actor> representing(AccountName citizen, String procedure) {
        List<?> names = em.createNativeQuery("select distinct representative from mandate where principal = ?1"
                        + " and state = 'GIVEN' and first_day <= ?2 and last_day >= ?2")
                .setParameter(1, citizen.value())
                .setParameter(2, Date.valueOf(OfficeDay.today(clock)))
                .getResultList();
        return names.stream()
                .flatMap(name -> acting(new AccountName((String) name)).stream())
                .filter(one -> one.represents(citizen, procedure))
                .toList();
    }

    /** What people call the owner; the name itself when there is no such account. */
    public String displayName(AccountName name) {
        return find(name).map(Account::displayName).orElse(name.value());
    }

    /** What people call the owner of a name as the engine and old trails keep it; the text itself when there is no such account. */
    public String displayName(String kept) {
        return AccountName.read(kept)
                .flatMap(this::find)
                .map(Account::displayName)
                .orElse(kept);
    }

    /** Everybody who holds the role at the agency today and may act, by display name. */
    public List<Actor> holding(Role role, AgencyCode agency) {
        return owners(role, agency).map(this::actor).toList();
    }

    /** The accounts of all who hold one of the roles at the agency today and may act, role by role, by display name. */
    public Set<AccountName> holders(AgencyCode agency, Role... roles) {
        return Stream.of(roles)
                .flatMap(role -> owners(role, agency))
                .map(Account::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those of the {@link #holders} of roles at the dossier's agency in whose area it lies. */
    public Set<AccountName> covering(Reach.Matter dossier, Role... roles) {
        LocalDate today = OfficeDay.today(clock);
        Set<AccountName> names = new LinkedHashSet<>();
        Set<AgencyCode> line = new HashSet<>();
        for (Role role : roles) {
            Duty duty = new Duty(role, dossier.agency());
            owners(role, dossier.agency())
                    .filter(account -> {
                        Area area = account.areas(today).getOrDefault(duty, Area.WHOLE);
                        if (!area.bodies().isEmpty() && line.isEmpty()) {
                            line.addAll(line(dossier.whose()));
                        }
                        return area.covers(line, dossier.procedure());
                    })
                    .forEach(account -> names.add(account.name()));
        }
        return names;
    }

    /** For what each of those who hold the duty on this day and may act holds it. One query. */
    public List<Area> areas(Duty duty, LocalDate day) {
        List<?> kept = em.createNativeQuery("select d.area from account_duty d join account a on a.id = d.account_id"
                        + " where d.duty = ?1 and (d.first_day is null or d.first_day <= ?2)"
                        + " and (d.last_day is null or d.last_day >= ?2)"
                        + " and not a.disabled and not a.represented_only and (not a.demonstration or ?3)")
                .setParameter(1, duty.group())
                .setParameter(2, Date.valueOf(day))
                .setParameter(3, settings.demonstration())
                .getResultList();
        return kept.stream().map(one -> Area.read((String) one)).toList();
    }

    /** The body itself, those above it, and who has succeeded any of them. */
    private Set<AgencyCode> line(AgencyCode body) {
        List<?> codes = em.createNativeQuery("with recursive line (code, parent, successor) as"
                        + " (select o.code, o.parent, o.successor from organisation o where o.code = ?1"
                        + " union select o.code, o.parent, o.successor from line l join organisation o"
                        + " on o.code = l.parent or o.code = l.successor) select code from line")
                .setParameter(1, body.value())
                .getResultList();
        return Stream.concat(Stream.of(body), codes.stream().map(code -> new AgencyCode((String) code)))
                .collect(Collectors.toSet());
    }

    private Stream<Account> owners(Role role, AgencyCode agency) {
        return em.createQuery(
                        "select a from Account a join a.duties d where d.duty = :duty"
                                + " and (d.firstDay is null or d.firstDay <= :today)"
                                + " and (d.lastDay is null or d.lastDay >= :today) and a.disabled = false"
                                + " order by a.displayName, a.name",
                        Account.class)
                .setParameter("duty", new Duty(role, agency).group())
                .setParameter("today", OfficeDay.today(clock))
                .getResultStream()
                .filter(this::mayAct);
    }

    /**
     * What a sign-in compares with, read in one query that costs the same whether the name is known or not.
     *
     * @param mayAct whether its owner may sign in at all
     */
    public record Secret(String hash, boolean mayAct) {}

    public Optional<Secret> secret(String name) {
        return em.createQuery(
                        "select a.passwordHash, a.disabled, a.demonstration, a.representedOnly from Account a where a.name = :name",
                        Object[].class)
                .setParameter("name", AccountName.normal(name))
                .getResultStream()
                .findFirst()
                .map(row -> new Secret(
                        (String) row[0],
                        !(Boolean) row[1] && (settings.demonstration() || !(Boolean) row[2]) && !(Boolean) row[3]));
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
        String normal = AccountName.normal(typed);
        Optional<Account> named = AccountName.read(typed).flatMap(this::find).filter(this::mayAct);
        return named.map(List::of).orElseGet(() -> at(normal));
    }

    /** Those that may sign in and are known to be the person's of this number; what somebody said himself does not count. */
    public List<Account> ofPerson(String personalId) {
        return personalId.isEmpty()
                ? List.of()
                : em.createQuery("select a from Account a where a.personalId = :id order by a.name", Account.class)
                        .setParameter("id", personalId)
                        .getResultStream()
                        .filter(this::mayAct)
                        .toList();
    }

    /** Those that may sign in and have this e-mail address, oldest first. */
    public List<Account> at(String email) {
        return em.createQuery(
                        "select a from Account a where lower(a.email) = :email order by a.openedAt", Account.class)
                .setParameter("email", AccountName.normal(email))
                .getResultStream()
                .filter(this::mayAct)
                .toList();
    }

    /** The locked account that has this e-mail address, if one has. */
    public Optional<Account> lockedAt(String email) {
        return locked("lower(a.email) = :value", AccountName.normal(email));
    }

    /** The locked account whose owner has, or says he has, this personal number. */
    public Optional<Account> lockedWith(PersonalId number) {
        return locked("(a.personalId = :value or a.declaredPersonalId = :value)", number.value());
    }

    private Optional<Account> locked(String which, String value) {
        return em.createQuery(
                        "select a from Account a where a.disabled = true and a.representedOnly = false and " + which
                                + " order by a.openedAt",
                        Account.class)
                .setParameter("value", value)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The name of the account somebody signs in to: the one he typed, else the only one that has it as its e-mail address. */
    public String signInName(String typed) {
        if (typed.indexOf('@') < 0) {
            return typed;
        }
        List<Account> meant = meantBy(typed);
        return meant.size() == 1 ? meant.get(0).name().value() : typed;
    }

    public void add(Account account) {
        Refusal.unless(find(account.name()).isEmpty(), IdentityReason.ACCOUNT_NAME_TAKEN, account.name());
        em.persist(account);
    }

    /** Whether its owner may sign in and act now. */
    public boolean mayAct(Account account) {
        return !account.isRepresentedOnly() && counts(account);
    }

    private boolean counts(Account account) {
        return !account.isDisabled() && (settings.demonstration() || !account.isDemonstration());
    }
}
