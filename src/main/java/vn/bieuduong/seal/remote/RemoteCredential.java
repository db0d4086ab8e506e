package vn.bieuduong.seal.remote;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chứng thư số ở nhà cung cấp: one key that a provider keeps.
 *
 * @param id as the provider calls it
 * @param chain the certificate and its issuers, each DER, the signer's own first
 * @param algorithms by which it signs, each as an object identifier
 * @param enabled whether the provider says that key and certificate may be used
 */
record RemoteCredential(String id, List<byte[]> chain, List<String> algorithms, boolean enabled) {

    private static final String RSA = "1.2.840.113549.1.1.1";
    private static final String RSA_SHA256 = "1.2.840.113549.1.1.11";
    private static final String ECDSA_SHA256 = "1.2.840.10045.4.3.2";

    RemoteCredential {
        chain = List.copyOf(chain);
        algorithms = List.copyOf(algorithms);
    }

    /** Whether it may be used at this moment, as provider and certificate say. */
    boolean isInForce(Instant at) {
        try {
            read(chain.get(0)).checkValidity(Date.from(at));
            return enabled;
        } catch (CertificateException e) {
            return false;
        }
    }

    /** The algorithm to be asked for; null when it can do none that goes with SHA-256. */
    @Nullable
    String algorithm() {
        List<String> wanted = isElliptic(chain.get(0)) ? List.of(ECDSA_SHA256) : List.of(RSA_SHA256, RSA);
        return wanted.stream().filter(algorithms::contains).findFirst().orElse(null);
    }

    /** Whether the bytes are a signature over the data by the key of this certificate. */
    static boolean isSignedBy(byte[] certificate, byte[] data, byte[] signature) {
        try {
            PublicKey key = read(certificate).getPublicKey();
            Signature check =
                    Signature.getInstance(key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
            check.initVerify(key);
            check.update(data);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static X509Certificate read(byte[] der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private static boolean isElliptic(byte[] certificate) {
        try {
            return read(certificate).getPublicKey().getAlgorithm().equals("EC");
        } catch (CertificateException e) {
            return false;
        }
    }
}
