package vn.bieuduong.signature.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/** Những gì PDFBox thấy: what a PDF holds, found without the signature library, so that one can check the other. */
record PdfFacts(
        int pages,
        boolean encrypted,
        List<List<Integer>> signed,
        List<X509RsaSha1Signature> bare,
        List<List<Integer>> stamped,
        int emptyFields,
        boolean unregistered,
        boolean scanned,
        boolean active) {

    private static final COSName STAMP = COSName.getPDFName("ETSI.RFC3161");
    private static final int PAGES_LOOKED_AT = 20;
    private static final int DEEPEST = 30;

    /** Thrown when a password is needed to read the file. */
    static final class Locked extends IOException {
        private static final long serialVersionUID = 1L;

        Locked(Throwable cause) {
            super(cause);
        }
    }

    static PdfFacts of(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            Set<List<Integer>> signed = new LinkedHashSet<>();
            List<X509RsaSha1Signature> bare = new ArrayList<>();
            Set<List<Integer>> stamped = new LinkedHashSet<>();
            List<PDSignature> values = new ArrayList<>();
            int fields = 0;
            for (PDSignatureField field : document.getSignatureFields()) {
                fields++;
                if (field.getCOSObject().getDictionaryObject(COSName.V) instanceof COSDictionary value) {
                    values.add(new PDSignature(value));
                }
            }
            for (PDSignature signature : values) {
                Set<List<Integer>> into =
                        STAMP.equals(signature.getCOSObject().getCOSName(COSName.SUB_FILTER)) ? stamped : signed;
                List<Integer> range = range(signature);
                X509RsaSha1Signature old = into.add(range) ? X509RsaSha1Signature.of(signature, range) : null;
                if (old != null) {
                    bare.add(old);
                }
            }
            int pages = document.getNumberOfPages();
            return new PdfFacts(
                    pages,
                    document.isEncrypted(),
                    List.copyOf(signed),
                    List.copyOf(bare),
                    List.copyOf(stamped),
                    fields - values.size(),
                    values.isEmpty() && isSignedElsewhere(document),
                    signed.isEmpty() && isScanned(document, pages),
                    !signed.isEmpty() && ActiveContent.in(document));
        } catch (InvalidPasswordException e) {
            throw new Locked(e);
        }
    }

    private static List<Integer> range(PDSignature signature) {
        List<Integer> range = new ArrayList<>();
        int[] numbers = signature.getByteRange();
        if (numbers != null) {
            for (int number : numbers) {
                range.add(number);
            }
        }
        return range;
    }

    /** Whether a mark on a page or below a field holds a signature that no field of the form has: some programs sign so. */
    private static boolean isSignedElsewhere(PDDocument document) {
        COSDictionary form = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
        if (form != null && isSigned(form.getCOSArray(COSName.FIELDS), 0)) {
            return true;
        }
        for (PDPage page : document.getPages()) {
            if (isSigned(page.getCOSObject().getCOSArray(COSName.ANNOTS), 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSigned(@Nullable COSArray marks, int depth) {
        for (int at = 0; marks != null && at < marks.size() && depth < DEEPEST; at++) {
            if (marks.getObject(at) instanceof COSDictionary mark) {
                COSDictionary value = mark.getCOSDictionary(COSName.V);
                if (value != null && value.containsKey(COSName.BYTERANGE)
                        || isSigned(mark.getCOSArray(COSName.KIDS), depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A scan is pages of pictures without any letters. */
    private static boolean isScanned(PDDocument document, int pages) {
        for (int at = 0; at < Math.min(pages, PAGES_LOOKED_AT); at++) {
            PDPage page = document.getPage(at);
            PDResources resources = page.getResources();
            if (resources == null || resources.getFontNames().iterator().hasNext() || !hasPicture(resources)) {
                return false;
            }
        }
        return pages > 0;
    }

    private static boolean hasPicture(PDResources resources) {
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                return true;
            }
        }
        return false;
    }
}
