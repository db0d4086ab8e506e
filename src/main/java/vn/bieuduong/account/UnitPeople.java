package vn.bieuduong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.Role;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Người của đơn vị: what an administrator of a unit does with the accounts of its people, without the portal's administrator. He reaches
 * those whose body is his unit or lies below it, gives and ends the duties of units alone, and locks whoever has no other; his own
 * duty and his fellows' are the portal's administrator's to give and to end, so that he never leaves the unit without one.
 */
@ApplicationScoped
@Transactional
public class UnitPeople {

    private final Accounts accounts;
    private final AccountSearch search;
    private final AccountOpening opening;
    private final DutyKeeping duties;
    private final AccountKeeping keeping;
    private final Bodies bodies;
    private final Organisations organisations;
    private final Clock clock;

    @Inject
    public UnitPeople(
            Accounts accounts,
            AccountSearch search,
            AccountOpening opening,
            DutyKeeping duties,
            AccountKeeping keeping,
            Bodies bodies,
            Organisations organisations,
            Clock clock) {
        this.accounts = accounts;
        this.search = search;
        this.opening = opening;
        this.duties = duties;
        this.keeping = keeping;
        this.bodies = bodies;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The bodies whose people he keeps, by code, with their names. */
    public Map<AgencyCode, String> units(Actor administrator) {
        return bodies.reached(reach(administrator));
    }

    /** So many a page, by name. */
    public AccountList find(Actor administrator, int page) {
        Set<AgencyCode> codes = units(administrator).keySet();
        int shown = AccountKeeping.SHOWN;
        List<AccountLine> found = search.of(codes, (page - 1) * shown, shown + 1);
        return new AccountList(found.stream().limit(shown).toList(), page, found.size() > shown);
    }

    /** One of them; of all others he learns nothing. */
    public AccountLine one(Actor administrator, AccountName name) {
        return search.one(reached(administrator, name).name())
                .map(AccountSearch.Known::line)
                .orElseThrow(() -> Refusal.of(IdentityReason.ACCOUNT_NOT_FOUND));
    }

    /** Whether the person does nothing but what units give, and nowhere else, so that he may be locked and invited anew. */
    public boolean isKeptAlone(Actor administrator, AccountName name) {
        Account account = reached(administrator, name);
        return !account.name().equals(administrator.account()) && isAlone(administrator, account);
    }

    /** Whether the duty is one he may end. */
    public boolean isGivenHere(Actor administrator, String group) {
        return isOfHis(administrator, Duty.of(group));
    }

    /** Opens an account in his unit with one of its duties and invites its owner. Personal numbers are not his to vouch for. */
    public AccountOpening.Invitation open(Actor administrator, AccountForm form) {
        Set<AgencyCode> reach = reach(administrator);
        String body = form.body().toUpperCase(Locale.ROOT);
        if (AgencyCode.read(body)
                .filter(code -> organisations.isWithin(code, reach))
                .isEmpty()) {
            throw new Refusal(List.of(Finding.on("body", AccountReason.BODY_NOT_YOURS)));
        }
        DutyForm duty =
                mustBeGivenHere(form.duties().isEmpty() ? null : form.duties().get(0));
        PersonForm person = form.person();
        return opening.openedAndInvited(
                administrator,
                new AccountForm(
                        form.name(),
                        new PersonForm(person.displayName(), person.title(), null, person.email(), person.phone()),
                        body,
                        List.of(new DutyForm(duty.role(), body, duty.from(), duty.to()))));
    }

    public AccountOpening.Invitation invite(Actor administrator, AccountName name) {
        return opening.invitedAgain(administrator, keptAlone(administrator, name));
    }

    /** Gives one duty more, at the person's own body. */
    public void give(Actor administrator, AccountName name, DutyForm form) {
        Account account = reached(administrator, name);
        DutyForm duty = mustBeGivenHere(form);
        duties.give(
                administrator,
                account,
                new DutyForm(
                        duty.role(),
                        account.organisation().map(AgencyCode::value).orElse(""),
                        duty.from(),
                        duty.to()));
    }

    public void end(Actor administrator, AccountName name, String group, @Nullable LocalDate lastDay, String reason) {
        Account account = reached(administrator, name);
        boolean his = account.dutyPeriods().stream()
                .map(period -> period.duty())
                .anyMatch(duty -> duty.group().equals(group) && isOfHis(administrator, duty));
        if (!his) {
            throw new Refusal(List.of(Finding.on("duty", AccountReason.DUTY_UNKNOWN)));
        }
        duties.end(administrator, account, group, lastDay, reason);
    }

    public void lock(Actor administrator, AccountName name, String reason) {
        keeping.disable(administrator, keptAlone(administrator, name), reason);
    }

    public void unlock(Actor administrator, AccountName name, String reason) {
        keeping.enable(administrator, keptAlone(administrator, name), reason);
    }

    private static DutyForm mustBeGivenHere(@Nullable DutyForm duty) {
        if (duty == null || duty.role().isEmpty()) {
            throw new Refusal(List.of(Finding.on("role", AccountReason.ROLE_MISSING)));
        }
        for (Role role : Role.values()) {
            if (role.name().equals(duty.role()) && role.isGivenByUnits()) {
                return duty;
            }
        }
        throw new Refusal(List.of(Finding.on("role", AccountReason.ROLE_NOT_OF_UNITS)));
    }

    private static Set<AgencyCode> reach(Actor administrator) {
        Set<AgencyCode> units = administrator.administeredUnits();
        Refusal.unless(!units.isEmpty(), IdentityReason.NOT_ALLOWED);
        return units;
    }

    private Account reached(Actor administrator, AccountName name) {
        Set<AgencyCode> reach = reach(administrator);
        return accounts.find(name)
                .filter(account -> account.organisation()
                        .filter(body -> organisations.isWithin(body, reach))
                        .isPresent())
                .orElseThrow(() -> Refusal.of(IdentityReason.ACCOUNT_NOT_FOUND));
    }

    private Account keptAlone(Actor administrator, AccountName name) {
        Account account = reached(administrator, name);
        Refusal.unless(!account.name().equals(administrator.account()), IdentityReason.NOT_ONESELF);
        Refusal.unless(isAlone(administrator, account), AccountReason.ACCOUNT_NOT_YOURS_ALONE);
        return account;
    }

    private boolean isAlone(Actor administrator, Account account) {
        LocalDate today = OfficeDay.today(clock);
        return account.dutyPeriods().stream()
                .filter(period -> !period.isOver(today))
                .allMatch(period -> isOfHis(administrator, period.duty()));
    }

    private boolean isOfHis(Actor administrator, Duty duty) {
        return duty.role().isGivenByUnits() && organisations.isWithin(duty.agency(), administrator.administeredUnits());
    }
}
