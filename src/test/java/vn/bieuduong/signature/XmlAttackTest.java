package vn.bieuduong.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.SignaturePackaging;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.crypto.dsig.spec.XPathFilterParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.SignerStatus;
import vn.bieuduong.signature.validation.TrustFolders;

/** Signed XML that was moved about, wrapped or left out of, and documents that are out to harm. */
@Tag("slow")
class XmlAttackTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String INVOICE = "<HDon><DLHDon Id=\"data\"><Ten>Nguyễn Văn A</Ten><Tien>100</Tien></DLHDon>"
            + "<DSCKS><NBan/><NMua/></DSCKS></HDon>";
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

    @TempDir
    static Path folder;

    private static SignedFiles files;
    private static SignatureInspector inspector;
    private static CmsMaker maker;

    @BeforeAll
    static void start() throws Exception {
        DemoAuthority authority = DemoAuthority.openOrCreate(folder.resolve("demo"), CLOCK);
        files = new SignedFiles(authority.signature("Nguyễn Văn A", "099000000009", "", ""), NOW);
        inspector = new SignatureInspector(TrustFolders.under(authority.trust()), CLOCK);
        maker = CmsMaker.of("RSA", "CN=Nguyễn Văn A");
    }

    private static SignatureReport judge(String xml) throws IOException {
        return judge(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static SignatureReport judge(byte[] xml) throws IOException {
        return inspector.inspect(Files.write(folder.resolve("x.xml"), xml));
    }

    private static String signed(String where, String uri, Transform... transforms) throws Exception {
        return signed(INVOICE, where, List.of(reference(uri, transforms)), true);
    }

    private static XMLSignatureFactory factory() {
        return XMLSignatureFactory.getInstance("DOM");
    }

    private static Reference reference(String uri, Transform... transforms) throws Exception {
        return factory()
                .newReference(
                        uri, factory().newDigestMethod(DigestMethod.SHA256, null), List.of(transforms), null, null);
    }

    private static Transform transform(String algorithm) throws Exception {
        return factory().newTransform(algorithm, (TransformParameterSpec) null);
    }

    /** A plain XML signature, as e-invoices carry them, in the element of that name; without a certificate only the key is named. */
    private static String signed(String xml, String where, List<Reference> references, boolean certificate)
            throws Exception {
        Document document = parse(xml);
        Element data = (Element) document.getElementsByTagName("DLHDon").item(0);
        if (data != null) {
            data.setIdAttribute("Id", true);
        }
        KeyInfoFactory infos = factory().getKeyInfoFactory();
        KeyInfo info = infos.newKeyInfo(List.of(
                certificate
                        ? infos.newX509Data(List.of(maker.certificate()))
                        : infos.newKeyValue(maker.pair().getPublic())));
        DOMSignContext context = new DOMSignContext(
                maker.pair().getPrivate(), document.getElementsByTagName(where).item(0));
        context.setProperty("org.jcp.xml.dsig.secureValidation", false);
        factory()
                .newXMLSignature(
                        factory()
                                .newSignedInfo(
                                        factory()
                                                .newCanonicalizationMethod(
                                                        CanonicalizationMethod.INCLUSIVE,
                                                        (C14NMethodParameterSpec) null),
                                        factory()
                                                .newSignatureMethod(
                                                        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", null),
                                        references),
                        info)
                .sign(context);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory builders = DocumentBuilderFactory.newInstance();
        builders.setNamespaceAware(true);
        return builders.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anInvoiceStyleDocumentIsWhole() throws Exception {
        SignatureReport report = judge(signed("NBan", "#data"));

        assertThat(report.code()).isEqualTo(IntegrityCode.WHOLE_FILE);
        assertThat(report.who()).contains(SignerStatus.UNTRUSTED);
        assertThat(judge(signed("NBan", "", transform(Transform.ENVELOPED))).code())
                .isEqualTo(IntegrityCode.WHOLE_FILE);
    }

    @Test
    void eachPackagingOfOurOwnIsWhole() throws Exception {
        for (SignaturePackaging packaging : List.of(SignaturePackaging.ENVELOPED, SignaturePackaging.ENVELOPING)) {
            assertThat(judge(files.xml(INVOICE, packaging)).isTrustworthy())
                    .as(packaging.name())
                    .isTrue();
        }
        assertThat(judge(files.xml(files.xml(INVOICE, SignaturePackaging.ENVELOPED), SignaturePackaging.ENVELOPED))
                        .integrity())
                .as("two that follow each other")
                .isIn(Integrity.INTACT, Integrity.BROKEN);
    }

    @Test
    void whatStandsBesideTheSignedPartIsNotCovered() throws Exception {
        String signed = signed("NBan", "#data");
        List<String> changed = List.of(
                signed.replace("<DSCKS>", "<Them>Trần Thị B</Them><DSCKS>"),
                signed.replace("<DSCKS>", "chữ thêm<DSCKS>"),
                signed.replace("<HDon>", "<HDon nguoiNhan=\"Trần Thị B\">"),
                signed.replace("<DSCKS>", "<KeyInfo xmlns=\"" + DSIG + "\">Trần Thị B</KeyInfo><DSCKS>"),
                signed.replace("<HDon>", "<?xml-stylesheet type=\"text/xsl\" href=\"x.xsl\"?><HDon>"),
                signed.replace("</DLHDon>", "</DLHDon><DLHDon><Ten>Trần Thị B</Ten></DLHDon>"),
                signed.replace("</Signature>", "<Object><Ten>Trần Thị B</Ten></Object></Signature>"));

        for (String one : changed) {
            assertThat(one).isNotEqualTo(signed);
            assertThat(judge(one).code()).as(one).isEqualTo(IntegrityCode.PARTLY_COVERED);
        }
    }

    @Test
    void aMovedPartWithAForgedOneInItsPlaceIsSeen() throws Exception {
        String signed = signed("NBan", "#data");
        int from = signed.indexOf("<DLHDon");
        int to = signed.indexOf("</DLHDon>") + "</DLHDon>".length();
        String part = signed.substring(from, to);
        String forged = part.replace("Nguyễn Văn A", "Trần Thị B");

        assertThat(judge(signed.replace(part, forged.replace("Id=\"data\"", "Id=\"other\"") + "<Cu>" + part + "</Cu>"))
                        .code())
                .as("moved into a wrapper")
                .isEqualTo(IntegrityCode.PARTLY_COVERED);
        assertThat(judge(signed.replace(part, forged.replace("Id=", "MyId="))
                                .replace("</Signature>", "<Object>" + part + "</Object></Signature>"))
                        .code())
                .as("moved into the signature")
                .isIn(IntegrityCode.PARTLY_COVERED, IntegrityCode.DIGEST_MISMATCH);
        for (String twice : List.of(forged + part, part + forged)) {
            assertThat(judge(signed.replace(part, twice)).integrity())
                    .as("the same Id twice")
                    .isEqualTo(Integrity.BROKEN);
        }
        assertThat(judge(signed.replace(part, forged + part.replace("Id=", "ID=")))
                        .integrity())
                .as("Ids that differ in letters")
                .isEqualTo(Integrity.BROKEN);
        assertThat(judge(signed.replace(part, forged)).code()).isEqualTo(IntegrityCode.DIGEST_MISMATCH);
        assertThat(judge(signed.replace(part, "")).integrity()).isEqualTo(Integrity.BROKEN);
    }

    @Test
    void aFilterThatLeavesPartsOutIsSeen() throws Exception {
        Transform all =
                factory().newTransform(Transform.XPATH, new XPathFilterParameterSpec("not(ancestor-or-self::Tien)"));
        Transform usual = factory()
                .newTransform(
                        Transform.XPATH,
                        new XPathFilterParameterSpec(
                                "not(ancestor-or-self::ds:Signature)", java.util.Map.of("ds", DSIG)));

        SignatureReport partly = judge(signed("NBan", "", transform(Transform.ENVELOPED), all));
        assertThat(partly.code()).isEqualTo(IntegrityCode.PARTLY_COVERED);
        assertThat(judge(signed("NBan", "", usual)).code()).isEqualTo(IntegrityCode.WHOLE_FILE);
    }

    @Test
    void aStylesheetIsNeverRun() throws Exception {
        String signed = signed("NBan", "#data")
                .replace("<Transforms/>", "")
                .replaceFirst(
                        "<DigestMethod",
                        "<Transforms><Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"/></Transforms>"
                                + "<DigestMethod");

        assertThat(judge(signed).code()).isEqualTo(IntegrityCode.JUDGING_FAILED);
    }

    @Test
    void aCommentThatSplitsATextIsSeen() throws Exception {
        String signed = signed("NBan", "#data");

        assertThat(judge(signed.replace("Nguyễn Văn A<", "Nguyễn<!-- --> Văn A<"))
                        .code())
                .isEqualTo(IntegrityCode.PARTLY_COVERED);
        assertThat(judge(signed.replace("<Tien>", "<!-- đồng --><Tien>")).code())
                .isEqualTo(IntegrityCode.WHOLE_FILE);
    }

    @Test
    void ofSeveralSignaturesTheBadOneSpeaks() throws Exception {
        String first = signed("NBan", "#data");
        String second = signed(first, "NMua", List.of(reference("#data")), true);
        assertThat(judge(second).code()).isEqualTo(IntegrityCode.WHOLE_FILE);
        assertThat(judge(second).signatures()).hasSize(2);

        int at = second.lastIndexOf("<SignatureValue>") + 30;
        char other = second.charAt(at) == 'A' ? 'B' : 'A';
        String bad = second.substring(0, at) + other + second.substring(at + 1);
        SignatureReport report = judge(bad);
        assertThat(report.integrity()).isEqualTo(Integrity.BROKEN);
        assertThat(report.signatures())
                .extracting(SignatureEntry::integrity)
                .containsExactlyInAnyOrder(IntegrityCode.WHOLE_FILE, IntegrityCode.VALUE_WRONG);
    }

    @Test
    void aSignatureOverNothingCoversNothing() throws Exception {
        String signed = signed("NBan", "#data");
        String info = signed.substring(signed.indexOf("<Reference"), signed.indexOf("</SignedInfo>"));

        assertThat(judge(signed.replace(info, "")).integrity()).isEqualTo(Integrity.BROKEN);
    }

    @Test
    void aKeyWithoutACertificateNamesNobody() throws Exception {
        SignatureReport report = judge(signed(INVOICE, "NBan", List.of(reference("#data")), false));

        assertThat(report.isTrustworthy()).isFalse();
        assertThat(report.who()).contains(SignerStatus.UNKNOWN);
        assertThat(report.signatures().get(0).signer()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/2000/09/xmldsig#hmac-sha1",
                "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256",
                "http://www.w3.org/2001/04/xmldsig-more#rsa-md5",
                "urn:none"
            })
    void anotherMethodWithThePublicKeyDoesNotHold(String method) throws Exception {
        String signed = signed("NBan", "#data")
                .replaceFirst(
                        "<SignatureMethod Algorithm=\"[^\"]*\"/>",
                        "<SignatureMethod Algorithm=\"" + method
                                + "\"><HMACOutputLength>8</HMACOutputLength></SignatureMethod>");

        assertThat(judge(signed).integrity()).isEqualTo(Integrity.BROKEN);
    }

    @Test
    void noReferenceIsFetched() throws Exception {
        try (ServerSocket stub = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            stub.setSoTimeout(300);
            String address = "http://127.0.0.1:" + stub.getLocalPort() + "/x";
            String signed = signed("NBan", "#data");
            List<String> calling = List.of(
                    signed.replace("URI=\"#data\"", "URI=\"" + address + "\""),
                    signed.replace("URI=\"#data\"", "URI=\"file:///etc/passwd\""),
                    signed.replace("<X509Data>", "<RetrievalMethod URI=\"" + address + "\"/><X509Data>"),
                    signed.replaceFirst("(?s)<X509Data>.*</X509Data>", "<RetrievalMethod URI=\"" + address + "\"/>"));
            for (String one : calling) {
                assertThat(one).isNotEqualTo(signed);
                assertThat(judge(one).isTrustworthy()).isFalse();
                assertThatThrownBy(stub::accept).isInstanceOf(SocketTimeoutException.class);
            }
        }
    }

    @Test
    void tooMuchIsNotBuilt() throws Exception {
        List<Reference> many = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            many.add(reference("#data"));
        }
        assertThat(judge(signed(INVOICE, "NBan", many, true)).code()).isEqualTo(IntegrityCode.JUDGING_FAILED);
        assertThat(judge("<a>".repeat(100_000) + "</a>".repeat(100_000)).code())
                .isEqualTo(IntegrityCode.LIMIT_EXCEEDED);
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"aaaaaaaaaa\"><!ENTITY y \"&x;&x;&x;&x;\">]><a>&y;</a>";
        assertThat(judge(bomb).integrity()).isIn(Integrity.UNREADABLE, Integrity.UNSIGNED);
    }

    @Test
    void otherEncodingsAreReadToo() throws Exception {
        String signed = signed("NBan", "#data").replaceFirst("<\\?xml[^>]*\\?>", "");
        byte[] utf16 =
                ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + signed).getBytes(StandardCharsets.UTF_16LE);

        assertThat(judge(utf16).code()).isEqualTo(IntegrityCode.WHOLE_FILE);
        assertThat(judge("\uFEFF" + signed).code()).isEqualTo(IntegrityCode.WHOLE_FILE);
        assertThat(judge(" \n" + signed).code()).isEqualTo(IntegrityCode.WHOLE_FILE);
    }
}
