package vn.bieuduong.signature.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.signature.pdf.ObjectEquality.Place;
import vn.bieuduong.signature.report.IntegrityCode;

/**
 * Thay đổi sau khi ký: what a document holds now beside what was signed. A list of what may be added, not of what may not:
 * signatures and their fields, time stamps, validation data, and the settings these bring along. All else must be the same
 * thing, drawn or not. That closes, by the names of the Ruhr-Universität Bochum: incremental saving attacks and shadow
 * attacks (hide, replace, hide and replace: a page's contents, resources, fonts, forms, pictures, layers, order of pages,
 * values and appearances of fields), and on certified documents "evil annotation" and "sneaky signature" (see
 * {@link FormFieldComparison}).
 *
 * @param pages from 1, those where something is another
 * @param harmlessFound whether anything was added that signing adds; bytes that add nothing are not taken for harmless
 * @param locked whether the signer let nobody sign after him
 * @param coversText whether the picture of a signature that came later lies over words
 */
public record RevisionComparison(
        @Nullable IntegrityCode code, List<Integer> pages, boolean harmlessFound, boolean locked, boolean coversText) {

    private static final COSName DSS = COSName.getPDFName("DSS");
    private static final COSName METADATA = COSName.METADATA;

    /** What says nothing about the content; names of software, dates of saving, the order of tabbing. */
    private static final Set<COSName> SETTINGS = Set.of(
            COSName.VERSION,
            COSName.EXTENSIONS,
            COSName.getPDFName("PieceInfo"),
            COSName.getPDFName("LastModified"),
            COSName.getPDFName("ITXT"),
            COSName.getPDFName("Tabs"));

    private static final List<COSName> INHERITED =
            List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

    /** The library left no comparison behind: it swallows what goes wrong there, so absence counts as failure. */
    static final RevisionComparison NOT_COMPARED =
            new RevisionComparison(IntegrityCode.NOT_COMPARED, List.of(), false, false, false);

    /** What came after the signature with that range; nobody's locks count for an empty one. */
    public static RevisionComparison of(PDDocument then, PDDocument now, List<Integer> range) throws IOException {
        Comparison comparison = new Comparison(then, now);
        return comparison.result(Locks.of(then, range), then);
    }

    /** So sánh: one signed state against the whole file. */
    private static final class Comparison {

        private final ObjectEquality things = new ObjectEquality();
        private final COSDictionary then;
        private final COSDictionary now;
        private final List<PDPage> pagesThen;
        private final List<PDPage> pagesNow;
        private final COSDictionary trailerThen;
        private final COSDictionary trailerNow;
        private final Set<Integer> pages = new TreeSet<>();

        Comparison(PDDocument then, PDDocument now) {
            this.then = then.getDocumentCatalog().getCOSObject();
            this.now = now.getDocumentCatalog().getCOSObject();
            trailerThen = then.getDocument().getTrailer();
            trailerNow = now.getDocument().getTrailer();
            pagesThen = pages(then);
            pagesNow = pages(now);
        }

        private static List<PDPage> pages(PDDocument document) {
            List<PDPage> pages = new ArrayList<>();
            document.getPages().forEach(pages::add);
            return pages;
        }

        RevisionComparison result(Locks locks, PDDocument signed) throws IOException {
            FormFieldComparison fields = new FormFieldComparison(things, then, now);
            IntegrityCode code = pagesThen.size() == pagesNow.size() ? compare(fields) : IntegrityCode.PAGES_CHANGED;
            boolean harmless = fields.signed() || !things.same(then, now, DSS);
            if (code == null && locks.forbid(fields.signers())) {
                code = IntegrityCode.LOCKED_CHANGED;
            }
            return new RevisionComparison(
                    code,
                    List.copyOf(pages),
                    harmless,
                    locks.closed(),
                    code == null && fields.coversText(signed, pagesNow));
        }

        private @Nullable IntegrityCode compare(FormFieldComparison fields) throws IOException {
            boolean paired = things.pair(then, now, Place.CATALOG) & pairNodes();
            for (int at = 0; at < pagesThen.size(); at++) {
                COSDictionary page = pagesThen.get(at).getCOSObject();
                COSDictionary other = pagesNow.get(at).getCOSObject();
                paired &= things.pair(page, other, Place.PAGE) & fields.pairMarks(page, other);
            }
            paired &= fields.pair();
            StructureChanges structure = new StructureChanges(things);
            paired &= structure.pair(
                    then.getCOSDictionary(COSName.STRUCT_TREE_ROOT), now.getCOSDictionary(COSName.STRUCT_TREE_ROOT));
            if (!paired || !samePages() || !sameCatalog() || !structure.same()) {
                return IntegrityCode.CONTENT_CHANGED;
            }
            return fields.compare(pagesThen, pagesNow, pages);
        }

        /** The roots of the trees of pages; what lies between them and the pages is judged with each page. */
        private boolean pairNodes() {
            COSDictionary one = then.getCOSDictionary(COSName.PAGES);
            COSDictionary other = now.getCOSDictionary(COSName.PAGES);
            return one != null && other != null && things.pair(one, other, Place.PAGES);
        }

        private boolean samePages() throws IOException {
            for (int at = 0; at < pagesThen.size(); at++) {
                if (!samePage(pagesThen.get(at).getCOSObject(), pagesNow.get(at).getCOSObject())) {
                    pages.add(at + 1);
                }
            }
            return pages.isEmpty();
        }

        private boolean samePage(COSDictionary page, COSDictionary other) throws IOException {
            for (COSName key : INHERITED) {
                if (!things.same(
                        PDPageTree.getInheritableAttribute(page, key),
                        PDPageTree.getInheritableAttribute(other, key),
                        key)) {
                    return false;
                }
            }
            for (COSName key : ObjectEquality.keys(page, other)) {
                boolean judgedElsewhere = COSName.PARENT.equals(key)
                        || COSName.ANNOTS.equals(key)
                        || METADATA.equals(key)
                        || COSName.TYPE.equals(key) && page.getItem(key) == null
                        || INHERITED.contains(key)
                        || SETTINGS.contains(key);
                if (!judgedElsewhere && !things.same(page, other, key)) {
                    return false;
                }
            }
            return true;
        }

        private boolean sameCatalog() throws IOException {
            for (COSName key : ObjectEquality.keys(then, now)) {
                if (!isSettled(key) && !things.same(then, now, key)) {
                    return false;
                }
            }
            return things.same(trailerThen, trailerNow, COSName.ENCRYPT);
        }

        private boolean isSettled(COSName key) throws IOException {
            COSBase before = then.getDictionaryObject(key);
            COSBase after = now.getDictionaryObject(key);
            if (METADATA.equals(key)) {
                return after instanceof COSStream;
            }
            if (COSName.PERMS.equals(key) || COSName.OUTPUT_INTENTS.equals(key)) {
                return before == null || things.same(before, after, key);
            }
            return SETTINGS.contains(key)
                    || COSName.TYPE.equals(key) && before == null
                    || DSS.equals(key)
                    || COSName.ACRO_FORM.equals(key)
                    || COSName.STRUCT_TREE_ROOT.equals(key)
                    || COSName.PAGES.equals(key)
                    || isEmpty(before) && isEmpty(after);
        }

        private static boolean isEmpty(@Nullable COSBase value) {
            return value == null
                    || value instanceof COSDictionary dictionary
                            && !(value instanceof COSStream)
                            && dictionary.size() == 0
                    || value instanceof COSArray array && array.size() == 0;
        }
    }
}
