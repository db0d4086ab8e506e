package vn.bieuduong.signature.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.fictional.CertificateIssuer;
import vn.bieuduong.signature.CmsMaker;
import vn.bieuduong.signature.SignatureInspector;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.SignerStatusCode;

/** Certificates from a trusted authority that were not given for signing documents. */
class CertificateSuitabilityTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final Instant FROM = NOW.minus(Duration.ofDays(100));
    private static final Instant TO = NOW.plus(Duration.ofDays(1000));
    private static final X500Name NAME = CertificateIssuer.subject("Người ký", "", "", List.of("CCCD:099000000009"));

    @TempDir
    static Path folder;

    private static KeyPair authority;
    private static CmsMaker root;
    private static SignatureInspector inspector;

    @BeforeAll
    static void start() throws Exception {
        root = CmsMaker.of("RSA", "CN=CA thử");
        authority = root.pair();
        X500Name issuer = X500Name.getInstance(
                root.certificate().getSubjectX500Principal().getEncoded());
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer, BigInteger.ONE, Date.from(FROM), Date.from(TO), issuer, authority.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        root = new CmsMaker(authority, new JcaX509CertificateConverter().getCertificate(builder.build(by())));
        Path trust = folder.resolve("trust");
        Files.write(
                Files.createDirectories(trust.resolve("anchors")).resolve("root.crt"),
                root.certificate().getEncoded());
        Files.write(
                Files.createDirectories(trust.resolve("crl")).resolve("root.crl"),
                new CertificateIssuer(authority.getPrivate(), List.of(root.certificate()))
                        .revocationList(NOW.minusSeconds(60), TO, List.of(), FROM));
        inspector = new SignatureInspector(TrustFolders.under(trust), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static org.bouncycastle.operator.ContentSigner by() throws Exception {
        return new JcaContentSignerBuilder("SHA256withRSA").build(authority.getPrivate());
    }

    private static SignerStatusCode standing(CmsMaker signer) throws Exception {
        byte[] p7m = signer.enclosing("Đơn".getBytes(StandardCharsets.UTF_8), "SHA256withRSA");
        SignatureReport report = inspector.inspect(Files.write(folder.resolve("x.p7m"), p7m));
        assertThat(report.code()).isEqualTo(IntegrityCode.WHOLE_FILE);
        return report.signatures().get(0).standing();
    }

    private static CmsMaker leaf(int usage, boolean isAuthority, Extension... more) throws Exception {
        KeyPair pair = CmsMaker.of("RSA", "CN=x").pair();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                X500Name.getInstance(
                        root.certificate().getSubjectX500Principal().getEncoded()),
                BigInteger.TEN,
                Date.from(FROM),
                Date.from(TO),
                NAME,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        for (Extension extension : more) {
            builder.addExtension(extension);
        }
        return new CmsMaker(pair, new JcaX509CertificateConverter().getCertificate(builder.build(by())));
    }

    private static Extension purpose(KeyPurposeId... purposes) throws Exception {
        return Extension.create(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
    }

    @Test
    void asAuthoritiesGiveThemTheyHold() throws Exception {
        assertThat(standing(leaf(KeyUsage.digitalSignature, false))).isEqualTo(SignerStatusCode.TRUSTED_NOW);
        assertThat(standing(
                        leaf(KeyUsage.digitalSignature | KeyUsage.nonRepudiation | KeyUsage.keyEncipherment, false)))
                .isEqualTo(SignerStatusCode.TRUSTED_NOW);
        assertThat(standing(leaf(
                        KeyUsage.nonRepudiation,
                        false,
                        purpose(KeyPurposeId.id_kp_emailProtection, KeyPurposeId.id_kp_clientAuth))))
                .isEqualTo(SignerStatusCode.TRUSTED_NOW);
    }

    @Test
    void onesForOtherUsesDoNot() throws Exception {
        assertThat(standing(leaf(KeyUsage.keyEncipherment, false)))
                .as("encryption")
                .isNotEqualTo(SignerStatusCode.TRUSTED_NOW);
        assertThat(standing(leaf(KeyUsage.digitalSignature, true)))
                .as("an authority")
                .isNotEqualTo(SignerStatusCode.TRUSTED_NOW);
        assertThat(standing(leaf(KeyUsage.digitalSignature, false, purpose(KeyPurposeId.id_kp_serverAuth))))
                .as("a server")
                .isEqualTo(SignerStatusCode.NOT_FOR_SIGNING);
        assertThat(standing(leaf(KeyUsage.digitalSignature, false, purpose(KeyPurposeId.id_kp_timeStamping))))
                .as("time stamps")
                .isEqualTo(SignerStatusCode.NOT_FOR_SIGNING);
        assertThat(standing(leaf(
                        KeyUsage.digitalSignature,
                        false,
                        Extension.create(new ASN1ObjectIdentifier("1.2.3.4.5"), true, DERNull.INSTANCE))))
                .as("an unknown restriction")
                .isNotEqualTo(SignerStatusCode.TRUSTED_NOW);
        assertThat(standing(root)).as("the anchor itself").isNotEqualTo(SignerStatusCode.TRUSTED_NOW);
    }
}
