package vn.bieuduong.signature;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDocumentReader;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.signature.pdf.RevisionComparison;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.SignatureReport;

/**
 * Bản đã ký bên ngoài: what was found about a copy that somebody signed elsewhere, held against the document he was given.
 * That the copy begins with the given bytes does not say enough: what is appended before signing may show other pages.
 *
 * @param report on its signatures; no longer intact when anything but signing itself came between
 * @param closed whether the signer has locked it, so that no further signature or seal may be added
 */
public record SignedCopy(SignatureReport report, boolean closed) {

    private static final Logger LOG = LoggerFactory.getLogger(SignedCopy.class);

    /** Holds the copy against what was given; never throws for what the copy holds. */
    static SignedCopy of(SignatureReport report, Path given, Path copy) {
        if (report.integrity() != Integrity.INTACT) {
            return new SignedCopy(report, false);
        }
        try (PdfBoxDocumentReader before = new PdfBoxDocumentReader(new FileDocument(given.toFile()));
                PdfBoxDocumentReader after = new PdfBoxDocumentReader(new FileDocument(copy.toFile()))) {
            IntegrityCode changed = RevisionComparison.of(
                            before.getPDDocument(), after.getPDDocument(), java.util.List.of())
                    .code();
            boolean closed = after.getCertificationPermission() == CertificationPermission.NO_CHANGE_PERMITTED
                    || !after.canCreateSignatureField();
            return new SignedCopy(changed == null ? report : report.as(changed), closed);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.debug("not comparable", e);
            return new SignedCopy(report.as(IntegrityCode.NOT_COMPARED), false);
        }
    }

    public JsonObject toJson() {
        return Json.createObjectBuilder()
                .add("report", report.toJson())
                .add("closed", closed)
                .build();
    }

    public static SignedCopy fromJson(JsonObject json) {
        return new SignedCopy(SignatureReport.fromJson(json.getJsonObject("report")), json.getBoolean("closed"));
    }
}
