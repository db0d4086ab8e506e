package vn.bieuduong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bieuduong.document.part.Verification;
import vn.bieuduong.document.preview.Specimen;

/** A seal lies over the left third of the signature and over no letter: neither the title above nor the column beside it. */
class SealRoomTest {

    private static final Documents DOCUMENTS =
            new Documents(Path.of("config/documents"), Clock.fixed(Papers.MORNING, ZoneOffset.UTC));
    private static final Verification VERIFICATION = new Verification(
            "https://khenthuong.songlam.gov.vn/verify.xhtml?code=7F3K-22QD-0ABC",
            "khenthuong.songlam.gov.vn/verify.xhtml",
            "7F3K-22QD-0ABC");

    static List<OfficialPaper> papers() {
        List<OfficialPaper> all = new ArrayList<>(Papers.all());
        Specimen wordy = new Specimen(path -> "Phòng Nghiệp vụ Thi đua - Khen thưởng và Tổ chức", 2, false);
        Arrays.stream(OfficialPaper.class.getPermittedSubclasses())
                .map(wordy::of)
                .forEach(all::add);
        return all;
    }

    @ParameterizedTest
    @MethodSource("papers")
    void noLetterStandsUnderTheSeal(OfficialPaper paper) throws IOException {
        Rendered rendered = DOCUMENTS.render(paper, VERIFICATION);
        Files.write(
                Files.createDirectories(Path.of("target/documents"))
                        .resolve("Sealed" + paper.getClass().getSimpleName() + ".pdf"),
                rendered.pdf());
        for (Rendered.Place seal : rendered.places()) {
            if (!seal.name().endsWith("-seal")) {
                continue;
            }
            try (PDDocument document = Loader.loadPDF(rendered.pdf())) {
                Under under = new Under(seal);
                under.setStartPage(seal.page());
                under.setEndPage(seal.page());
                under.getText(document);
                assertThat(under.letters.toString()).isEmpty();
                assertThat(seal.left()).isPositive();
                assertThat(seal.top() + seal.height())
                        .isLessThan(document.getPage(0).getMediaBox().getHeight());
            }
        }
    }

    /** The letters whose feet stand inside the circle of a seal. */
    private static final class Under extends PDFTextStripper {
        private final Rendered.Place seal;
        private final StringBuilder letters = new StringBuilder();

        Under(Rendered.Place seal) {
            this.seal = seal;
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            double radius = seal.width() / 2;
            double middleX = seal.left() + radius;
            double middleY = seal.top() + radius;
            for (double x : new double[] {text.getX(), text.getX() + text.getWidth()}) {
                for (double y : new double[] {text.getY(), text.getY() - 0.66 * text.getFontSizeInPt()}) {
                    if (!text.getUnicode().isBlank() && Math.hypot(x - middleX, y - middleY) < radius) {
                        letters.append(text.getUnicode());
                        return;
                    }
                }
            }
            super.processTextPosition(text);
        }
    }
}
