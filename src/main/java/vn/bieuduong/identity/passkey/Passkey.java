package vn.bieuduong.identity.passkey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Một khóa truy cập: the public half of a key on somebody's device, and how often that device says it was used. */
@Entity
class Passkey {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "credential_id")
    private String credential;

    /** As the device attested it: its model, the credential's id and the public key. */
    @Column(name = "public_key")
    private byte[] publicKey;

    private long counter;

    private String label;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway")
    protected Passkey() {}

    Passkey(UUID account, Credential made, String label, Instant now) {
        this.id = UUID.randomUUID();
        this.account = account;
        this.credential = made.id();
        this.publicKey = made.publicKey();
        this.counter = made.counter();
        this.label = label;
        this.addedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID account() {
        return account;
    }

    String label() {
        return label;
    }

    Credential credential() {
        return new Credential(credential, publicKey, counter);
    }

    PasskeyLine line() {
        return new PasskeyLine(id, label, addedAt, usedAt);
    }

    /** Was used, and its device now says so many times. */
    void use(long counted, Instant now) {
        counter = counted;
        usedAt = now;
    }
}
