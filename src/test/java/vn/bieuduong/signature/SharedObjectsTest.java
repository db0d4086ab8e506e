package vn.bieuduong.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bieuduong.fictional.TestCms;
import vn.bieuduong.signature.PaperForge.Cms;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.NoteCode;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.validation.TrustFolders;

/**
 * An object that a later signature may write anew, and which the document uses in a second way: the same bytes then change what nobody
 * may. And what one signer forbids those after him.
 */
class SharedObjectsTest {

    private static final String DETACHED = "adbe.pkcs7.detached";
    private static final Cms USUAL = TestCms.with("SHA256withRSA");
    private static final String BLACK = "0 g 0 0 595 842 re f";
    private static final String DRAWN = "/Type/XObject/Subtype/Form/BBox[0 0 595 842]";
    private static final String CATALOG =
            "/Type/Catalog/Pages 2 0 R/AcroForm 3 0 R/OCProperties<</OCGs[12 0 R]/D<</ON[12 0 R]"
                    + "/Order[12 0 R]>>>>/StructTreeRoot 20 0 R/MarkInfo<</Marked true>>/Outlines 24 0 R/Metadata 26 0 R"
                    + "/PageLabels<</Nums[0<</S/D>>]>>";
    private static final String PAGES =
            "/Type/Pages/Count 2/Kids[40 0 R 41 0 R ]/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>"
                    + "/XObject<</Im1 6 0 R/Fm1 7 0 R/DSS 8 0 R>>/Properties<</OC1 12 0 R>>>>";
    private static final String FORM = "/SigFlags 3/DA(/F1 12 Tf 0 g)";
    private static final String PREPARED = "/Type/Annot/Subtype/Widget/FT/Sig/T(ky truoc)/F 4/Rect[350 100 500 160]";

    /** The update that is judged, and the paper it is made of. */
    record Shared(String name, Integrity expected, UnaryOperator<RawPaper> before, UnaryOperator<RawPaper> after) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Shared forged(String name, UnaryOperator<RawPaper> before, UnaryOperator<RawPaper> after) {
        return new Shared(name, Integrity.MODIFIED, before, after);
    }

    /** The second page of the paper, with resources of its own. */
    private static RawPaper page(RawPaper raw, String more, String contents) {
        return raw.object(41, "<</Type/Page/Parent 2 0 R/StructParents 1" + more + ">>").stream(201, "", contents);
    }

    private static RawPaper signedField(RawPaper raw, String more) {
        return raw.object(13, "<<" + PREPARED + "/P 40 0 R/V 902 0 R" + more + ">>")
                .object(902, RawPaper.PLACE);
    }

    /** The first signature in a field of a form that this test writes, so that it can write the form again. */
    private static RawPaper handSigned(RawPaper raw, String more) {
        return raw.object(3, "<<" + FORM + "/Fields[13 0 R 910 0 R]" + more + ">>")
                .object(910, "<</FT/Sig/T(nua)/V 911 0 R>>")
                .object(911, RawPaper.PLACE);
    }

    static Stream<Shared> shared() {
        String contents = "/Contents 201 0 R";
        return Stream.of(
                new Shared(
                        "nothing is shared",
                        Integrity.INTACT,
                        raw -> page(raw, contents, "q Q"),
                        raw -> signedField(raw, "/AP<</N 903 0 R>>").stream(903, DRAWN, BLACK)),
                forged(
                        "the field is a stream that the page shows",
                        raw -> page(raw, "/Contents 13 0 R", "q Q").stream(13, PREPARED + "/P 40 0 R", "q Q"),
                        raw -> raw.stream(13, PREPARED + "/P 40 0 R/V 902 0 R", BLACK)
                                .object(902, RawPaper.PLACE)),
                forged(
                        "the field holds the page's pictures",
                        raw -> page(raw, contents + "/Resources<</XObject 13 0 R>>", "/AP Do"),
                        raw -> signedField(raw, "/AP 903 0 R").stream(903, DRAWN, BLACK)),
                forged(
                        "the field's appearances are the page's pictures",
                        raw -> page(raw, contents + "/Resources<</XObject 904 0 R>>", "/N Do")
                                .object(13, "<<" + PREPARED + "/P 40 0 R/AP 904 0 R>>")
                                .object(904, "<<>>"),
                        raw -> signedField(raw, "/AP 904 0 R").object(904, "<</N 903 0 R>>").stream(903, DRAWN, BLACK)),
                forged(
                        "the field says when a layer is shown",
                        raw -> page(raw, contents + "/Resources<</Properties<</T 13 0 R>>>>", "/OC/T BDC q Q EMC")
                                .object(13, "<<" + PREPARED + "/P/AllOn/OCGs[12 0 R]>>"),
                        raw -> raw.object(13, "<<" + PREPARED + "/P/AllOff/OCGs[12 0 R]/V 902 0 R>>")
                                .object(902, RawPaper.PLACE)),
                forged(
                        "the field stands on two pages",
                        raw -> page(raw, contents + "/Annots[13 0 R]", "q Q"),
                        raw -> signedField(raw, "/AP<</N 903 0 R>>").stream(903, DRAWN, BLACK)),
                forged(
                        "the field opens the document",
                        raw -> page(raw, contents, "q Q")
                                .object(1, "<<" + CATALOG + "/OpenAction 13 0 R>>")
                                .object(13, "<<" + PREPARED.replace("/F 4", "/S/GoToR/D[0/Fit]/F(a.pdf)") + ">>"),
                        raw -> raw.object(
                                        13,
                                        "<<" + PREPARED.replace("/F 4", "/S/GoToR/D[0/Fit]/F(b.pdf)") + "/V 902 0 R>>")
                                .object(902, RawPaper.PLACE)),
                forged(
                        "the catalog holds the page's pictures",
                        raw -> page(raw, contents + "/Resources<</XObject 1 0 R>>", "/DSS Do"),
                        raw -> signedField(raw, "").object(1, "<<" + CATALOG + "/DSS 903 0 R>>").stream(
                                903, DRAWN, BLACK)),
                forged(
                        "the form holds the page's pictures",
                        raw -> handSigned(page(raw, contents + "/Resources<</XObject 3 0 R>>", "/DR Do"), ""),
                        raw ->
                                signedField(raw, "")
                                        .object(3, "<<" + FORM + "/Fields[13 0 R 910 0 R]/DR 903 0 R>>")
                                        .stream(903, DRAWN, BLACK)),
                forged(
                        "the form is a list of names",
                        raw -> handSigned(page(raw, contents, "q Q"), "/DR<<>>")
                                .object(1, "<<" + CATALOG + "/Names 3 0 R>>"),
                        raw -> signedField(raw, "")
                                .object(3, "<<" + FORM + "/Fields[13 0 R 910 0 R]/DR<</Font<</F1 5 0 R>>>>>>")),
                forged(
                        "the tree of pages holds a page's pictures",
                        raw -> page(raw, contents + "/Resources<</XObject 2 0 R>>", "/X Do"),
                        raw -> signedField(raw, "").object(2, "<<" + PAGES + "/X 903 0 R>>").stream(903, DRAWN, BLACK)),
                forged(
                        "validation data is what the page shows",
                        raw -> page(raw, "/Contents 905 0 R", "q Q").stream(905, "", "q Q")
                                .object(1, "<<" + CATALOG + "/DSS<</Certs[905 0 R]>>>>"),
                        raw -> signedField(raw, "").stream(905, "", BLACK)),
                forged(
                        "metadata is what the page shows",
                        raw -> page(raw, "/Contents 26 0 R", "q Q").stream(26, "/Type/Metadata/Subtype/XML", "q Q"),
                        raw -> signedField(raw, "").stream(26, "/Type/Metadata/Subtype/XML", BLACK)),
                forged(
                        "the information is a font",
                        raw -> page(raw, contents + "/Resources<</Font<</F1 27 0 R>>>>", "q Q")
                                .object(27, "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"),
                        raw -> signedField(raw, "").object(27, "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>")),
                lock(
                        "a field's lock closes the document",
                        "/Lock<</Type/SigFieldLock/Action/Include/Fields[]/P 1>>",
                        true),
                lock(
                        "a lock of fields alone, of none",
                        "/Lock<</Type/SigFieldLock/Action/Include/Fields[(x)]/P 2>>",
                        false),
                lock("all fields", "/Lock<</Type/SigFieldLock/Action/All>>", true),
                lock("the field", "/Lock<</Type/SigFieldLock/Action/Include/Fields[(nua)]>>", true),
                lock("all but the field", "/Lock<</Type/SigFieldLock/Action/Exclude/Fields[(nua)]>>", false),
                lock("all but another", "/Lock<</Type/SigFieldLock/Action/Exclude/Fields[(x)]>>", true));
    }

    /** The prepared field with a lock is signed, then somebody signs in a field that comes later. */
    private static Shared lock(String name, String lock, boolean forbidden) {
        return new Shared(
                "lock: " + name,
                forbidden ? Integrity.MODIFIED : Integrity.INTACT,
                raw -> raw.object(3, "<<" + FORM + "/Fields[13 0 R]>>")
                        .object(13, "<<" + PREPARED + "/P 40 0 R" + lock + "/V 902 0 R>>")
                        .object(902, RawPaper.PLACE),
                raw -> raw.object(3, "<<" + FORM + "/Fields[13 0 R 910 0 R]>>")
                        .object(910, "<</FT/Sig/T(nua)/V 911 0 R>>")
                        .object(911, RawPaper.PLACE));
    }

    @TempDir
    static Path folder;

    private static SignatureReport inspect(byte[] pdf) throws IOException {
        SignatureInspector inspector =
                new SignatureInspector(TrustFolders.under(), Clock.fixed(PaperForge.NOW, ZoneOffset.UTC));
        return inspector.inspect(Files.write(folder.resolve("paper.pdf"), pdf));
    }

    @Test
    void aLaterPictureOverWordsIsTold() throws IOException {
        byte[] once = PaperForge.signed(PaperForge.paper(1, false), USUAL, DETACHED, document -> {});
        for (boolean over : List.of(true, false)) {
            String place = over ? "70 690 300 720" : "350 20 500 60";
            byte[] twice = RawPaper.signed(
                    new RawPaper(once)
                                    .object(3, formWith(once, "910 0 R"))
                                    .object(40, pageWith(once, "910 0 R"))
                                    .object(
                                            910,
                                            "<</Type/Annot/Subtype/Widget/FT/Sig/T(nua)/F 4/P 40 0 R/Rect[" + place
                                                    + "]/V 911 0 R/AP<</N 903 0 R>>>>")
                                    .object(911, RawPaper.PLACE)
                                    .stream(903, DRAWN, BLACK)
                                    .finish("/Root 1 0 R/Info 27 0 R"),
                    USUAL);
            SignatureReport report = inspect(twice);
            assertThat(report.integrity()).as("%s", report.code()).isEqualTo(Integrity.INTACT);
            assertThat(report.notes().contains(NoteCode.TEXT_COVERED)).isEqualTo(over);
        }
    }

    /** The form as PDFBox left it, with one field more. */
    private static String formWith(byte[] signed, String field) throws IOException {
        try (PDDocument document = Loader.loadPDF(signed)) {
            COSDictionary form = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
            return "<<" + FORM + "/DR<</Font<</F1 5 0 R>>>>/Fields[" + references(form.getCOSArray(COSName.FIELDS))
                    + field + "]>>";
        }
    }

    private static String references(COSArray array) {
        StringBuilder text = new StringBuilder();
        array.forEach(
                item -> text.append(((COSObject) item).getKey().getNumber()).append(" 0 R "));
        return text.toString();
    }

    private static String pageWith(byte[] signed, String mark) throws IOException {
        try (PDDocument document = Loader.loadPDF(signed)) {
            COSArray marks = document.getPage(0).getCOSObject().getCOSArray(COSName.ANNOTS);
            return "<</Type/Page/Parent 2 0 R/StructParents 0/Contents 200 0 R/Annots[" + references(marks) + mark
                    + "]>>";
        }
    }

    @ParameterizedTest
    @MethodSource("shared")
    void whatIsPermittedByOneWayAloneIsNotPermitted(Shared shared) throws IOException {
        byte[] paper =
                shared.before().apply(new RawPaper(PaperForge.paper(2, false))).finish("/Root 1 0 R/Info 27 0 R");
        byte[] once = RawPaper.text(paper).contains("/ByteRange[")
                ? RawPaper.signed(paper, USUAL)
                : PaperForge.signed(paper, USUAL, DETACHED, document -> {});
        byte[] twice =
                RawPaper.signed(shared.after().apply(new RawPaper(once)).finish("/Root 1 0 R/Info 27 0 R"), USUAL);

        assertThat(inspect(once).integrity()).isEqualTo(Integrity.INTACT);
        SignatureReport report = inspect(twice);
        assertThat(report.integrity()).as("%s", report.code()).isEqualTo(shared.expected());
        assertThat(report.signatures()).extracting(SignatureEntry::integrity).contains(IntegrityCode.WHOLE_FILE);
        assertThat(List.of(IntegrityCode.LOCKED_CHANGED).contains(report.code()))
                .isEqualTo(shared.name().startsWith("lock") && shared.expected() == Integrity.MODIFIED);
    }
}
