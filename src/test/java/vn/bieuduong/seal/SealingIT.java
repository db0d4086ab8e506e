package vn.bieuduong.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.commons.io.FileUtils;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bieuduong.Database;
import vn.bieuduong.document.AwardDecision;
import vn.bieuduong.document.Documents;
import vn.bieuduong.document.OfficeForms;
import vn.bieuduong.document.OfficialPaper;
import vn.bieuduong.document.Papers;
import vn.bieuduong.document.RefusalSlip;
import vn.bieuduong.document.Rendered;
import vn.bieuduong.document.part.Applicant;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.document.part.NomineeLine;
import vn.bieuduong.document.part.SigningAuthority;
import vn.bieuduong.document.part.Verification;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.signature.SignatureInspector;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.Signer;
import vn.bieuduong.signature.report.SignerStatus;
import vn.bieuduong.signature.signing.TimeStamps;
import vn.bieuduong.signature.validation.TrustFolders;

/** An issued paper carries the seal of the agency that issues it. */
@ExtendWith(Database.class)
class SealingIT {
    private static final AgencyCode H99 = new AgencyCode("H99");

    private static final RefusalSlip PAPER = new RefusalSlip(
            new Letterhead(null, "Ủy ban nhân dân tỉnh Lạc Hà", "Lạc Hà"),
            "H99-261121-0001/TC",
            LocalDate.of(2026, 11, 21),
            "H99-261121-0001",
            new Applicant("Trường Trung học phổ thông Bến Đông", null, null, null),
            "Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
            "Không thuộc thẩm quyền giải quyết.",
            null,
            "Trần Thị Nhàn, 0299 3001 027, h99@lacha.example",
            "Trần Thị Nhàn");

    private final Clock clock = Clock.systemUTC();

    @TempDir
    private Path folder;

    private Organisations organisations;
    private Documents documents;

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @BeforeEach
    void theProvince(EntityManager em) {
        LoadedProvince.into(em, settings(Path.of("config"), true), clock);
        organisations = new Organisations(em, settings(Path.of("config"), true));
        documents = new Documents(Path.of("config/documents"), clock);
    }

    @Test
    void thePapersOfEachDemonstrationAgencyAreSealedIntactTrustedAndStillArchival() throws Exception {
        Sealing sealing = sealing(settings(Path.of("config"), true));
        for (String agency : new String[] {"H99", "H99.02"}) {
            byte[] pdf = sealing.issue(new AgencyCode(agency), PAPER, Verification.NONE)
                    .pdf();

            SignatureReport report = report(pdf);
            assertThat(report.integrity()).isEqualTo(Integrity.INTACT);
            assertThat(report.who()).contains(SignerStatus.TRUSTED);
            assertThat(report.signatures().get(0).signer())
                    .extracting(Signer::organisation)
                    .isEqualTo(organisations.get(new AgencyCode(agency)).name());
            assertThat(isArchival(pdf)).as("PDF/A-2b").isTrue();
        }
    }

    @Test
    void anAgencyThatHasNoSealIssuesUnsealedPapers() throws Exception {
        byte[] pdf = sealing(settings(Path.of("config"), false))
                .issue(H99, PAPER, Verification.NONE)
                .pdf();

        assertThat(report(pdf).integrity()).isEqualTo(Integrity.UNSIGNED);
        assertThat(folder.resolve("demo")).doesNotExist();
    }

    @Test
    void aKeyFileOfTheConfigurationSealsWithoutAnyDemonstration() throws Exception {
        sealing(settings(Path.of("config"), true)).issue(new AgencyCode("H99.01"), PAPER, Verification.NONE);
        Path config = folder.resolve("config");
        FileUtils.copyDirectory(Path.of("config").toFile(), config.toFile());
        Path keys = folder.resolve("demo/keys");
        Files.copy(keys.resolve("mst-9900001034.p12"), config.resolve("seal.p12"));
        Files.copy(keys.resolve("password"), config.resolve("seal.password"));
        Files.writeString(
                config.resolve("seals.yaml"),
                "seals:\n  - { agency: H99, file: seal.p12, passwordFile: seal.password }\n");

        SignatureReport report = report(sealing(settings(config, false))
                .issue(H99, PAPER, Verification.NONE)
                .pdf());

        assertThat(report.isTrustworthy()).isTrue();
        assertThat(report.signatures().get(0).signer())
                .extracting(Signer::organisation)
                .isEqualTo("Ủy ban nhân dân xã Suối Ngà");
    }

    @Test
    void aDemonstrationSealShowsOnThePaperAndSaysThatItIsOne() throws Exception {
        AwardDecision decision = new AwardDecision(
                new Letterhead(null, "Ủy ban nhân dân tỉnh Lạc Hà", "Lạc Hà"),
                "112/QĐ-UBND",
                LocalDate.of(2026, 11, 21),
                "Chủ tịch Ủy ban nhân dân tỉnh Lạc Hà",
                "Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                List.of("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"),
                "Theo đề nghị của Giám đốc Sở Nội vụ",
                "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                "đã có thành tích xuất sắc",
                List.of(new NomineeLine("Tập thể", "Tổ Khoa học Tự nhiên", null, null, "Bằng khen")),
                null,
                new SigningAuthority(null, "Chủ tịch", "Trần Quang Vũ"),
                List.of("Như Điều 3"));
        byte[] pdf = sealing(settings(Path.of("config"), true))
                .issue(H99, decision, Verification.NONE)
                .pdf();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAnnotationWidget seal =
                    document.getSignatureFields().get(0).getWidgets().get(0);
            assertThat((double) seal.getRectangle().getWidth()).isCloseTo(37 * 72 / 25.4, within(0.5));
            int page = document.getPages().indexOf(seal.getPage());
            BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(page, 100);
            ImageIO.write(seen, "png", new File("target/demo-seal.png"));
            assertThat(red(seen)).as("red pixels on the page").isGreaterThan(1_000);
        }
        assertThat(isArchival(pdf)).as("PDF/A-2b").isTrue();
    }

    @Test
    void receiptsAndSlipsShowTheSealWhereTheTemplateHasItsRoomAndStayArchival() throws Exception {
        Sealing sealing = sealing(settings(Path.of("config"), true));
        Verification verification = new Verification(
                "https://khenthuong.example/verify.xhtml?code=7F3K-22QD-0ABC",
                "khenthuong.example/verify.xhtml",
                "7F3K-22QD-0ABC");
        for (OfficialPaper paper : List.of(
                Papers.filingReceipt(),
                OfficeForms.receiptSlip(),
                OfficeForms.supplementRequest(),
                OfficeForms.refusalSlip())) {
            String name = paper.getClass().getSimpleName();
            Rendered plain = documents.render(paper, verification);
            Rendered.Place room = plain.places().stream()
                    .filter(place -> place.name().endsWith("-seal"))
                    .findFirst()
                    .orElseThrow();
            byte[] pdf = sealing.issue(H99, paper, verification).pdf();

            assertThat(plain.pages()).as(name).isEqualTo(1);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                PDAnnotationWidget seal =
                        document.getSignatureFields().get(0).getWidgets().get(0);
                PDRectangle sheet = document.getPage(0).getMediaBox();
                PDRectangle at = seal.getRectangle();
                assertThat((double) at.getWidth()).as(name).isCloseTo(37 * 72 / 25.4, within(0.5));
                assertThat((double) at.getLowerLeftX()).as(name).isCloseTo(room.left(), within(0.5));
                assertThat(at.getLowerLeftX()).as(name).isPositive();
                assertThat(at.getUpperRightX()).as(name).isLessThan(sheet.getWidth());
                assertThat(at.getLowerLeftY()).as(name).isPositive();
                BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, 100);
                ImageIO.write(seen, "png", new File("target/sealed-" + name + ".png"));
                assertThat(red(seen)).as(name).isGreaterThan(1_000);
            }
            assertThat(report(pdf).isTrustworthy()).as(name).isTrue();
            assertThat(isArchival(pdf)).as(name + ": PDF/A-2b").isTrue();
        }
    }

    private static long red(BufferedImage page) {
        return java.util.Arrays.stream(page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth()))
                .filter(pixel -> (pixel >> 16 & 0xff) - (pixel & 0xff) > 100)
                .count();
    }

    @Test
    void theTimeStampOfTheConfigurationIsAskedForAndItsAbsenceKept() throws Exception {
        Path config = folder.resolve("stamped");
        FileUtils.copyDirectory(Path.of("config").toFile(), config.toFile());
        Files.writeString(
                config.resolve("seals.yaml"),
                "seals: []\ntimeStamp: { url: \"http://127.0.0.1:1/tsa\", hosts: [127.0.0.1], seconds: 2 }\n");

        Sealed sealed = sealing(settings(config, true)).issue(H99, PAPER, Verification.NONE);

        assertThat(sealed.stampMissing()).isTrue();
        assertThat(report(sealed.pdf()).isTrustworthy()).isTrue();
        Files.writeString(
                config.resolve("seals.yaml"),
                "seals: []\ntimeStamp: { url: \"http://127.0.0.1:1/tsa\", hosts: [127.0.0.1], required: true }\n");
        Sealing strict = sealing(settings(config, true));
        assertThatThrownBy(() -> strict.issue(H99, PAPER, Verification.NONE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("TIME_STAMP_MISSING");
    }

    @Test
    void whatIsWrongWithTheTimeStampIsNamedAtTheStart() throws IOException {
        Path config = Files.createDirectories(folder.resolve("stamps"));
        for (String wrong : new String[] {
            "url: \"http://tsa.example.vn/tsa\", hosts: [other.example.vn]",
            "url: \"http://tsa.example.vn/tsa\"",
            "url: \"ftp://tsa.example.vn/tsa\", hosts: [tsa.example.vn]",
            "url: \"http://tsa example\", hosts: [tsa.example.vn]",
            "url: \"http://tsa.example.vn/tsa\", hosts: [tsa.example.vn], seconds: 900",
            "url: \"http://tsa.example.vn/tsa\", hosts: [tsa.example.vn], secs: 9"
        }) {
            Files.writeString(config.resolve("seals.yaml"), "seals: []\ntimeStamp: { " + wrong + " }\n");
            Problems problems = new Problems();
            SealFile.read(config, problems);
            assertThat(problems.all()).as(wrong).isNotEmpty();
        }
        Files.writeString(
                config.resolve("seals.yaml"),
                "seals: []\ntimeStamp: { url: \"https://tsa.example.vn/tsa\", hosts: [tsa.example.vn], seconds: 7, required: true }\n");
        Problems none = new Problems();
        assertThat(SealFile.read(config, none).stamps())
                .isEqualTo(new TimeStamps(URI.create("https://tsa.example.vn/tsa"), Duration.ofSeconds(7), true));
        assertThat(none.all()).isEmpty();
    }

    @Test
    void aSealThatCannotBeOpenedIsNamedAtTheStart() throws IOException {
        Path config = folder.resolve("broken");
        Files.createDirectories(config);
        Files.writeString(config.resolve("word"), "x");
        Files.writeString(config.resolve("seals.yaml"), """
                seals:
                  - { agency: H1, file: none.p12, passwordFile: word }
                  - { agency: H2, file: word, passwordFile: none }
                  - { agency: H3, file: word, passwordFile: word }
                """);
        Problems problems = new Problems();

        SealFile.read(config, problems);

        assertThat(problems.all()).extracting(Problems.Problem::line).containsExactly(2, 3, 4);
    }

    private Sealing sealing(Settings settings) {
        return new Sealing(
                documents,
                new OfficeWords(Path.of("config/documents")),
                new Seals(organisations, settings, clock),
                clock);
    }

    private SignatureReport report(byte[] pdf) throws IOException {
        Path file = Files.write(folder.resolve("issued.pdf"), pdf);
        return new SignatureInspector(TrustFolders.under(folder.resolve("demo/trust")), clock).inspect(file);
    }

    private static boolean isArchival(byte[] pdf) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.PDFA_2_B;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            return Foundries.defaultInstance()
                    .createValidator(flavour, false)
                    .validate(parser)
                    .isCompliant();
        }
    }

    private Settings settings(Path config, boolean demonstration) {
        return new Settings(
                config.toAbsolutePath(),
                folder,
                "http://localhost:8080",
                "Biểu Dương",
                demonstration,
                25L * 1024 * 1024,
                false,
                Optional.empty(),
                1);
    }
}
