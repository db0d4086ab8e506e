package vn.bieuduong.registration;

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
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;

/** Đề nghị xoá tài khoản: what an account's owner asks, and what became of it. */
@Entity
@Table(name = "deletion_request")
class DeletionRequest {

    @Id
    private UUID id;

    @Version
    private int version;

    private String account;

    /** What its owner was called; gone with the rest once it is carried out. */
    private String person;

    @Enumerated(EnumType.STRING)
    private ApplicationState state = ApplicationState.WAITING;

    private String note;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    private @Nullable String reason;

    @SuppressWarnings("NullAway")
    protected DeletionRequest() {}

    DeletionRequest(AccountName account, String person, String note, Instant now) {
        this.id = UUID.randomUUID();
        this.account = account.value();
        this.person = person;
        this.note = note;
        this.askedAt = now;
    }

    /** Its owner is nobody from now on. */
    void carryOut(String calledNow, AccountName by, Instant now) {
        decide(ApplicationState.APPROVED, by.value(), now);
        person = calledNow;
        note = "";
    }

    void refuse(String why, AccountName by, Instant now) {
        decide(ApplicationState.REFUSED, by.value(), now);
        reason = why;
    }

    private void decide(ApplicationState to, String by, Instant now) {
        Refusal.unless(state == ApplicationState.WAITING, RegistrationReason.APPLICATION_DECIDED);
        state = to;
        decidedBy = by;
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    AccountName account() {
        return new AccountName(account);
    }

    DeletionLine line() {
        return new DeletionLine(
                id,
                new AccountName(account),
                person,
                state,
                note,
                askedAt,
                Optional.ofNullable(decidedAt),
                Optional.ofNullable(reason));
    }
}
