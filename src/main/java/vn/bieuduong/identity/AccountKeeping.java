package vn.bieuduong.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;

/** Quản lý tài khoản: what an administrator does with other people's accounts. Each act takes effect on the next request. */
@ApplicationScoped
@Transactional
public class AccountKeeping {

    /**
     * Who an account is for.
     *
     * @param name what he signs in with
     * @param organisation the code of his unit or office
     */
    public record NewAccount(
            String name,
            String displayName,
            @Nullable String personalId,
            @Nullable String email,
            @Nullable String organisation,
            @Nullable String title,
            Set<Duty> duties) {}

    /** What a list shows of many. */
    static final int SHOWN = 50;

    private final Accounts accounts;
    private final Organisations organisations;
    private final SignIns signIns;
    private final SecondFactorBook factors;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    AccountKeeping(
            Accounts accounts,
            Organisations organisations,
            SignIns signIns,
            SecondFactorBook factors,
            AuditTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.signIns = signIns;
        this.factors = factors;
        this.trail = trail;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected AccountKeeping() {
        this.accounts = null;
        this.organisations = null;
        this.signIns = null;
        this.factors = null;
        this.trail = null;
        this.clock = null;
    }

    /** Opens an account and returns its one-time password, which nobody can see again. */
    public String open(Actor administrator, NewAccount wanted) {
        mustAdminister(administrator);
        mustExist(wanted.organisation());
        mustBePlaces(wanted.duties());
        String password = Passwords.oneTime();
        Account account =
                new Account(wanted.name(), wanted.displayName(), Passwords.hash(password), true, clock.instant());
        account.describe(
                wanted.displayName(), wanted.personalId(), wanted.email(), wanted.organisation(), wanted.title());
        account.hold(wanted.duties());
        accounts.add(account);
        write(administrator, "AccountOpened", account, groups(wanted.duties()));
        return password;
    }

    /** Gives the account these duties and no others. */
    public void giveDuties(Actor administrator, String name, Set<Duty> duties) {
        mustAdminister(administrator);
        mustBePlaces(duties);
        Account account = accounts.get(name);
        account.hold(duties);
        write(administrator, "DutiesGiven", account, groups(duties));
    }

    /** Gives a forgotten password anew: returns a one-time one and ends every sign-in. One's own is changed with the old one. */
    public String resetPassword(Actor administrator, String name, String reason) {
        Account account = another(administrator, name, IdentityReason.OWN_PASSWORD_BY_ONESELF, reason);
        String password = Passwords.oneTime();
        account.password(Passwords.hash(password), true);
        signIns.endAll(account);
        write(administrator, "PasswordReset", account, reason);
        return password;
    }

    /**
     * Gỡ xác thực hai lớp: for somebody who has lost phone and recovery codes, once it is known that it is he who asks. Ends every
     * sign-in, the lost phone's too. One's own is turned off with a code of it.
     */
    public void dropSecondFactor(Actor administrator, String name, String reason) {
        Account account = another(administrator, name, IdentityReason.OWN_SECOND_FACTOR_BY_ONESELF, reason);
        Refusal.unless(factors.find(account.name()).isPresent(), IdentityReason.SECOND_FACTOR_OFF_ALREADY);
        factors.turnOff(administrator.account(), account.name(), "Gỡ xác thực hai lớp: " + reason.strip());
        signIns.endAll(account);
    }

    /** Ends its use at once, wherever it is signed in. Nobody locks himself out. */
    public void disable(Actor administrator, String name, String reason) {
        Account account = another(administrator, name, IdentityReason.NOT_ONESELF, reason);
        Refusal.unless(!account.isDisabled(), IdentityReason.ACCOUNT_DISABLED_ALREADY);
        account.disable();
        signIns.endAll(account);
        write(administrator, "AccountDisabled", account, reason);
    }

    public void enable(Actor administrator, String name, String reason) {
        Account account = another(administrator, name, IdentityReason.NOT_ONESELF, reason);
        Refusal.unless(account.isDisabled(), IdentityReason.ACCOUNT_ENABLED_ALREADY);
        account.enable();
        write(administrator, "AccountEnabled", account, reason);
    }

    /** The first of those in which every word of the text is found; all of them count for an empty one. */
    public AccountList find(Actor administrator, String text) {
        mustAdminister(administrator);
        List<Account> found = accounts.search(text, SHOWN + 1);
        return new AccountList(found.stream().limit(SHOWN).map(this::line).toList(), found.size() > SHOWN);
    }

    public AccountLine one(Actor administrator, String name) {
        mustAdminister(administrator);
        return line(accounts.find(name).orElseThrow(() -> Refusal.of(IdentityReason.ACCOUNT_NOT_FOUND)));
    }

    private AccountLine line(Account account) {
        return new AccountLine(
                account.name(),
                account.displayName(),
                account.organisation()
                        .map(code ->
                                organisations.find(code).map(Organisation::name).orElse(code)),
                account.title(),
                account.email(),
                account.duties().stream()
                        .map(duty -> new AccountLine.At(duty.role(), place(duty.agency())))
                        .sorted(Comparator.comparing(AccountLine.At::role)
                                .thenComparing(at -> at.place().orElse("")))
                        .toList(),
                account.openedAt(),
                account.isDisabled(),
                account.isPasswordChangeNeeded(),
                factors.find(account.name()).filter(SecondFactor::isOn).isPresent());
    }

    /** Nothing for the portal itself and for citizens. */
    private Optional<String> place(String agency) {
        return agency.equals(Duty.CITIZEN) || agency.equals(Duty.WHOLE_PORTAL)
                ? Optional.empty()
                : Optional.of(organisations.find(agency).map(Organisation::name).orElse(agency));
    }

    /** Somebody else's account, once it is said why. */
    private Account another(Actor administrator, String name, IdentityReason whenOneself, String reason) {
        mustAdminister(administrator);
        Account account = accounts.get(name);
        Refusal.unless(!account.name().equals(administrator.account()), whenOneself);
        List<Finding> findings = new ArrayList<>();
        Why.check(findings, reason);
        Refusal.ifAny(findings);
        return account;
    }

    private static void mustAdminister(Actor actor) {
        actor.mustHave(Role.ADMINISTRATOR, Duty.WHOLE_PORTAL);
    }

    private void mustExist(@Nullable String organisation) {
        if (organisation != null) {
            organisations.get(organisation);
        }
    }

    private void mustBePlaces(Set<Duty> duties) {
        for (Duty duty : duties) {
            boolean anywhere = (duty.agency().equals(Duty.CITIZEN) && duty.role() == Role.APPLICANT)
                    || (duty.agency().equals(Duty.WHOLE_PORTAL) && duty.role() == Role.ADMINISTRATOR);
            if (!anywhere) {
                Organisation at = organisations.get(duty.agency());
                Refusal.unless(
                        duty.role() == Role.APPLICANT
                                || (duty.role() != Role.ADMINISTRATOR
                                        && at.type().isAgency()),
                        IdentityReason.NOT_AN_AGENCY,
                        duty.agency());
            }
        }
    }

    private void write(Actor administrator, String act, Account account, String details) {
        trail.write(administrator.account(), act, account.name(), details.strip());
    }

    private static String groups(Set<Duty> duties) {
        return duties.stream().map(Duty::group).sorted().collect(Collectors.joining(", "));
    }
}
