package vn.bieuduong.seal.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.id.AccountName;

/**
 * Phiếu ký: lets whoever brings its token fetch one copy, again when the line broke, and bring it back signed once, in an account's
 * place and for a few minutes. Kept under the hash of the token, which nobody else ever knows.
 */
@Entity
@Table(name = "signing_ticket")
class SigningTicket {

    /** Long enough to find the token and to type its PIN. */
    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    private UUID subject;

    private String account;
    private String sha256;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "fetched_at")
    private @Nullable Instant fetchedAt;

    @Column(name = "brought_at")
    private @Nullable Instant broughtAt;

    @SuppressWarnings("NullAway")
    protected SigningTicket() {}

    SigningTicket(String tokenHash, UUID subject, AccountName account, Sha256 sha256, Instant now) {
        this.tokenHash = tokenHash;
        this.subject = subject;
        this.account = account.value();
        this.sha256 = sha256.value();
        this.issuedAt = now;
        this.expiresAt = now.plus(GOOD_FOR);
    }

    /** Whether the copy may be fetched: as often as it takes, until something was brought. */
    boolean fetch(Instant now) {
        boolean good = now.isBefore(expiresAt) && broughtAt == null;
        if (good && fetchedAt == null) {
            fetchedAt = now;
        }
        return good;
    }

    boolean isFetched() {
        return fetchedAt != null;
    }

    /** Whether the signed copy may be brought; it may not be again, whatever becomes of it. */
    boolean bring(Instant now) {
        boolean good = isOpen(now);
        if (good) {
            broughtAt = now;
        }
        return good;
    }

    /** Whether the signed copy may still be brought. */
    boolean isOpen(Instant now) {
        return now.isBefore(expiresAt) && fetchedAt != null && broughtAt == null;
    }

    UUID subject() {
        return subject;
    }

    AccountName account() {
        return new AccountName(account);
    }

    Sha256 sha256() {
        return new Sha256(sha256);
    }
}
