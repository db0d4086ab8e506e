package vn.bieuduong.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.random.Unguessable;

/** Ai đến nộp: finds the account of who came, or opens one that nobody can sign in to for who has none. */
@ApplicationScoped
class Visitors {

    private static final String PREFIX = "tt";
    private static final int DIGITS = 8;

    private final Accounts accounts;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    Visitors(Accounts accounts, EntityManager em, Clock clock) {
        this.accounts = accounts;
        this.em = em;
        this.clock = clock;
    }

    /** Those that are known by this personal number, or have this sign-in name; a number in part finds nobody. */
    List<Account> found(String typed) {
        List<Account> all = new ArrayList<>(accounts.ofPerson(typed));
        if (all.isEmpty() && !typed.isEmpty()) {
            all.addAll(AccountName.read(typed)
                    .flatMap(accounts::find)
                    .filter(accounts::mayAct)
                    .map(List::of)
                    .orElseGet(() -> withoutWayIn(typed)));
        }
        return all;
    }

    /** The account of who has none of his own: the one he was met with before, by number and name, else a new one. */
    Account newcomer(PersonForm person) {
        List<Finding> findings = new ArrayList<>(person.findings());
        String number = person.personalId();
        if (number == null) {
            findings.add(Finding.on("personalId", CounterReason.NUMBER_MISSING));
        } else if (!accounts.ofPerson(number).isEmpty()) {
            findings.add(Finding.on("personalId", CounterReason.HAS_ACCOUNT));
        }
        Refusal.ifAny(findings);
        Account account = withoutWayIn(number == null ? "" : number).stream()
                .filter(one -> Folded.areAlike(one.displayName(), person.displayName()))
                .findFirst()
                .orElseGet(() -> opened(person));
        account.describe(person.displayName(), null, person.email(), null, null);
        account.declare(number);
        account.reachBy(person.phone());
        em.flush();
        return account;
    }

    private Account opened(PersonForm person) {
        Account account =
                new Account(new AccountName(freeName().value()), person.displayName(), "", false, clock.instant());
        account.standForRepresented();
        account.hold(List.of(new Duty(Role.APPLICANT, Duty.CITIZEN)));
        accounts.add(account);
        return account;
    }

    private List<Account> withoutWayIn(String number) {
        return em.createQuery(
                        "select a from Account a where a.declaredPersonalId = :n and a.representedOnly = true"
                                + " and a.disabled = false and a.name like :own order by a.name",
                        Account.class)
                .setParameter("n", number)
                .setParameter("own", PREFIX + "%")
                .getResultList();
    }

    private AccountName freeName() {
        AccountName name;
        do {
            name = new AccountName(PREFIX + Unguessable.letters("0123456789", DIGITS));
        } while (accounts.find(name).isPresent());
        return name;
    }
}
