package vn.bieuduong.signature.ades;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.Policy;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.signature.SignatureInspector;
import vn.bieuduong.signature.report.IdentityNumber;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.signing.SigningKey;
import vn.bieuduong.signature.validation.TrustFolders;

/** Signed XML (XAdES) and signature files (CAdES). */
class AdesValidationTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String XML = "<?xml version=\"1.0\"?><toKhai><hoTen>Nguyễn Văn A</hoTen></toKhai>";

    @TempDir
    static Path folder;

    private static SigningKey key;
    private static SignatureInspector inspector;

    @BeforeAll
    static void start() {
        DemoAuthority authority = DemoAuthority.openOrCreate(folder.resolve("demo"), CLOCK);
        key = authority.signature("Nguyễn Văn A", "099000000009", "", "");
        inspector = new SignatureInspector(TrustFolders.under(authority.trust()), CLOCK);
    }

    private static SignatureReport report(String name, byte[] bytes) throws IOException {
        return inspector.inspect(Files.write(folder.resolve(name), bytes));
    }

    @Test
    void signedXmlIsIntactAndNamesItsSigner() throws IOException {
        SignatureReport report = report("a.xml", signedXml());

        assertThat(report.code()).isEqualTo(IntegrityCode.WHOLE_FILE);
        assertThat(report.isTrustworthy()).isTrue();
        assertThat(report.signatures().get(0).signer().numbers()).containsExactly(IdentityNumber.cccd("099000000009"));
    }

    @Test
    void changedXmlIsNamed() throws IOException {
        String changed = new String(signedXml(), StandardCharsets.UTF_8).replace("Nguyễn Văn A<", "Nguyễn Văn B<");

        assertThat(report("b.xml", changed.getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo(IntegrityCode.DIGEST_MISMATCH);
    }

    @Test
    void plainXmlIsUnsignedAndHalfXmlUnreadable() throws IOException {
        assertThat(report("c.xml", XML.getBytes(StandardCharsets.UTF_8)).integrity())
                .isEqualTo(Integrity.UNSIGNED);
        assertThat(report("d.xml", XML.substring(0, 40).getBytes(StandardCharsets.UTF_8))
                        .integrity())
                .isEqualTo(Integrity.UNREADABLE);
    }

    @Test
    void aSignatureFileHoldsWithItsContentAndCannotBeCheckedWithout() throws IOException {
        assertThat(report("a.p7m", signedCms(SignaturePackaging.ENVELOPING)).isTrustworthy())
                .isTrue();
        assertThat(report("a.p7s", signedCms(SignaturePackaging.DETACHED)).code())
                .isEqualTo(IntegrityCode.CONTENT_MISSING);
    }

    @Test
    void aChangedSignatureFileIsBroken() throws IOException {
        byte[] cms = signedCms(SignaturePackaging.ENVELOPING);
        int at = new String(cms, StandardCharsets.ISO_8859_1).indexOf("toKhai");
        cms[at] ^= 1;

        assertThat(report("b.p7m", cms).integrity()).isEqualTo(Integrity.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:%d/\">]><a>&x;</a>",
                "<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"http://127.0.0.1:%d/a.dtd\"><a/>",
                "<?xml version=\"1.0\"?><?xml-stylesheet href=\"http://127.0.0.1:%d/\"?><a/>"
            })
    void nothingInAFileCausesACall(String xml) throws IOException {
        try (ServerSocket stub = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            stub.setSoTimeout(300);
            SignatureReport report =
                    report("e.xml", xml.formatted(stub.getLocalPort()).getBytes(StandardCharsets.UTF_8));

            assertThat(report.integrity()).isIn(Integrity.UNSIGNED, Integrity.UNREADABLE);
            org.assertj.core.api.Assertions.assertThatThrownBy(stub::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    /** A signature may name the rules it was made under and where they lie. */
    @Test
    void theAddressOfASignaturePolicyIsNotCalled() throws IOException {
        try (ServerSocket stub = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            stub.setSoTimeout(300);
            Policy policy = new Policy();
            policy.setId("1.2.3.4");
            policy.setDigestAlgorithm(DigestAlgorithm.SHA256);
            policy.setDigestValue(new byte[32]);
            policy.setSpuri("http://127.0.0.1:" + stub.getLocalPort() + "/policy");
            for (SignatureReport report : List.of(
                    report("p.xml", signedXml(policy)),
                    report("p.p7m", signedCms(SignaturePackaging.ENVELOPING, policy)))) {
                assertThat(report.code()).isEqualTo(IntegrityCode.WHOLE_FILE);
                org.assertj.core.api.Assertions.assertThatThrownBy(stub::accept)
                        .isInstanceOf(SocketTimeoutException.class);
            }
        }
    }

    private static byte[] signedXml() throws IOException {
        return signedXml(null);
    }

    private static byte[] signedXml(@Nullable Policy policy) throws IOException {
        XAdESSignatureParameters parameters = new XAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
        chain(parameters);
        parameters.bLevel().setSignaturePolicy(policy);
        XAdESService service = new XAdESService(new CommonCertificateVerifier(true));
        DSSDocument document = new InMemoryDocument(XML.getBytes(StandardCharsets.UTF_8), "a.xml");
        byte[] value = key.sign(service.getDataToSign(document, parameters).getBytes());
        return bytes(service.signDocument(document, parameters, rsa(value)));
    }

    private static byte[] signedCms(SignaturePackaging packaging) throws IOException {
        return signedCms(packaging, null);
    }

    private static byte[] signedCms(SignaturePackaging packaging, @Nullable Policy policy) throws IOException {
        CAdESSignatureParameters parameters = new CAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        parameters.setSignaturePackaging(packaging);
        chain(parameters);
        parameters.bLevel().setSignaturePolicy(policy);
        CAdESService service = new CAdESService(new CommonCertificateVerifier(true));
        DSSDocument document = new InMemoryDocument(XML.getBytes(StandardCharsets.UTF_8), "a.xml");
        byte[] value = key.sign(service.getDataToSign(document, parameters).getBytes());
        return bytes(service.signDocument(document, parameters, rsa(value)));
    }

    private static void chain(eu.europa.esig.dss.signature.AbstractSignatureParameters<?> parameters) {
        List<CertificateToken> chain =
                key.chain().stream().map(DSSUtils::loadCertificate).toList();
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(chain.get(0));
        parameters.setCertificateChain(chain);
        parameters.bLevel().setSigningDate(Date.from(NOW));
    }

    private static SignatureValue rsa(byte[] value) {
        return new SignatureValue(
                SignatureAlgorithm.getAlgorithm(EncryptionAlgorithm.RSA, DigestAlgorithm.SHA256), value);
    }

    private static byte[] bytes(DSSDocument document) throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        document.writeTo(out);
        return out.toByteArray();
    }
}
