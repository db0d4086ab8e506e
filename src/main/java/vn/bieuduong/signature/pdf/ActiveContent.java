package vn.bieuduong.signature.pdf;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Nội dung tự chạy: what a document does by itself or has opened from elsewhere. It may lie within what was signed, the signature
 * holds, and yet another reader, or the same one tomorrow, shows something else.
 */
final class ActiveContent {

    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final COSName SCRIPTS = COSName.getPDFName("JavaScript");
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "ImportData",
            "SubmitForm",
            "GoToR",
            "GoToE",
            "Rendition",
            "Movie",
            "RichMediaExecute");
    private static final Set<String> MARKS = Set.of("RichMedia", "Movie", "Screen", "3D");

    /** What nobody clicks on: an address that opens is no link then. */
    private static final Set<String> BY_ITSELF = Set.of("URI", "Thread", "Sound");

    private static final int PAGES_LOOKED_AT = 2000;

    private static final int DEEPEST = 30;

    private ActiveContent() {}

    static boolean in(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (acts(catalog, COSName.OPEN_ACTION)
                || names != null && names.containsKey(SCRIPTS)
                || form != null && (form.containsKey(XFA) || isActive(form.getCOSArray(COSName.FIELDS), 0))) {
            return true;
        }
        int left = PAGES_LOOKED_AT;
        for (PDPage page : document.getPages()) {
            if (left-- == 0) {
                break;
            }
            COSDictionary own = page.getCOSObject();
            if (acts(own, COSName.A) || isActive(own.getCOSArray(COSName.ANNOTS), 0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an action stands under that name, or any that something sets off. */
    private static boolean acts(COSDictionary owner, COSName name) {
        COSDictionary occasions = owner.getCOSDictionary(COSName.AA);
        boolean opening = COSName.OPEN_ACTION.equals(name);
        return isAction(owner.getDictionaryObject(name), opening, 0)
                || occasions != null
                        && occasions.keySet().stream()
                                .anyMatch(key -> isAction(occasions.getDictionaryObject(key), true, 0));
    }

    private static boolean isAction(@Nullable COSBase item, boolean byItself, int depth) {
        if (!(item instanceof COSDictionary action) || depth > DEEPEST) {
            return false;
        }
        String kind = action.getNameAsString(COSName.S);
        if (kind != null && (ACTIONS.contains(kind) || byItself && BY_ITSELF.contains(kind))) {
            return true;
        }
        COSBase next = action.getDictionaryObject(COSName.NEXT);
        if (next instanceof COSArray several) {
            for (int at = 0; at < several.size(); at++) {
                if (isAction(several.getObject(at), byItself, depth + 1)) {
                    return true;
                }
            }
        }
        return isAction(next, byItself, depth + 1);
    }

    private static boolean isActive(@Nullable COSArray marks, int depth) {
        for (int at = 0; marks != null && at < marks.size() && depth < DEEPEST; at++) {
            if (marks.getObject(at) instanceof COSDictionary mark) {
                String kind = mark.getNameAsString(COSName.SUBTYPE);
                if (acts(mark, COSName.A)
                        || kind != null && MARKS.contains(kind)
                        || isActive(mark.getCOSArray(COSName.KIDS), depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
