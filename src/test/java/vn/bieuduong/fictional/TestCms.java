package vn.bieuduong.fictional;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;
import vn.bieuduong.signature.PaperForge;
import vn.bieuduong.signature.PaperForge.Cms;
import vn.bieuduong.signature.validation.TrustFolders;

/** CMS cho thử nghiệm: signatures as they should be, as old programs make them, and as forgers leave them. */
public final class TestCms {

    private static final CertificateIssuer ROOT = CertificateIssuer.root(
            CertificateIssuer.subject("Thử CA", "Thử", "", List.of()),
            PaperForge.NOW.minus(Duration.ofDays(100)),
            PaperForge.NOW.plus(Duration.ofDays(1000)));

    public static final CertificateIssuer SIGNER = leaf("Người ký");
    public static final CertificateIssuer OTHER = leaf("Người khác");

    /** All but the last number of the names of RSA's algorithms: 1.2.840.113549.1.1. */
    private static final byte[] RSA = {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x01};

    private TestCms() {}

    private static CertificateIssuer leaf(String name) {
        return ROOT.leaf(
                CertificateIssuer.subject(name, "Thử", "Lạc Hà", List.of("CCCD:099000000001")),
                PaperForge.NOW.minus(Duration.ofDays(90)),
                PaperForge.NOW.plus(Duration.ofDays(900)));
    }

    public static Cms with(String algorithm) {
        return content -> sign(content, algorithm, false, false, SIGNER, SIGNER);
    }

    public static Cms withoutAttributes() {
        return content -> sign(content, "SHA256withRSA", true, false, SIGNER, SIGNER);
    }

    /** Says that somebody else signed. */
    public static Cms withOthersCertificate() {
        return content -> sign(content, "SHA256withRSA", false, false, SIGNER, OTHER);
    }

    /** Legal, but nobody can check it who has not got the certificate. */
    public static Cms withoutCertificate() {
        return content -> {
            try {
                CMSSignedData data = new CMSSignedData(with("SHA256withRSA").sign(content));
                return CMSSignedData.replaceCertificatesAndCRLs(data, new CollectionStore<>(List.of()), null, null)
                        .getEncoded();
            } catch (CMSException e) {
                throw new IOException(e);
            }
        };
    }

    /** Names an algorithm of the same family that does not exist. */
    public static Cms ofUnknownAlgorithm() {
        return content -> {
            byte[] cms = with("SHA256withRSA").sign(content);
            for (int at = cms.length - RSA.length - 1; at > 0; at--) {
                if (Arrays.equals(cms, at, at + RSA.length, RSA, 0, RSA.length)) {
                    cms[at + RSA.length] = 0x7F;
                    return cms;
                }
            }
            throw new IOException("no RSA");
        };
    }

    public static Cms withOneBitTurned() {
        return content -> {
            byte[] cms = with("SHA256withRSA").sign(content);
            cms[cms.length - 40] ^= 1;
            return cms;
        };
    }

    /** The authority of all signers here as an anchor, with lists that it gave out at those moments. */
    public static TrustFolders trusted(Path folder, Instant... lists) throws IOException {
        Files.createDirectories(folder.resolve("anchors"));
        Files.createDirectories(folder.resolve("crl"));
        Files.write(folder.resolve("anchors/root.crt"), CertificateIssuer.encoded(ROOT.certificate()));
        for (Instant list : lists) {
            Files.write(
                    folder.resolve("crl/" + list.getEpochSecond() + ".crl"),
                    ROOT.revocationList(list, PaperForge.NOW.plus(Duration.ofDays(30)), List.of(), list));
        }
        return TrustFolders.under(folder);
    }

    public static Cms withWrongDigest() {
        return content -> sign(content, "SHA256withRSA", false, true, SIGNER, SIGNER);
    }

    public static Cms ofOtherContent() {
        return content -> with("SHA256withRSA").sign(Arrays.copyOf(content, content.length - 1));
    }

    /** The old kind, adbe.pkcs7.sha1: the content's SHA-1 digest is what is signed, and lies within. */
    public static Cms overDigest() {
        return content -> {
            try {
                return generate(
                        MessageDigest.getInstance("SHA-1").digest(content),
                        true,
                        "SHA1withRSA",
                        false,
                        false,
                        SIGNER,
                        SIGNER);
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
        };
    }

    public static Cms withoutSigners() {
        return content -> {
            SignedData empty = new SignedData(
                    new DERSet(), new ContentInfo(CMSObjectIdentifiers.data, null), null, null, new DERSet());
            return new ContentInfo(CMSObjectIdentifiers.signedData, empty).getEncoded(ASN1Encoding.DER);
        };
    }

    public static Cms followedBy(byte[] more) {
        return content -> {
            byte[] cms = with("SHA256withRSA").sign(content);
            byte[] longer = Arrays.copyOf(cms, cms.length + more.length);
            System.arraycopy(more, 0, longer, cms.length, more.length);
            return longer;
        };
    }

    public static Cms twice(boolean secondWrong) {
        return content -> {
            try {
                CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
                add(generator, "SHA256withRSA", false, false, SIGNER, SIGNER);
                add(generator, "SHA256withRSA", false, secondWrong, OTHER, OTHER);
                return generator
                        .generate(new CMSProcessableByteArray(content), false)
                        .getEncoded();
            } catch (GeneralSecurityException | CMSException | OperatorCreationException e) {
                throw new IOException(e);
            }
        };
    }

    /** The oldest kind, adbe.x509.rsa_sha1: a bare RSA signature in an octet string. */
    public static Cms bare() {
        return content -> {
            try {
                java.security.Signature signature = java.security.Signature.getInstance("SHA1withRSA");
                signature.initSign(SIGNER.key());
                signature.update(content);
                return new DEROctetString(signature.sign()).getEncoded();
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
        };
    }

    private static byte[] sign(
            byte[] content,
            String algorithm,
            boolean direct,
            boolean wrong,
            CertificateIssuer key,
            CertificateIssuer named)
            throws IOException {
        return generate(content, false, algorithm, direct, wrong, key, named);
    }

    private static byte[] generate(
            byte[] content,
            boolean within,
            String algorithm,
            boolean direct,
            boolean wrong,
            CertificateIssuer key,
            CertificateIssuer named)
            throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            add(generator, algorithm, direct, wrong, key, named);
            return generator
                    .generate(new CMSProcessableByteArray(content), within)
                    .getEncoded();
        } catch (GeneralSecurityException | CMSException | OperatorCreationException e) {
            throw new IOException(e);
        }
    }

    private static void add(
            CMSSignedDataGenerator generator,
            String algorithm,
            boolean direct,
            boolean wrong,
            CertificateIssuer key,
            CertificateIssuer named)
            throws GeneralSecurityException, OperatorCreationException, CMSException {
        JcaSignerInfoGeneratorBuilder builder =
                new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
        builder.setDirectSignature(direct);
        if (wrong) {
            builder.setSignedAttributeGenerator(parameters -> {
                AttributeTable table = new DefaultSignedAttributeTableGenerator().getAttributes(parameters);
                return table.remove(CMSAttributes.messageDigest)
                        .add(CMSAttributes.messageDigest, new DEROctetString(new byte[32]));
            });
        }
        generator.addSignerInfoGenerator(
                builder.build(new JcaContentSignerBuilder(algorithm).build(key.key()), named.certificate()));
        generator.addCertificates(new JcaCertStore(named.chain()));
    }
}
