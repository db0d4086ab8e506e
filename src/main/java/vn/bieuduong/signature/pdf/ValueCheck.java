package vn.bieuduong.signature.pdf;

import eu.europa.esig.dss.cades.validation.CAdESSignature;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.jaxb.XmlDigestMatcher;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import javax.crypto.Cipher;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import vn.bieuduong.signature.report.IntegrityCode;

/**
 * Vì sao chữ ký không được xác nhận: a signature that does not verify says three things that must not be taken for one another: the content is
 * not what was signed; the value is wrong though the content's digest agrees; or nobody can tell, because the certificate is missing or
 * the algorithm unknown (RFC 5652 5.4 and 5.6; ETSI EN 319 102-1 HASH_FAILURE, SIG_CRYPTO_FAILURE, NO_SIGNING_CERTIFICATE_FOUND).
 */
public final class ValueCheck {

    private ValueCheck() {}

    /** The reason for a signature of which it is known that it does not verify. */
    public static IntegrityCode failure(AdvancedSignature signature, SignatureWrapper found) {
        SignerInformation signer = signature instanceof CAdESSignature cades ? cades.getSignerInformation() : null;
        boolean altered = false;
        for (XmlDigestMatcher matcher : found.getDigestMatchers()) {
            if (matcher.isDataFound() && !matcher.isDataIntact()) {
                if (signer == null ? matcher.getDigestMethod() == null : !isKnownDigest(signer.getDigestAlgOID())) {
                    return IntegrityCode.ALGORITHM_UNKNOWN;
                }
                altered = true;
            }
        }
        if (altered) {
            return IntegrityCode.DIGEST_MISMATCH;
        }
        CertificateToken certificate = signature.getSigningCertificateToken();
        if (certificate == null || signer != null && !isNamed(signer, certificate)) {
            return IntegrityCode.SIGNER_CERTIFICATE_MISSING;
        }
        if (signer == null) {
            return found.getEncryptionAlgorithm() == null ? IntegrityCode.ALGORITHM_UNKNOWN : IntegrityCode.VALUE_WRONG;
        }
        return failure(signer, certificate.getPublicKey());
    }

    /** The same for one signer of a CMS whose digest agrees. */
    public static IntegrityCode failure(SignerInformation signer, PublicKey key) {
        if (!isKnownDigest(signer.getDigestAlgOID()) || !isVerifiable(signer.toASN1Structure(), key)) {
            return IntegrityCode.ALGORITHM_UNKNOWN;
        }
        boolean direct = signer.getSignedAttributes() == null;
        // without attributes the value itself holds the digest: one that the key opens fits some other content
        return direct && (!(key instanceof RSAPublicKey) || opens(key, signer.getSignature()))
                ? IntegrityCode.DIGEST_MISMATCH
                : IntegrityCode.VALUE_WRONG;
    }

    /** Why a signer of a CMS with its content does not hold, when the certificate is at hand. */
    static IntegrityCode failure(SignerInformation signer, PublicKey key, CMSException thrown) {
        return thrown instanceof CMSSignerDigestMismatchException
                ? IntegrityCode.DIGEST_MISMATCH
                : failure(signer, key);
    }

    /** Whether an RSA value, opened with the key, is a padded digest of anything. */
    static boolean opens(PublicKey key, byte[] value) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.DECRYPT_MODE, key);
            return cipher.doFinal(value).length > 0;
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    private static boolean isNamed(SignerInformation signer, CertificateToken certificate) {
        try {
            return signer.getSID().match(new X509CertificateHolder(certificate.getEncoded()));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isKnownDigest(String oid) {
        try {
            return DigestAlgorithm.forOID(oid) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether anybody here knows the algorithm, and the key is one for it. */
    private static boolean isVerifiable(SignerInfo signer, PublicKey key) {
        try {
            new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(BouncyCastleProvider.PROVIDER_NAME)
                    .build(key)
                    .getContentVerifier(signer.getDigestEncryptionAlgorithm(), signer.getDigestAlgorithm());
            return true;
        } catch (OperatorCreationException | RuntimeException e) {
            return false;
        }
    }
}
