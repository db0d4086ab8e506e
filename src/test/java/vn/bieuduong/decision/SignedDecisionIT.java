package vn.bieuduong.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.persistence.EntityManager;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
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
import vn.bieuduong.document.Rendered;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.document.part.NomineeLine;
import vn.bieuduong.document.part.SigningAuthority;
import vn.bieuduong.document.part.Verification;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.seal.SealFile;
import vn.bieuduong.seal.Sealed;
import vn.bieuduong.seal.Sealing;
import vn.bieuduong.seal.Seals;
import vn.bieuduong.signature.SignatureInspector;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.validation.TrustFolders;

/** A decision bears the chairman's signature and, over its left third, the body's seal, as Decree 30/2020 places them. */
@ExtendWith(Database.class)
class SignedDecisionIT {
    private static final AgencyCode H99 = new AgencyCode("H99");

    private static final String CHAIRMAN = "Nguyễn Hữu Thắng";
    private static final String BODY = "Ủy ban nhân dân tỉnh Lạc Hà";

    private final Clock clock = Clock.systemUTC();

    @TempDir
    private Path folder;

    private Path config;
    private Seals seals;
    private Sealing sealing;

    @BeforeEach
    void theKeysAndImages(EntityManager em) throws IOException {
        config = Files.createDirectories(folder.resolve("config"));
        DemoAuthority authority = DemoAuthority.openOrCreate(folder.resolve("demo"), clock);
        authority.signature(CHAIRMAN, "001075000017", BODY, "9900001027");
        authority.seal(BODY, "9900001027");
        picture("signature.png", 500, 260, graphics -> {
            graphics.setColor(new Color(20, 40, 170));
            graphics.setStroke(new BasicStroke(7));
            graphics.draw(new CubicCurve2D.Double(20, 200, 120, -150, 180, 420, 300, 90));
            graphics.draw(new CubicCurve2D.Double(300, 90, 380, -20, 380, 260, 480, 120));
        });
        picture("seal.png", 600, 600, graphics -> {
            graphics.setColor(new Color(210, 20, 30));
            graphics.setStroke(new BasicStroke(16));
            graphics.draw(new Ellipse2D.Double(12, 12, 576, 576));
            graphics.setStroke(new BasicStroke(6));
            graphics.draw(new Ellipse2D.Double(130, 130, 340, 340));
        });
        Files.writeString(config.resolve("seals.yaml"), """
                seals:
                  - { agency: H99, file: ../demo/keys/mst-9900001027.p12, passwordFile: ../demo/keys/password, image: seal.png }
                  - { agency: H99, account: chutich, file: ../demo/keys/cccd-001075000017.p12, passwordFile: ../demo/keys/password, image: signature.png }
                """);
        Settings settings = new Settings(
                config,
                folder,
                "http://localhost:8080",
                "Biểu Dương",
                false,
                25L * 1024 * 1024,
                false,
                Optional.empty(),
                1);
        seals = new Seals(new Organisations(em, settings), settings, clock);
        sealing = new Sealing(
                new Documents(Path.of("config/documents"), clock),
                new OfficeWords(Path.of("config/documents")),
                seals,
                clock);
    }

    @Test
    void theChairmanSignsFirstThenTheBodySeals() throws Exception {
        Path file = Files.write(folder.resolve("decision.pdf"), issued().pdf());

        SignatureReport report =
                new SignatureInspector(TrustFolders.under(folder.resolve("demo/trust")), clock).inspect(file);
        assertThat(report.isTrustworthy()).as(report.toString()).isTrue();
        assertThat(report.signatures())
                .extracting(entry -> entry.signer().commonName())
                .containsExactly(CHAIRMAN, BODY);
        assertThat(pdfsig(file).lines().filter(line -> line.contains("Signature is Valid")))
                .hasSize(2);
        assertThat(isArchival(Files.readAllBytes(file))).as("PDF/A-2b").isTrue();
        assertThat(told("pdftotext", "-enc", "UTF-8", file.toString(), "-"))
                .as("Vietnamese, letter by letter, to any reader")
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "QUYẾT ĐỊNH", CHAIRMAN);
    }

    @Test
    void theSealCoversTheLeftThirdOfTheSignature() throws Exception {
        byte[] pdf = issued().pdf();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            var fields = document.getSignatureFields();
            PDRectangle signature = fields.get(0).getWidgets().get(0).getRectangle();
            PDRectangle seal = fields.get(1).getWidgets().get(0).getRectangle();
            assertThat(seal.getUpperRightX() - signature.getLowerLeftX())
                    .isCloseTo(signature.getWidth() / 3, within(0.5f));
            assertThat((double) seal.getWidth()).isCloseTo(37 * 72 / 25.4, within(0.5));
            assertThat(middle(seal)).isCloseTo(middle(signature), within(0.5f));
            int page = document.getPages()
                    .indexOf(fields.get(1).getWidgets().get(0).getPage());
            BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(page, 100);
            ImageIO.write(seen, "png", new File("target/signed-decision.png"));
            // the ring's left edge is red on the page
            Color ring = pixel(seen, document, page, seal.getLowerLeftX() + 2.5, middle(seal));
            assertThat(ring.getRed() - ring.getBlue()).isGreaterThan(100);
        }
    }

    @Test
    void whatNobodyHasSignedTheBodyAloneSeals() throws Exception {
        Path file = Files.write(
                folder.resolve("other.pdf"),
                sealing.issue(H99, decision(), Verification.NONE).pdf());

        SignatureReport report =
                new SignatureInspector(TrustFolders.under(folder.resolve("demo/trust")), clock).inspect(file);
        assertThat(report.signatures())
                .extracting(entry -> entry.signer().commonName())
                .containsExactly(BODY);
        assertThat(seals.of(H99, person("vanthu"))).isEmpty();
        assertThat(seals.of(new AgencyCode("H99.01"), person("chutich"))).isEmpty();
    }

    @Test
    void anImageThatWouldHideThePaperIsNamedAtTheStart() throws IOException {
        ImageIO.write(
                new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB),
                "png",
                config.resolve("signature.png").toFile());
        Files.delete(config.resolve("seal.png"));
        Problems problems = new Problems();

        SealFile.check(config, problems);

        assertThat(problems.all()).extracting(Problems.Problem::line).containsExactly(2, 3);
    }

    /** Signed by the chairman, then sealed by the body. */
    private Sealed issued() {
        Rendered given = sealing.render(decision(), Verification.NONE);
        byte[] signed = sealing.sign(seals.of(H99, person("chutich")).orElseThrow(), given.places(), given.pdf());
        assertThat(Arrays.copyOf(signed, given.pdf().length)).isEqualTo(given.pdf());
        return sealing.seal(H99, given.places(), signed);
    }

    private static Actor person(String account) {
        return new Actor(new AccountName(account), CHAIRMAN, null, H99, Set.of());
    }

    private static AwardDecision decision() {
        return new AwardDecision(
                new Letterhead(null, BODY, "Lạc Hà"),
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
                new SigningAuthority(null, "Chủ tịch", CHAIRMAN),
                List.of("Như Điều 3"));
    }

    private void picture(String name, int width, int height, Consumer<Graphics2D> drawing) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.accept(graphics);
        graphics.dispose();
        ImageIO.write(image, "png", config.resolve(name).toFile());
    }

    private static float middle(PDRectangle box) {
        return (box.getLowerLeftY() + box.getUpperRightY()) / 2;
    }

    private static Color pixel(BufferedImage seen, PDDocument document, int page, double x, double y) {
        double scale = 100 / 72.0;
        double height = document.getPage(page).getMediaBox().getHeight();
        return new Color(seen.getRGB((int) (x * scale), (int) ((height - y) * scale)));
    }

    private static String pdfsig(Path file) throws IOException {
        return told("pdfsig", file.toString());
    }

    private static String told(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static boolean isArchival(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.PDFA_2_B;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            return Foundries.defaultInstance()
                    .createValidator(flavour, false)
                    .validate(parser)
                    .isCompliant();
        }
    }
}
