package vn.bieuduong.signature;

import eu.europa.esig.dss.cades.validation.CMSDocumentValidator;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.SignatureScopeType;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import eu.europa.esig.dss.xades.validation.XMLDocumentValidator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Phán quyết về XML và CMS: signed XML (XAdES) and signature files (.p7s, .p7m). */
final class OtherJudge {

    private static final Logger LOG = LoggerFactory.getLogger(OtherJudge.class);

    private OtherJudge() {}

    static SignatureReport xml(Trust trust, Path file, Instant at, MaterialCollector material) {
        return judge(
                trust,
                () -> new XMLDocumentValidator(new FileDocument(file.toFile())),
                IntegrityCode.NO_SIGNATURE,
                at,
                material);
    }

    static SignatureReport cms(Trust trust, Path file, Instant at, MaterialCollector material) {
        return judge(
                trust,
                () -> new CMSDocumentValidator(new FileDocument(file.toFile())),
                IntegrityCode.SIGNATURE_DAMAGED,
                at,
                material);
    }

    private static SignatureReport judge(
            Trust trust,
            Supplier<SignedDocumentValidator> open,
            IntegrityCode whenNone,
            Instant at,
            MaterialCollector material) {
        SignedDocumentValidator validator;
        try {
            validator = open.get();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.debug("not readable", e);
            return SignatureInspector.verdict(IntegrityCode.FILE_DAMAGED, trust, at);
        }
        try {
            validator.setCertificateVerifier(trust.verifier(at));
            validator.setTokenExtractionStrategy(material.strategy());
            validator.setEnableEtsiValidationReport(false);
            validator.setValidationTime(Date.from(at));
            List<AdvancedSignature> signatures = validator.getSignatures();
            if (signatures.isEmpty()) {
                return SignatureInspector.verdict(whenNone, trust, at);
            }
            Reports reports = validator.validateDocument(SignatureLibrary.policy());
            material.collect(reports);
            List<SignatureEntry> entries = new ArrayList<>();
            for (AdvancedSignature signature : signatures) {
                SignatureWrapper found = reports.getDiagnosticData().getSignatureById(signature.getId());
                IntegrityCode code = integrity(found);
                entries.add(SignatureEntries.entry(
                        signature,
                        found,
                        reports.getSimpleReport(),
                        code,
                        code == IntegrityCode.WHOLE_FILE,
                        List.of(),
                        trust,
                        at));
            }
            IntegrityCode worst = entries.stream()
                    .map(SignatureEntry::integrity)
                    .max(Comparator.comparing(IntegrityCode::integrity))
                    .orElseThrow();
            return new SignatureReport(worst, entries, Set.of(), at, SignatureLibrary.policyHash(), trust.sha256());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.debug("the library gave up", e);
            return SignatureInspector.verdict(IntegrityCode.JUDGING_FAILED, trust, at);
        }
    }

    private static IntegrityCode integrity(SignatureWrapper found) {
        boolean missing = found.getDigestMatchers().stream().anyMatch(matcher -> !matcher.isDataFound());
        if (missing) {
            return IntegrityCode.CONTENT_MISSING;
        }
        if (!found.isSignatureIntact() || !found.isSignatureValid()) {
            return IntegrityCode.DIGEST_MISMATCH;
        }
        boolean whole =
                found.getSignatureScopes().stream().anyMatch(scope -> scope.getScope() == SignatureScopeType.FULL);
        return whole ? IntegrityCode.WHOLE_FILE : IntegrityCode.PARTLY_COVERED;
    }
}
