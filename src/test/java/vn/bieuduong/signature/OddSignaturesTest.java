package vn.bieuduong.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bieuduong.fictional.TestCms;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.signature.PaperForge.Change;
import vn.bieuduong.signature.PaperForge.Cms;
import vn.bieuduong.signature.report.DetachedCandidate;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.SignerStatus;
import vn.bieuduong.signature.report.SignerStatusCode;
import vn.bieuduong.signature.validation.TrustFolders;
import vn.bieuduong.signature.validation.ValidationDataCollector;

/** Signatures that other people's programs make: unusual, legal or not, and none of them altered. */
class OddSignaturesTest {

    private static final String DETACHED = "adbe.pkcs7.detached";
    private static final Cms USUAL = TestCms.with("SHA256withRSA");
    private static final Change NOTHING = document -> {};
    private static final Instant YESTERDAY = PaperForge.NOW.minus(Duration.ofDays(1));

    @TempDir
    static Path folder;

    private static byte[] paper;
    private static TrustFolders trusted;

    @BeforeAll
    static void make() throws IOException {
        paper = PaperForge.paper(1, false);
        trusted = TestCms.trusted(folder.resolve("trust"), YESTERDAY);
    }

    private static SignatureReport inspect(byte[] file, TrustFolders trust) throws IOException {
        SignatureInspector inspector = new SignatureInspector(trust, Clock.fixed(PaperForge.NOW, ZoneOffset.UTC));
        return inspector.inspect(Files.write(folder.resolve("file"), file));
    }

    private static SignatureReport inspect(byte[] file) throws IOException {
        return inspect(file, trusted);
    }

    private static byte[] signed(Cms cms, Change more) throws IOException {
        return PaperForge.signed(paper, cms, DETACHED, more);
    }

    record Odd(String name, Cms cms, IntegrityCode code) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Odd> unverifiable() {
        return Stream.of(
                new Odd("no certificate", TestCms.withoutCertificate(), IntegrityCode.SIGNER_CERTIFICATE_MISSING),
                new Odd("unknown algorithm", TestCms.ofUnknownAlgorithm(), IntegrityCode.ALGORITHM_UNKNOWN),
                new Odd("one bit of the value", TestCms.withOneBitTurned(), IntegrityCode.VALUE_WRONG),
                new Odd("other content", TestCms.ofOtherContent(), IntegrityCode.DIGEST_MISMATCH));
    }

    @ParameterizedTest
    @MethodSource("unverifiable")
    void whatCannotBeVerifiedIsNotCalledAltered(Odd odd) throws IOException {
        SignatureReport report = inspect(signed(odd.cms(), NOTHING));

        assertThat(report.code()).isEqualTo(odd.code());
        assertThat(report.isTrustworthy()).isFalse();
        assertThat(report.sentence(Texts.VIETNAMESE).contains("đã bị sửa"))
                .isEqualTo(odd.code() == IntegrityCode.DIGEST_MISMATCH);
    }

    @ParameterizedTest
    @MethodSource("unverifiable")
    void aSignatureFileIsToldApartInTheSameWay(Odd odd) throws Exception {
        byte[] cms = odd.cms().sign(paper);
        SignatureInspector inspector = new SignatureInspector(trusted, Clock.fixed(PaperForge.NOW, ZoneOffset.UTC));
        Path content = Files.write(folder.resolve("to-trinh.pdf"), paper);
        SignatureReport report = inspector.inspect(
                Files.write(folder.resolve("to-trinh.pdf.p7s"), cms),
                java.util.List.of(new DetachedCandidate(content, "to-trinh.pdf", null)),
                PaperForge.NOW,
                ValidationDataCollector.none());

        // a digest that agrees with no file beside it is a document that is missing
        assertThat(report.code())
                .isEqualTo(odd.code() == IntegrityCode.DIGEST_MISMATCH ? IntegrityCode.CONTENT_MISSING : odd.code());
    }

    private static COSDictionary value(PDDocument document) throws IOException {
        return document.getSignatureDictionaries().get(0).getCOSObject();
    }

    record Legal(String name, byte[] file) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Legal> legal() throws IOException {
        byte[] once = signed(USUAL, NOTHING);
        byte[] before = RawPaper.bytes("\u00ef\u00bb\u00bf\r\n\r\n" + RawPaper.text(paper));
        byte[] headless = PaperForge.signed(before, USUAL, DETACHED, NOTHING);
        return Stream.of(
                new Legal("no time in the dictionary", signed(USUAL, document -> value(document)
                        .removeItem(COSName.M))),
                new Legal("no time, CAdES", PaperForge.signed(paper, USUAL, "ETSI.CAdES.detached", document -> value(
                                document)
                        .removeItem(COSName.M))),
                new Legal("time in another form", signed(USUAL, document -> value(document)
                        .setItem(COSName.M, new COSString("(21/11/2026 10:00)")))),
                new Legal("no attributes", signed(TestCms.withoutAttributes(), NOTHING)),
                new Legal("value in lines, in capitals", withGap(once, OddSignaturesTest::inLines)),
                new Legal("blanks instead of zeros", withGap(once, (value, room) -> {
                    String digits = withoutPadding(value);
                    return "<" + digits + ">" + " ".repeat(room - digits.length() - 2);
                })),
                new Legal("the field holds its value", RawPaper.signed(byHand(FIELD.formatted(RawPaper.PLACE)), USUAL)),
                new Legal("marks before the head", headless),
                new Legal("marks before the head, signed twice", LegitimatePapers.again(headless)));
    }

    @ParameterizedTest
    @MethodSource("legal")
    void whatIsLegalIsTrusted(Legal paper) throws IOException {
        SignatureReport report = inspect(paper.file());

        assertThat(report.integrity()).as("%s", report.code()).isEqualTo(Integrity.INTACT);
        assertThat(report.who()).as("%s", report.signatures()).contains(SignerStatus.TRUSTED);
    }

    @Test
    void aTimeThatTheDictionaryLacksIsReadFromTheSigner() throws IOException {
        SignatureReport report =
                inspect(signed(USUAL, document -> value(document).removeItem(COSName.M)));

        assertThat(report.signatures().get(0).signedAt()).isNotNull();
    }

    private interface Gap {
        String written(String digits, int room);
    }

    private static byte[] withGap(byte[] signed, Gap gap) {
        String text = RawPaper.text(signed);
        int from = text.lastIndexOf("/Contents <") + "/Contents ".length();
        int to = text.indexOf('>', from) + 1;
        return RawPaper.bytes(text.substring(0, from)
                + gap.written(text.substring(from + 1, to - 1), to - from)
                + text.substring(to));
    }

    private static String inLines(String digits, int room) {
        StringBuilder lines = new StringBuilder("<");
        for (int at = 0; lines.length() < room - 1; at++) {
            lines.append(
                    lines.length() % 65 == 64
                            ? '\n'
                            : Character.toUpperCase(
                                    digits.charAt(at - lines.toString().split("\n", -1).length + 1)));
        }
        return lines.append('>').toString();
    }

    private static String withoutPadding(String digits) {
        // the value's own end may be zeros too
        String bare = digits.replaceAll("0+$", "") + "0".repeat(17);
        return bare.substring(0, bare.length() / 2 * 2);
    }

    private static final String FIELD =
            "<</Type/Annot/Subtype/Widget/FT/Sig/T(ky tay)/F 132/P 40 0 R/Rect[0 0 0 0]/V %s>>";

    /** The paper with a field 900 in its form that is not signed yet. */
    private static byte[] byHand(String field) {
        return new RawPaper(paper)
                .object(3, "<</Fields[4 0 R 13 0 R 900 0 R]/SigFlags 3>>")
                .object(900, field)
                .finish("/Root 1 0 R");
    }

    static Stream<Legal> unregistered() throws IOException {
        RawPaper below = new RawPaper(paper)
                .object(3, "<</Fields[4 0 R 13 0 R 900 0 R]/SigFlags 3>>")
                .object(900, "<</FT/Sig/T(ky tay)/Kids[901 0 R]>>")
                .object(901, "<</Type/Annot/Subtype/Widget/Parent 900 0 R/Rect[0 0 0 0]/V 902 0 R>>")
                .object(902, RawPaper.PLACE);
        RawPaper alone = new RawPaper(paper)
                .object(
                        40,
                        "<</Type/Page/Parent 2 0 R/StructParents 0/Contents 200 0 R/Annots[4 0 R 10 0 R 13 0 R 16 0 R 900 0 R]>>")
                .object(900, FIELD.formatted("902 0 R"))
                .object(902, RawPaper.PLACE);
        return Stream.of(
                new Legal("value in the mark below the field", RawPaper.signed(below.finish("/Root 1 0 R"), USUAL)),
                new Legal("mark on the page alone", RawPaper.signed(alone.finish("/Root 1 0 R"), USUAL)));
    }

    @ParameterizedTest
    @MethodSource("unregistered")
    void aSignatureThatTheFormDoesNotKnowIsCalledSo(Legal paper) throws IOException {
        SignatureReport report = inspect(paper.file());

        assertThat(report.code()).isEqualTo(IntegrityCode.SIGNATURE_UNREGISTERED);
        assertThat(report.sentence(Texts.VIETNAMESE)).contains("không đăng ký").doesNotContain("gỡ bỏ");
    }

    @Test
    void aCertificateYoungerThanTheListWaitsForTheNext() throws IOException {
        Instant beforeItsIssue = PaperForge.NOW.minus(Duration.ofDays(95));
        byte[] file = signed(USUAL, NOTHING);
        Path lists = folder.resolve("lists");

        SignatureReport early = inspect(file, TestCms.trusted(lists, beforeItsIssue));
        SignatureReport later = inspect(file, TestCms.trusted(lists, beforeItsIssue, YESTERDAY));

        assertThat(early.signatures().get(0).standing()).isEqualTo(SignerStatusCode.LIST_OLDER);
        assertThat(early.signatures().get(0).standing().sentence(Texts.VIETNAMESE))
                .contains("danh sách thu hồi");
        assertThat(later.signatures().get(0).standing()).isEqualTo(SignerStatusCode.TRUSTED_NOW);
    }

    @Test
    void anXmlWhoseValueAloneIsDamagedIsNotCalledAltered() throws IOException {
        SignedFiles files = new SignedFiles(TestCms.SIGNER.signingKey(), PaperForge.NOW);
        String xml = files.xml("<a>b</a>", eu.europa.esig.dss.enumerations.SignaturePackaging.ENVELOPED);
        String damaged = Pattern.compile("(SignatureValue[^>]*>)(.)")
                .matcher(xml)
                .replaceFirst(value -> value.group(1) + (value.group(2).equals("A") ? "B" : "A"));

        assertThat(inspect(RawPaper.bytes(damaged)).code()).isEqualTo(IntegrityCode.VALUE_WRONG);
        String unknown = xml.replace("xmldsig-more#rsa-sha256", "xmldsig-more#rsa-sha255");
        assertThat(unknown).isNotEqualTo(xml);
        assertThat(inspect(RawPaper.bytes(unknown)).integrity()).isNotEqualTo(Integrity.INTACT);
        assertThat(Map.of("code", inspect(RawPaper.bytes(unknown)).code()))
                .doesNotContainValue(IntegrityCode.DIGEST_MISMATCH);
    }
}
