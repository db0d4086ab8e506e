package vn.bieuduong.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;

/** Dossiers in the hands of the demonstration province's office, and what its PDFs must be. */
public final class InHand {

    private final Portal portal;
    private final Actor applicant;

    public InHand(Portal portal, Actor applicant) {
        this.portal = portal;
        this.applicant = applicant;
    }

    public DossierId filed(String procedure) {
        DossierId id = portal.aCompleteDraft(applicant, procedure);
        portal.filing.file(applicant, id);
        portal.nextRequest();
        return id;
    }

    public DossierId inAppraisal(String procedure) {
        DossierId id = filed(procedure);
        portal.office.reception.accept(portal.with("DESK@H99"), id);
        portal.nextRequest();
        portal.office.appraisal.assign(
                portal.with("EC_HEAD@H99"), id, portal.with("EC_OFFICER@H99").account());
        portal.nextRequest();
        return id;
    }
    /** On one line, for lines break where they like. */
    public static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    public static void assertArchival(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B)) {
            assertThat(Foundries.defaultInstance()
                            .createValidator(PDFAFlavour.PDFA_2_B, false)
                            .validate(parser)
                            .isCompliant())
                    .as("PDF/A-2b")
                    .isTrue();
        }
    }

    public static void assertReason(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .extracting(Finding::reason)
                .containsExactly(reason));
    }
}
