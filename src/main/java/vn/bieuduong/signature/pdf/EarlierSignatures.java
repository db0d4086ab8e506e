package vn.bieuduong.signature.pdf;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * Chữ ký trước đó: signatures and time stamps that stood in the form when they were made and that the file as it is now does not have: a
 * later save dropped the field from the form, its value from the field, or the form itself. Each signature that is left may hold and cover the
 * whole file; nobody reading it learns that somebody else had signed. Bytes that only look like a signature's are none: what counts is
 * the form of the file as far as the signature covered it.
 */
final class EarlierSignatures {

    private final RawPdf raw;
    private final Set<List<Integer>> present;

    EarlierSignatures(RawPdf raw, PdfFacts facts) {
        this.raw = raw;
        present = new HashSet<>(facts.signed());
        present.addAll(facts.stamped());
    }

    boolean areMissing() throws IOException {
        for (List<Integer> range : raw.ranges()) {
            if (!present.contains(range) && raw.isSound(range) && wasThere(range)) {
                return true;
            }
        }
        return false;
    }

    /** What was signed and cannot be opened any more is not taken for nothing. */
    private boolean wasThere(List<Integer> range) throws IOException {
        try (PDDocument then = Loader.loadPDF(raw.until((long) range.get(2) + range.get(3)))) {
            for (PDSignatureField field : then.getSignatureFields()) {
                COSDictionary value = field.getCOSObject().getCOSDictionary(COSName.V);
                if (value != null && range.equals(Locks.numbers(value.getCOSArray(COSName.BYTERANGE)))) {
                    return true;
                }
            }
            return false;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return true;
        }
    }
}
