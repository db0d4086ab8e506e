package vn.bieuduong.signature;

import eu.europa.esig.dss.pades.validation.ByteRange;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.PdfModification;
import eu.europa.esig.dss.pdf.modifications.PdfModificationDetection;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModifications;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDocumentReader;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

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
        return configure(new Service(length));
    }

    static boolean reachesEnd(ByteRange range, long length) {
        return range.isValid()
                && range.getFirstPartStart() == 0
                && (long) range.getSecondPartStart() + range.getSecondPartEnd() == length;
    }

    private static final class Service extends RevisionService {

        private @Nullable PDDocument lastDocument;
        private @Nullable PageLooks lastLooks;

        Service(long length) {
            super(length);
        }

        /** Draws and compares only where the pages are not drawn from the very same things. */
        @Override
        protected List<PdfModification> getVisualDifferences(PdfDocumentReader signed, PdfDocumentReader last) {
            if (signed instanceof PdfBoxDocumentReader then && last instanceof PdfBoxDocumentReader now) {
                PDDocument whole = now.getPDDocument();
                if (whole != lastDocument) {
                    lastDocument = whole;
                    lastLooks = new PageLooks(whole);
                }
                if (new PageLooks(then.getPDDocument()).sameAs(Objects.requireNonNull(lastLooks))) {
                    return List.of();
                }
            }
            return super.getVisualDifferences(signed, last);
        }
    }

    /** What a signature that covers the file to its last byte has after it. */
    static PdfModificationDetection nothing() {
        PdfModificationDetection nothing = new PdfModificationDetection();
        nothing.setAnnotationOverlaps(List.of());
        nothing.setPageDifferences(List.of());
        nothing.setVisualDifferences(List.of());
        nothing.setObjectModifications(new PdfObjectModifications());
        return nothing;
    }
}
