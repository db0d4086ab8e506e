package vn.bieuduong.signature.pdf;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import vn.bieuduong.signature.validation.FileKind;

/**
 * Bộ kiểm tra PDF: the library's, which also takes a file with something before its head, as every reader does (ISO 32000-2 7.5.2). What
 * stands there is covered by the range like all else.
 */
final class PdfValidator extends PDFDocumentValidator {

    PdfValidator(DSSDocument document) {
        super(new Analyzer(document));
    }

    private static final class Analyzer extends PDFDocumentAnalyzer {

        Analyzer(DSSDocument document) {
            super(document);
        }

        /** {@link FileKind} has looked already. */
        @Override
        public boolean isSupported(DSSDocument document) {
            return true;
        }
    }
}
