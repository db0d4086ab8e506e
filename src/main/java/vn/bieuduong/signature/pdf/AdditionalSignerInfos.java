package vn.bieuduong.signature.pdf;

import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.spi.DSSUtils;
import java.io.IOException;
import java.security.PublicKey;
import java.util.Collection;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.signature.report.IntegrityCode;

/**
 * Người ký khác trong cùng chữ ký: a PDF's signature is one person's, but the format has room for more, and the library judges
 * the first alone. Which that is depends on their encoding, so each must hold.
 */
final class AdditionalSignerInfos {

    private AdditionalSignerInfos() {}

    /** Why one of them does not hold; null when each does. */
    static @Nullable IntegrityCode failure(PAdESSignature signature) {
        if (signature.getCMS().getSignerInfos().size() < 2) {
            return null;
        }
        try {
            byte[] encoded = signature.getCMS().getEncoded();
            CMSSignedData data = signature.getCMS().isDetachedSignature()
                    ? new CMSSignedData(
                            new CMSProcessableByteArray(DSSUtils.toByteArray(
                                    signature.getPdfRevision().getSignedData())),
                            encoded)
                    : new CMSSignedData(encoded);
            for (SignerInformation signer : data.getSignerInfos().getSigners()) {
                IntegrityCode code = failure(signer, data);
                if (code != null) {
                    return code;
                }
            }
            return null;
        } catch (CMSException | OperatorCreationException | IOException e) {
            return IntegrityCode.SIGNATURE_DAMAGED;
        }
    }

    private static @Nullable IntegrityCode failure(SignerInformation signer, CMSSignedData data)
            throws OperatorCreationException, IOException {
        @SuppressWarnings("unchecked") // the store matches by the signer's identifier
        Collection<X509CertificateHolder> own = data.getCertificates().getMatches(signer.getSID());
        IntegrityCode code = IntegrityCode.SIGNER_CERTIFICATE_MISSING;
        for (X509CertificateHolder certificate : own) {
            PublicKey key = BouncyCastleProvider.getPublicKey(certificate.getSubjectPublicKeyInfo());
            try {
                if (signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(key))) {
                    return null;
                }
                code = ValueCheck.failure(signer, key);
            } catch (CMSException e) {
                code = ValueCheck.failure(signer, key, e);
            }
        }
        return code;
    }
}
