package vn.bieuduong.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.PasswordChanged;
import vn.bieuduong.identity.WaysInEnded;
import vn.bieuduong.identity.signin.Invitations;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.informing.Occasion;
import vn.bieuduong.informing.PersonalLetters;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.random.Unguessable;

/**
 * Đổi thư điện tử: takes effect once both addresses have said so with links of their own, so that neither a stolen sign-in nor a slip of
 * the finger takes an account away. Who no longer reads the old address asks an administrator.
 */
@ApplicationScoped
@Transactional
public class EmailChange {

    private static final Duration GOOD_FOR = Duration.ofHours(24);
    private static final String PAGE = "/registration/email.xhtml";

    /**
     * What a link confirms.
     *
     * @param address the new address
     * @param confirmed whether this side has said so already
     */
    public record Asked(AccountName account, String address, boolean confirmed) {}

    private final EntityManager em;
    private final Accounts accounts;
    private final Invitations invitations;
    private final LetterThrottle throttle;
    private final PersonalLetters letters;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public EmailChange(
            EntityManager em,
            Accounts accounts,
            Invitations invitations,
            LetterThrottle throttle,
            PersonalLetters letters,
            AuditTrail trail,
            Clock clock) {
        this.em = em;
        this.accounts = accounts;
        this.invitations = invitations;
        this.throttle = throttle;
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
    }

    /** The address of his account. */
    public Optional<String> current(Actor actor) {
        return accounts.get(actor.account()).email();
    }

    /** The address that waits to be confirmed. */
    public Optional<String> waiting(Actor actor) {
        return em
                .createNativeQuery("select c.address from email_change c join account a on a.id = c.account_id"
                        + " where a.name = ?1 and c.ends_at > ?2")
                .setParameter(1, actor.account().value())
                .setParameter(2, Timestamp.from(clock.instant()))
                .getResultList()
                .stream()
                .map(String::valueOf)
                .findFirst();
    }

    /** Mails a link to both; what he asked before is forgotten. His password was asked for before. */
    public void ask(Actor actor, String typed, Origin from) {
        String address = AccountName.normal(Typed.line(typed));
        Account account = accounts.get(actor.account());
        List<Finding> findings = new ArrayList<>();
        if (!PersonForm.isEmail(address)) {
            findings.add(Finding.on("address", RegistrationReason.EMAIL_MISSING));
        } else if (account.email().filter(address::equalsIgnoreCase).isPresent()) {
            findings.add(Finding.on("address", RegistrationReason.EMAIL_THE_SAME));
        }
        Refusal.ifAny(findings);
        throttle.admit(address, from);
        Instant ends = clock.instant().plus(GOOD_FOR);
        String fresh = Unguessable.token();
        String old = account.email().isPresent() ? Unguessable.token() : null;
        em.createNativeQuery("delete from email_change where account_id = ?1")
                .setParameter(1, account.id())
                .executeUpdate();
        em.createNativeQuery("insert into email_change (account_id, address, old_hash, new_hash, ends_at)"
                        + " values (?1, ?2, nullif(?3, ''), ?4, ?5)")
                .setParameter(1, account.id())
                .setParameter(2, address)
                .setParameter(3, old == null ? "" : Sha256.hex(old))
                .setParameter(4, Sha256.hex(fresh))
                .setParameter(5, Timestamp.from(ends))
                .executeUpdate();
        trail.write(
                account.name(),
                RegistrationAct.EMAIL_CHANGE_ASKED,
                account.name().value(),
                "");
        Map<String, String> values =
                Map.of("account", account.name().value(), "address", address, "until", OfficeDay.toTheMinute(ends));
        Locale language = letters.language(account.name());
        letters.send(Occasion.EMAIL_NEW, address, account.displayName(), language, PAGE, fresh, values);
        account.email()
                .ifPresent(before ->
                        letters.send(Occasion.EMAIL_OLD, before, account.displayName(), language, PAGE, old, values));
    }

    /** What a link confirms; nothing when it is over or never was one. */
    public Optional<Asked> asked(String token) {
        return row(token).map(row -> new Asked(row.account, row.address, row.confirmed()));
    }

    /** Says so for the address the link was mailed to; gives whether that was the last word and the address is changed. */
    public boolean confirm(String token) {
        Row row = row(token).orElseThrow(() -> Refusal.of(RegistrationReason.LINK_OVER));
        Account account = accounts.get(row.account);
        Refusal.unless(accounts.mayAct(account), RegistrationReason.LINK_OVER);
        em.createNativeQuery("update email_change set "
                        + (row.ofNew ? "new_confirmed_at" : "old_confirmed_at")
                        + " = ?1 where account_id = ?2")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, account.id())
                .executeUpdate();
        boolean both =
                em.createNativeQuery("delete from email_change where account_id = ?1 and new_confirmed_at is not null"
                                        + " and (old_hash is null or old_confirmed_at is not null)")
                                .setParameter(1, account.id())
                                .executeUpdate()
                        == 1;
        if (both) {
            String before = account.email().orElse("");
            account.mailTo(row.address);
            // a link that was mailed to the old one leads in no more
            invitations.end(account);
            trail.write(
                    account.name(),
                    RegistrationAct.EMAIL_CHANGED,
                    account.name().value(),
                    "");
            tellChanged(account, before, row.address);
            tellChanged(account, row.address, row.address);
        }
        return both;
    }

    /** Whoever changed the password may be taking his account back: what a stranger asked for in it is over. */
    public void onPassword(@Observes PasswordChanged fact) {
        forget(fact.account());
    }

    public void onEnd(@Observes WaysInEnded fact) {
        forget(fact.account());
    }

    private void forget(AccountName account) {
        em.createNativeQuery("delete from email_change c using account a where a.id = c.account_id and a.name = ?1")
                .setParameter(1, account.value())
                .executeUpdate();
    }

    private void tellChanged(Account account, String to, String address) {
        if (!to.isEmpty()) {
            letters.send(
                    Occasion.EMAIL_CHANGED,
                    to,
                    account.displayName(),
                    letters.language(account.name()),
                    "/account/sign-in.xhtml",
                    null,
                    Map.of("account", account.name().value(), "address", address));
        }
    }

    private record Row(
            AccountName account,
            String address,
            boolean ofNew,
            @Nullable Object oldAt,
            @Nullable Object newAt) {

        boolean confirmed() {
            return (ofNew ? newAt : oldAt) != null;
        }
    }

    private Optional<Row> row(String token) {
        List<?> rows = em.createNativeQuery(
                        "select a.name, c.address, c.new_hash = ?1, c.old_confirmed_at, c.new_confirmed_at"
                                + " from email_change c join account a on a.id = c.account_id"
                                + " where (c.new_hash = ?1 or c.old_hash = ?1) and c.ends_at > ?2 for update of c")
                .setParameter(1, Sha256.hex(token))
                .setParameter(2, Timestamp.from(clock.instant()))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row ->
                        new Row(new AccountName((String) row[0]), (String) row[1], (Boolean) row[2], row[3], row[4]))
                .findFirst();
    }
}
