package vn.bieuduong.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Portal;
import vn.bieuduong.fictional.OnlineAuthority;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.Pkcs12Key;
import vn.bieuduong.signature.signing.SigningKey;
import vn.bieuduong.signature.signing.SigningRequest;
import vn.bieuduong.signature.validation.TrustFolders;

/** A key on an elliptic curve, in a key file, seals as an RSA key does. */
class EcSealTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    private Path folder;

    private OnlineAuthority authority;
    private Path trust;

    @BeforeEach
    void anAuthority() throws Exception {
        authority = new OnlineAuthority("http://127.0.0.1:1", NOW);
        trust = authority.trustedIn(folder.resolve("trust"));
        Path lists = Files.createDirectories(trust.resolve("crl"));
        Files.write(lists.resolve("root.crl"), authority.rootList());
        Files.write(lists.resolve("issuing.crl"), authority.issuingList(false));
    }

    @Test
    void aKeyFileWithAnEllipticKeySealsIntactAndTrusted() throws Exception {
        for (String curve : new String[] {"secp256r1", "secp384r1"}) {
            Path file = folder.resolve(curve + ".p12");
            authority.issue(elliptic(curve)).store(file, "mật khẩu".toCharArray());

            SigningKey key = Pkcs12Key.open(file, "mật khẩu".toCharArray());
            byte[] sealed = new PdfSigner().seal(Portal.aPdf(), new SigningRequest("Phát hành văn bản", "", NOW), key);

            SignatureReport report = new SignatureInspector(TrustFolders.under(trust), Clock.systemUTC())
                    .inspect(Files.write(folder.resolve(curve + ".pdf"), sealed));
            assertThat(report.isTrustworthy()).as(curve + " " + report).isTrue();
            assertThat(report.signatures().get(0).algorithm()).contains("ECDSA");
        }
    }

    private static KeyPair elliptic(String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }
}
