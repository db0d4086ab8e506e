package vn.bieuduong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import vn.bieuduong.identity.DutyPeriod;
import vn.bieuduong.identity.PersonalId;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;

/** Sửa thông tin và chuyển công tác: who the owner of an account is, and where he works now. */
@ApplicationScoped
@Transactional
public class PersonKeeping {

    private final Accounts accounts;
    private final Bodies bodies;
    private final Administrators administrators;
    private final DutyWords words;
    private final AuditTrail trail;

    @Inject
    public PersonKeeping(
            Accounts accounts, Bodies bodies, Administrators administrators, DutyWords words, AuditTrail trail) {
        this.accounts = accounts;
        this.bodies = bodies;
        this.administrators = administrators;
        this.words = words;
        this.trail = trail;
    }

    /** Corrects what the account says about its owner; the trail keeps what it said before, but for numbers. */
    public void correct(Actor administrator, AccountName name, PersonForm now) {
        AdministrativeAct.mustAdminister(administrator);
        Account account = accounts.get(name);
        PersonForm before = form(account);
        Refusal.ifAny(now.findings());
        Refusal.unless(!before.equals(now), AccountReason.NOTHING_CHANGED);
        account.describe(
                now.displayName(),
                now.personalId(),
                now.email(),
                account.organisation().orElse(null),
                now.title());
        account.reachBy(now.phone());
        List<String> changes = new ArrayList<>();
        change(changes, "displayName", before.displayName(), now.displayName());
        change(changes, "title", before.title(), now.title());
        change(changes, "email", before.email(), now.email());
        change(changes, "phone", before.phone(), now.phone());
        if (!Optional.ofNullable(before.personalId()).equals(Optional.ofNullable(now.personalId()))) {
            changes.add(DutyWords.say("trail.personalId"));
        }
        trail.write(
                administrator.account(),
                AccountAct.PERSON_CORRECTED,
                account.name().value(),
                String.join("; ", changes));
    }

    /**
     * Moves somebody to another body at once; the duties he has end with this last day, those that begin later are never held.
     *
     * @param body code or name of the body he comes to
     */
    public void move(
            Actor administrator,
            AccountName name,
            String body,
            String title,
            @Nullable LocalDate lastDay,
            String reason) {
        AdministrativeAct.mustAdminister(administrator);
        Account account = accounts.get(name);
        List<Finding> findings = new ArrayList<>();
        Optional<Organisation> to = Optional.empty();
        if (body.isBlank()) {
            findings.add(Finding.on("body", AccountReason.BODY_MISSING));
        } else {
            to = bodies.meant(findings, "body", body.strip());
            if (to.map(Organisation::code).equals(account.organisation()) && to.isPresent()) {
                findings.add(Finding.on("body", AccountReason.BODY_THE_SAME));
            }
        }
        if (lastDay == null) {
            findings.add(Finding.on("lastDay", AccountReason.LAST_DAY_MISSING));
        }
        PersonForm before = form(account);
        PersonForm now = new PersonForm(
                before.displayName(),
                title.isBlank() ? before.title() : title,
                before.personalId(),
                before.email(),
                before.phone());
        findings.addAll(now.findings());
        ActReason.check(findings, reason);
        Refusal.ifAny(findings);
        Set<DutyPeriod> held = account.dutyPeriods();
        Set<DutyPeriod> kept = new HashSet<>();
        if (lastDay != null) {
            held.forEach(period -> until(period, lastDay).ifPresent(kept::add));
            if (held.stream().anyMatch(period -> period.duty().equals(Administrators.DUTY))) {
                administrators.mustRemainWithout(account);
            }
            account.holdDuring(kept);
        }
        String from = account.organisation().map(bodies::name).orElse("–");
        account.describe(
                now.displayName(),
                now.personalId(),
                now.email(),
                to.map(Organisation::code).orElse(null),
                now.title());
        trail.write(
                administrator.account(),
                AccountAct.PERSON_MOVED,
                account.name().value(),
                DutyWords.say(
                        "trail.moved", from, to.map(Organisation::name).orElse("–"), words.of(kept), reason.strip()));
    }

    /** Empty when it would begin later. */
    private static Optional<DutyPeriod> until(DutyPeriod period, LocalDate lastDay) {
        if (period.from() != null && period.from().isAfter(lastDay)) {
            return Optional.empty();
        }
        return Optional.of(period.to() != null && period.to().isBefore(lastDay) ? period : period.until(lastDay));
    }

    private static PersonForm form(Account account) {
        return new PersonForm(
                account.displayName(),
                account.title().orElse(null),
                account.personalId().map(PersonalId::value).orElse(null),
                account.email().orElse(null),
                account.phone().orElse(null));
    }

    private static void change(List<String> changes, String what, @Nullable String before, @Nullable String now) {
        if (!Optional.ofNullable(before).equals(Optional.ofNullable(now))) {
            changes.add(DutyWords.say(
                    "trail.change",
                    DutyWords.say("trail." + what),
                    before == null ? "–" : before,
                    now == null ? "–" : now));
        }
    }
}
