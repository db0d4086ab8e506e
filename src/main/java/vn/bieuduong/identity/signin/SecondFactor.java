package vn.bieuduong.identity.signin;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Account;

/** Lớp xác thực thứ hai of an account: the app's secret, and recovery codes; counts once its owner has shown that his app knows it. */
@Entity
@Table(name = "second_factor")
class SecondFactor {

    @Id
    @Column(name = "account_id")
    private UUID account;

    /** As {@link SecretBox} locked it. */
    private byte[] secret;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    /** The step whose code was used last: neither it nor one before is taken again. */
    @Column(name = "last_step")
    private long lastStep;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "recovery_code", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "hash")
    private Set<String> recovery = new HashSet<>();

    @SuppressWarnings("NullAway")
    protected SecondFactor() {}

    SecondFactor(Account account, byte[] secret, Instant now) {
        this.account = account.id();
        this.secret = secret.clone();
        this.begunAt = now;
    }

    byte[] secret() {
        return secret.clone();
    }

    long lastStep() {
        return lastStep;
    }

    /** Takes the code of this step as used. */
    void use(long step) {
        lastStep = step;
    }

    void confirm(Instant now) {
        confirmedAt = now;
    }

    boolean isOn() {
        return confirmedAt != null;
    }

    void recoverWith(Collection<String> hashes) {
        recovery.clear();
        recovery.addAll(hashes);
    }

    /** Whether it is one of the recovery codes; it is none any more. */
    boolean useRecovery(String hash) {
        return recovery.remove(hash);
    }

    int recoveryLeft() {
        return recovery.size();
    }
}
