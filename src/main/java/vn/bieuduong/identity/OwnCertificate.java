package vn.bieuduong.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.id.AccountName;

/**
 * Chứng thư số của chủ tài khoản: one that is known to be his though it does not carry his personal number. It is added and
 * ended, each with a reason, never removed.
 */
@Entity
@Table(name = "account_certificate")
public class OwnCertificate {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "account_id")
    private Account account;

    private String sha256;
    private String label;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "added_by")
    private String addedBy;

    private String reason;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @SuppressWarnings("NullAway")
    protected OwnCertificate() {}

    @SuppressWarnings("NullAway")
    OwnCertificate(Account account, Sha256 sha256, String label, String reason, AccountName by, Instant now) {
        this.id = UUID.randomUUID();
        this.account = account;
        this.sha256 = sha256.value();
        this.label = label;
        this.reason = reason;
        this.addedBy = by.value();
        this.addedAt = now;
    }

    public void end(String reason, AccountName by, Instant now) {
        endReason = reason;
        endedBy = by.value();
        endedAt = now;
    }

    UUID id() {
        return id;
    }

    public Sha256 sha256() {
        return new Sha256(sha256);
    }

    public String label() {
        return label;
    }

    boolean isOpen() {
        return endedAt == null;
    }

    OwnCertificateLine line() {
        return new OwnCertificateLine(
                id,
                sha256(),
                label,
                addedAt,
                addedBy,
                reason,
                java.util.Optional.ofNullable(endedAt),
                java.util.Optional.ofNullable(endedBy),
                java.util.Optional.ofNullable(endReason));
    }
}
