package vn.bieuduong.seal.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bieuduong.fictional.OnlineAuthority;
import vn.bieuduong.signature.signing.Pkcs12Key;

/** A key is asked for a signature that the portal can check, of its own kind. */
class RemoteCredentialTest {

    private static final String RSA = "1.2.840.113549.1.1.1";
    private static final String RSA_SHA256 = "1.2.840.113549.1.1.11";
    private static final String ECDSA_SHA256 = "1.2.840.10045.4.3.2";
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"RSA, 2048, " + RSA_SHA256, "EC, 256, " + ECDSA_SHA256})
    void eachKindOfKeySignsInItsOwnWay(String kind, int size, String algorithm) throws Exception {
        Pkcs12Key key = key(kind, size);
        byte[] own = key.chain().get(0);
        byte[] data = {1, 2, 3};
        byte[] signature = key.sign(data);

        assertThat(of(key, List.of("1.2.3", ECDSA_SHA256, RSA_SHA256)).algorithm())
                .isEqualTo(algorithm);
        assertThat(RemoteCredential.isSignedBy(own, data, signature)).isTrue();
        assertThat(RemoteCredential.isSignedBy(own, new byte[] {1, 2}, signature))
                .isFalse();
        assertThat(RemoteCredential.isSignedBy(own, data, new byte[0])).isFalse();
        assertThat(RemoteCredential.isSignedBy(key("RSA", 2048).chain().get(0), data, signature))
                .isFalse();
    }

    @Test
    void anRsaKeyThatLeavesTheHashOpenWillDoAndNothingElse() throws Exception {
        Pkcs12Key key = key("RSA", 2048);

        assertThat(of(key, List.of(RSA)).algorithm()).isEqualTo(RSA);
        assertThat(of(key, List.of(ECDSA_SHA256, "1.2.840.113549.1.1.5")).algorithm())
                .isNull();
    }

    @Test
    void aCertificateIsInForceWithinItsDaysAlone() throws Exception {
        RemoteCredential credential = of(key("EC", 256), List.of(ECDSA_SHA256));

        assertThat(credential.isInForce(NOW.plus(Duration.ofMinutes(1)))).isTrue();
        assertThat(credential.isInForce(NOW.plus(Duration.ofDays(40_000)))).isFalse();
        assertThat(credential.isInForce(Instant.EPOCH)).isFalse();
    }

    private static RemoteCredential of(Pkcs12Key key, List<String> algorithms) {
        return new RemoteCredential("one", key.chain(), algorithms, true);
    }

    private Pkcs12Key key(String kind, int size) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        generator.initialize(size);
        Path file = folder.resolve(kind + System.nanoTime() + ".p12");
        new OnlineAuthority("http://127.0.0.1:1", NOW)
                .issue(generator.generateKeyPair())
                .store(file, "x".toCharArray());
        return Pkcs12Key.open(file, "x".toCharArray());
    }
}
