package vn.bieuduong.signature;

import eu.europa.esig.dss.cades.validation.CAdESSignature;
import eu.europa.esig.dss.cades.validation.CMSDocumentValidator;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.jaxb.XmlDigestMatcher;
import eu.europa.esig.dss.enumerations.DigestMatcherType;
import eu.europa.esig.dss.enumerations.SignatureScopeType;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import eu.europa.esig.dss.xades.validation.XAdESSignature;
import eu.europa.esig.dss.xades.validation.XMLDocumentValidator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Phán quyết về XML và CMS: signed XML (XAdES) and signature files (.p7s, .p7m), with or without what they sign. */
final class OtherJudge {

    private static final Logger LOG = LoggerFactory.getLogger(OtherJudge.class);

    private final Trust trust;
    private final Instant at;
    private final MaterialCollector material;
    private final Supplier<SignedDocumentValidator> open;
    private final @Nullable CmsBytes cms;
    private final Set<NoteCode> notes = EnumSet.noneOf(NoteCode.class);

    private OtherJudge(
            Trust trust,
            Instant at,
            MaterialCollector material,
            Supplier<SignedDocumentValidator> open,
            @Nullable CmsBytes cms) {
        this.trust = trust;
        this.at = at;
        this.material = material;
        this.open = open;
        this.cms = cms;
    }

    static SignatureReport xml(Trust trust, Path file, List<NearbyFile> nearby, Instant at, MaterialCollector material)
            throws IOException {
        Optional<IntegrityCode> refusal = XmlGuard.refusal(file);
        if (refusal.isPresent()) {
            return SignatureInspector.verdict(refusal.get(), trust, at);
        }
        return new OtherJudge(
                        trust, at, material, () -> new XMLDocumentValidator(new FileDocument(file.toFile())), null)
                .judge(nearby);
    }

    static SignatureReport cms(
            Trust trust, Path file, List<NearbyFile> nearby, Instant at, MaterialCollector material) {
        CmsBytes cms;
        try {
            cms = CmsBytes.read(file);
        } catch (IOException | StackOverflowError e) {
            LOG.debug("not readable", e);
            return SignatureInspector.verdict(IntegrityCode.FILE_DAMAGED, trust, at);
        }
        if (cms.data().getSignerInfos().size() == 0) {
            return SignatureInspector.verdict(IntegrityCode.CERTIFICATES_ONLY, trust, at);
        }
        DSSDocument document = new InMemoryDocument(cms.encoded(), "signature.p7s");
        return new OtherJudge(trust, at, material, () -> new CMSDocumentValidator(document), cms).judge(nearby);
    }

    private SignatureReport judge(List<NearbyFile> nearby) {
        try {
            List<AdvancedSignature> signatures = open.get().getSignatures();
            if (signatures.isEmpty()
                    || cms != null
                            && signatures.size() != cms.data().getSignerInfos().size()) {
                return SignatureInspector.verdict(IntegrityCode.SIGNATURE_DAMAGED, trust, at);
            }
            boolean encloses = cms != null && cms.content().isPresent();
            DetachedContents detached =
                    encloses ? DetachedContents.of(List.of(), nearby) : DetachedContents.of(signatures, nearby);
            return judge(detached);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.debug("the library gave up", e);
            return SignatureInspector.verdict(IntegrityCode.JUDGING_FAILED, trust, at);
        }
    }

    private SignatureReport judge(DetachedContents detached) throws IOException {
        SignedDocumentValidator validator = open.get();
        validator.setCertificateVerifier(trust.verifier(at));
        validator.setTokenExtractionStrategy(material.strategy());
        validator.setEnableEtsiValidationReport(false);
        validator.setValidationTime(Date.from(at));
        if (!detached.documents().isEmpty()) {
            validator.setDetachedContents(
                    cms == null
                            ? detached.documents()
                            : List.of(detached.documents().get(0)));
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
        if (cms != null && cms.appended() && worst.integrity() == Integrity.INTACT) {
            worst = IntegrityCode.BYTES_APPENDED;
        }
        return new SignatureReport(
                worst, entries, notes, at, SignatureLibrary.policyHash(), trust.sha256(), detached.contents());
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

    private IntegrityCode coverage(AdvancedSignature signature, SignatureWrapper found) {
        if (signature instanceof XAdESSignature xades) {
            XmlCoverage coverage = XmlCoverage.of(xades.getSignatureElement());
            if (coverage.isAmbiguous()) {
                return IntegrityCode.RANGE_INVALID;
            }
            boolean elsewhere =
                    coverage.isBare() && found.getDigestMatchers().stream().anyMatch(OtherJudge::isElsewhere);
            return coverage.isWhole() || elsewhere ? IntegrityCode.WHOLE_FILE : IntegrityCode.PARTLY_COVERED;
        }
        if (cms != null
                && signature instanceof CAdESSignature cades
                && !cms.isConsistent(cades.getSignerInformation())) {
            return IntegrityCode.DIGEST_MISMATCH;
        }
        boolean whole =
                found.getSignatureScopes().stream().anyMatch(scope -> scope.getScope() == SignatureScopeType.FULL);
        return whole ? IntegrityCode.WHOLE_FILE : IntegrityCode.PARTLY_COVERED;
    }

    private static boolean isElsewhere(XmlDigestMatcher matcher) {
        String uri = matcher.getUri();
        return uri != null && !uri.isEmpty() && !uri.startsWith("#") && matcher.isDataFound() && matcher.isDataIntact();
    }
}
