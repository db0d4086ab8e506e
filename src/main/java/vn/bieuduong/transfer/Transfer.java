package vn.bieuduong.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.transfer.TransferLine.Step;

/** Chuyển giao hồ sơ: one hand-over of a dossier, from its asking to its end. */
@Entity
@Table(name = "dossier_transfer")
class Transfer {

    @Id
    private UUID id;

    @Column(insertable = false, updatable = false)
    private long written;

    @Version
    private int version;

    @Column(name = "dossier_id")
    private UUID dossier;

    @Enumerated(EnumType.STRING)
    private TransferState state = TransferState.ASKED;

    @Column(name = "from_unit")
    private @Nullable String fromUnit;

    @Column(name = "from_account")
    private String fromAccount;

    @Column(name = "from_name")
    private String fromName;

    @Column(name = "to_unit")
    private @Nullable String toUnit;

    @Column(name = "to_account")
    private @Nullable String toAccount;

    @Column(name = "to_name")
    private String toName;

    private String note;
    private String reason = "";

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_by_name")
    private String askedByName;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "answered_by_name")
    private @Nullable String answeredByName;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_by_name")
    private @Nullable String decidedByName;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway")
    protected Transfer() {}

    /** @param from whose it is, with who answers for it */
    Transfer(DossierId dossier, Owner from, Owner to, String note, Actor by, Instant now) {
        this.id = UUID.randomUUID();
        this.dossier = dossier.value();
        this.fromUnit = from.unitCode().map(AgencyCode::value).orElse(null);
        this.fromAccount = from.accountName().orElseThrow().value();
        this.fromName = from.name();
        this.toUnit = to.unitCode().map(AgencyCode::value).orElse(null);
        this.toAccount = to.accountName().map(AccountName::value).orElse(null);
        this.toName = to.name();
        this.note = note;
        this.askedBy = by.account().value();
        this.askedByName = by.displayName();
        this.askedAt = now;
    }

    /** The other side takes it; in the same unit that is all. */
    void accept(Actor by, Instant now) {
        answer(isInUnit() ? TransferState.DONE : TransferState.ACCEPTED, by, now);
    }

    void refuse(String why, Actor by, Instant now) {
        answer(TransferState.REFUSED, by, now);
        reason = why;
    }

    private void answer(TransferState to, Actor by, Instant now) {
        Refusal.unless(state == TransferState.ASKED, TransferReason.TRANSFER_OVER);
        state = to;
        answeredBy = by.account().value();
        answeredByName = by.displayName();
        answeredAt = now;
    }

    /** Whoever asked takes it back, which the other or the office has not decided on yet. */
    void withdraw(String why, Actor by, Instant now) {
        Refusal.unless(state.isOpen(), TransferReason.TRANSFER_OVER);
        end(TransferState.WITHDRAWN, by, now);
        reason = why;
    }

    void approve(Actor by, Instant now) {
        end(TransferState.DONE, by, now);
    }

    void reject(String why, Actor by, Instant now) {
        Refusal.unless(state == TransferState.ACCEPTED, TransferReason.TRANSFER_OVER);
        end(TransferState.REJECTED, by, now);
        reason = why;
    }

    private void end(TransferState to, Actor by, Instant now) {
        state = to;
        decidedBy = by.account().value();
        decidedByName = by.displayName();
        decidedAt = now;
    }

    TransferChanged changed() {
        return new TransferChanged(id, dossier(), state, from(), to(), new AccountName(askedBy), reason);
    }

    UUID id() {
        return id;
    }

    DossierId dossier() {
        return new DossierId(dossier);
    }

    TransferState state() {
        return state;
    }

    Owner from() {
        return new Owner(
                fromUnit == null ? null : new AgencyCode(fromUnit),
                fromAccount == null ? null : new AccountName(fromAccount),
                fromName);
    }

    Owner to() {
        return new Owner(
                toUnit == null ? null : new AgencyCode(toUnit),
                toAccount == null ? null : new AccountName(toAccount),
                toName);
    }

    boolean isInUnit() {
        return toUnit != null && toUnit.equals(fromUnit);
    }

    String note() {
        return note;
    }

    String reason() {
        return reason;
    }

    Step asked() {
        return new Step(new AccountName(askedBy), askedByName, askedAt);
    }

    Optional<Step> answered() {
        return step(answeredBy, answeredByName, answeredAt);
    }

    Optional<Step> decided() {
        return step(decidedBy, decidedByName, decidedAt);
    }

    private static Optional<Step> step(@Nullable String account, @Nullable String name, @Nullable Instant at) {
        return account == null || name == null || at == null
                ? Optional.empty()
                : Optional.of(new Step(new AccountName(account), name, at));
    }
}
