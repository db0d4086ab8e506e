package vn.bieuduong.representation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.random.Unguessable;

/**
 * Người được đại diện không có tài khoản: dossiers are filed by accounts, so one stands for him that nobody can sign in to. It is
 * opened when the desk has accepted the paper, never from what a stranger typed alone.
 */
@ApplicationScoped
class RepresentedPeople {

    private static final String PREFIX = "ud";
    private static final int DIGITS = 8;

    private final EntityManager em;
    private final Accounts accounts;
    private final Clock clock;

    @Inject
    RepresentedPeople(EntityManager em, Accounts accounts, Clock clock) {
        this.em = em;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The account that stands for him: the one under which the same representative acted for him before, else a new one. */
    AccountName accountOf(RepresentedPerson person, AccountName representative) {
        Account account = before(person, representative).orElseGet(() -> opened(person));
        account.describe(person.name(), null, person.email().orElse(null), null, null);
        account.declare(person.number());
        account.reachBy(person.phone().orElse(null));
        return account.name();
    }

    private Optional<Account> before(RepresentedPerson person, AccountName representative) {
        return em.createQuery(
                        "select m from Mandate m where m.representative = :r and m.principal is not null and m.person.number = :n"
                                + " order by m.madeAt desc, m.written desc",
                        Mandate.class)
                .setParameter("r", representative.value())
                .setParameter("n", person.number())
                .getResultStream()
                .filter(one -> one.person().filter(person::is).isPresent())
                .flatMap(one -> one.principal().flatMap(accounts::find).stream())
                .filter(one -> one.isRepresentedOnly() && !one.isDisabled())
                .findFirst();
    }

    private Account opened(RepresentedPerson person) {
        Account account = new Account(freeName(), person.name(), "", false, clock.instant());
        account.standForRepresented();
        account.hold(List.of(new Duty(Role.APPLICANT, Duty.CITIZEN)));
        accounts.add(account);
        return account;
    }

    /** Whether somebody who signs in has, or says he has, this number: then he could name whoever acts for him himself. */
    boolean hasOwnAccount(RepresentedPerson person) {
        return !em.createQuery(
                        "select a from Account a where (a.personalId = :n or a.declaredPersonalId = :n)"
                                + " and a.representedOnly = false and a.disabled = false",
                        Account.class)
                .setParameter("n", person.number())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private AccountName freeName() {
        AccountName name;
        do {
            name = new AccountName(PREFIX + Unguessable.letters("0123456789", DIGITS));
        } while (accounts.find(name).isPresent());
        return name;
    }
}
