package vn.bieuduong.signature.pdf;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESUtils;
import eu.europa.esig.dss.pades.validation.ByteRange;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PdfByteRangeDocument;
import eu.europa.esig.dss.pades.validation.PdfRevision;
import eu.europa.esig.dss.pades.validation.PdfSignatureDictionary;
import eu.europa.esig.dss.pades.validation.PdfSignatureField;
import eu.europa.esig.dss.pades.validation.dss.PdfCompositeDssDictionary;
import eu.europa.esig.dss.pades.validation.timestamp.PdfTimestampToken;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PdfCMSRevision;
import eu.europa.esig.dss.pdf.PdfDocDssRevision;
import eu.europa.esig.dss.pdf.PdfDocTimestampRevision;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.PdfDssDict;
import eu.europa.esig.dss.pdf.PdfSignatureDictionaryComparator;
import eu.europa.esig.dss.pdf.PdfSignatureRevision;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.defaultdrawer.PdfBoxDefaultSignatureDrawerFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Các phần đã ký: what each signature of a PDF covers, as the library lists it, with each state of the file read once. The
 * library reads the file again for a signature that covers it to the last byte, and copies bytes to find earlier states.
 */
class RevisionService extends PdfBoxSignatureService {

    private static final Logger LOG = LoggerFactory.getLogger(RevisionService.class);

    private final long length;

    RevisionService(long length) {
        super(PDFServiceMode.SIGNATURE, new PdfBoxDefaultSignatureDrawerFactory());
        this.length = length;
    }

    /** Whether the range is sound and ends with the file. */
    final boolean reachesEnd(ByteRange range) {
        return ChangeAnalysis.reachesEnd(range, length);
    }

    /** The latest signature first; between them the additions of validation data. */
    @Override
    public List<PdfRevision> getRevisions(DSSDocument document, char @Nullable [] password) {
        List<PdfByteRangeDocument> states = RevisionMarks.of(document);
        try (PdfDocumentReader whole = loadPdfDocumentReader(document, password)) {
            List<Map.Entry<PdfSignatureDictionary, List<PdfSignatureField>>> signed =
                    new ArrayList<>(whole.extractSigDictionaries().entrySet());
            signed.sort(Map.Entry.<PdfSignatureDictionary, List<PdfSignatureField>>comparingByKey(
                            new PdfSignatureDictionaryComparator())
                    .reversed());
            Walk walk = new Walk(document, password, whole, states);
            for (int at = 0; at < signed.size(); at++) {
                boolean first = at == signed.size() - 1;
                walk.pass(signed.get(at).getKey(), signed.get(at).getValue(), first);
            }
            return walk.revisions;
        } catch (IOException e) {
            throw new DSSException("not readable as PDF", e);
        }
    }

    @Override
    public void analyzePdfModifications(
            DSSDocument document, List<AdvancedSignature> signatures, char @Nullable [] password) {
        List<PdfCMSRevision> revisions = new ArrayList<>();
        for (AdvancedSignature signature : signatures) {
            revisions.add(((PAdESSignature) signature).getPdfRevision());
            signature
                    .getDocumentTimestamps()
                    .forEach(stamp -> revisions.add(((PdfTimestampToken) stamp).getPdfRevision()));
        }
        if (revisions.stream().allMatch(revision -> reachesEnd(revision.getByteRange()))) {
            revisions.forEach(revision -> revision.setModificationDetection(ChangeAnalysis.nothing()));
        } else {
            super.analyzePdfModifications(document, signatures, password);
        }
    }

    @Override
    protected void analyzePdfModifications(
            DSSDocument document, PdfCMSRevision revision, PdfDocumentReader last, char @Nullable [] password)
            throws IOException {
        if (reachesEnd(revision.getByteRange())) {
            revision.setModificationDetection(ChangeAnalysis.nothing());
        } else {
            compare(document, revision, last, password);
        }
    }

    /** The file up to the end of what was signed, also where something stands before its head. */
    static DSSDocument state(DSSDocument document, ByteRange range) {
        int end = range.getSecondPartStart() + range.getSecondPartEnd();
        return range.getFirstPartStart() != 0 || end <= 0
                ? InMemoryDocument.createEmptyDocument()
                : new PdfByteRangeDocument(document, new ByteRange(new int[] {0, end, end, 0}));
    }

    /** Whether the range leaves out its own value and nothing else, in whatever spelling the value is written. */
    private static boolean isSound(ByteRange range, DSSDocument document, byte[] contents) {
        try {
            range.validate();
            DSSDocument gap = new PdfByteRangeDocument(document, new ByteRange(new int[] {
                range.getFirstPartEnd(),
                range.getSecondPartStart() - range.getFirstPartEnd(),
                range.getSecondPartStart(),
                0
            }));
            return Arrays.equals(contents, RawPdf.value(DSSUtils.toByteArray(gap)));
        } catch (DSSException | IllegalArgumentException e) {
            LOG.debug("the range is not sound", e);
            return false;
        }
    }

    @Override
    protected PdfDocumentReader loadPdfDocumentReader(DSSDocument document, char @Nullable [] password)
            throws IOException {
        return new SignedReader(document, password == null ? null : new String(password), pdfMemoryUsageSetting);
    }

    /** Compares what was signed with the whole file; the library's own way unless somebody knows a better one. */
    protected void compare(
            DSSDocument document, PdfCMSRevision revision, PdfDocumentReader last, char @Nullable [] password)
            throws IOException {
        super.analyzePdfModifications(document, revision, last, password);
    }

    /** One way through the signatures, from the last to the first. */
    private final class Walk {

        private final List<PdfRevision> revisions = new ArrayList<>();
        private final PdfCompositeDssDictionary everything = new PdfCompositeDssDictionary();
        private final DSSDocument document;
        private final char @Nullable [] password;
        private final PdfDocumentReader whole;
        private final List<PdfByteRangeDocument> states;
        private final @Nullable PdfDssDict newest;
        private @Nullable PdfDssDict later;

        Walk(
                DSSDocument document,
                char @Nullable [] password,
                PdfDocumentReader whole,
                List<PdfByteRangeDocument> states) {
            this.document = document;
            this.password = password;
            this.whole = whole;
            this.states = states;
            newest = whole.getDSSDictionary();
            later = newest;
            everything.populateFromDssDictionary(newest);
        }

        /** A signature that cannot be read is left out, as the library does: the judge counts them himself. */
        void pass(PdfSignatureDictionary signature, List<PdfSignatureField> fields, boolean first) {
            try {
                add(signature, fields, first);
            } catch (IOException | RuntimeException e) {
                LOG.debug("a signature cannot be read", e);
            }
        }

        private void add(PdfSignatureDictionary signature, List<PdfSignatureField> fields, boolean first)
                throws IOException {
            ByteRange range = signature.getByteRange();
            DSSDocument content = content(signature, range);
            boolean covers = whole.isSignatureCoversWholeDocument(signature);
            DSSDocument own = state(document, range);
            if (reachesEnd(range)) {
                compare(signature, fields, whole);
            } else {
                read(own, reader -> compare(signature, fields, reader));
            }
            DSSDocument before = PAdESUtils.getPreviousRevision(range, states);
            if (isDocTimestamp(signature)) {
                revisions.add(new PdfDocTimestampRevision(signature, fields, content, before, covers));
            } else if (isSignature(signature)) {
                boolean added = revisions.stream().anyMatch(PdfDocDssRevision.class::isInstance);
                revisions.add(new PdfSignatureRevision(
                        signature, everything, added ? newest : null, fields, content, before, covers));
            }
            // what was there before the first signature matters only where something was added since
            if (!first || later != null) {
                read(before, reader -> addition(reader.getDSSDictionary()));
            }
        }

        private DSSDocument content(PdfSignatureDictionary signature, ByteRange range) {
            range.setValid(isSound(range, document, signature.getContents()));
            if (range.isValid()) {
                DSSDocument content = new PdfByteRangeDocument(document, range);
                long wanted = (long) range.getFirstPartEnd() - range.getFirstPartStart() + range.getSecondPartEnd();
                if (DSSUtils.getFileByteSize(content) == wanted) {
                    return content;
                }
                range.setValid(false);
            }
            return InMemoryDocument.createEmptyDocument();
        }

        /** Whether the dictionary was the same when it was signed, and what validation data was added after that. */
        private void compare(PdfSignatureDictionary signature, List<PdfSignatureField> fields, PdfDocumentReader then)
                throws IOException {
            List<String> names = names(fields);
            PdfSignatureDictionary original = then.extractSigDictionaries().entrySet().stream()
                    .filter(entry -> names(entry.getValue()).equals(names))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
            signature.checkConsistency(original);
            addition(then.getDSSDictionary());
        }

        private void addition(@Nullable PdfDssDict then) {
            if (later != null && !later.equals(then)) {
                everything.populateFromDssDictionary(later);
                revisions.add(new PdfDocDssRevision(everything, later));
            }
            later = then;
        }

        /** Looks at an earlier state; one that cannot be read says nothing. */
        private void read(DSSDocument state, Look look) {
            try (PdfDocumentReader reader = loadPdfDocumentReader(state, password)) {
                look.at(reader);
            } catch (IOException | RuntimeException e) {
                LOG.debug("an earlier state cannot be read", e);
            }
        }

        private List<String> names(List<PdfSignatureField> fields) {
            return fields.stream().map(PdfSignatureField::getFieldName).toList();
        }
    }

    /** Cái nhìn vào một lần lưu. */
    private interface Look {
        void at(PdfDocumentReader reader) throws IOException;
    }
}
