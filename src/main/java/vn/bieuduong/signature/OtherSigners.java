package vn.bieuduong.signature;

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

/**
 * Người ký khác trong cùng chữ ký: a PDF's signature is one person's, but the format has room for more, and the library judges
 * the first alone. Which that is depends on their encoding, so each must hold.
 */
final class OtherSigners {

    private OtherSigners() {}

    static boolean hold(PAdESSignature signature) {
        if (signature.getCMS().getSignerInfos().size() < 2) {
            return true;
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
                if (!holds(signer, data)) {
                    return false;
                }
            }
            return true;
        } catch (CMSException | OperatorCreationException | IOException e) {
            return false;
        }
    }

    private static boolean holds(SignerInformation signer, CMSSignedData data)
            throws CMSException, OperatorCreationException, IOException {
        @SuppressWarnings("unchecked") // the store matches by the signer's identifier
        Collection<X509CertificateHolder> own = data.getCertificates().getMatches(signer.getSID());
        for (X509CertificateHolder certificate : own) {
            PublicKey key = BouncyCastleProvider.getPublicKey(certificate.getSubjectPublicKeyInfo());
            if (signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(key))) {
                return true;
            }
        }
        return false;
    }
}
