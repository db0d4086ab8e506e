package vn.bieuduong.signature.pdf;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.pades.validation.ByteRange;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.PdfCMSRevision;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.modifications.CommonPdfModification;
import eu.europa.esig.dss.pdf.modifications.PdfModificationDetection;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModifications;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDocumentReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * So sánh sau khi ký: the comparison of a signed revision with the whole file, put where the library has its own. Left out
 * where the signature covers the file to its last byte: there is nothing to compare then.
 */
final class ChangeAnalysis extends PdfBoxDefaultObjectFactory {

    private final long length;

    ChangeAnalysis(long length) {
        this.length = length;
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

    static List<Integer> numbers(ByteRange range) {
        return List.of(
                range.getFirstPartStart(),
                range.getFirstPartEnd(),
                range.getSecondPartStart(),
                range.getSecondPartEnd());
    }

    /** Whether the signer allows nothing to be added but time stamps and validation data (DocMDP, P=1). */
    static boolean isLocked(PdfCMSRevision revision) {
        return revision.getPdfSigDictInfo().getDocMDP() == CertificationPermission.NO_CHANGE_PERMITTED;
    }

    private static final class Service extends RevisionService {

        Service(long length) {
            super(length);
        }

        @Override
        protected void compare(
                DSSDocument document, PdfCMSRevision revision, PdfDocumentReader last, char @Nullable [] password)
                throws IOException {
            DSSDocument signed = state(document, revision.getByteRange());
            try (PdfDocumentReader then = loadPdfDocumentReader(signed, password)) {
                revision.setModificationDetection(new Compared(RevisionComparison.of(
                        ((PdfBoxDocumentReader) then).getPDDocument(),
                        ((PdfBoxDocumentReader) last).getPDDocument(),
                        numbers(revision.getByteRange()))));
            }
        }
    }

    /** Kết quả so sánh: ours, as the library's policy reads it: a change that matters is a visible one to it. */
    static final class Compared extends PdfModificationDetection {

        private final transient RevisionComparison changes;

        Compared(RevisionComparison changes) {
            this.changes = changes;
            setAnnotationOverlaps(List.of());
            setPageDifferences(List.of());
            setVisualDifferences(changes.code() == null ? List.of() : List.of(new CommonPdfModification(1)));
            setObjectModifications(new PdfObjectModifications());
        }
    }

    /** What a signature that covers the file to its last byte has after it. */
    static PdfModificationDetection nothing() {
        return new Compared(new RevisionComparison(null, List.of(), false, false, false));
    }

    /** What was found; the library swallows errors of this step, so absence counts as failure. */
    static RevisionComparison found(@Nullable PdfModificationDetection detection) {
        return detection instanceof Compared compared ? compared.changes : RevisionComparison.NOT_COMPARED;
    }
}
