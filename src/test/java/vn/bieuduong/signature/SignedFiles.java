package vn.bieuduong.signature;

import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import vn.bieuduong.signature.signing.SigningKey;

/** Makes signature files and signed XML with a key of the demonstration's authority. */
public final class SignedFiles {

    private final SigningKey key;
    private final Instant at;

    public SignedFiles(SigningKey key, Instant at) {
        this.key = key;
        this.at = at;
    }

    public byte[] cms(byte[] content, SignaturePackaging packaging, DigestAlgorithm digest) {
        CAdESSignatureParameters parameters = new CAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        parameters.setSignaturePackaging(packaging);
        chain(parameters, digest);
        CAdESService service = new CAdESService(new CommonCertificateVerifier(true));
        DSSDocument document = new InMemoryDocument(content, "content");
        byte[] value = key.sign(service.getDataToSign(document, parameters).getBytes());
        return bytes(service.signDocument(document, parameters, rsa(value)));
    }

    /** A signature file without its content, as VGCA and VNPT make them. */
    public byte[] p7s(byte[] content) {
        return cms(content, SignaturePackaging.DETACHED, DigestAlgorithm.SHA256);
    }

    public byte[] p7m(byte[] content) {
        return cms(content, SignaturePackaging.ENVELOPING, DigestAlgorithm.SHA256);
    }

    public byte[] xml(byte[] content, String name, SignaturePackaging packaging) {
        XAdESSignatureParameters parameters = new XAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
        parameters.setSignaturePackaging(packaging);
        chain(parameters, DigestAlgorithm.SHA256);
        XAdESService service = new XAdESService(new CommonCertificateVerifier(true));
        DSSDocument document = new InMemoryDocument(content, name);
        byte[] value = key.sign(service.getDataToSign(document, parameters).getBytes());
        return bytes(service.signDocument(document, parameters, rsa(value)));
    }

    public String xml(String content, SignaturePackaging packaging) {
        return new String(xml(content.getBytes(StandardCharsets.UTF_8), "a.xml", packaging), StandardCharsets.UTF_8);
    }

    private void chain(AbstractSignatureParameters<?> parameters, DigestAlgorithm digest) {
        List<CertificateToken> chain =
                key.chain().stream().map(DSSUtils::loadCertificate).toList();
        parameters.setDigestAlgorithm(digest);
        parameters.setSigningCertificate(chain.get(0));
        parameters.setCertificateChain(chain);
        parameters.bLevel().setSigningDate(Date.from(at));
    }

    private static SignatureValue rsa(byte[] value) {
        return new SignatureValue(
                SignatureAlgorithm.getAlgorithm(EncryptionAlgorithm.RSA, DigestAlgorithm.SHA256), value);
    }

    private static byte[] bytes(DSSDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            document.writeTo(out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
