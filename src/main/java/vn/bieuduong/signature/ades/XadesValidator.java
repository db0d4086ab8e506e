package vn.bieuduong.signature.ades;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.jaxb.XmlDigestMatcher;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.xades.validation.XAdESSignature;
import eu.europa.esig.dss.xades.validation.XMLDocumentValidator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.signature.report.DetachedCandidate;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.validation.SignatureLibrary;
import vn.bieuduong.signature.validation.Trust;
import vn.bieuduong.signature.validation.ValidationDataCollector;

/** Kiểm tra chữ ký XML (XAdES): signed XML, and signatures in XML of files that lie beside it. */
public final class XadesValidator extends AdesValidation {

    private final Path file;

    private XadesValidator(Trust trust, Path file, Instant at, ValidationDataCollector material) {
        super(trust, at, material);
        this.file = file;
    }

    /** The report as of the moment; what the signatures sign elsewhere is looked for among the files nearby. */
    public static SignatureReport validate(
            Trust trust, Path file, List<DetachedCandidate> nearby, Instant at, ValidationDataCollector material)
            throws IOException {
        Optional<IntegrityCode> refusal = XmlGuard.refusal(file);
        return refusal.isPresent()
                ? SignatureLibrary.verdict(refusal.get(), trust, at)
                : new XadesValidator(trust, file, at, material).validate(nearby);
    }

    @Override
    SignedDocumentValidator open() {
        return new XMLDocumentValidator(new FileDocument(file.toFile()));
    }

    @Override
    DetachedContents contents(List<AdvancedSignature> signatures, List<DetachedCandidate> nearby) {
        return DetachedContents.of(signatures, nearby);
    }

    @Override
    List<DSSDocument> given(List<DSSDocument> found) {
        return found;
    }

    @Override
    IntegrityCode coverage(AdvancedSignature signature, SignatureWrapper found) {
        XmlCoverage coverage = XmlCoverage.of(((XAdESSignature) signature).getSignatureElement());
        if (coverage.isAmbiguous()) {
            return IntegrityCode.RANGE_INVALID;
        }
        boolean elsewhere =
                coverage.isBare() && found.getDigestMatchers().stream().anyMatch(XadesValidator::isElsewhere);
        return coverage.isWhole() || elsewhere ? IntegrityCode.WHOLE_FILE : IntegrityCode.PARTLY_COVERED;
    }

    private static boolean isElsewhere(XmlDigestMatcher matcher) {
        String uri = matcher.getUri();
        return uri != null && !uri.isEmpty() && !uri.startsWith("#") && matcher.isDataFound() && matcher.isDataIntact();
    }
}
