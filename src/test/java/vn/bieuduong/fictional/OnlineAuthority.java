package vn.bieuduong.fictional;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.bieuduong.signature.signing.SigningKey;

/** An authority whose certificates name addresses: of its issuer, its revocation lists, its OCSP. */
public final class OnlineAuthority {

    private final Instant now;
    private final KeyPair rootPair;
    private final X509Certificate root;
    private final KeyPair issuingPair;
    private final X509Certificate issuing;
    private final CertificateIssuer rootAuthority;
    private final CertificateIssuer issuingAuthority;

    /** @param base the host that the certificates name; the root's list is under {@code /root.crl} */
    public OnlineAuthority(String base, Instant now) throws Exception {
        this.now = now;
        rootPair = pair();
        root = certificate("CN=Gốc", rootPair, "CN=Gốc", rootPair.getPrivate(), 1, true, "", "");
        issuingPair = pair();
        issuing = certificate("CN=Cấp", issuingPair, "CN=Gốc", rootPair.getPrivate(), 2, true, base + "/root.crl", "");
        rootAuthority = new CertificateIssuer(rootPair.getPrivate(), List.of(root));
        issuingAuthority = new CertificateIssuer(issuingPair.getPrivate(), List.of(issuing, root));
    }

    /** A seal whose certificate names these addresses; "" for none. */
    public SigningKey seal(String crl, String ocsp) throws Exception {
        KeyPair pair = pair();
        X509Certificate own = certificate(
                "CN=Trường Bến Đông,UID=MST:9900002001",
                pair,
                "CN=Cấp",
                issuingPair.getPrivate(),
                77,
                false,
                crl,
                ocsp);
        return new CertificateIssuer(pair.getPrivate(), List.of(own, issuing, root)).signingKey();
    }

    /** A certificate for a key made elsewhere, with its issuers. */
    public CertificateIssuer issue(KeyPair pair) throws Exception {
        X509Certificate own = certificate(
                "CN=Trường Bến Đông,UID=MST:9900002001", pair, "CN=Cấp", issuingPair.getPrivate(), 78, false, "", "");
        return new CertificateIssuer(pair.getPrivate(), List.of(own, issuing, root));
    }

    /** Lays the root into a trust folder, and nothing else. */
    public Path trustedIn(Path folder) throws Exception {
        Path anchors = Files.createDirectories(folder.resolve("anchors"));
        Files.write(anchors.resolve("root.crt"), root.getEncoded());
        return folder;
    }

    public byte[] rootList() {
        return rootAuthority.revocationList(now.minusSeconds(60), now.plus(Duration.ofDays(1)), List.of(), now);
    }

    public byte[] issuingList(boolean revoked) {
        return issuingAuthority.revocationList(
                now.minusSeconds(60),
                now.plus(Duration.ofDays(1)),
                revoked ? List.of(BigInteger.valueOf(77)) : List.of(),
                now.minus(Duration.ofHours(1)));
    }

    /** Answers an OCSP request. */
    public byte[] answer(byte[] request, boolean revoked) {
        try {
            BasicOCSPRespBuilder answer = new BasicOCSPRespBuilder(
                    SubjectPublicKeyInfo.getInstance(issuing.getPublicKey().getEncoded()),
                    new JcaDigestCalculatorProviderBuilder().build().get(RespID.HASH_SHA1));
            CertificateStatus status =
                    revoked ? new RevokedStatus(Date.from(now.minus(Duration.ofHours(1))), 1) : CertificateStatus.GOOD;
            for (var one : new OCSPReq(request).getRequestList()) {
                answer.addResponse(
                        one.getCertID(), status, Date.from(now.minusSeconds(60)), Date.from(now.plusSeconds(86_400)));
            }
            var signed = answer.build(
                    new JcaContentSignerBuilder("SHA256withRSA").build(issuingPair.getPrivate()),
                    new X509CertificateHolder[] {new X509CertificateHolder(issuing.getEncoded())},
                    Date.from(now.minusSeconds(60)));
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.SUCCESSFUL, signed)
                    .getEncoded();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private X509Certificate certificate(
            String subject,
            KeyPair pair,
            String issuer,
            PrivateKey key,
            int serial,
            boolean authority,
            String crl,
            String ocsp)
            throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(serial),
                Date.from(now.minus(Duration.ofDays(30))),
                Date.from(now.plus(Duration.ofDays(300))),
                new X500Name(subject),
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(authority ? CertificateIssuer.AUTHORITY : CertificateIssuer.SIGNER));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
        if (!crl.isEmpty()) {
            builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                new DistributionPoint(new DistributionPointName(new GeneralNames(address(crl))), null, null)
            }));
        }
        if (!crl.isEmpty() || !ocsp.isEmpty()) {
            AccessDescription issuers = new AccessDescription(
                    AccessDescription.id_ad_caIssuers, address((crl.isEmpty() ? ocsp : crl) + "/issuer.crt"));
            builder.addExtension(
                    Extension.authorityInfoAccess,
                    false,
                    ocsp.isEmpty()
                            ? new AuthorityInformationAccess(issuers)
                            : new AuthorityInformationAccess(new AccessDescription[] {
                                new AccessDescription(AccessDescription.id_ad_ocsp, address(ocsp)), issuers
                            }));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(key)));
    }

    private static GeneralName address(String url) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, url);
    }

    private static KeyPair pair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }
}
