package vn.bieuduong.signature;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Makes signature files with any kind of key and any name, as their own issuer. */
public record CmsMaker(KeyPair pair, X509Certificate certificate) {

    static {
        if (Security.getProvider(BouncyCastleProvider.PROVIDER_NAME) == null) {
            Security.addProvider(new BouncyCastleProvider());
        }
    }

    public static CmsMaker of(String algorithm, String subject) throws Exception {
        return of(algorithm, new X500Name(subject));
    }

    public static CmsMaker of(String algorithm, X500Name subject) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, BouncyCastleProvider.PROVIDER_NAME);
        if (algorithm.equals("RSA")) {
            generator.initialize(2048);
        } else if (algorithm.equals("EC")) {
            generator.initialize(new java.security.spec.ECGenParameterSpec("secp256r1"));
        }
        return of(generator.generateKeyPair(), subject, usual(algorithm));
    }

    static CmsMaker of(KeyPair pair, X500Name subject, String signature) throws Exception {
        X500Name issuer = subject.size() == 0 ? new X500Name("CN=x") : subject;
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                BigInteger.valueOf(77),
                Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                Date.from(Instant.parse("2036-01-01T00:00:00Z")),
                subject,
                pair.getPublic());
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        return new CmsMaker(
                pair,
                new JcaX509CertificateConverter()
                        .getCertificate(builder.build(new JcaContentSignerBuilder(signature)
                                .setProvider(BouncyCastleProvider.PROVIDER_NAME)
                                .build(pair.getPrivate()))));
    }

    static String usual(String algorithm) {
        return switch (algorithm) {
            case "EC" -> "SHA256withECDSA";
            case "Ed25519", "Ed448" -> algorithm;
            default -> "SHA256withRSA";
        };
    }

    byte[] detached(byte[] content, String signature) throws Exception {
        return made(content, signature, false, false);
    }

    public byte[] enclosing(byte[] content, String signature) throws Exception {
        return made(content, signature, true, false);
    }

    byte[] withoutAttributes(byte[] content) throws Exception {
        return made(content, "SHA256withRSA", true, true);
    }

    SignerInfoGenerator signer(String signature, boolean direct) throws Exception {
        return new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder()
                        .setProvider(BouncyCastleProvider.PROVIDER_NAME)
                        .build())
                .setDirectSignature(direct)
                .build(
                        new JcaContentSignerBuilder(signature)
                                .setProvider(BouncyCastleProvider.PROVIDER_NAME)
                                .build(pair.getPrivate()),
                        certificate);
    }

    private byte[] made(byte[] content, String signature, boolean enclosed, boolean direct) throws Exception {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(signer(signature, direct));
        List<X509Certificate> certificates = new ArrayList<>(List.of(certificate));
        generator.addCertificates(new JcaCertStore(certificates));
        return generator
                .generate(new CMSProcessableByteArray(content), enclosed)
                .getEncoded();
    }
}
