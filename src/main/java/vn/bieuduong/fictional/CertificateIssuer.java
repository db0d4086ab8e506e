package vn.bieuduong.fictional;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.bieuduong.signature.signing.Pkcs12Key;
import vn.bieuduong.signature.signing.SigningKey;

/**
 * Cấp chứng thư số trình diễn: makes keys, certificates and revocation lists as Vietnamese authorities write them. For the
 * demonstration and for tests, never for a real signer.
 */
public record CertificateIssuer(PrivateKey key, List<X509Certificate> chain) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static final int SIGNER = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
    static final int AUTHORITY = KeyUsage.keyCertSign | KeyUsage.cRLSign;

    /** A subject: country, place, organisation, name and any number of UID values such as {@code MST:9900001027}. */
    public static X500Name subject(String commonName, String organisation, String place, List<String> uids) {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "VN");
        if (!place.isEmpty()) {
            name.addRDN(BCStyle.L, place);
        }
        if (!organisation.isEmpty()) {
            name.addRDN(BCStyle.O, organisation);
        }
        name.addRDN(BCStyle.CN, commonName);
        uids.forEach(uid -> name.addRDN(BCStyle.UID, uid));
        return name.build();
    }

    static CertificateIssuer root(X500Name name, Instant from, Instant to) {
        KeyPair pair = authorityPair();
        X509Certificate certificate =
                certificate(name, pair, name, pair.getPrivate(), pair, null, from, to, AUTHORITY, true);
        return new CertificateIssuer(pair.getPrivate(), List.of(certificate));
    }

    CertificateIssuer authority(X500Name name, Instant from, Instant to) {
        return issue(name, authorityPair(), from, to, AUTHORITY, true);
    }

    CertificateIssuer leaf(X500Name name, Instant from, Instant to) {
        return issue(name, signerPair(), from, to, SIGNER, false);
    }

    private CertificateIssuer issue(
            X500Name name, KeyPair pair, Instant from, Instant to, int usage, boolean authority) {
        X509Certificate own = chain.get(0);
        X500Name issuer = X500Name.getInstance(own.getSubjectX500Principal().getEncoded());
        X509Certificate certificate = certificate(name, pair, issuer, key, null, own, from, to, usage, authority);
        java.util.ArrayList<X509Certificate> longer = new java.util.ArrayList<>(List.of(certificate));
        longer.addAll(chain);
        return new CertificateIssuer(pair.getPrivate(), longer);
    }

    public X509Certificate certificate() {
        return chain.get(0);
    }

    public SigningKey signingKey() {
        return new Pkcs12Key(key, chain.stream().map(CertificateIssuer::encoded).toList());
    }

    /** The authority's revocation list: these serial numbers, revoked at that moment. */
    public byte[] revocationList(Instant now, Instant next, List<BigInteger> revoked, Instant since) {
        try {
            X500Name issuer =
                    X500Name.getInstance(certificate().getSubjectX500Principal().getEncoded());
            X509v2CRLBuilder list = new X509v2CRLBuilder(issuer, Date.from(now));
            list.setNextUpdate(Date.from(next));
            revoked.forEach(serial -> list.addCRLEntry(serial, Date.from(since), CRLReason.keyCompromise));
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            list.addExtension(
                    Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(certificate()));
            list.addExtension(
                    Extension.cRLNumber,
                    false,
                    new org.bouncycastle.asn1.x509.CRLNumber(BigInteger.valueOf(now.getEpochSecond())));
            return list.build(signer(key)).getEncoded();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public void store(Path file, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry("key", key, password, chain.toArray(Certificate[]::new));
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            try (OutputStream out = Files.newOutputStream(fresh)) {
                store.store(out, password);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CertificateIssuer load(Path file, char[] password) {
        try (java.io.InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            List<X509Certificate> chain = java.util.Arrays.stream(store.getCertificateChain("key"))
                    .map(X509Certificate.class::cast)
                    .toList();
            return new CertificateIssuer((PrivateKey) store.getKey("key", password), chain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static X509Certificate certificate(
            X500Name subject,
            KeyPair pair,
            X500Name issuer,
            PrivateKey issuerKey,
            @org.jspecify.annotations.Nullable KeyPair selfSigned,
            @org.jspecify.annotations.Nullable X509Certificate issuerCertificate,
            Instant from,
            Instant to,
            int usage,
            boolean authority) {
        try {
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer, new BigInteger(120, RANDOM), Date.from(from), Date.from(to), subject, pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(pair.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    issuerCertificate == null
                            ? extensions.createAuthorityKeyIdentifier(pair.getPublic())
                            : extensions.createAuthorityKeyIdentifier(issuerCertificate));
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer(issuerKey)));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ContentSigner signer(PrivateKey key) {
        try {
            return new JcaContentSignerBuilder(key.getAlgorithm().equals("EC") ? "SHA384withECDSA" : "SHA256withRSA")
                    .build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** On a curve: a pair of RSA as long-lived as an authority takes seconds to find, at each first start. */
    private static KeyPair authorityPair() {
        return pair("EC", 384);
    }

    /** As on the tokens people hold. */
    private static KeyPair signerPair() {
        return pair("RSA", 2048);
    }

    private static KeyPair pair(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits, RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
