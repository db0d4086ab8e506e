package vn.bieuduong.signature;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
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

    /** What stands on the first pages, and all fields wherever they stand: reading every page costs more than judging. */
    private static final int PAGES_LOOKED_AT = 5;

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
        for (int at = 0; at < Math.min(document.getNumberOfPages(), PAGES_LOOKED_AT); at++) {
            COSDictionary own = document.getPage(at).getCOSObject();
            if (acts(own, COSName.A) || isActive(own.getCOSArray(COSName.ANNOTS), 0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an action stands under that name, or any that something sets off. */
    private static boolean acts(COSDictionary owner, COSName name) {
        COSDictionary occasions = owner.getCOSDictionary(COSName.AA);
        return isAction(owner.getDictionaryObject(name), 0)
                || occasions != null
                        && occasions.keySet().stream().anyMatch(key -> isAction(occasions.getDictionaryObject(key), 0));
    }

    private static boolean isAction(@Nullable COSBase item, int depth) {
        if (!(item instanceof COSDictionary action) || depth > DEEPEST) {
            return false;
        }
        String kind = action.getNameAsString(COSName.S);
        return kind != null && ACTIONS.contains(kind)
                || isAction(action.getDictionaryObject(COSName.NEXT), depth + 1)
                || action.getDictionaryObject(COSName.NEXT) instanceof COSArray more
                        && more.size() > 0
                        && isAction(more.getObject(0), depth + 1);
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
