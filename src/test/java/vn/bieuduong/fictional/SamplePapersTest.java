package vn.bieuduong.fictional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.signature.SignatureInspector;
import vn.bieuduong.signature.report.IdentityNumber;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.SignerMatch;
import vn.bieuduong.signature.report.SignerStatusCode;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.Pkcs12Key;
import vn.bieuduong.signature.signing.SealReason;
import vn.bieuduong.signature.signing.SigningKey;
import vn.bieuduong.signature.signing.SigningRequest;
import vn.bieuduong.signature.validation.TrustFolders;

class SamplePapersTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String UNIT = "Trường Trung học phổ thông Bến Đông, cơ sở 2";
    private static final String TAX_CODE = "9900002001";

    @TempDir
    static Path folder;

    private static DemoAuthority authority;
    private static SignatureInspector inspector;
    private static final Map<String, SignatureReport> REPORTS = new TreeMap<>();
    private static final Map<String, SamplePaper> PAPERS = new TreeMap<>();

    @BeforeAll
    static void make() throws IOException {
        authority = DemoAuthority.openOrCreate(folder.resolve("demo"), CLOCK);
        inspector = new SignatureInspector(TrustFolders.under(authority.trust()), CLOCK);
        for (SamplePaper paper : new SamplePapers(authority, NOW).from(paper(2), "to-trinh", UNIT, TAX_CODE)) {
            PAPERS.put(paper.fileName(), paper);
            REPORTS.put(paper.fileName(), report(paper.pdf(), NOW));
        }
    }

    private static SignatureReport report(byte[] pdf, Instant at) throws IOException {
        return inspector.inspect(Files.write(folder.resolve("paper.pdf"), pdf), at);
    }

    static byte[] paper(int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 14);
                    content.newLineAtOffset(80, 700);
                    content.showText("To trinh, trang " + (i + 1));
                    content.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void eachPaperIsNamedForWhatItIs() {
        PAPERS.forEach(
                (name, paper) -> assertThat(REPORTS.get(name).code()).as(name).isEqualTo(paper.integrity()));
    }

    @Test
    void theGoodPaperNamesSignerAndOrganisation() {
        SignatureReport report = REPORTS.get("to-trinh-hop-le.pdf");

        assertThat(report.isTrustworthy()).isTrue();
        SignatureEntry entry = report.signatures().get(0);
        assertThat(entry.standing()).isEqualTo(SignerStatusCode.TRUSTED_NOW);
        assertThat(entry.coversWholeFile()).isTrue();
        assertThat(entry.signer().commonName()).isEqualTo(UNIT);
        assertThat(entry.signer().organisation()).isEqualTo(UNIT);
        assertThat(entry.signer().numbers()).containsExactly(IdentityNumber.mst(TAX_CODE));
        assertThat(entry.signedAt()).isEqualTo(NOW);
    }

    @Test
    void badCertificatesAreNamedEachForItsOwnFault() {
        assertThat(standing("to-trinh-het-han.pdf")).isEqualTo(SignerStatusCode.EXPIRED_SINCE_SIGNING);
        assertThat(standing("to-trinh-bi-thu-hoi.pdf")).isEqualTo(SignerStatusCode.CERTIFICATE_REVOKED);
        assertThat(standing("to-trinh-to-chuc-la.pdf")).isEqualTo(SignerStatusCode.ISSUER_UNKNOWN);
        assertThat(standing("to-trinh-nguoi-khac-ky.pdf")).isEqualTo(SignerStatusCode.TRUSTED_NOW);
    }

    private static SignerStatusCode standing(String name) {
        return REPORTS.get(name).signatures().get(0).standing();
    }

    @Test
    void anotherPersonsSignatureDoesNotMatchTheUnit() {
        List<IdentityNumber> signer = REPORTS.get("to-trinh-nguoi-khac-ky.pdf")
                .signatures()
                .get(0)
                .signer()
                .numbers();

        assertThat(signer).containsExactly(IdentityNumber.cccd("099000000001"));
        assertThat(SignerMatch.compare(signer, List.of(IdentityNumber.cccd("099000000002"))))
                .isEqualTo(SignerMatch.DIFFERENT);
    }

    @Test
    void theAuthorityIsTheSameAfterARestartAndItsListCoversLaterKeys() throws IOException {
        Instant later = NOW.plus(Duration.ofDays(40));
        DemoAuthority again = DemoAuthority.openOrCreate(folder.resolve("demo"), Clock.fixed(later, ZoneOffset.UTC));
        SigningKey seal = again.seal("Sở Nội vụ", "9900001066");
        byte[] signed = new PdfSigner().seal(paper(1), new SigningRequest("Ban hành", "Lạc Hà", later), seal);

        assertThat(again.seal(UNIT, TAX_CODE).chain().get(0))
                .isEqualTo(authority.seal(UNIT, TAX_CODE).chain().get(0));
        assertThat(report(signed, later).isTrustworthy()).isTrue();
    }

    @Test
    void twoSignersInOrderBothHold() throws IOException {
        PdfSigner sealer = new PdfSigner();
        SigningKey person = authority.signature("Nguyễn Thị Chủ tịch", "099000000003", UNIT, TAX_CODE);
        byte[] once = sealer.seal(paper(1), new SigningRequest("Ký", "Lạc Hà", NOW), person);
        byte[] twice = sealer.seal(once, new SigningRequest("Đóng dấu", "Lạc Hà", NOW), authority.seal(UNIT, TAX_CODE));

        SignatureReport report = report(twice, NOW);

        assertThat(report.isTrustworthy()).isTrue();
        assertThat(report.signatures()).hasSize(2);
        assertThat(report.signatures().get(0).signer().numbers())
                .containsExactly(IdentityNumber.cccd("099000000003"), IdentityNumber.mst(TAX_CODE));
    }

    @Test
    void thePreparedStepsMayLieApart() throws IOException {
        PdfSigner.Prepared prepared = new PdfSigner()
                .prepare(
                        paper(1),
                        new SigningRequest("Ký", "Lạc Hà", NOW),
                        authority.seal(UNIT, TAX_CODE).chain());
        byte[] signature = authority.seal(UNIT, TAX_CODE).sign(prepared.dataToSign());

        assertThat(report(new PdfSigner().embed(prepared, signature).pdf(), NOW).isTrustworthy())
                .isTrue();
    }

    @Test
    void anExpiredKeyIsRefusedWithItsReason() throws IOException {
        byte[] paper = paper(1);
        SigningKey expired = authority.expired(UNIT, TAX_CODE);

        assertThatThrownBy(() -> new PdfSigner().seal(paper, new SigningRequest("Ký", "Lạc Hà", NOW), expired))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                        .extracting(Finding::reason)
                        .containsExactly(SealReason.CERTIFICATE_EXPIRED));
    }

    @Test
    void aWrongPasswordIsRefusedWithItsReason() {
        Path file = folder.resolve("demo/keys/root.p12");

        assertThatThrownBy(() -> Pkcs12Key.open(file, "sai".toCharArray()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                        .extracting(Finding::reason)
                        .containsExactly(SealReason.KEY_PASSWORD_WRONG));
    }

    @Test
    void withoutItsRevocationListACertificateIsNotTrusted() throws IOException {
        SignatureInspector uninformed = new SignatureInspector(
                new TrustFolders(
                        List.of(authority.trust().resolve("anchors")),
                        List.of(authority.trust().resolve("intermediates")),
                        List.of()),
                CLOCK);
        Path file = Files.write(
                folder.resolve("good.pdf"), PAPERS.get("to-trinh-hop-le.pdf").pdf());

        assertThat(uninformed.inspect(file).signatures().get(0).standing())
                .isEqualTo(SignerStatusCode.REVOCATION_UNKNOWN);
    }
}
