package vn.bieuduong.identity.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.FactorChanged;
import vn.bieuduong.identity.FactorChanged.Change;
import vn.bieuduong.identity.PersonalId;
import vn.bieuduong.identity.passkey.FreshStep;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AccountName;

/**
 * Sổ liên kết: which account is whose at which provider. An account is found by its link; else by personal number and name together,
 * when exactly one that is verified has them; in every doubt by a person.
 */
@ApplicationScoped
@Transactional
class ProviderLinks {

    private final EntityManager em;
    private final Accounts accounts;
    private final Providers providers;
    private final FreshStep step;
    private final Facts facts;
    private final AuditTrail trail;
    private final Clock clock;
    private final boolean demonstration;

    @Inject
    ProviderLinks(
            EntityManager em,
            Accounts accounts,
            Providers providers,
            Facts facts,
            AuditTrail trail,
            Clock clock,
            Settings settings) {
        this.em = em;
        this.accounts = accounts;
        this.providers = providers;
        this.step = new FreshStep(em, clock);
        this.facts = facts;
        this.trail = trail;
        this.clock = clock;
        this.demonstration = settings.demonstration();
    }

    /** Whose account it is, linked now where number and name say so. */
    Match match(Named named) {
        Optional<Account> linked = linked(named);
        if (linked.isPresent()) {
            return found(linked.get(), named);
        }
        String number = named.personalId();
        if (number == null) {
            throw Refusal.of(OpenIdReason.NUMBER_MISSING);
        }
        List<Account> same = counted("personalId", number);
        if (same.isEmpty()) {
            return counted("declaredPersonalId", number).isEmpty()
                    ? new Match.Stranger()
                    : held(named, LinkDoubt.NUMBER_UNVERIFIED, null);
        }
        Refusal.unless(same.stream().anyMatch(accounts::mayAct), OpenIdReason.ACCOUNT_CLOSED);
        if (same.size() > 1) {
            return held(named, LinkDoubt.SEVERAL_ACCOUNTS, null);
        }
        Account one = same.get(0);
        if (!named.isCalled(one.displayName())) {
            return held(named, LinkDoubt.OTHER_NAME, one.name());
        }
        if (isLinked(one, named.issuer())) {
            return held(named, LinkDoubt.OTHER_SUBJECT, one.name());
        }
        link(one, named, one.name());
        return found(one, named);
    }

    /** Links the account of whoever is signed in with this token, when the provider names its owner. */
    Match matchOwn(AccountName name, String token, Named named) {
        Account account = changeable(name, token);
        Optional<Account> linked = linked(named);
        if (linked.isPresent()) {
            Refusal.unless(linked.get().id().equals(account.id()), OpenIdReason.LINKED_ELSEWHERE);
            return new Match.Found(name);
        }
        Refusal.unless(!isLinked(account, named.issuer()), OpenIdReason.LINKED_ELSEWHERE);
        String own = account.personalId()
                .or(account::declaredPersonalId)
                .map(PersonalId::value)
                .orElse(null);
        String said = named.personalId();
        boolean contradicted = own != null && said != null && !own.equals(said);
        if (contradicted || !named.isCalled(account.displayName())) {
            return held(named, LinkDoubt.NOT_THE_OWNER, name);
        }
        if (said != null && account.personalId().isEmpty()) {
            account.describe(
                    account.displayName(),
                    said,
                    account.email().orElse(null),
                    account.organisation().orElse(null),
                    account.title().orElse(null));
        }
        link(account, named, name);
        return new Match.Found(name);
    }

    /** The account, where the sign-in of this token may change how its owner signs in. */
    Account changeable(AccountName name, String token) {
        Account account = accounts.get(name);
        step.require(account, token);
        return account;
    }

    boolean isStepNeeded(AccountName name, String token) {
        return step.isNeeded(accounts.get(name), token);
    }

    private Match found(Account account, Named named) {
        Refusal.unless(accounts.mayAct(account), OpenIdReason.ACCOUNT_CLOSED);
        em.createNativeQuery("update provider_link set used_at = ?1 where issuer = ?2 and subject = ?3")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, named.issuer())
                .setParameter(3, named.subject())
                .executeUpdate();
        trail.write(account.name(), OpenIdAct.PROVIDER_VOUCHED, account.name().value(), label(named.issuer()));
        return new Match.Found(account.name());
    }

    /** Asks a person, unless one was asked already, or has said no to the same. */
    private Match held(Named named, LinkDoubt doubt, @Nullable AccountName account) {
        Optional<LinkRequest> last = last(named);
        if (last.isPresent() && last.get().isWaiting()) {
            return new Match.Held(OpenIdReason.LINK_WAITING, last.get().id());
        }
        if (last.isPresent() && last.get().isRefusedStill(named, doubt)) {
            // nobody has verified that the number is another's: he may open an account of his own
            return doubt == LinkDoubt.NUMBER_UNVERIFIED
                    ? new Match.Stranger()
                    : new Match.Held(OpenIdReason.LINK_REFUSED, last.get().id());
        }
        LinkRequest request = new LinkRequest(named, doubt, account, clock.instant());
        em.persist(request);
        trail.write(
                account == null ? AccountName.ANONYMOUS : account,
                OpenIdAct.LINK_ASKED,
                request.id().toString(),
                label(named.issuer()) + ", " + doubt);
        return new Match.Held(OpenIdReason.LINK_WAITING, request.id());
    }

    /** Why a person has refused it; nothing while nobody has. */
    Optional<String> refused(UUID request) {
        return Optional.ofNullable(em.find(LinkRequest.class, request))
                .map(LinkRequest::line)
                .filter(line -> line.state() == LinkRequestState.REFUSED)
                .flatMap(LinkRequestLine::reason);
    }

    private Optional<LinkRequest> last(Named named) {
        return em.createQuery(
                        "select r from LinkRequest r where r.issuer = :issuer and r.subject = :subject"
                                + " order by r.askedAt desc",
                        LinkRequest.class)
                .setParameter("issuer", named.issuer())
                .setParameter("subject", named.subject())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Links them; the owner is told. */
    void link(Account account, Named named, AccountName by) {
        Refusal.unless(linked(named).isEmpty() && !isLinked(account, named.issuer()), OpenIdReason.LINKED_ELSEWHERE);
        em.flush();
        em.createNativeQuery("insert into provider_link (id, account_id, issuer, subject, linked_at)"
                        + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, account.id())
                .setParameter(3, named.issuer())
                .setParameter(4, named.subject())
                .setParameter(5, Timestamp.from(clock.instant()))
                .executeUpdate();
        trail.write(by, OpenIdAct.PROVIDER_LINKED, account.name().value(), label(named.issuer()));
        facts.announce(new FactorChanged(account.name(), Change.PROVIDER_LINKED, label(named.issuer())));
    }

    void unlink(AccountName name, String token, UUID id) {
        Account account = changeable(name, token);
        String issuer = of(name).stream()
                .filter(line -> line.id().equals(id))
                .map(ProviderLine::issuer)
                .findFirst()
                .orElseThrow(() -> Refusal.of(OpenIdReason.LINK_GONE));
        em.createNativeQuery("delete from provider_link where id = ?1 and account_id = ?2")
                .setParameter(1, id)
                .setParameter(2, account.id())
                .executeUpdate();
        trail.write(name, OpenIdAct.PROVIDER_UNLINKED, name.value(), label(issuer));
        facts.announce(new FactorChanged(name, Change.PROVIDER_UNLINKED, label(issuer)));
    }

    List<ProviderLine> of(AccountName name) {
        List<?> rows = em.createNativeQuery("select l.id, l.issuer, l.linked_at, l.used_at from provider_link l"
                        + " join account a on a.id = l.account_id where a.name = ?1 order by l.linked_at, l.written")
                .setParameter(1, name.value())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new ProviderLine(
                        (UUID) row[0],
                        (String) row[1],
                        ((Timestamp) row[2]).toInstant(),
                        row[3] == null ? null : ((Timestamp) row[3]).toInstant()))
                .toList();
    }

    /** What the office calls the provider; its address when it is configured no more. */
    String label(String issuer) {
        return providers.ofIssuer(issuer).map(one -> one.name(Texts.VIETNAMESE)).orElse(issuer);
    }

    private Optional<Account> linked(Named named) {
        return em
                .createNativeQuery("select account_id from provider_link where issuer = ?1 and subject = ?2")
                .setParameter(1, named.issuer())
                .setParameter(2, named.subject())
                .getResultList()
                .stream()
                .map(id -> em.find(Account.class, (UUID) id))
                .findFirst();
    }

    private boolean isLinked(Account account, String issuer) {
        return !em.createNativeQuery("select 1 from provider_link where account_id = ?1 and issuer = ?2")
                .setParameter(1, account.id())
                .setParameter(2, issuer)
                .getResultList()
                .isEmpty();
    }

    /** Those with the number, locked ones too. */
    List<Account> counted(String field, String number) {
        return em.createQuery(
                        "select a from Account a where a.representedOnly = false and a." + field
                                + " = :number order by a.name",
                        Account.class)
                .setParameter("number", number)
                .getResultStream()
                .filter(one -> demonstration || !one.isDemonstration())
                .toList();
    }
}
