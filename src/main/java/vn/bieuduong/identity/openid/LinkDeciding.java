package vn.bieuduong.identity.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.AdministrativeAct;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.PersonalId;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;

/** Đối chiếu liên kết: the administrator's queue of people a provider names in whom the portal is not sure whose account is theirs. */
@ApplicationScoped
@Transactional
public class LinkDeciding {

    private static final int SHOWN = 200;

    /**
     * An account that may be meant.
     *
     * @param number its personal number; "" when it has none
     * @param verified whether somebody has seen that the number is its owner's
     */
    public record Candidate(AccountName account, String displayName, String number, boolean verified) {}

    private final EntityManager em;
    private final Accounts accounts;
    private final ProviderLinks links;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    LinkDeciding(EntityManager em, Accounts accounts, ProviderLinks links, AuditTrail trail, Clock clock) {
        this.em = em;
        this.accounts = accounts;
        this.links = links;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those of a state: waiting ones oldest first, others newest first; two hundred at most. */
    public List<LinkRequestLine> find(Actor administrator, LinkRequestState state) {
        AdministrativeAct.mustAdminister(administrator);
        String order = state == LinkRequestState.WAITING ? "r.askedAt" : "r.decidedAt desc";
        return em.createQuery("select r from LinkRequest r where r.state = :state order by " + order, LinkRequest.class)
                .setParameter("state", state)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(LinkRequest::line)
                .toList();
    }

    public LinkRequestLine one(Actor administrator, UUID id) {
        AdministrativeAct.mustAdminister(administrator);
        return Optional.ofNullable(em.find(LinkRequest.class, id))
                .orElseThrow(() -> Refusal.of(OpenIdReason.LINK_REQUEST_UNKNOWN))
                .line();
    }

    /** What the office calls the provider. */
    public String provider(LinkRequestLine line) {
        return links.label(line.issuer());
    }

    /** Accounts that may be meant: the one that was, and all with the number. */
    public List<Candidate> candidates(Actor administrator, UUID id) {
        LinkRequestLine line = one(administrator, id);
        List<Account> meant = new ArrayList<>();
        line.account().flatMap(accounts::find).ifPresent(meant::add);
        line.personalId().ifPresent(number -> {
            meant.addAll(links.counted("personalId", number));
            meant.addAll(links.counted("declaredPersonalId", number));
        });
        Map<AccountName, Candidate> found = new LinkedHashMap<>();
        meant.forEach(one -> found.putIfAbsent(
                one.name(),
                new Candidate(
                        one.name(),
                        one.displayName(),
                        one.personalId()
                                .or(one::declaredPersonalId)
                                .map(PersonalId::value)
                                .orElse(""),
                        one.personalId().isPresent())));
        return List.copyOf(found.values());
    }

    /** Links him to the account; its owner is told. Nobody decides about his own. */
    public void approve(Actor administrator, UUID id, String account, String reason) {
        LinkRequest request = waiting(administrator, id);
        List<Finding> findings = new ArrayList<>();
        Optional<Account> meant =
                AccountName.read(account).flatMap(accounts::find).filter(accounts::mayAct);
        if (meant.isEmpty()) {
            findings.add(Finding.on("account", IdentityReason.ACCOUNT_UNKNOWN));
        }
        ActReason.check(findings, reason);
        Refusal.ifAny(findings);
        Account one = meant.orElseThrow();
        Refusal.unless(!one.name().equals(administrator.account()), OpenIdReason.LINK_NOT_ONESELF);
        links.link(one, request.named(), administrator.account());
        request.approve(one.name(), reason.strip(), administrator.account(), clock.instant());
        trail.write(
                administrator.account(), OpenIdAct.LINK_APPROVED, id.toString(), one.name() + ": " + reason.strip());
    }

    /** Says no; who asked reads why when he comes back. */
    public void refuse(Actor administrator, UUID id, String reason) {
        LinkRequest request = waiting(administrator, id);
        ActReason.mustBeGiven(reason);
        request.refuse(reason.strip(), administrator.account(), clock.instant());
        trail.write(administrator.account(), OpenIdAct.LINK_DECLINED, id.toString(), reason.strip());
    }

    /** Locked: two administrators cannot both decide it. */
    private LinkRequest waiting(Actor administrator, UUID id) {
        AdministrativeAct.mustAdminister(administrator);
        LinkRequest request = Optional.ofNullable(em.find(LinkRequest.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refusal.of(OpenIdReason.LINK_REQUEST_UNKNOWN));
        Refusal.unless(request.isWaiting(), OpenIdReason.LINK_REQUEST_DECIDED);
        return request;
    }
}
