package vn.bieuduong.signature.ades;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.jaxb.XmlDigestMatcher;
import eu.europa.esig.dss.enumerations.DigestMatcherType;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.signature.pdf.ValueCheck;
import vn.bieuduong.signature.report.DetachedCandidate;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.NoteCode;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.validation.SignatureEntries;
import vn.bieuduong.signature.validation.SignatureLibrary;
import vn.bieuduong.signature.validation.Trust;
import vn.bieuduong.signature.validation.ValidationDataCollector;

/** Kiểm tra chữ ký AdES: from what the library finds in one file to the report, as far as it is the same for XML and CMS. */
abstract class AdesValidation {

    private static final Logger LOG = LoggerFactory.getLogger(AdesValidation.class);

    private final Trust trust;
    private final Instant at;
    private final ValidationDataCollector material;
    private final Set<NoteCode> notes = EnumSet.noneOf(NoteCode.class);

    AdesValidation(Trust trust, Instant at, ValidationDataCollector material) {
        this.trust = trust;
        this.at = at;
        this.material = material;
    }

    /** The library's own validator of the file, a new one each time. */
    abstract SignedDocumentValidator open();

    /** Whether these are all the signatures of the file. */
    boolean isComplete(List<AdvancedSignature> signatures) {
        return !signatures.isEmpty();
    }

    /** The files that the signatures sign, found among those that came with them. */
    abstract DetachedContents contents(List<AdvancedSignature> signatures, List<DetachedCandidate> nearby)
            throws IOException;

    /** Those of the found documents that the library is given; one at least was found. */
    abstract List<DSSDocument> given(List<DSSDocument> found);

    /** How much a signature that holds covers, or why it may not be believed all the same. */
    abstract IntegrityCode coverage(AdvancedSignature signature, SignatureWrapper found);

    /** The verdict over the whole file, from the worst over its signatures. */
    IntegrityCode overall(IntegrityCode worst) {
        return worst;
    }

    final SignatureReport validate(List<DetachedCandidate> nearby) {
        try {
            List<AdvancedSignature> signatures = open().getSignatures();
            return isComplete(signatures)
                    ? report(contents(signatures, nearby))
                    : SignatureLibrary.verdict(IntegrityCode.SIGNATURE_DAMAGED, trust, at);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.debug("the library gave up", e);
            return SignatureLibrary.verdict(IntegrityCode.JUDGING_FAILED, trust, at);
        }
    }

    private SignatureReport report(DetachedContents detached) throws IOException {
        SignedDocumentValidator validator = open();
        validator.setCertificateVerifier(trust.verifier(at));
        validator.setTokenExtractionStrategy(material.strategy());
        validator.setEnableEtsiValidationReport(false);
        validator.setValidationTime(Date.from(at));
        if (!detached.documents().isEmpty()) {
            validator.setDetachedContents(given(detached.documents()));
        }
        Reports reports = validator.validateDocument(SignatureLibrary.policy());
        material.collect(reports);
        List<SignatureEntry> entries = new ArrayList<>();
        for (AdvancedSignature signature : validator.getSignatures()) {
            add(signature, reports, null, entries);
        }
        IntegrityCode worst = entries.stream()
                .map(SignatureEntry::integrity)
                .max(Comparator.comparing(IntegrityCode::weight))
                .orElse(IntegrityCode.SIGNATURE_DAMAGED);
        return new SignatureReport(
                overall(worst),
                entries,
                notes,
                at,
                SignatureLibrary.policyHash(),
                trust.sha256().value(),
                detached.contents());
    }

    /** Adds the signature and those that confirm it, which cover what it covers. */
    private void add(
            AdvancedSignature signature,
            Reports reports,
            @Nullable IntegrityCode confirmed,
            List<SignatureEntry> entries) {
        SignatureWrapper found = reports.getDiagnosticData().getSignatureById(signature.getId());
        if (found == null) {
            throw new IllegalStateException("a signature without a finding");
        }
        IntegrityCode sound = soundness(signature, found);
        IntegrityCode code = sound != null ? sound : confirmed != null ? confirmed : coverage(signature, found);
        if (!found.getTimestampList().isEmpty()) {
            notes.add(NoteCode.TIME_STAMPED);
        }
        entries.add(SignatureEntries.entry(
                signature,
                found,
                reports.getSimpleReport(),
                code,
                code == IntegrityCode.WHOLE_FILE,
                List.of(),
                trust,
                at));
        for (AdvancedSignature counter : signature.getCounterSignatures()) {
            add(counter, reports, code, entries);
        }
    }

    /** Why the signature does not hold; null when it does. */
    private static @Nullable IntegrityCode soundness(AdvancedSignature signature, SignatureWrapper found) {
        if (!found.isSignatureIntact()) {
            return missing(found) ? IntegrityCode.CONTENT_MISSING : ValueCheck.failure(signature, found);
        }
        IntegrityCode worst = null;
        for (XmlDigestMatcher matcher : found.getDigestMatchers()) {
            if (isNoReference(matcher)) {
                continue;
            }
            if (!matcher.isDataFound()) {
                if (isWithin(matcher) || matcher.isDuplicated()) {
                    return IntegrityCode.RANGE_INVALID;
                }
                worst = worst == null ? IntegrityCode.CONTENT_MISSING : worst;
            } else if (!matcher.isDataIntact()) {
                worst = ValueCheck.failure(signature, found);
            }
        }
        return worst;
    }

    private static boolean missing(SignatureWrapper found) {
        return found.getDigestMatchers().stream()
                .anyMatch(matcher -> !matcher.isDataFound() && !isNoReference(matcher) && !isWithin(matcher));
    }

    /** A plain XML signature has no properties of its own; the library notes their absence as if they were missing. */
    private static boolean isNoReference(XmlDigestMatcher matcher) {
        return matcher.getType() == DigestMatcherType.SIGNED_PROPERTIES
                && !matcher.isDataFound()
                && matcher.getUri() == null
                && matcher.getDigestValue() == null;
    }

    private static boolean isWithin(XmlDigestMatcher matcher) {
        String uri = matcher.getUri();
        return uri != null && (uri.isEmpty() || uri.startsWith("#"));
    }
}
