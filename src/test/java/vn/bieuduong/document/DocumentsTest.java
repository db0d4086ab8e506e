package vn.bieuduong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.document.part.NomineeLine;
import vn.bieuduong.document.part.SigningAuthority;
import vn.bieuduong.document.part.Verification;

class DocumentsTest {

    private static final Documents DOCUMENTS =
            new Documents(Path.of("config/documents"), Clock.fixed(Papers.MORNING, ZoneOffset.UTC));

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static List<OfficialPaper> papers() {
        return Papers.all();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyPaperIsArchivalAndReadableByScreenReaders(OfficialPaper paper) throws Exception {
        byte[] pdf = DOCUMENTS.render(paper).pdf();
        draw(paper.getClass().getSimpleName(), pdf);

        assertThat(Pdfs.complaints(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
        // PDF/UA is kept all the same, but for the declaration itself
        assertThat(Pdfs.complaints(pdf, PDFAFlavour.PDFUA_1)).allMatch(one -> one.startsWith("5-1"));
    }

    @Test
    void aReceiptNamesEachFileWithItsWholeHashOnOneLine() throws IOException {
        String text = Pdfs.text(DOCUMENTS.render(Papers.filingReceipt()).pdf());

        for (FilingReceipt.ReceivedFile file : Papers.filingReceipt().files()) {
            assertThat(text.lines()).contains("SHA-256: " + file.sha256());
        }
        assertThat(text)
                .contains("Mã nộp hồ sơ: HS-2026-000123", "Mã tra cứu: K7Q2-M9XD", "09:05:30 05/02/2026 (+07:00)");
    }

    @Test
    void everyVietnameseLetterCanBeReadBackInEachStyle() throws IOException {
        String letters = letters();
        assertThat(letters.replace(" ", "")).hasSize(134);

        AchievementReport report = with(Papers.achievementReport(), letters);
        String text = Pdfs.text(DOCUMENTS.render(report).pdf()).replaceAll("\\s+", " ");

        assertThat(text).contains(letters); // plain
        assertThat(text).contains("BÀ " + letters.toUpperCase(Locale.forLanguageTag("vi"))); // bold
        SubmissionLetter letter = Papers.submissionLetter();
        SubmissionLetter italic = new SubmissionLetter(
                letter.letterhead(),
                letter.number(),
                letter.date(),
                letter.subject(),
                letter.addressee(),
                List.of(letters),
                letter.paragraphs(),
                List.of(),
                letter.signer(),
                letter.recipients());
        assertThat(Pdfs.text(DOCUMENTS.render(italic).pdf()).replaceAll("\\s+", " "))
                .contains(letters);
    }

    @Test
    void decomposedTextIsComposedAndStrangeCharactersDoNoHarm() throws IOException {
        AchievementReport report = with(
                Papers.achievementReport(),
                Normalizer.normalize("Nguyễn Thị Mỹ Duyên", Normalizer.Form.NFD)
                        + "\u0000\u200b \ud83c\udfc5 漢 **không đậm** {tên}\t.");

        String text = Pdfs.text(DOCUMENTS.render(report).pdf());

        assertThat(text).contains("Nguyễn Thị Mỹ Duyên □ □ **không đậm** {tên} .");
    }

    @Test
    void theListOfADecisionRepeatsItsHeadingOnEachPage() throws IOException {
        Rendered decision = DOCUMENTS.render(Papers.awardDecision(60));

        assertThat(decision.pages()).isGreaterThan(3);
        try (PDDocument document = Loader.loadPDF(decision.pdf())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 2; page <= decision.pages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).startsWith(page + "\n").contains("Họ và tên; tên tập thể");
            }
        }
    }

    @Test
    void longNamesWrapInsideTheMargins() throws IOException {
        String endless = "NguyễnThịMinhKhai".repeat(40);
        NomineeLine nominee = new NomineeLine("Cá nhân", endless, "Giáo viên ".repeat(900), "x".repeat(300), endless);
        AwardDecision plain = Papers.awardDecision(2);
        AwardDecision decision = new AwardDecision(
                new Letterhead(endless, endless, endless),
                endless,
                plain.date(),
                endless,
                endless,
                List.of(endless),
                endless,
                endless,
                endless,
                List.of(nominee, nominee),
                endless,
                new SigningAuthority(endless, endless, endless),
                List.of(endless));

        try (PDDocument document = Loader.loadPDF(DOCUMENTS.render(decision).pdf())) {
            Edges edges = new Edges();
            edges.getText(document);
            assertThat(edges.left).isGreaterThanOrEqualTo(30 * 72 / 25.4f - 0.5f);
            assertThat(edges.right).isLessThanOrEqualTo((210 - 15) * 72 / 25.4f + 0.5f);
            assertThat(edges.bottom).isLessThanOrEqualTo((297 - 20) * 72 / 25.4f + 0.5f);
        }
    }

    @Test
    void aCertificateStaysOnItsPageHoweverLongItsWordsAndCanBeVerified() throws Exception {
        Certificates plain = Papers.certificates();
        Certificates wordy = new Certificates(
                "Giấy khen",
                plain.issuer(),
                List.of(new Certificates.Certificate(
                        "Công ty Trách nhiệm hữu hạn Một thành viên Khai thác công trình thủy lợi và Dịch vụ nông nghiệp Sông Lam",
                        "Đơn vị thành viên của Tổng công ty Phát triển nông nghiệp và nông thôn, phường Trung Sơn, tỉnh Sông Lam",
                        "Đã có thành tích xuất sắc trong công tác phòng, chống thiên tai, khắc phục hậu quả bão lũ và "
                                .repeat(8),
                        "216")),
                plain.decisionNumber(),
                plain.date(),
                plain.place(),
                plain.signer());

        Rendered rendered = DOCUMENTS.render(
                wordy,
                new Verification(
                        "https://khenthuong.songlam.gov.vn/verify.xhtml?code=7F3K-22QD-9KTA",
                        "khenthuong.songlam.gov.vn/verify.xhtml",
                        "7F3K-22QD-9KTA"));

        draw("CertificatesWordy", rendered.pdf());
        assertThat(rendered.pages()).isEqualTo(1);
        assertThat(scanned(rendered)).isEqualTo("https://khenthuong.songlam.gov.vn/verify.xhtml?code=7F3K-22QD-9KTA");
        assertThat(Pdfs.text(rendered.pdf())).contains("7F3K-22QD-9KTA");
    }

    @Test
    void aDecisionSaysWhereSignatureAndSealBelong() {
        Rendered decision = DOCUMENTS.render(Papers.awardDecision(3));

        Rendered.Place signature = place(decision, "signer");
        Rendered.Place seal = place(decision, "signer-seal");
        assertThat(signature.page()).isEqualTo(1);
        assertThat(signature.left()).isGreaterThan(297);
        assertThat(seal.left() + seal.width()).isCloseTo(signature.left() + signature.width() / 3, within(0.01));
    }

    @Test
    void aScannerReadsTheCodeOfAReceipt() throws Exception {
        assertThat(scanned(DOCUMENTS.render(Papers.filingReceipt()))).isEqualTo(Papers.LOOKUP);
    }

    @Test
    void aScannerReadsWhereADecisionIsVerifiedAndAReaderMayTypeTheCode() throws Exception {
        Verification verification = new Verification(
                "https://khenthuong.songlam.gov.vn/verify.xhtml?code=7F3K-22QD-0ABC",
                "khenthuong.songlam.gov.vn/verify.xhtml",
                "7F3K-22QD-0ABC");

        Rendered decision = DOCUMENTS.render(Papers.awardDecision(3), verification);

        draw("AwardDecisionVerified", decision.pdf());
        assertThat(scanned(decision)).isEqualTo(verification.verificationAddress());
        assertThat(Pdfs.text(decision.pdf()).replaceAll("\\s+", " "))
                .contains("7F3K-22QD-0ABC", "khenthuong.songlam.gov.vn/verify.xhtml");
    }

    @Test
    void thePapersOfADossierSayHowTheyAreVerifiedAndStayArchival() throws Exception {
        Verification verification = new Verification(
                "https://khenthuong.songlam.gov.vn/verify.xhtml?code=7F3K-22QD-0ABC",
                "khenthuong.songlam.gov.vn/verify.xhtml",
                "7F3K-22QD-0ABC");
        for (OfficialPaper paper : List.of(
                Papers.filingReceipt(),
                OfficeForms.receiptSlip(),
                OfficeForms.supplementRequest(),
                OfficeForms.refusalSlip())) {
            Rendered rendered = DOCUMENTS.render(paper, verification);

            draw(paper.getClass().getSimpleName() + "Verified", rendered.pdf());
            assertThat(Pdfs.text(rendered.pdf())).contains("7F3K-22QD-0ABC");
            assertThat(Pdfs.complaints(rendered.pdf(), PDFAFlavour.PDFA_2_B)).isEmpty();
            assertThat(rendered.pages())
                    .as(paper.getClass().getSimpleName())
                    .isEqualTo(DOCUMENTS.render(paper).pages());
        }
    }

    private static String scanned(Rendered rendered) throws Exception {
        try (PDDocument document = Loader.loadPDF(rendered.pdf())) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
            int width = page.getWidth();
            int height = page.getHeight();
            int[] pixels = page.getRGB(0, 0, width, height, null, 0, width);
            RGBLuminanceSource seen = new RGBLuminanceSource(width, height, pixels);

            BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(seen));
            Result read = new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true));
            return read.getText();
        }
    }

    private static Rendered.Place place(Rendered rendered, String name) {
        return rendered.places().stream()
                .filter(place -> place.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static AchievementReport with(AchievementReport report, String paragraph) {
        return new AchievementReport(
                report.letterhead(),
                report.date(),
                report.awardForm(),
                "Bà " + paragraph,
                report.details(),
                List.of(new AchievementReport.Section("II. THÀNH TÍCH", List.of(paragraph))),
                report.reporter(),
                report.signer());
    }

    /** The 134 letters that Vietnamese has beyond ASCII: vowels with marks and tones, and đ, in both cases. */
    private static String letters() {
        StringBuilder letters = new StringBuilder();
        for (String vowel : "a ă â e ê i o ô ơ u ư y".split(" ")) {
            for (String tone : new String[] {"", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"}) {
                String letter = Normalizer.normalize(vowel + tone, Normalizer.Form.NFC);
                if (letter.charAt(0) > 127) {
                    letters.append(letter).append(letter.toUpperCase(Locale.ROOT));
                }
            }
            letters.append(' ');
        }
        return letters.append("đĐ").toString();
    }

    /** Leaves pictures of all pages, for whoever wants to look. */
    private static void draw(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/documents"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                BufferedImage page = new PDFRenderer(document).renderImageWithDPI(i, 96);
                ImageIO.write(
                        page,
                        "png",
                        folder.resolve(name + "-" + (i + 1) + ".png").toFile());
            }
        }
    }
}
