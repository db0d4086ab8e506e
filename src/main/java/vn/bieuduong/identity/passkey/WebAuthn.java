package vn.bieuduong.identity.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;

/** Phép kiểm tra WebAuthn: whether what a device signed is what it was asked, for this very portal; WebAuthn4J does the work. */
@ApplicationScoped
class WebAuthn {

    private static final Logger LOG = LoggerFactory.getLogger(WebAuthn.class);

    private static final List<PublicKeyCredentialParameters> ALGORITHMS = Stream.of(
                    COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256)
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();

    private final String origin;
    private final String host;

    @Inject
    WebAuthn(Settings settings) {
        this.origin = settings.publicUrl();
        this.host = Objects.requireNonNullElse(URI.create(origin).getHost(), "");
    }

    /** Read in when the first key comes, not when the first page is shown. */
    private static final class Library {
        private static final ObjectConverter CONVERTER = new ObjectConverter();
        private static final AttestedCredentialDataConverter KEYS = new AttestedCredentialDataConverter(CONVERTER);

        /** Asks no maker's word for a device: people bring their own. */
        private static final WebAuthnManager MANAGER = WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
    }

    /** What came of a check: how often the device says its key was used, or why it is refused. */
    record Outcome(long counter, Optional<PasskeyReason> reason) {

        static Outcome no(PasskeyReason reason) {
            return new Outcome(0, Optional.of(reason));
        }
    }

    /** The relying party, as WebAuthn calls it. */
    String host() {
        return host;
    }

    /** An IP address is no relying party; and browsers make keys by https alone, or on one's own machine. */
    boolean isAvailable() {
        boolean named = host.matches("(?:[a-z0-9-]+\\.)*[a-z][a-z0-9-]*");
        return named && (origin.startsWith("https://") || host.equals("localhost"));
    }

    /** Who the account's owner is to a device. */
    static byte[] handle(UUID account) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array();
    }

    /** Whether the device says that its key is this account's. */
    boolean isOf(UUID account, byte[] told) {
        return MessageDigest.isEqual(handle(account), told);
    }

    /** The key that was made; refused when it was made for something else. One that cannot know its owner does for the second step. */
    Credential made(byte[] challenge, PasskeyAnswer answer) {
        try {
            RegistrationData made = Library.MANAGER.verify(
                    new RegistrationRequest(answer.part(1), answer.part(0)),
                    new RegistrationParameters(asked(challenge), ALGORITHMS, false, true));
            var data = Objects.requireNonNull(
                    Objects.requireNonNull(made.getAttestationObject()).getAuthenticatorData());
            AttestedCredentialData key = Objects.requireNonNull(data.getAttestedCredentialData());
            return new Credential(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(key.getCredentialId()),
                    Library.KEYS.convert(key),
                    data.getSignCount());
        } catch (WebAuthnException | JacksonException | NullPointerException e) {
            LOG.debug("a new passkey is refused", e);
            Refusal refusal = Refusal.of(PasskeyReason.PASSKEY_WRONG);
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** Whether the key has signed the challenge. */
    Outcome check(Credential key, byte[] challenge, PasskeyAnswer answer, boolean verified) {
        try {
            AuthenticationData used = Library.MANAGER.verify(
                    new AuthenticationRequest(
                            answer.part(0),
                            answer.part(4).length == 0 ? null : answer.part(4),
                            answer.part(2),
                            answer.part(1),
                            null,
                            answer.part(3)),
                    new AuthenticationParameters(
                            asked(challenge), record(key), List.of(answer.part(0)), verified, true));
            return new Outcome(
                    Objects.requireNonNull(used.getAuthenticatorData()).getSignCount(), Optional.empty());
        } catch (MaliciousCounterValueException e) {
            return Outcome.no(PasskeyReason.PASSKEY_COUNTED_BACK);
        } catch (UserNotVerifiedException e) {
            return Outcome.no(PasskeyReason.PASSKEY_NOT_VERIFIED);
        } catch (WebAuthnException | JacksonException | NullPointerException e) {
            LOG.debug("a passkey's answer is refused", e);
            return Outcome.no(PasskeyReason.PASSKEY_WRONG);
        }
    }

    /** Whether a key may be copied to its owner's other devices is not held against it: some say so only later. */
    private CredentialRecordImpl record(Credential key) {
        return new CredentialRecordImpl(
                null, null, null, null, key.counter(), Library.KEYS.convert(key.publicKey()), null, null, null, null);
    }

    private ServerProperty asked(byte[] challenge) {
        return new ServerProperty(new Origin(origin), host, new DefaultChallenge(challenge));
    }
}
