package vn.bieuduong.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERT61String;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.signature.report.IdentityNumber;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.NoteCode;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.Signer;
import vn.bieuduong.signature.report.SignerMatch;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SigningKey;
import vn.bieuduong.signature.signing.SigningRequest;
import vn.bieuduong.signature.validation.SubjectNames;
import vn.bieuduong.signature.validation.TrustFolders;

/** Signature files as they should not be, in every wrapping, and the names in their certificates. */
class CmsAttackTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final byte[] DOCUMENT = "Đơn đề nghị khen thưởng".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path folder;

    private static SignedFiles files;
    private static SigningKey seal;
    private static SignatureInspector inspector;
    private static CmsMaker maker;

    @BeforeAll
    static void start() throws Exception {
        DemoAuthority authority = DemoAuthority.openOrCreate(folder.resolve("demo"), CLOCK);
        files = new SignedFiles(authority.signature("Nguyễn Văn A", "099000000009", "", ""), NOW);
        seal = authority.seal("Trường Bến Đông", "9900002001");
        inspector = new SignatureInspector(TrustFolders.under(authority.trust()), CLOCK);
        maker = CmsMaker.of("RSA", "CN=Nguyễn Văn A");
    }

    private static SignatureReport judge(byte[] bytes) throws IOException {
        return inspector.inspect(Files.write(folder.resolve("x.p7m"), bytes));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    @Test
    void everyWrappingIsRead() throws Exception {
        byte[] der = files.p7m(DOCUMENT);
        byte[] ber = ContentInfo.getInstance(
                        new CMSSignedData(der).toASN1Structure().toASN1Primitive())
                .getEncoded("BER");
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);

        assertThat(judge(der).isTrustworthy()).isTrue();
        assertThat(judge(ber).isTrustworthy()).isTrue();
        assertThat(judge(lines.getBytes(StandardCharsets.US_ASCII)).isTrustworthy())
                .as("base64")
                .isTrue();
        for (String label : List.of("PKCS7", "CMS")) {
            String pem = "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
            assertThat(judge(pem.getBytes(StandardCharsets.US_ASCII)).isTrustworthy())
                    .as(label)
                    .isTrue();
            assertThat(judge((pem + "Trần Thị B").getBytes(StandardCharsets.UTF_8))
                            .isTrustworthy())
                    .isFalse();
        }
        assertThat(judge(java.util.Arrays.copyOf(der, der.length - 100)).integrity())
                .isEqualTo(Integrity.UNREADABLE);
    }

    @Test
    void whatFollowsASignatureIsSaid() throws Exception {
        byte[] der = files.p7m(DOCUMENT);

        assertThat(judge(joined(der, "Trần Thị B".getBytes(StandardCharsets.UTF_8)))
                        .code())
                .isEqualTo(IntegrityCode.BYTES_APPENDED);
        assertThat(judge(joined(der, der)).code()).isEqualTo(IntegrityCode.BYTES_APPENDED);
        assertThat(judge(joined(der, new byte[64])).code()).isEqualTo(IntegrityCode.WHOLE_FILE);
    }

    @Test
    void certificatesAloneAreNoSignature() throws Exception {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addCertificates(new JcaCertStore(List.of(maker.certificate())));

        assertThat(judge(generator
                                .generate(new CMSProcessableByteArray(DOCUMENT), true)
                                .getEncoded())
                        .code())
                .isEqualTo(IntegrityCode.CERTIFICATES_ONLY);
    }

    @Test
    void ofSeveralSignersTheBadOneSpeaks() throws Exception {
        CmsMaker other = new CmsMaker(
                CmsMaker.of("RSA", "CN=Khác").pair(), CmsMaker.of("RSA", "CN=B").certificate());
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(maker.signer("SHA256withRSA", false));
        generator.addSignerInfoGenerator(other.signer("SHA256withRSA", false));
        generator.addCertificates(new JcaCertStore(List.of(maker.certificate())));

        CMSProcessableByteArray content = new CMSProcessableByteArray(DOCUMENT);
        SignatureReport unknown = judge(generator.generate(content, true).getEncoded());
        assertThat(unknown.signatures()).hasSize(2);
        assertThat(unknown.code()).isEqualTo(IntegrityCode.SIGNER_CERTIFICATE_MISSING);
        generator.addCertificates(new JcaCertStore(List.of(other.certificate())));
        assertThat(judge(generator.generate(content, true).getEncoded()).code()).isEqualTo(IntegrityCode.VALUE_WRONG);
    }

    @Test
    void aChangedContentOrKindIsBroken() throws Exception {
        byte[] der = files.p7m(DOCUMENT);
        String latin = new String(der, StandardCharsets.ISO_8859_1);
        byte[] changed = der.clone();
        changed[latin.indexOf("khen")] ^= 1;
        assertThat(judge(changed).code()).isEqualTo(IntegrityCode.DIGEST_MISMATCH);

        byte[] kind = der.clone();
        // 1.2.840.113549.1.7.1, data, in the place of the content's kind becomes 1.2.840.113549.1.7.5
        int at = latin.indexOf("\u0006\u0009\u002a\u0086\u0048\u0086\u00f7\r\u0001\u0007\u0001");
        kind[at + 10] = 5;
        assertThat(judge(kind).integrity()).isEqualTo(Integrity.BROKEN);
    }

    @Test
    void withoutAttributesTheContentItselfIsSigned() throws Exception {
        assertThat(judge(maker.withoutAttributes(DOCUMENT)).isTrustworthy()).isFalse();
        byte[] attributes = new CMSSignedData(maker.enclosing(DOCUMENT, "SHA256withRSA"))
                .getSignerInfos()
                .iterator()
                .next()
                .getEncodedSignedAttributes();

        assertThat(judge(maker.withoutAttributes(attributes)).integrity())
                .as("somebody's attributes passed off as a document")
                .isEqualTo(Integrity.BROKEN);
    }

    @Test
    void theSignaturesOfAFileInsideCountToo() throws Exception {
        byte[] pdf = new PdfSigner().seal(vn.bieuduong.Portal.aPdf(), new SigningRequest("Tôi ký", "", NOW), seal);
        SignatureReport report = judge(files.p7m(pdf));
        assertThat(report.isTrustworthy()).isTrue();
        assertThat(report.signatures()).hasSize(2);
        assertThat(report.notes()).contains(NoteCode.INNER_SIGNATURES);

        pdf[12] ^= 1;
        assertThat(judge(files.p7m(pdf)).code()).isEqualTo(IntegrityCode.DIGEST_MISMATCH);
        assertThat(judge(files.p7m(files.p7m(DOCUMENT))).signatures()).hasSize(2);
        assertThat(judge(files.p7m(vn.bieuduong.Portal.aPdf())).code()).isEqualTo(IntegrityCode.WHOLE_FILE);
    }

    @ParameterizedTest
    @CsvSource({"EC,SHA256withECDSA", "Ed25519,Ed25519", "Ed448,Ed448", "RSA,SHA256withRSAandMGF1", "RSA,SHA1withRSA"})
    void everyKindOfKeyIsJudgedAndNobodyTrustedByAccident(String key, String signature) throws Exception {
        SignatureReport report = judge(CmsMaker.of(key, "CN=Nguyễn Văn A").enclosing(DOCUMENT, signature));

        assertThat(report.signatures()).hasSize(1);
        assertThat(report.isTrustworthy()).isFalse();
        assertThat(report.signatures().get(0).signer().commonName()).isEqualTo("Nguyễn Văn A");
    }

    @Test
    void namesAreShownSafely() throws Exception {
        assertThat(named(new DERUTF8String("Nguyễn \u202EVăn\u2028 A\u200B\u0007")))
                .isEqualTo("Nguyễn Văn A");
        assertThat(named(new DERUTF8String("Nguye\u0302\u0303n"))).isEqualTo("Nguyễn");
        assertThat(named(new DERBMPString("Nguyễn Văn A"))).isEqualTo("Nguyễn Văn A");
        assertThat(named(new DERT61String("Nguyen Van A"))).isEqualTo("Nguyen Van A");
        assertThat(named(new DERUTF8String("A, \"B\" <b>&amp;+ \\"))).isEqualTo("A, \"B\" <b>&amp;+ \\");
        assertThat(named(new DERUTF8String(" \u200B "))).isEqualTo("(không ghi tên)");
    }

    @Test
    void numbersAreReadFromSeveralIdentifiersAndFromOneRdn() throws Exception {
        X500Name name = new X500Name(new RDN[] {
            new RDN(new AttributeTypeAndValue[] {
                new AttributeTypeAndValue(BCStyle.CN, new DERUTF8String("A")),
                new AttributeTypeAndValue(BCStyle.UID, new DERUTF8String("cccd : 099 000 000 009")),
                new AttributeTypeAndValue(BCStyle.UID, new DERUTF8String("MST:0101234567-001"))
            }),
            new RDN(BCStyle.UID, new DERUTF8String("không rõ"))
        });

        List<IdentityNumber> numbers = signer(name).numbers();
        assertThat(numbers)
                .contains(IdentityNumber.cccd("099000000009"), IdentityNumber.mst("0101234567-001"))
                .hasSize(3);
        assertThat(SignerMatch.compare(numbers, List.of(IdentityNumber.mst("0101234567"))))
                .isEqualTo(SignerMatch.MATCH);
        assertThat(SignerMatch.compare(numbers, List.of(IdentityNumber.cccd("099000000008"))))
                .isEqualTo(SignerMatch.DIFFERENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"META-INF/documentsignatures.xml", "META-INF/signature.p7s", "_xmlsignatures/sig1.xml"})
    void aContainersOwnSignatureIsNeverCalledUnsigned(String signature) throws Exception {
        assertThat(judge(zip("[Content_Types].xml", "word/document.xml", signature))
                        .code())
                .isEqualTo(IntegrityCode.SIGNATURE_NOT_JUDGED);
        assertThat(judge(zip("mimetype", "content.xml", signature)).code())
                .isEqualTo(IntegrityCode.SIGNATURE_NOT_JUDGED);
    }

    @Test
    void anArchiveSaysThatItsFilesWereNotJudged() throws Exception {
        assertThat(judge(zip("a.pdf", "b.pdf")).code()).isEqualTo(IntegrityCode.FILES_INSIDE);
        assertThat(judge(zip("[Content_Types].xml", "word/document.xml")).code())
                .isEqualTo(IntegrityCode.KIND_WITHOUT_SIGNATURE);
        byte[] old = joined(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
                new byte[70_000],
                "_xmlsignatures".getBytes(StandardCharsets.UTF_16LE));
        assertThat(judge(old).code()).isEqualTo(IntegrityCode.SIGNATURE_NOT_JUDGED);
        assertThat(judge(java.util.Arrays.copyOf(old, 60_000)).code()).isEqualTo(IntegrityCode.KIND_WITHOUT_SIGNATURE);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(DOCUMENT);
            }
        }
        return out.toByteArray();
    }

    private static String named(ASN1Encodable name) throws Exception {
        return signer(new X500Name(new RDN[] {new RDN(BCStyle.CN, name)})).commonName();
    }

    private static Signer signer(X500Name name) throws Exception {
        CmsMaker made = CmsMaker.of(maker.pair(), name, "SHA256withRSA");
        return SubjectNames.signer(new eu.europa.esig.dss.model.x509.CertificateToken(made.certificate()));
    }
}
