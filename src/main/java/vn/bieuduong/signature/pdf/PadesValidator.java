package vn.bieuduong.signature.pdf;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.validation.ByteRange;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.PdfSignatureRevision;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.NoteCode;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.validation.SignatureEntries;
import vn.bieuduong.signature.validation.SignatureLibrary;
import vn.bieuduong.signature.validation.Trust;
import vn.bieuduong.signature.validation.ValidationDataCollector;

/**
 * Kiểm tra chữ ký PDF (PAdES): what EU DSS finds, checked against what PDFBox and the bare bytes show. The library alone fails open
 * in several ways; each rule here closes one that was measured ({@code src/site/markdown/signatures.md}).
 */
public final class PadesValidator {

    private static final Logger LOG = LoggerFactory.getLogger(PadesValidator.class);

    private final Trust trust;
    private final Path file;
    private final long length;
    private final Instant at;
    private final RawPdf raw;
    private final ValidationDataCollector material;
    private final Set<NoteCode> notes = EnumSet.noneOf(NoteCode.class);

    public PadesValidator(Trust trust, Path file, long length, Instant at, ValidationDataCollector material) {
        this.material = material;
        this.trust = trust;
        this.file = file;
        this.length = length;
        this.at = at;
        raw = new RawPdf(file, length);
    }

    public SignatureReport validate() throws IOException {
        PdfFacts facts;
        try {
            facts = PdfFacts.of(file);
        } catch (PdfFacts.Locked e) {
            return report(IntegrityCode.PASSWORD_NEEDED, List.of());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.debug("not readable as PDF", e);
            return report(
                    raw.mentionsByteRange() ? IntegrityCode.SIGNATURE_DAMAGED : IntegrityCode.FILE_DAMAGED, List.of());
        }
        if (facts.encrypted()) {
            notes.add(NoteCode.ENCRYPTED);
        }
        if (facts.active()) {
            notes.add(NoteCode.ACTIVE_CONTENT);
        }
        if (facts.signed().isEmpty() && facts.stamped().isEmpty()) {
            return report(unsigned(facts), List.of());
        }
        try {
            return validate(facts);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.debug("the library gave up", e);
            return report(IntegrityCode.JUDGING_FAILED, List.of());
        }
    }

    private IntegrityCode unsigned(PdfFacts facts) throws IOException {
        if (raw.mentionsByteRange()) {
            return facts.unregistered() && !new EarlierSignatures(raw, facts).areMissing()
                    ? IntegrityCode.SIGNATURE_UNREGISTERED
                    : IntegrityCode.SIGNATURE_REMOVED;
        }
        if (facts.emptyFields() > 0) {
            return IntegrityCode.EMPTY_SIGNATURE_FIELD;
        }
        return facts.scanned() ? IntegrityCode.SCANNED_PAPER : IntegrityCode.NO_SIGNATURE;
    }

    private SignatureReport validate(PdfFacts facts) throws IOException {
        PDFDocumentValidator validator = new PdfValidator(new FileDocument(file.toFile()));
        validator.setPdfObjFactory(new ChangeAnalysis(length));
        validator.setCertificateVerifier(trust.verifier(at));
        validator.setTokenExtractionStrategy(material.strategy());
        validator.setEnableEtsiValidationReport(false);
        validator.setValidationTime(Date.from(at));
        Reports reports = validator.validateDocument(SignatureLibrary.policy());
        material.collect(reports);

        List<AdvancedSignature> signatures = validator.getSignatures();
        long found = signatures.stream()
                .map(signature -> range(signature).toString())
                .distinct()
                .count();
        List<SignatureEntry> entries = new ArrayList<>();
        for (AdvancedSignature signature : signatures) {
            entries.add(entry((PAdESSignature) signature, reports));
        }
        for (X509RsaSha1Signature bare : facts.bare()) {
            entries.add(entry(bare));
        }
        if (found + facts.bare().size() < facts.signed().size()) {
            return report(IntegrityCode.SIGNATURE_DAMAGED, entries);
        }
        List<IntegrityCode> codes =
                new ArrayList<>(entries.stream().map(SignatureEntry::integrity).toList());
        if (entries.isEmpty()) {
            codes.add(stampedOnly(validator, reports));
        }
        if (new EarlierSignatures(raw, facts).areMissing()) {
            codes.add(IntegrityCode.EARLIER_REMOVED);
        }
        return report(worst(codes), entries);
    }

    private SignatureEntry entry(PAdESSignature signature, Reports reports) throws IOException {
        SignatureWrapper found = reports.getDiagnosticData().getSignatureById(signature.getId());
        RevisionComparison changes =
                ChangeAnalysis.found(signature.getPdfRevision().getModificationDetection());
        IntegrityCode code = integrity(signature, found, changes);
        if (ChangeAnalysis.isLocked(signature.getPdfRevision()) || changes.locked()) {
            notes.add(NoteCode.CERTIFIED);
        }
        if (changes.coversText()) {
            notes.add(NoteCode.TEXT_COVERED);
        }
        return SignatureEntries.entry(
                signature,
                found,
                reports.getSimpleReport(),
                code,
                ChangeAnalysis.reachesEnd(signature.getPdfRevision().getByteRange(), length),
                changes.pages(),
                trust,
                at);
    }

    private SignatureEntry entry(X509RsaSha1Signature bare) throws IOException {
        List<Integer> range = bare.range();
        if (!raw.isSound(range) || !Arrays.equals(raw.gap(range), bare.contents())) {
            return bare.entry(IntegrityCode.RANGE_INVALID, false, List.of());
        }
        if (!bare.holds(raw.covered(range))) {
            return bare.entry(bare.failure(), false, List.of());
        }
        long end = (long) range.get(2) + range.get(3);
        if (end == length) {
            return bare.entry(IntegrityCode.WHOLE_FILE, true, List.of());
        }
        try (PDDocument then = Loader.loadPDF(raw.until(end));
                PDDocument now = Loader.loadPDF(file.toFile())) {
            RevisionComparison changes = RevisionComparison.of(then, now, range);
            return bare.entry(
                    changes.code() != null ? changes.code() : afterwards(end, changes), false, changes.pages());
        }
    }

    /**
     * What holds for one signature. The range and what it leaves out close Bochum's universal signature forgery and
     * signature wrapping; the dictionary as it was when signed closes spoofing by a replaced one.
     */
    private IntegrityCode integrity(PAdESSignature signature, SignatureWrapper found, RevisionComparison changes)
            throws IOException {
        PdfSignatureRevision revision = signature.getPdfRevision();
        ByteRange range = revision.getByteRange();
        if (!range.isValid() || !raw.isSound(range(signature)) || isPassedOff(signature)) {
            return IntegrityCode.RANGE_INVALID;
        }
        if (!found.isSignatureIntact() || !found.isSignatureValid()) {
            return ValueCheck.failure(signature, found);
        }
        IntegrityCode others = AdditionalSignerInfos.failure(signature);
        if (others != null) {
            return others;
        }
        if (!found.isPdfSignatureDictionaryConsistent()) {
            return IntegrityCode.DICTIONARY_REPLACED;
        }
        if (ChangeAnalysis.reachesEnd(range, length)) {
            return IntegrityCode.WHOLE_FILE;
        }
        if (changes.code() != null) {
            return changes.code();
        }
        return afterwards((long) range.getSecondPartStart() + range.getSecondPartEnd(), changes);
    }

    /** Whether somebody's signed attributes are passed off as a document: RFC 5652 11 lets both be signed. */
    private boolean isPassedOff(PAdESSignature signature) throws IOException {
        return signature.getSignerInformation().getSignedAttributes() == null && raw.until(1)[0] == 0x31;
    }

    /** Judges what follows a sound signature when the comparison found nothing that a reader would see. */
    private IntegrityCode afterwards(long end, RevisionComparison changes) throws IOException {
        if (raw.isBlankFrom(end)) {
            return IntegrityCode.WHOLE_FILE;
        }
        if (!changes.harmlessFound() || !raw.isUpdated(end)) {
            return IntegrityCode.BYTES_APPENDED;
        }
        notes.add(NoteCode.LATER_SIGNATURES);
        return IntegrityCode.LATER_PARTS_HARMLESS;
    }

    private IntegrityCode stampedOnly(PDFDocumentValidator validator, Reports reports) {
        boolean sound = !validator.getDetachedTimestamps().isEmpty()
                && reports.getDiagnosticData().getTimestampList().stream()
                        .allMatch(stamp -> stamp.isMessageImprintDataIntact() && stamp.isSignatureValid());
        return sound ? IntegrityCode.TIMESTAMP_ONLY : IntegrityCode.SIGNATURE_DAMAGED;
    }

    private static List<Integer> range(AdvancedSignature signature) {
        return ChangeAnalysis.numbers(
                ((PAdESSignature) signature).getPdfRevision().getByteRange());
    }

    /** The worst verdict speaks for the file. */
    private static IntegrityCode worst(List<IntegrityCode> codes) {
        return codes.stream()
                .max(Comparator.comparing(IntegrityCode::weight).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private SignatureReport report(IntegrityCode code, @Nullable List<SignatureEntry> entries) {
        return new SignatureReport(
                code,
                entries == null ? List.of() : entries,
                notes,
                at,
                SignatureLibrary.policyHash(),
                trust.sha256().value());
    }
}
