package vn.bieuduong.signature.ades;

import eu.europa.esig.dss.cades.validation.CAdESSignature;
import eu.europa.esig.dss.cades.validation.CMSDocumentValidator;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.SignatureScopeType;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.signature.report.DetachedCandidate;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.validation.CmsBytes;
import vn.bieuduong.signature.validation.SignatureLibrary;
import vn.bieuduong.signature.validation.Trust;
import vn.bieuduong.signature.validation.ValidationDataCollector;

/** Kiểm tra tệp chữ ký (CAdES): signature files (.p7s, .p7m), with or without what they sign. */
public final class CadesValidator extends AdesValidation {

    private static final Logger LOG = LoggerFactory.getLogger(CadesValidator.class);

    private final CmsBytes cms;
    private final DSSDocument document;

    private CadesValidator(Trust trust, CmsBytes cms, Instant at, ValidationDataCollector material) {
        super(trust, at, material);
        this.cms = cms;
        document = new InMemoryDocument(cms.encoded(), "signature.p7s");
    }

    /** The report as of the moment; a file that does not lie within is looked for among those nearby. */
    public static SignatureReport validate(
            Trust trust, Path file, List<DetachedCandidate> nearby, Instant at, ValidationDataCollector material) {
        CmsBytes cms;
        try {
            cms = CmsBytes.read(file);
        } catch (IOException | StackOverflowError e) {
            LOG.debug("not readable", e);
            return SignatureLibrary.verdict(IntegrityCode.FILE_DAMAGED, trust, at);
        }
        if (cms.data().getSignerInfos().size() == 0) {
            return SignatureLibrary.verdict(IntegrityCode.CERTIFICATES_ONLY, trust, at);
        }
        return new CadesValidator(trust, cms, at, material).validate(nearby);
    }

    @Override
    SignedDocumentValidator open() {
        return new CMSDocumentValidator(document);
    }

    /** The library must have found as many signers as there are. */
    @Override
    boolean isComplete(List<AdvancedSignature> signatures) {
        return super.isComplete(signatures)
                && signatures.size() == cms.data().getSignerInfos().size();
    }

    @Override
    DetachedContents contents(List<AdvancedSignature> signatures, List<DetachedCandidate> nearby) throws IOException {
        return DetachedContents.of(cms.content().isPresent() ? List.of() : signatures, nearby);
    }

    /** All signers of one file sign the same content. */
    @Override
    List<DSSDocument> given(List<DSSDocument> found) {
        return List.of(found.get(0));
    }

    @Override
    IntegrityCode coverage(AdvancedSignature signature, SignatureWrapper found) {
        if (!cms.isConsistent(((CAdESSignature) signature).getSignerInformation())) {
            return IntegrityCode.DIGEST_MISMATCH;
        }
        boolean whole =
                found.getSignatureScopes().stream().anyMatch(scope -> scope.getScope() == SignatureScopeType.FULL);
        return whole ? IntegrityCode.WHOLE_FILE : IntegrityCode.PARTLY_COVERED;
    }

    @Override
    IntegrityCode overall(IntegrityCode worst) {
        return cms.appended() && worst.integrity() == Integrity.INTACT ? IntegrityCode.BYTES_APPENDED : worst;
    }
}
