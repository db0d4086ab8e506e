package vn.bieuduong.signature.pdf;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.SignerStatusCode;
import vn.bieuduong.signature.validation.SubjectNames;

/**
 * Chữ ký kiểu cũ: {@code adbe.x509.rsa_sha1}, a bare RSA signature beside its certificate instead of a CMS. The library does
 * not know it; PDF 2.0 deprecates it. Whether it holds can still be said; whose it is, only with the reserve of its age.
 */
record X509RsaSha1Signature(
        List<Integer> range,
        byte[] contents,
        byte[] certificate,
        @Nullable Instant claimed) {

    private static final COSName KIND = COSName.getPDFName("adbe.x509.rsa_sha1");
    private static final COSName CERTIFICATE = COSName.getPDFName("Cert");

    /** Null when it is of another kind, or its certificate is missing. */
    static @Nullable X509RsaSha1Signature of(PDSignature signature, List<Integer> range) {
        COSBase found = signature.getCOSObject().getDictionaryObject(CERTIFICATE);
        COSBase first = found instanceof COSArray chain && chain.size() > 0 ? chain.getObject(0) : found;
        if (!KIND.equals(signature.getCOSObject().getCOSName(COSName.SUB_FILTER))
                || !(first instanceof COSString certificate)) {
            return null;
        }
        Instant claimed =
                signature.getSignDate() == null ? null : signature.getSignDate().toInstant();
        return new X509RsaSha1Signature(range, signature.getContents(), certificate.getBytes(), claimed);
    }

    CertificateToken token() {
        return DSSUtils.loadCertificate(certificate);
    }

    /** Whether it is the key's signature of that content. */
    boolean holds(InputStream content) throws IOException {
        try {
            Signature check = Signature.getInstance("SHA1withRSA");
            check.initVerify(token().getPublicKey());
            byte[] buffer = new byte[8192];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                check.update(buffer, 0, read);
            }
            try (ASN1InputStream in = new ASN1InputStream(contents)) {
                return check.verify(ASN1OctetString.getInstance(in.readObject()).getOctets());
            }
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    /** Why it does not hold: its value is a digest of something else, or no value of this key's at all. */
    IntegrityCode failure() throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(contents)) {
            byte[] value = ASN1OctetString.getInstance(in.readObject()).getOctets();
            return ValueCheck.opens(token().getPublicKey(), value)
                    ? IntegrityCode.DIGEST_MISMATCH
                    : IntegrityCode.VALUE_WRONG;
        } catch (RuntimeException e) {
            return IntegrityCode.VALUE_WRONG;
        }
    }

    SignatureEntry entry(IntegrityCode code, boolean whole, List<Integer> pages) {
        String size = token().getPublicKey() instanceof RSAPublicKey key
                ? String.valueOf(key.getModulus().bitLength())
                : "?";
        return new SignatureEntry(
                "bare-" + Sha256.of(contents).beginning(16),
                code,
                SignerStatusCode.OLD_ALGORITHM,
                SubjectNames.signer(token()),
                claimed,
                false,
                whole,
                "RSA " + size + ", SHA1",
                KIND.getName(),
                pages,
                null);
    }
}
