package vn.bieuduong.identity.openid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;

/** Đề nghị liên kết: somebody a provider names, of whom a person has to say whose account is his. */
@Entity
@Table(name = "link_request")
class LinkRequest {

    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private LinkRequestState state = LinkRequestState.WAITING;

    @Enumerated(EnumType.STRING)
    private LinkDoubt doubt;

    private String issuer;
    private String subject;
    private String person;

    @Column(name = "personal_id")
    private @Nullable String personalId;

    private @Nullable String account;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    private @Nullable String reason;

    @SuppressWarnings("NullAway")
    protected LinkRequest() {}

    /** @param account the only one that is meant, when there is one */
    LinkRequest(Named named, LinkDoubt doubt, @Nullable AccountName account, Instant now) {
        this.id = UUID.randomUUID();
        this.doubt = doubt;
        this.issuer = named.issuer();
        this.subject = named.subject();
        this.person = named.displayName();
        this.personalId = named.personalId();
        this.account = account == null ? null : account.value();
        this.askedAt = now;
    }

    UUID id() {
        return id;
    }

    boolean isWaiting() {
        return state == LinkRequestState.WAITING;
    }

    /** Whether it was refused, and the provider says nothing else today. */
    boolean isRefusedStill(Named named, LinkDoubt now) {
        return state == LinkRequestState.REFUSED
                && doubt == now
                && person.equals(named.displayName())
                && Objects.equals(personalId, named.personalId());
    }

    /** Who the provider says it is. */
    Named named() {
        return new Named(issuer, subject, person, personalId, null, false);
    }

    void approve(AccountName linked, String why, AccountName by, Instant now) {
        decide(LinkRequestState.APPROVED, why, by.value(), now);
        account = linked.value();
    }

    void refuse(String why, AccountName by, Instant now) {
        decide(LinkRequestState.REFUSED, why, by.value(), now);
    }

    private void decide(LinkRequestState to, String why, String by, Instant now) {
        Refusal.unless(isWaiting(), OpenIdReason.LINK_REQUEST_DECIDED);
        state = to;
        reason = why;
        decidedBy = by;
        decidedAt = now;
    }

    LinkRequestLine line() {
        return new LinkRequestLine(
                id,
                state,
                doubt,
                issuer,
                person,
                Optional.ofNullable(personalId),
                Optional.ofNullable(account).map(AccountName::new),
                askedAt,
                Optional.ofNullable(decidedAt),
                Optional.ofNullable(decidedBy),
                Optional.ofNullable(reason));
    }
}
