package vn.bieuduong.signature;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.pades.validation.ByteRange;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.PdfCMSRevision;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.PdfModificationDetection;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModifications;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.defaultdrawer.PdfBoxDefaultSignatureDrawerFactory;
import java.io.IOException;
import java.util.List;

/**
 * So sánh sau khi ký: the library's comparison of a signed revision with the whole file, left out where the signature covers
 * the file to its last byte. There is nothing to compare then, and rendering pages twice is two thirds of the cost.
 */
final class ChangeAnalysis extends PdfBoxDefaultObjectFactory {

    /** Files with more pages than this are compared object by object only, and the report says so. */
    static final int PAGES_COMPARED = 40;

    private final long length;

    ChangeAnalysis(long length) {
        this.length = length;
        DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(PAGES_COMPARED);
        setPdfDifferencesFinder(differences);
    }

    @Override
    public PDFSignatureService newPAdESSignatureService() {
        return configure(new Service());
    }

    static boolean reachesEnd(ByteRange range, long length) {
        return range.isValid()
                && range.getFirstPartStart() == 0
                && (long) range.getSecondPartStart() + range.getSecondPartEnd() == length;
    }

    private final class Service extends PdfBoxSignatureService {

        Service() {
            super(PDFServiceMode.SIGNATURE, new PdfBoxDefaultSignatureDrawerFactory());
        }

        @Override
        protected void analyzePdfModifications(
                DSSDocument document, PdfCMSRevision revision, PdfDocumentReader last, char[] password)
                throws IOException {
            if (reachesEnd(revision.getByteRange(), length)) {
                revision.setModificationDetection(nothing());
            } else {
                super.analyzePdfModifications(document, revision, last, password);
            }
        }
    }

    private static PdfModificationDetection nothing() {
        PdfModificationDetection nothing = new PdfModificationDetection();
        nothing.setAnnotationOverlaps(List.of());
        nothing.setPageDifferences(List.of());
        nothing.setVisualDifferences(List.of());
        nothing.setObjectModifications(new PdfObjectModifications());
        return nothing;
    }
}
