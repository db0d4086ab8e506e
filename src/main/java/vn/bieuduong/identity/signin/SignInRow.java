package vn.bieuduong.identity.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import vn.bieuduong.identity.Account;
import vn.bieuduong.platform.Settings;

/** Phiên đăng nhập: one device on which somebody is signed in, under the hash of the token its cookie carries. */
@Entity
@Table(name = "sign_in")
class SignInRow {

    /** How exactly the last use is known; spares a write on nearly every request. */
    static final Duration GRAIN = Duration.ofMinutes(1);

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    @Column(name = "signed_in_at")
    private Instant signedInAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "client_address")
    private String clientAddress;

    private String program;

    @SuppressWarnings("NullAway")
    protected SignInRow() {}

    SignInRow(String tokenHash, Account account, Origin from, Instant now) {
        this.tokenHash = tokenHash;
        this.account = account;
        this.clientAddress = from.address();
        this.program = from.program();
        this.signedInAt = now;
        this.seenAt = now;
    }

    /** As its owner reads it. */
    SignInLine line(String ownTokenHash) {
        return new SignInLine(
                tokenHash.substring(0, 16), program, clientAddress, signedInAt, seenAt, tokenHash.equals(ownTokenHash));
    }

    Account account() {
        return account;
    }

    /** The moment from which on it signs nobody in, unless it is used before. */
    Instant ends(Settings.Sessions rules) {
        Instant idle = seenAt.plus(account.isOfOffice() ? rules.idleOffice() : rules.idleApplicants());
        Instant absolute = signedInAt.plus(rules.longest());
        return idle.isBefore(absolute) ? idle : absolute;
    }

    boolean isOver(Instant now, Settings.Sessions rules) {
        return !now.isBefore(ends(rules));
    }

    void seen(Instant now) {
        if (seenAt.plus(GRAIN).isBefore(now)) {
            seenAt = now;
        }
    }
}
