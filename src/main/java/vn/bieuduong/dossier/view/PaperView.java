package vn.bieuduong.dossier.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.dossier.Paper;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.signature.report.SignatureReport;

/**
 * Giấy tờ như màn hình đọc: a paper with what the inspection found.
 *
 * @param id the paper's own id within the dossier
 * @param round 0 for what came with the filing, n for the answer to the n-th supplement request
 * @param origin where its file was taken from
 * @param originNumber of the dossier, or of what was issued
 * @param about of whom it speaks, where there is one for each nominee
 * @param state how it stands, for colour and icon; the sentences say why
 * @param match whether the right ones signed
 * @param speaks the report that speaks for it: its own, or that of a signature file
 * @param report on its own signatures, as far as the dossier holds what they sign; null while it is inspected
 * @param signedBy the signature files of the dossier that sign it, with what was found of them
 * @param inspection what the worker found; its file name, size and SHA-256
 */
public record PaperView(
        PaperId id,
        String component,
        int round,
        Instant addedAt,
        Paper.Origin origin,
        String originNumber,
        PaperSubjects.About about,
        PaperState state,
        Matching match,
        @Nullable SignatureReport speaks,
        @Nullable SignatureReport report,
        List<AttachmentSummary> signedBy,
        AttachmentSummary inspection) {

    public PaperView {
        signedBy = List.copyOf(signedBy);
    }

    /**
     * The report that speaks for it once it is inspected.
     *
     * @throws IllegalStateException before that
     */
    public SignatureReport speaking() {
        if (speaks == null) {
            throw new IllegalStateException("not inspected yet");
        }
        return speaks;
    }

    /** Whether it is the signature of another file, and so no paper by itself. */
    public boolean isSignatureFile() {
        return report != null && !report.contents().isEmpty();
    }
}
