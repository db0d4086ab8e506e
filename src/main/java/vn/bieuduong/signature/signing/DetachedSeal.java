package vn.bieuduong.signature.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.signature.SignatureInspector;

/** Con dấu rời: a CMS signature that stands beside the bytes it is over, for what is no PDF. */
public final class DetachedSeal {

    private DetachedSeal() {}

    /** The key's seal over the content, as DER; its issuers are enclosed, the root is not. */
    public static byte[] make(byte[] content, SigningKey key, Instant at) {
        try {
            List<X509CertificateHolder> chain = new ArrayList<>();
            for (byte[] one : key.chain()) {
                X509CertificateHolder certificate = new X509CertificateHolder(one);
                if (chain.isEmpty() || !certificate.getIssuer().equals(certificate.getSubject())) {
                    chain.add(certificate);
                }
            }
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(
                                    attributes(key.chain().get(0), at)))
                            .build(new KeySigner(key, chain.get(0)), chain.get(0)));
            generator.addCertificates(new CollectionStore<>(chain));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded();
        } catch (IOException | CMSException | OperatorCreationException | GeneralSecurityException e) {
            Refusal refusal = Refusal.of(SealReason.SIGNING_FAILED);
            refusal.initCause(e);
            throw refusal;
        }
    }

    /**
     * The certificate whose key made the seal over exactly that content; empty when it is none over it. Whether the certificate
     * is to be trusted is for {@link SignatureInspector} to say.
     */
    public static Optional<byte[]> certificate(byte[] content, byte[] seal) {
        try {
            CMSSignedData data =
                    new CMSSignedData(new CMSProcessableByteArray(content), new ByteArrayInputStream(seal));
            Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
            if (signers.size() != 1 || !Arrays.equals(seal, data.getEncoded())) {
                return Optional.empty();
            }
            SignerInformation signer = signers.iterator().next();
            for (X509CertificateHolder one : data.getCertificates().getMatches(null)) {
                if (signer.getSID().match(one)) {
                    boolean good = signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(one));
                    return good ? Optional.of(one.getEncoded()) : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (CMSException
                | IOException
                | OperatorCreationException
                | GeneralSecurityException
                | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static AttributeTable attributes(byte[] certificate, Instant at) throws GeneralSecurityException {
        ASN1EncodableVector all = new ASN1EncodableVector();
        all.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
        byte[] digest = Sha256.of(certificate).bytes();
        all.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest)))));
        return new AttributeTable(all);
    }

    /** Lets a {@link SigningKey}, which may be anywhere, sign for the library. */
    private static final class KeySigner implements ContentSigner {

        private final SigningKey key;
        private final AlgorithmIdentifier algorithm;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        KeySigner(SigningKey key, X509CertificateHolder certificate) {
            this.key = key;
            boolean elliptic = certificate
                    .getSubjectPublicKeyInfo()
                    .getAlgorithm()
                    .getAlgorithm()
                    .getId()
                    .startsWith("1.2.840.10045.");
            this.algorithm = new DefaultSignatureAlgorithmIdentifierFinder()
                    .find(elliptic ? "SHA256withECDSA" : "SHA256withRSA");
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return algorithm;
        }

        @Override
        public OutputStream getOutputStream() {
            return bytes;
        }

        @Override
        public byte[] getSignature() {
            return key.sign(bytes.toByteArray());
        }
    }
}
