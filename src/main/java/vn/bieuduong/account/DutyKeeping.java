package vn.bieuduong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.AdministrativeAct;
import vn.bieuduong.identity.Area;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.DutyPeriod;
import vn.bieuduong.identity.Role;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;

/**
 * Giao và thôi nhiệm vụ: what an administrator gives to people and takes from them, each from a first day to a last; a duty that is
 * over stays to be read. It takes effect on the next request. One who can administer the portal for good always remains.
 */
@ApplicationScoped
@Transactional
public class DutyKeeping {

    private final Accounts accounts;
    private final Organisations organisations;
    private final Administrators administrators;
    private final DutyWords words;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public DutyKeeping(
            Accounts accounts,
            Organisations organisations,
            Administrators administrators,
            DutyWords words,
            AuditTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.administrators = administrators;
        this.words = words;
        this.trail = trail;
        this.clock = clock;
    }

    /** Gives somebody else one duty more. One that was held before and is over is given anew. */
    public void give(Actor administrator, AccountName name, DutyForm form) {
        AdministrativeAct.mustAdminister(administrator);
        give(administrator, accounts.get(name), form);
    }

    /** The same by whoever may; the caller knows that he may. */
    void give(Actor administrator, Account account, DutyForm form) {
        Refusal.unless(!account.name().equals(administrator.account()), AccountReason.OWN_DUTIES);
        List<Finding> findings = new ArrayList<>();
        if (form.role().isEmpty()) {
            findings.add(Finding.on("role", AccountReason.ROLE_MISSING));
        }
        Organisation own = account.organisation().flatMap(organisations::find).orElse(null);
        LocalDate today = OfficeDay.today(clock);
        List<DutyPeriod> wanted = words.read(findings, List.of(form), own, today);
        Refusal.ifAny(findings);
        DutyPeriod given = wanted.get(0);
        Set<DutyPeriod> held = new HashSet<>(account.dutyPeriods());
        Optional<DutyPeriod> before = of(held, given.duty());
        Refusal.unless(before.map(one -> one.isOver(today)).orElse(true), AccountReason.DUTY_HELD_ALREADY);
        before.ifPresent(held::remove);
        held.add(given);
        account.holdDuring(held);
        write(administrator, AccountAct.DUTIES_GIVEN, account, words.of(given));
    }

    /** Ends a duty with this last day; one that has not begun by then was never held. */
    public void end(Actor administrator, AccountName name, String group, @Nullable LocalDate lastDay, String reason) {
        AdministrativeAct.mustAdminister(administrator);
        end(administrator, accounts.get(name), group, lastDay, reason);
    }

    /** Gives a duty somebody holds for another part of its body's dossiers, or for all of them. */
    public void limit(
            Actor administrator,
            AccountName name,
            String group,
            List<String> within,
            List<String> procedures,
            String reason) {
        AdministrativeAct.mustAdminister(administrator);
        Account account = accounts.get(name);
        Refusal.unless(!account.name().equals(administrator.account()), AccountReason.OWN_DUTIES);
        Set<DutyPeriod> held = new HashSet<>(account.dutyPeriods());
        DutyPeriod before = held.stream()
                .filter(one -> one.duty().group().equals(group) && !one.isOver(OfficeDay.today(clock)))
                .findFirst()
                .orElseThrow(() -> new Refusal(List.of(Finding.on("duty", AccountReason.DUTY_UNKNOWN))));
        List<Finding> findings = new ArrayList<>();
        Role role = before.duty().role();
        Area area = words.area(findings, role, new DutyForm(role.name(), "", null, null, within, procedures), "");
        if (findings.isEmpty() && area.equals(before.area())) {
            findings.add(Finding.on("area", AccountReason.AREA_THE_SAME));
        }
        ActReason.check(findings, reason);
        Refusal.ifAny(findings);
        held.remove(before);
        held.add(before.within(area));
        account.holdDuring(held);
        write(
                administrator,
                AccountAct.DUTY_AREA_CHANGED,
                account,
                DutyWords.say("trail.area", words.of(before), words.of(area), reason.strip()));
    }

    /** Ends with this last day all duties that would last longer. */
    public void endAll(Actor administrator, AccountName name, @Nullable LocalDate lastDay, String reason) {
        AdministrativeAct.mustAdminister(administrator);
        Account account = accounts.get(name);
        Refusal.unless(!account.name().equals(administrator.account()), AccountReason.OWN_DUTIES);
        List<String> open = account.dutyPeriods().stream()
                .filter(one -> one.to() == null || lastDay == null || lastDay.isBefore(one.to()))
                .map(one -> one.duty().group())
                .toList();
        Refusal.unless(!open.isEmpty(), AccountReason.NO_DUTY_TO_END);
        open.forEach(group -> end(administrator, account, group, lastDay, reason));
    }

    /** The same by whoever may; the caller knows that he may. */
    void end(Actor administrator, Account account, String group, @Nullable LocalDate lastDay, String reason) {
        Set<DutyPeriod> held = new HashSet<>(account.dutyPeriods());
        DutyPeriod before = held.stream()
                .filter(one -> one.duty().group().equals(group))
                .findFirst()
                .orElseThrow(() -> new Refusal(List.of(Finding.on("duty", AccountReason.DUTY_UNKNOWN))));
        List<Finding> findings = new ArrayList<>();
        if (lastDay == null) {
            findings.add(Finding.on("lastDay", AccountReason.LAST_DAY_MISSING));
        } else if (before.to() != null && !lastDay.isBefore(before.to())) {
            findings.add(Finding.on("lastDay", AccountReason.DUTY_ENDS_EARLIER, OfficeDay.written(before.to())));
        }
        ActReason.check(findings, reason);
        Refusal.ifAny(findings);
        if (lastDay != null) {
            if (before.duty().equals(Administrators.DUTY)) {
                administrators.mustRemainWithout(account);
            }
            held.remove(before);
            if (before.from() == null || !lastDay.isBefore(before.from())) {
                held.add(before.until(lastDay));
            }
            account.holdDuring(held);
            write(
                    administrator,
                    AccountAct.DUTY_ENDED,
                    account,
                    DutyWords.say("trail.ended", words.of(before), OfficeDay.written(lastDay), reason.strip()));
        }
    }

    /**
     * Việc đến một cơ quan.
     *
     * @param level whose agencies receive it, PROVINCE or COMMUNE
     * @param byCitizens whether citizens bring it themselves
     */
    public record Work(String procedure, String level, boolean byCitizens) {}

    /**
     * Phần chưa ai phụ trách: dossiers of some procedures from some places.
     *
     * @param procedures empty for all
     * @param places as they are chosen, each with what lies below it and is in no area; {@link Duty#CITIZEN} for those of citizens;
     *     empty for everywhere
     */
    public record Gap(List<String> procedures, List<String> places) {}

    /** What lies in the area of nobody who holds the duty today, while all of them hold it for areas; nothing while nobody holds it. */
    public List<Gap> gaps(Actor administrator, String group, List<Work> works) {
        AdministrativeAct.mustAdminister(administrator);
        Duty duty = Duty.of(group);
        List<Area> areas = accounts.areas(duty, OfficeDay.today(clock));
        if (areas.isEmpty() || areas.contains(Area.WHOLE)) {
            return List.of();
        }
        String level = organisations
                .find(duty.agency())
                .filter(body -> body.type() == OrganisationType.COMMUNE_PC)
                .map(body -> "COMMUNE")
                .orElse("PROVINCE");
        List<Work> here =
                works.stream().filter(work -> work.level().equals(level)).toList();
        return words.gaps(duty.agency(), areas, here);
    }

    private static Optional<DutyPeriod> of(Set<DutyPeriod> held, Duty duty) {
        return held.stream().filter(one -> one.duty().equals(duty)).findFirst();
    }

    private void write(Actor administrator, AccountAct act, Account account, String details) {
        trail.write(administrator.account(), act, account.name().value(), details);
    }
}
