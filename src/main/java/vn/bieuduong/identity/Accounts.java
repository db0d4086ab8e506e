package vn.bieuduong.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;

/** Sổ tài khoản: every account. Those of the fictional province count for nothing when it is switched off. */
@ApplicationScoped
public class Accounts {

    private final EntityManager em;
    private final Settings settings;

    @Inject
    public Accounts(EntityManager em, Settings settings) {
        this.em = em;
        this.settings = settings;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected Accounts() {
        this.em = null;
        this.settings = null;
    }

    /** The account of this name, whatever its state. */
    public Optional<Account> find(String name) {
        return em.createQuery("select a from Account a where a.name = :name", Account.class)
                .setParameter("name", Account.normal(name))
                .getResultStream()
                .findFirst();
    }

    public Account get(String name) {
        return find(name).orElseThrow(() -> Refusal.of(IdentityReason.ACCOUNT_UNKNOWN));
    }

    /** Its owner as he may act now; nobody when the account is disabled. */
    public Optional<Actor> acting(String name) {
        return find(name).filter(this::mayAct).map(Account::actor);
    }

    /** What people call the owner; the name itself when there is no such account. */
    public String displayName(String name) {
        return find(name).map(Account::displayName).orElse(name);
    }

    /** Everybody who holds the role at the agency and may act, by display name. */
    public List<Actor> holding(Role role, String agency) {
        return em.createQuery(
                        "select a from Account a where :duty member of a.duties and a.disabled = false"
                                + " order by a.displayName, a.name",
                        Account.class)
                .setParameter("duty", new Duty(role, agency).group())
                .getResultStream()
                .filter(this::mayAct)
                .map(Account::actor)
                .toList();
    }

    /**
     * What a sign-in compares with, read in one query that costs the same whether the name is known or not.
     *
     * @param mayAct whether its owner may sign in at all
     */
    record Secret(String hash, boolean mayAct) {}

    Optional<Secret> secret(String name) {
        return em.createQuery(
                        "select a.passwordHash, a.disabled, a.demonstration from Account a where a.name = :name",
                        Object[].class)
                .setParameter("name", Account.normal(name))
                .getResultStream()
                .findFirst()
                .map(row -> new Secret(
                        (String) row[0], !(Boolean) row[1] && (settings.demonstration() || !(Boolean) row[2])));
    }

    /**
     * Those that count now and hold every word of the text in name, owner, title or body, with or without the marks of Vietnamese;
     * by name, so many at the most.
     */
    List<Account> search(String text, int most) {
        List<String> words = Arrays.stream(Folded.of(text).text().split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty() && !text.isBlank()) {
            return List.of(); // signs alone are in no name
        }
        StringBuilder query =
                new StringBuilder("select a from Account a left join Organisation o on o.code = a.organisation"
                        + " where (a.demonstration = false or :shown = true)");
        for (int i = 0; i < words.size(); i++) {
            query.append(" and function('folded', concat(a.name, ' ', a.displayName, ' ', coalesce(a.title, ''), ' ',"
                            + " coalesce(a.organisation, ''), ' ', coalesce(o.name, ''))) like :word")
                    .append(i);
        }
        TypedQuery<Account> asked = em.createQuery(query + " order by a.name", Account.class)
                .setParameter("shown", settings.demonstration())
                .setMaxResults(most);
        for (int i = 0; i < words.size(); i++) {
            asked.setParameter("word" + i, "%" + words.get(i) + "%");
        }
        return asked.getResultList();
    }

    /** Every account that counts now, by name. */
    List<Account> all() {
        return em.createQuery("select a from Account a order by a.name", Account.class)
                .getResultStream()
                .filter(a -> settings.demonstration() || !a.isDemonstration())
                .toList();
    }

    void add(Account account) {
        Refusal.unless(find(account.name()).isEmpty(), IdentityReason.ACCOUNT_NAME_TAKEN, account.name());
        em.persist(account);
    }

    /** Whether its owner may sign in and act now. */
    boolean mayAct(Account account) {
        return !account.isDisabled() && (settings.demonstration() || !account.isDemonstration());
    }
}
