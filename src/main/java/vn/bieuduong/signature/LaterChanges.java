package vn.bieuduong.signature;

import eu.europa.esig.dss.pdf.PdfArray;
import eu.europa.esig.dss.pdf.PdfDict;
import eu.europa.esig.dss.pdf.PdfObject;
import eu.europa.esig.dss.pdf.modifications.ObjectModification;
import eu.europa.esig.dss.pdf.modifications.PdfModification;
import eu.europa.esig.dss.pdf.modifications.PdfModificationDetection;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModifications;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Thay đổi sau khi ký: what the comparison of a signed revision with the whole file means for a reader. */
record LaterChanges(@Nullable IntegrityCode code, List<Integer> pages, boolean harmlessFound) {

    /** Parts of the document that signing itself writes: they show nothing to a reader. */
    private static final Set<String> SIGNING_KEYS = Set.of("AcroForm", "Perms", "SigFlags", "DR", "DA", "Extensions");

    private static final List<String> FIRST_FORM = List.of("Catalog", "AcroForm");

    /** What a form of signatures alone may say. */
    private static final Set<String> FORM_KEYS = Set.of("Fields", "SigFlags", "DR", "DA");

    /** Null means the library's own comparison failed; it swallows such errors, so absence counts as failure. */
    static LaterChanges of(@Nullable PdfModificationDetection found) {
        if (found == null || found.getObjectModifications() == null) {
            return new LaterChanges(IntegrityCode.NOT_COMPARED, List.of(), false);
        }
        PdfObjectModifications objects = found.getObjectModifications();
        List<Integer> pages = Stream.of(found.getPageDifferences(), found.getVisualDifferences())
                .flatMap(List::stream)
                .map(PdfModification::getPage)
                .distinct()
                .sorted()
                .toList();
        boolean harmless = !objects.getSecureChanges().isEmpty()
                || !objects.getFormFillInAndSignatureCreationChanges().isEmpty();
        return new LaterChanges(code(found, objects), pages, harmless);
    }

    private static @Nullable IntegrityCode code(PdfModificationDetection found, PdfObjectModifications objects) {
        if (!found.getPageDifferences().isEmpty()) {
            return IntegrityCode.PAGES_CHANGED;
        }
        if (!found.getVisualDifferences().isEmpty()
                || objects.getUndefinedChanges().stream().anyMatch(change -> !isFirstForm(change))) {
            return IntegrityCode.CONTENT_CHANGED;
        }
        if (!objects.getAnnotCreationChanges().isEmpty()) {
            return IntegrityCode.ANNOTATION_CHANGED;
        }
        boolean filled =
                objects.getFormFillInAndSignatureCreationChanges().stream().anyMatch(change -> !isOfSigning(change));
        return filled ? IntegrityCode.FORM_FILLED : null;
    }

    /** Whether signing itself wrote this: a signature field, the list that names it, or the form's own settings. */
    private static boolean isOfSigning(ObjectModification change) {
        List<String> keys = change.getObjectTree().getKeyChain();
        if (!keys.contains("Fields") && !keys.contains("Annots")) {
            return keys.stream().anyMatch(SIGNING_KEYS::contains);
        }
        if (change.getFinalObject() instanceof PdfArray list) {
            return change.getOriginalObject() == null && holdsSignaturesOnly(list);
        }
        // a field's way back to its page (P) leads to everything on the page, which is no part of the field
        boolean throughPage = keys.contains("P");
        return belongsToSignature(change.getFinalObject(), throughPage)
                || belongsToSignature(change.getOriginalObject(), throughPage);
    }

    /** Whether this is the form that a document's first signature brings along: nothing in it but signatures. */
    private static boolean isFirstForm(ObjectModification change) {
        return change.getObjectTree().getKeyChain().equals(FIRST_FORM)
                && change.getOriginalObject() == null
                && change.getFinalObject() instanceof PdfDict form
                && Arrays.stream(form.list()).allMatch(FORM_KEYS::contains)
                && form.getAsArray("Fields") != null
                && holdsSignaturesOnly(form.getAsArray("Fields"));
    }

    private static boolean holdsSignaturesOnly(PdfArray list) {
        for (int at = 0; at < list.size(); at++) {
            PdfDict dict = list.getAsDict(at);
            if (dict == null || !isSignature(dict)) {
                return false;
            }
        }
        return true;
    }

    private static boolean belongsToSignature(@Nullable PdfObject object, boolean itselfOnly) {
        for (PdfObject at = object; at != null; at = itselfOnly ? null : at.getParent()) {
            if (at instanceof PdfDict dict && isSignature(dict)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSignature(PdfDict dict) {
        if ("Sig".equals(dict.getNameValue("FT"))) {
            return true;
        }
        String type = dict.getNameValue("Type");
        return "Sig".equals(type) || "DocTimeStamp".equals(type);
    }
}
