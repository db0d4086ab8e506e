package vn.bieuduong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bieuduong.document.layout.HtmlSetter.Fonts;
import vn.bieuduong.document.layout.Typesetter.Typeset;

/**
 * What the decision “Our own typesetter” says of openhtmltopdf and of ours. When a newer version of the library turns one
 * of these, the decision has lost that ground: weigh it again.
 */
@Tag("long")
class HtmlTrialTest {

    private static final HtmlTrial HTML = new HtmlTrial(Fonts.WITHOUT_LIGATURES, false);
    private static final Documents OURS =
            new Documents(Path.of("config/documents"), Clock.fixed(Papers.MORNING, ZoneOffset.UTC));

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void itsPaperIsArchivalAndTagged() throws Exception {
        byte[] pdf = HTML.render(HtmlTrial.decision(3)).pdf();

        assertThat(Pdfs.complaints(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(Pdfs.complaints(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void aNamedElementSaysWhereSignatureAndSealBelong() throws Exception {
        Typeset html = HTML.render(HtmlTrial.decision(3));
        Rendered ours = OURS.render(HtmlTrial.decision(3), HtmlTrial.VERIFICATION);

        assertThat(html.spots()).hasSameSizeAs(ours.places());
        for (int i = 0; i < ours.places().size(); i++) {
            assertThat(html.spots().get(i).name())
                    .isEqualTo(ours.places().get(i).name());
            assertThat(html.spots().get(i).page())
                    .isEqualTo(ours.places().get(i).page());
            assertThat(html.spots().get(i).left())
                    .isCloseTo(ours.places().get(i).left(), within(10.0));
            assertThat(html.spots().get(i).top()).isCloseTo(ours.places().get(i).top(), within(10.0));
        }
    }

    @Test
    void itSetsStackedMarksBesideTheirLettersAndOursOverThem() throws Exception {
        Marks html = HtmlTrial.marks(HTML.render(HtmlTrial.decisionForNames()).pdf());
        byte[] ours = OURS.render(HtmlTrial.decisionForNames(), HtmlTrial.VERIFICATION)
                .pdf();

        assertThat(html.seen).isEqualTo(6);
        assertThat(html.astray).isEqualTo(6);
        assertThat(HtmlTrial.marks(ours).seen).isEqualTo(6);
        assertThat(HtmlTrial.marks(ours).astray).isZero();
        assertThat(HtmlTrial.namesRead(ours)).isEqualTo(6);
    }

    @Test
    void marksThatAreMovedOverTheirLettersByStyleAreNoLongerReadWithThem() throws Exception {
        HtmlTrial apart = new HtmlTrial(Fonts.WITHOUT_LIGATURES, true);

        assertThat(HtmlTrial.namesRead(
                        apart.render(HtmlTrial.decisionForNames()).pdf()))
                .isLessThan(6);
    }

    @Test
    void aHeadingItRepeatsIsReadOutOnEveryPageAndOursOnce() throws Exception {
        Typeset html = HTML.render(HtmlTrial.decision(24));
        byte[] ours =
                OURS.render(HtmlTrial.decision(24), HtmlTrial.VERIFICATION).pdf();

        assertThat(HtmlTrial.headingsRead(html.pdf()))
                .isEqualTo(html.pages() - 1)
                .isGreaterThan(1);
        assertThat(HtmlTrial.headingsRead(ours)).isEqualTo(1);
    }

    @Test
    void itLosesTheHeadingOfAPageThatAGroupWasMovedToAndOursDoesNot() throws Exception {
        long html = 0;
        long ours = 0;
        for (AwardDecision decision : HtmlTrial.decisionsOfTwoGroups()) {
            html += HtmlTrial.pagesWithoutHeading(HTML.render(decision).pdf());
            ours += HtmlTrial.pagesWithoutHeading(
                    OURS.render(decision, HtmlTrial.VERIFICATION).pdf());
        }

        assertThat(html).isPositive();
        assertThat(ours).isZero();
    }

    @Test
    void aCertificateOfManyWordsNeedsASecondSheetAndOursNone() throws Exception {
        assertThat(HTML.render(HtmlTrial.wordyCertificate()).pages()).isEqualTo(2);
        assertThat(OURS.render(HtmlTrial.wordyCertificate(), HtmlTrial.VERIFICATION)
                        .pages())
                .isEqualTo(1);
    }
}
