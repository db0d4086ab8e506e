package vn.bieuduong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.AdministrativeAct;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.PasswordChanged;
import vn.bieuduong.identity.signin.Passwords;
import vn.bieuduong.identity.signin.SecondFactorRegister;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;

/** Quản lý tài khoản: what an administrator does with other people's accounts. Each act takes effect on the next request. */
@ApplicationScoped
@Transactional
public class AccountKeeping {

    /** What a list shows of many. */
    static final int SHOWN = 50;

    private static final int SUGGESTED = 20;

    private final Accounts accounts;
    private final AccountSearch search;
    private final Administrators administrators;
    private final WaysIn waysIn;
    private final SecondFactorRegister factors;
    private final Facts facts;
    private final AuditTrail trail;

    @Inject
    public AccountKeeping(
            Accounts accounts,
            AccountSearch search,
            Administrators administrators,
            WaysIn waysIn,
            SecondFactorRegister factors,
            Facts facts,
            AuditTrail trail) {
        this.accounts = accounts;
        this.search = search;
        this.administrators = administrators;
        this.waysIn = waysIn;
        this.factors = factors;
        this.facts = facts;
        this.trail = trail;
    }

    /** Gives a forgotten password anew: returns a one-time one and ends every sign-in. One's own is changed with the old one. */
    public String resetPassword(Actor administrator, AccountName name, String reason) {
        Account account = another(administrator, name, IdentityReason.OWN_PASSWORD_BY_ONESELF, reason);
        String password = Passwords.oneTime();
        account.password(Passwords.hash(password), true);
        waysIn.end(account);
        facts.announce(new PasswordChanged(account.name(), false));
        write(administrator, AccountAct.PASSWORD_RESET, account, reason);
        return password;
    }

    /**
     * Gỡ xác thực hai lớp: for somebody who has lost phone and recovery codes or his passkeys, once it is known that it is he who asks. Ends
     * every sign-in, the lost phone's too. One's own is turned off with a code of it.
     */
    public void dropSecondFactor(Actor administrator, AccountName name, String reason) {
        Account account = another(administrator, name, IdentityReason.OWN_SECOND_FACTOR_BY_ONESELF, reason);
        factors.drop(administrator.account(), account, reason.strip());
        waysIn.end(account);
    }

    /** Ends its use at once, wherever it is signed in. Nobody locks himself out. */
    public void disable(Actor administrator, AccountName name, String reason) {
        AdministrativeAct.mustAdminister(administrator);
        disable(administrator, accounts.get(name), reason);
    }

    /** The same by whoever may; the caller knows that he may. */
    void disable(Actor administrator, Account account, String reason) {
        mustBeAnothers(administrator, account, IdentityReason.NOT_ONESELF, reason);
        Refusal.unless(!account.isDisabled(), IdentityReason.ACCOUNT_DISABLED_ALREADY);
        if (account.dutyPeriods().stream().anyMatch(period -> period.duty().equals(Administrators.DUTY))) {
            administrators.mustRemainWithout(account);
        }
        account.disable();
        waysIn.end(account);
        write(administrator, AccountAct.ACCOUNT_DISABLED, account, reason);
    }

    public void enable(Actor administrator, AccountName name, String reason) {
        AdministrativeAct.mustAdminister(administrator);
        enable(administrator, accounts.get(name), reason);
    }

    /** The same by whoever may; the caller knows that he may. */
    void enable(Actor administrator, Account account, String reason) {
        mustBeAnothers(administrator, account, IdentityReason.NOT_ONESELF, reason);
        Refusal.unless(account.isDisabled(), IdentityReason.ACCOUNT_ENABLED_ALREADY);
        account.enable();
        write(administrator, AccountAct.ACCOUNT_ENABLED, account, reason);
    }

    /** Those that are asked for, so many a page. */
    public AccountList find(Actor administrator, AccountList.Asked asked) {
        AdministrativeAct.mustAdminister(administrator);
        List<AccountLine> found = search.page(asked, (asked.page() - 1) * SHOWN, SHOWN + 1);
        return new AccountList(found.stream().limit(SHOWN).toList(), asked.page(), found.size() > SHOWN);
    }

    /** Those that are asked for, after so many, whatever the page: to be written to a file. */
    public List<AccountLine> further(Actor administrator, AccountList.Asked asked, int after, int most) {
        AdministrativeAct.mustAdminister(administrator);
        return search.page(asked, after, most);
    }

    /** Those that may be meant by what is typed so far, as they are chosen and shown. */
    public List<String> suggested(Actor administrator, String typed) {
        AdministrativeAct.mustAdminister(administrator);
        return search.names(typed, SUGGESTED);
    }

    /** One account, with what a form of corrections begins with. */
    public AccountSearch.Known one(Actor administrator, AccountName name) {
        AdministrativeAct.mustAdminister(administrator);
        return search.one(name).orElseThrow(() -> Refusal.of(IdentityReason.ACCOUNT_NOT_FOUND));
    }

    /** Somebody else's account, once it is said why. */
    private Account another(Actor administrator, AccountName name, IdentityReason whenOneself, String reason) {
        AdministrativeAct.mustAdminister(administrator);
        Account account = accounts.get(name);
        mustBeAnothers(administrator, account, whenOneself, reason);
        return account;
    }

    private static void mustBeAnothers(
            Actor administrator, Account account, IdentityReason whenOneself, String reason) {
        Refusal.unless(!account.name().equals(administrator.account()), whenOneself);
        List<Finding> findings = new ArrayList<>();
        ActReason.check(findings, reason);
        Refusal.ifAny(findings);
    }

    private void write(Actor administrator, AccountAct act, Account account, String details) {
        trail.write(administrator.account(), act, account.name().value(), details.strip());
    }
}
