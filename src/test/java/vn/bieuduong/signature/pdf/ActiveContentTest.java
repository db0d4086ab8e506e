package vn.bieuduong.signature.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document does by itself, wherever it may hide; ISO 32000-2, 12.6. */
class ActiveContentTest {

    @Test
    void aPaperThatOnlyShowsIsQuiet() {
        assertThat(acts(document -> {})).isFalse();
        assertThat(acts(document -> {
                    COSDictionary link = mark("Link");
                    link.setItem(COSName.A, action("URI"));
                    annotate(document, link);
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, new COSDictionary());
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, new COSDictionary());
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action("GoTo"));
                }))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JavaScript",
                "Launch",
                "ImportData",
                "SubmitForm",
                "GoToR",
                "GoToE",
                "Rendition",
                "Movie",
                "RichMediaExecute"
            })
    void anActionOfAMarkActs(String kind) {
        assertThat(acts(document -> {
                    COSDictionary link = mark("Link");
                    link.setItem(COSName.A, action(kind));
                    annotate(document, link);
                }))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RichMedia", "Movie", "Screen", "3D"})
    void aMarkThatPlaysActs(String kind) {
        assertThat(acts(document -> annotate(document, mark(kind)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"URI", "Thread", "Sound"})
    void anAddressThatOpensByItselfActs(String kind) {
        assertThat(acts(document ->
                        document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action(kind))))
                .isTrue();
        assertThat(acts(document -> {
                    COSDictionary occasions = new COSDictionary();
                    occasions.setItem(COSName.O, action(kind));
                    document.getPage(0).getCOSObject().setItem(COSName.AA, occasions);
                }))
                .isTrue();
    }

    @Test
    void aPageOrTheDocumentItselfActsOnAnOccasion() {
        assertThat(acts(document -> document.getPage(0).getCOSObject().setItem(COSName.A, action("Launch"))))
                .isTrue();
        assertThat(acts(document -> {
                    COSDictionary occasions = new COSDictionary();
                    occasions.setItem(COSName.getPDFName("WC"), action("JavaScript"));
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.AA, occasions);
                }))
                .isTrue();
    }

    @Test
    void scriptsOfTheDocumentAndXfaAct() {
        assertThat(acts(document -> {
                    COSDictionary names = new COSDictionary();
                    names.setItem(COSName.getPDFName("JavaScript"), new COSDictionary());
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
                }))
                .isTrue();
        assertThat(acts(document -> {
                    COSDictionary form = new COSDictionary();
                    form.setItem(COSName.getPDFName("XFA"), new COSArray());
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
                }))
                .isTrue();
    }

    @Test
    void aFieldBelowAFieldActs() {
        assertThat(acts(document -> {
                    COSDictionary below = new COSDictionary();
                    below.setItem(COSName.A, action("SubmitForm"));
                    COSDictionary upper = new COSDictionary();
                    upper.setItem(COSName.KIDS, array(new COSDictionary(), below));
                    COSDictionary form = new COSDictionary();
                    form.setItem(COSName.FIELDS, array(upper));
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
                }))
                .isTrue();
    }

    @Test
    void whatFollowsAnActionActsToo() {
        assertThat(acts(document -> {
                    COSDictionary first = action("GoTo");
                    first.setItem(COSName.NEXT, action("Launch"));
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, first);
                }))
                .isTrue();
        assertThat(acts(document -> {
                    COSDictionary first = action("GoTo");
                    first.setItem(COSName.NEXT, array(action("GoTo"), action("JavaScript")));
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, first);
                }))
                .isTrue();
    }

    /** A chain that leads back to itself ends; so do fields that are each other's. */
    @Test
    void whatNeverEndsIsLeft() {
        assertThat(acts(document -> {
                    COSDictionary first = action("GoTo");
                    first.setItem(COSName.NEXT, first);
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, first);
                    COSDictionary field = new COSDictionary();
                    field.setItem(COSName.KIDS, array(field));
                    COSDictionary form = new COSDictionary();
                    form.setItem(COSName.FIELDS, array(field));
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
                }))
                .isFalse();
    }

    @Test
    void whatIsNoActionIsNone() {
        assertThat(acts(document -> {
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, new COSArray());
                    annotate(document, array(mark("Movie")));
                    annotate(document, new COSDictionary());
                }))
                .isFalse();
    }

    private static boolean acts(Consumer<PDDocument> change) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            change.accept(document);
            return ActiveContent.in(document);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static COSDictionary action(String kind) {
        COSDictionary action = new COSDictionary();
        action.setName(COSName.S, kind);
        return action;
    }

    private static COSDictionary mark(String kind) {
        COSDictionary mark = new COSDictionary();
        mark.setName(COSName.SUBTYPE, kind);
        return mark;
    }

    private static COSArray array(COSBase... items) {
        return new COSArray(List.of(items));
    }

    private static void annotate(PDDocument document, COSBase mark) {
        document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, array(mark));
    }
}
