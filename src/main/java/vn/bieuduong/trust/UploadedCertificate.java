package vn.bieuduong.trust;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.signature.validation.SubjectNames;

/**
 * Chứng thư tải lên: one authority's certificate, read from what an administrator uploads. The only upload that the web process
 * itself reads: a signed-in administrator's, at most 64 KB, by the JDK's own parser, which reads every TLS peer's certificate too.
 */
record UploadedCertificate(X509Certificate certificate) {

    static final int MOST_BYTES = 64 * 1024;

    private static final int SIGNS_CERTIFICATES = 5;

    /** The certificate in the file; refused when there is not exactly one, of an authority. */
    static UploadedCertificate of(byte[] file) {
        Refusal.unless(file.length > 0, TrustReason.FILE_MISSING);
        Refusal.unless(file.length <= MOST_BYTES, TrustReason.FILE_TOO_LARGE);
        Refusal.unless(!holdsPrivateKey(file), TrustReason.PRIVATE_KEY);
        X509Certificate found;
        try {
            Collection<?> all =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(file));
            Refusal.unless(!all.isEmpty(), TrustReason.NOT_A_CERTIFICATE);
            Refusal.unless(all.size() == 1, TrustReason.SEVERAL_CERTIFICATES);
            found = (X509Certificate) all.iterator().next();
        } catch (CertificateException e) {
            throw Refusal.of(TrustReason.NOT_A_CERTIFICATE);
        }
        boolean[] usage = found.getKeyUsage();
        boolean authority = found.getBasicConstraints() >= 0 && (usage == null || usage[SIGNS_CERTIFICATES]);
        Refusal.unless(authority, TrustReason.NOT_AN_AUTHORITY, SubjectNames.name(found.getSubjectX500Principal()));
        return new UploadedCertificate(found);
    }

    /** A PEM file with a key in it, or a PKCS#12 store: a sequence that begins with version 3. */
    private static boolean holdsPrivateKey(byte[] file) {
        boolean pem = new String(file, StandardCharsets.ISO_8859_1).contains("PRIVATE KEY-----");
        int at = file.length > 1 && file[1] < 0 ? 2 + (file[1] & 0x7f) : 2;
        return pem
                || (file.length > at + 2 && file[0] == 0x30 && file[at] == 2 && file[at + 1] == 1 && file[at + 2] == 3);
    }

    byte[] der() {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    Sha256 sha256() {
        return Sha256.of(der());
    }

    /** Whether the fingerprint, in any of the usual ways of writing it, is this certificate's. */
    boolean has(String fingerprint) {
        String hex = fingerprint.toLowerCase(Locale.ROOT).replaceAll("[\\s:.-]", "");
        return hex.equals(sha256().value()) || hex.equals(sha1());
    }

    private String sha1() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(der()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
