package vn.bieuduong.registration.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.AuditAct;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.id.AccountName;

/** Sổ đồng ý: who agreed to which version, when and in which language. Whoever agreed to an older one is asked at his next sign-in. */
@ApplicationScoped
@Transactional
public class Consents {

    /** What the trail calls it. */
    public enum ConsentAct implements AuditAct {
        CONSENT_GIVEN
    }

    /** One agreement. */
    public record Agreed(String version, String language, Instant at) {}

    private final EntityManager em;
    private final Accounts accounts;
    private final ConsentTexts texts;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public Consents(EntityManager em, Accounts accounts, ConsentTexts texts, AuditTrail trail, Clock clock) {
        this.em = em;
        this.accounts = accounts;
        this.texts = texts;
        this.trail = trail;
        this.clock = clock;
    }

    /** The text that is asked today. */
    public ConsentText current() {
        return texts.current();
    }

    public boolean isCurrent(String version) {
        return texts.current().version().equals(version);
    }

    /** Whether he has agreed before, but not to the text of today. Who never was asked works on the ground of his office. */
    public boolean isDue(Actor actor) {
        List<Agreed> agreed = of(actor.account());
        return !agreed.isEmpty() && agreed.stream().noneMatch(one -> isCurrent(one.version()));
    }

    /** Takes his agreement to the text of today; a second time changes nothing. */
    public void agree(Actor actor, Locale language) {
        Account account = accounts.get(actor.account());
        agree(account, texts.current().version(), language);
        trail.write(
                account.name(),
                ConsentAct.CONSENT_GIVEN,
                account.name().value(),
                texts.current().version());
    }

    /** Writes an agreement down that is part of another act. */
    public void agree(Account account, String version, Locale language) {
        em.flush();
        em.createNativeQuery("insert into consent (account_id, version, language, agreed_at) values (?1, ?2, ?3, ?4)"
                        + " on conflict (account_id, version) do nothing")
                .setParameter(1, account.id())
                .setParameter(2, version)
                .setParameter(3, language.getLanguage())
                .setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** What the account's owner has agreed to, newest first. */
    public List<Agreed> of(AccountName account) {
        List<?> rows = em.createNativeQuery("select c.version, c.language, c.agreed_at from consent c join account a"
                        + " on a.id = c.account_id where a.name = ?1 order by c.agreed_at desc")
                .setParameter(1, account.value())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Agreed((String) row[0], (String) row[1], ((Timestamp) row[2]).toInstant()))
                .toList();
    }
}
