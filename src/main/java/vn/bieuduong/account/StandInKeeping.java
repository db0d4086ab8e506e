package vn.bieuduong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.AdministrativeAct;
import vn.bieuduong.identity.Area;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.DutyPeriod;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.Role;
import vn.bieuduong.identity.StandInChanged;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;

/**
 * Uỷ quyền khi nghỉ: somebody passes duties of his own to a colleague of the same body, from a first day to a last; he himself does,
 * or an administrator for him. It ends by itself, and earlier when either says so. What is passed on is passed on no further, and
 * who runs the portal passes that on to nobody.
 */
@ApplicationScoped
@Transactional
public class StandInKeeping {

    private static final int LONGEST_DAYS = 366;
    private static final int SUGGESTED = 20;

    private final EntityManager em;
    private final Accounts accounts;
    private final AccountSearch search;
    private final DutyWords words;
    private final AuditTrail trail;
    private final Facts facts;
    private final Clock clock;

    @Inject
    public StandInKeeping(
            EntityManager em,
            Accounts accounts,
            AccountSearch search,
            DutyWords words,
            AuditTrail trail,
            Facts facts,
            Clock clock) {
        this.em = em;
        this.accounts = accounts;
        this.search = search;
        this.words = words;
        this.trail = trail;
        this.facts = facts;
        this.clock = clock;
    }

    /** The duties somebody can pass on: those of an office that he holds himself today or later. */
    public List<Duty> passable(Actor actor, AccountName giver) {
        mayGive(actor, giver);
        return passable(accounts.get(giver));
    }

    /** Colleagues of the same body of whom the words are, as they are chosen and shown. */
    public List<String> colleagues(Actor actor, AccountName giver, String typed) {
        mayGive(actor, giver);
        return search.colleagues(accounts.get(giver), typed, SUGGESTED);
    }

    /** Passes the duties on; {@code deputy} is an account's name. */
    public void give(
            Actor actor,
            AccountName giver,
            String deputy,
            Collection<String> groups,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String reason) {
        mayGive(actor, giver);
        Account owner = accounts.get(giver);
        LocalDate today = OfficeDay.today(clock);
        List<Finding> findings = new ArrayList<>();
        Optional<Account> colleague =
                AccountName.read(deputy).flatMap(accounts::find).filter(accounts::mayAct);
        if (colleague.isEmpty() || colleague.get().name().equals(owner.name())) {
            findings.add(Finding.on("deputy", AccountReason.DEPUTY_UNKNOWN));
        } else if (owner.organisation().isEmpty()
                || !owner.organisation().equals(colleague.get().organisation())) {
            findings.add(Finding.on("deputy", AccountReason.DEPUTY_OF_ANOTHER_BODY));
        }
        List<Duty> passed = passable(owner).stream()
                .filter(duty -> groups.contains(duty.group()))
                .toList();
        if (passed.isEmpty() || passed.size() < groups.size()) {
            findings.add(Finding.on("duties", AccountReason.STAND_IN_DUTIES_MISSING));
        }
        if (from == null || from.isBefore(today)) {
            findings.add(Finding.on("from", AccountReason.STAND_IN_FROM_WRONG));
        }
        if (to == null || from != null && (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS)))) {
            findings.add(Finding.on("to", AccountReason.STAND_IN_TO_WRONG, LONGEST_DAYS));
        }
        ActReason.check(findings, reason);
        Refusal.ifAny(findings);
        if (from != null && to != null && colleague.isPresent()) {
            em.createNativeQuery("insert into stand_in (id, giver_id, deputy_id, duties, first_day, last_day, reason,"
                            + " given_at, given_by) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
                    .setParameter(1, UUID.randomUUID())
                    .setParameter(2, owner.id())
                    .setParameter(3, colleague.get().id())
                    .setParameter(4, passed.stream().map(Duty::group).collect(Collectors.joining(" ")))
                    .setParameter(5, Date.valueOf(from))
                    .setParameter(6, Date.valueOf(to))
                    .setParameter(7, reason.strip())
                    .setParameter(8, Timestamp.from(clock.instant()))
                    .setParameter(9, actor.account().value())
                    .executeUpdate();
            trail.write(
                    actor.account(),
                    AccountAct.STAND_IN_GIVEN,
                    owner.name().value(),
                    DutyWords.say(
                            "trail.standIn",
                            colleague.get().displayName(),
                            words.of(passed.stream()
                                    .map(duty -> new DutyPeriod(duty, from, to, areaOf(owner, duty)))
                                    .toList()),
                            reason.strip()));
            facts.announce(new StandInChanged(owner.name(), colleague.get().name(), from, to, actor.account(), false));
        }
    }

    /** Ends one at once: its giver, who stands in, or an administrator. */
    public void end(Actor actor, UUID id) {
        StandInLine line = lines("s.id = ?1", id).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(AccountReason.STAND_IN_UNKNOWN));
        Refusal.unless(
                line.giver().equals(actor.account())
                        || line.deputy().equals(actor.account())
                        || actor.hasAt(Role.ADMINISTRATOR, Duty.WHOLE_PORTAL),
                IdentityReason.NOT_ALLOWED);
        int ended = em.createNativeQuery(
                        "update stand_in set ended_at = ?1, ended_by = ?2 where id = ?3 and ended_at is null and last_day >= ?4")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, actor.account().value())
                .setParameter(3, id)
                .setParameter(4, Date.valueOf(OfficeDay.today(clock)))
                .executeUpdate();
        Refusal.unless(ended == 1, AccountReason.STAND_IN_UNKNOWN);
        trail.write(
                actor.account(),
                AccountAct.STAND_IN_ENDED,
                line.giver().value(),
                DutyWords.say("trail.standInEnded", line.deputyName()));
        facts.announce(new StandInChanged(line.giver(), line.deputy(), line.from(), line.to(), actor.account(), true));
    }

    /** Those not over that somebody gave or was given, soonest first. */
    public List<StandInLine> of(Actor actor, AccountName account) {
        mayGive(actor, account);
        return lines(
                "(g.name = ?1 or d.name = ?1) and s.ended_at is null and s.last_day >= ?2",
                account.value(),
                Date.valueOf(OfficeDay.today(clock)));
    }

    private List<StandInLine> lines(String where, Object... values) {
        var asked = em.createNativeQuery("select cast(s.id as text), g.name, g.display_name, d.name, d.display_name,"
                + " s.duties, s.first_day, s.last_day, s.reason from stand_in s join account g on g.id = s.giver_id"
                + " join account d on d.id = s.deputy_id where " + where
                + " order by s.first_day, s.given_at, s.written");
        for (int i = 0; i < values.length; i++) {
            asked.setParameter(i + 1, values[i]);
        }
        List<StandInLine> lines = new ArrayList<>();
        for (Object one : asked.getResultList()) {
            Object[] row = (Object[]) one;
            lines.add(new StandInLine(
                    UUID.fromString((String) row[0]),
                    new AccountName((String) row[1]),
                    (String) row[2],
                    new AccountName((String) row[3]),
                    (String) row[4],
                    List.of(((String) row[5]).split(" ")).stream().map(Duty::of).toList(),
                    ((Date) row[6]).toLocalDate(),
                    ((Date) row[7]).toLocalDate(),
                    (String) row[8]));
        }
        return lines;
    }

    private List<Duty> passable(Account giver) {
        LocalDate today = OfficeDay.today(clock);
        return giver.dutyPeriods().stream()
                .filter(period -> !period.isOver(today))
                .map(DutyPeriod::duty)
                .filter(duty -> duty.role().isOfOffice() && duty.role() != Role.ADMINISTRATOR)
                .sorted(Comparator.comparing(Duty::group))
                .toList();
    }

    private static Area areaOf(Account giver, Duty duty) {
        return giver.dutyPeriods().stream()
                .filter(period -> period.duty().equals(duty))
                .map(DutyPeriod::area)
                .findFirst()
                .orElse(Area.WHOLE);
    }

    private static void mayGive(Actor actor, AccountName giver) {
        if (!actor.account().equals(giver)) {
            AdministrativeAct.mustAdminister(actor);
        }
    }
}
