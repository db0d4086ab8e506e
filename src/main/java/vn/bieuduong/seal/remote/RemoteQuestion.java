package vn.bieuduong.seal.remote;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.id.AccountName;

/**
 * Một lần hỏi nhà cung cấp ký: what somebody was sent there for, under the hash of the ticket that his browser keeps. First he signs in there;
 * then he agrees to one signature, of which it is known by what key and over what.
 */
@Entity
@Table(name = "remote_question")
class RemoteQuestion {

    /** Long enough to find the telephone and to type a PIN. */
    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    @Id
    @Column(name = "ticket_hash")
    private String ticketHash;

    @Column(name = "state_hash")
    private String stateHash;

    private String provider;
    private UUID subject;
    private String account;
    private String sha256;
    private String verifier;
    private String credential = ""; // "" before it is known
    private String algorithm = "";
    private String chain = "";
    private String hash = "";

    @Column(name = "signs_at")
    private @Nullable Instant signsAt;

    @Column(name = "asked_at")
    private Instant askedAt;

    @SuppressWarnings("NullAway")
    protected RemoteQuestion() {}

    RemoteQuestion(String ticket, String state, Asked asked, Instant now) {
        this.ticketHash = Sha256.hex(ticket);
        this.stateHash = Sha256.hex(state);
        this.provider = asked.provider();
        this.subject = asked.errand().subject();
        this.account = asked.account().value();
        this.sha256 = asked.errand().copy().value();
        this.verifier = asked.verifier();
        this.askedAt = now;
        Wanted wanted = asked.wanted();
        if (wanted != null) {
            this.credential = wanted.credential();
            this.algorithm = wanted.algorithm();
            this.chain = wanted.chain().stream()
                    .map(Base64.getEncoder()::encodeToString)
                    .collect(Collectors.joining(" "));
            this.hash = wanted.hash().value();
            this.signsAt = wanted.at();
        }
    }

    boolean isOpen(AccountName who, Instant now) {
        return account.equals(who.value()) && now.isBefore(askedAt.plus(GOOD_FOR));
    }

    boolean isUnder(String state) {
        return stateHash.equals(Sha256.hex(state));
    }

    Asked asked() {
        return new Asked(
                provider,
                new AccountName(account),
                new RemoteSigning.Errand(subject, new Sha256(sha256)),
                verifier,
                signsAt == null
                        ? null
                        : new Wanted(
                                credential,
                                algorithm,
                                Arrays.stream(chain.split(" "))
                                        .map(Base64.getDecoder()::decode)
                                        .toList(),
                                signsAt,
                                new Sha256(hash)));
    }

    /**
     * Điều đã hỏi.
     *
     * @param verifier what shows the provider that it is we who asked (RFC 7636)
     * @param wanted the signature he was asked to agree to; null while he only signs in
     */
    record Asked(
            String provider,
            AccountName account,
            RemoteSigning.Errand errand,
            String verifier,
            @Nullable Wanted wanted) {

        /** Without its secrets, so that no log ever holds one. */
        @Override
        public String toString() {
            return "Asked[" + provider + "]";
        }
    }

    /**
     * Chữ ký được xin.
     *
     * @param chain of the key's certificate
     * @param at the signing time that is written into the signature
     * @param hash over what the key signs
     */
    record Wanted(String credential, String algorithm, List<byte[]> chain, Instant at, Sha256 hash) {}
}
