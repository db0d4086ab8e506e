package vn.bieuduong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.AccountOpened;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.AdministrativeAct;
import vn.bieuduong.identity.DutyPeriod;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.InvitationMade;
import vn.bieuduong.identity.signin.Invitations;
import vn.bieuduong.identity.signin.Passwords;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;

/** Mở tài khoản: by an administrator, for one person, who gets a one-time password or a link with which he chooses his own. */
@ApplicationScoped
@Transactional
public class AccountOpening {

    private final Accounts accounts;
    private final Bodies bodies;
    private final DutyWords duties;
    private final Invitations invitations;
    private final Facts facts;
    private final AuditTrail trail;
    private final Clock clock;
    private final boolean mailed;

    @Inject
    public AccountOpening(
            Accounts accounts,
            Bodies bodies,
            DutyWords duties,
            Invitations invitations,
            Facts facts,
            AuditTrail trail,
            Clock clock,
            Settings settings) {
        this.accounts = accounts;
        this.bodies = bodies;
        this.duties = duties;
        this.invitations = invitations;
        this.facts = facts;
        this.trail = trail;
        this.clock = clock;
        this.mailed = settings.mail().isPresent();
    }

    /** Opens an account and returns its one-time password, which nobody can see again. */
    public String open(Actor administrator, AccountForm form) {
        AdministrativeAct.mustAdminister(administrator);
        String password = Passwords.oneTime();
        Account account = opened(administrator, form, password);
        facts.announce(new AccountOpened(account.name(), "/account/sign-in.xhtml"));
        return password;
    }

    /**
     * A link that is good once.
     *
     * @param mailedTo the address it is mailed to; nothing when there is none, or no mail server to take it
     */
    public record Invitation(AccountName account, String token, Optional<String> mailedTo) {

        /** Where whoever is invited chooses his password. */
        public String path() {
            return "/account/invitation.xhtml?token=" + token;
        }

        /** Without the token, so that no log ever holds one. */
        @Override
        public String toString() {
            return "Invitation[" + account + "]";
        }
    }

    /** Opens an account and invites its owner, who alone will know a password of it. */
    public Invitation openAndInvite(Actor administrator, AccountForm form) {
        AdministrativeAct.mustAdminister(administrator);
        return openedAndInvited(administrator, form);
    }

    /** The same by whoever may; the caller knows that he may. */
    Invitation openedAndInvited(Actor administrator, AccountForm form) {
        return invited(administrator, opened(administrator, form, Passwords.oneTime() + Passwords.oneTime()));
    }

    /** A new link for somebody who has not chosen his password yet, or has lost it; the link before is good no more. */
    public Invitation invite(Actor administrator, AccountName name) {
        AdministrativeAct.mustAdminister(administrator);
        return invitedAgain(administrator, accounts.get(name));
    }

    Invitation invitedAgain(Actor administrator, Account account) {
        Refusal.unless(!account.name().equals(administrator.account()), IdentityReason.OWN_PASSWORD_BY_ONESELF);
        Refusal.unless(!account.isDisabled(), AccountReason.ACCOUNT_IS_LOCKED);
        return invited(administrator, account);
    }

    private Invitation invited(Actor administrator, Account account) {
        String token = invitations.make(administrator.account(), account);
        trail.write(
                administrator.account(),
                AccountAct.INVITED,
                account.name().value(),
                DutyWords.say("trail.invited", Invitations.GOOD_FOR.toHours()));
        facts.announce(new InvitationMade(account.name(), token, clock.instant().plus(Invitations.GOOD_FOR)));
        return new Invitation(account.name(), token, account.email().filter(address -> mailed));
    }

    private Account opened(Actor administrator, AccountForm form, String password) {
        List<Finding> findings = new ArrayList<>();
        Optional<AccountName> name = AccountName.read(form.name());
        if (name.isEmpty()) {
            findings.add(Finding.on("name", IdentityReason.ACCOUNT_NAME_MALFORMED));
        } else if (accounts.find(name.get()).isPresent()) {
            findings.add(Finding.on("name", IdentityReason.ACCOUNT_NAME_TAKEN, name.get()));
        }
        findings.addAll(form.person().findings());
        Optional<Organisation> body =
                form.body().isEmpty() ? Optional.empty() : bodies.meant(findings, "body", form.body());
        List<DutyPeriod> held = duties.read(findings, form.duties(), body.orElse(null), OfficeDay.today(clock));
        if (!form.body().isEmpty() && body.isEmpty()) {
            // it is said already why none was found
            findings.removeIf(one -> one.reason() == AccountReason.BODY_MISSING);
        }
        Refusal.ifAny(findings);
        PersonForm person = form.person();
        Account account =
                new Account(name.orElseThrow(), person.displayName(), Passwords.hash(password), true, clock.instant());
        account.describe(
                person.displayName(),
                person.personalId(),
                person.email(),
                body.map(Organisation::code).orElse(null),
                person.title());
        account.reachBy(person.phone());
        account.holdDuring(held);
        accounts.add(account);
        trail.write(
                administrator.account(),
                AccountAct.ACCOUNT_OPENED,
                account.name().value(),
                duties.of(held));
        return account;
    }
}
