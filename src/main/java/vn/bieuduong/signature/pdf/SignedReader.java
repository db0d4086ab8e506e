package vn.bieuduong.signature.pdf;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDocumentReader;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/**
 * Đọc ô chữ ký: the library's reader, which looks for signatures that a field refers to. A field may also hold its value itself (ISO 32000-1
 * 7.3.10): such a value gets a number of its own, in memory alone.
 */
final class SignedReader extends PdfBoxDocumentReader {

    /** Above any number that a file may give (ISO 32000-1 annex C). */
    private static final long FIRST_NUMBER = 9_000_000_000L;

    SignedReader(DSSDocument document, @Nullable String password, PdfMemoryUsageSetting memory) throws IOException {
        super(document, password, memory);
        long number = FIRST_NUMBER;
        for (PDSignatureField field : getPDDocument().getSignatureFields()) {
            if (field.getCOSObject().getItem(COSName.V) instanceof COSDictionary value) {
                field.getCOSObject().setItem(COSName.V, new COSObject(value, new COSObjectKey(number++, 0)));
            }
        }
    }
}
