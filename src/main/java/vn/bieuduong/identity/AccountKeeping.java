package vn.bieuduong.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.AuditTrail;
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

    /** Gives a forgotten password anew: returns a one-time one and ends every sign-in. */
    public String resetPassword(Actor administrator, String name) {
        mustAdminister(administrator);
        Account account = accounts.get(name);
        String password = Passwords.oneTime();
        account.password(Passwords.hash(password), true);
        signIns.endAll(account);
        write(administrator, "PasswordReset", account, "Cấp lại mật khẩu dùng một lần");
        return password;
    }

    /** Gỡ xác thực hai lớp: for somebody who has lost phone and recovery codes, once it is known that it is he who asks. */
    public void dropSecondFactor(Actor administrator, String name) {
        mustAdminister(administrator);
        factors.turnOff(administrator.account(), accounts.get(name).name());
    }

    /** Ends its use at once, wherever it is signed in. Nobody locks himself out. */
    public void disable(Actor administrator, String name) {
        mustAdminister(administrator);
        Account account = accounts.get(name);
        Refusal.unless(!account.name().equals(administrator.account()), IdentityReason.NOT_ONESELF);
        account.disable();
        signIns.endAll(account);
        write(administrator, "AccountDisabled", account, "Khóa tài khoản");
    }

    public void enable(Actor administrator, String name) {
        mustAdminister(administrator);
        Account account = accounts.get(name);
        account.enable();
        write(administrator, "AccountEnabled", account, "Mở lại tài khoản");
    }

    /** Every account that counts now, by name. */
    public List<AccountLine> list(Actor administrator) {
        mustAdminister(administrator);
        return accounts.all().stream()
                .map(account -> new AccountLine(
                        account.name(),
                        account.displayName(),
                        account.organisation().orElse(null),
                        account.title().orElse(null),
                        account.duties(),
                        account.isDisabled()))
                .toList();
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
        trail.write(administrator.account(), act, account.name(), details);
    }

    private static String groups(Set<Duty> duties) {
        return duties.stream().map(Duty::group).sorted().collect(Collectors.joining(", "));
    }
}
