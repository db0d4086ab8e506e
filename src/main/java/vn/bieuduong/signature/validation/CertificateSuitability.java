package vn.bieuduong.signature.validation;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/**
 * Chứng thư có dùng để ký được không: what the library lets pass with a warning. An authority's own certificate, a server's, or one with a
 * restriction that nobody here understands does not sign documents.
 */
final class CertificateSuitability {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    /** Purposes that have nothing to do with documents: server, time stamp, revocation answer. */
    private static final Set<String> OTHER_PURPOSES =
            Set.of("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.9");

    private static final Set<String> UNDERSTOOD = Set.of(
            "2.5.29.15", // key usage
            "2.5.29.17", // other names
            "2.5.29.19", // basic constraints
            "2.5.29.30", // name constraints
            "2.5.29.31", // revocation lists
            "2.5.29.32", // policies
            "2.5.29.35", // issuer's key
            "2.5.29.36", // policy constraints
            "2.5.29.37", // purposes
            "1.3.6.1.5.5.7.1.3"); // statements about qualified certificates

    private CertificateSuitability() {}

    static boolean maySign(CertificateToken token) {
        X509Certificate certificate = token.getCertificate();
        boolean[] usage = certificate.getKeyUsage();
        boolean signs = usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
        return signs
                && certificate.getBasicConstraints() < 0
                && isUnderstood(certificate)
                && isForDocuments(certificate);
    }

    private static boolean isUnderstood(X509Certificate certificate) {
        Set<String> critical = certificate.getCriticalExtensionOIDs();
        return critical == null || UNDERSTOOD.containsAll(critical);
    }

    private static boolean isForDocuments(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            return purposes == null || purposes.isEmpty() || !OTHER_PURPOSES.containsAll(purposes);
        } catch (CertificateParsingException e) {
            return false;
        }
    }
}
