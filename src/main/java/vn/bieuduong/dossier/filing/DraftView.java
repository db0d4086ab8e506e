package vn.bieuduong.dossier.filing;

import java.time.Instant;
import java.util.List;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.DraftDetails;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.procedure.Procedure;

/**
 * Bản nháp như màn hình đọc.
 *
 * @param missing what still keeps it from being filed; fields {@code details.<field>}, {@code nominees},
 *     {@code papers.<component>}
 * @param savedAt when it was last changed
 */
public record DraftView(
        DossierId id,
        Procedure procedure,
        String agency,
        String agencyName,
        DossierState state,
        DraftDetails details,
        List<NomineeView> nominees,
        List<PaperView> papers,
        List<Finding> missing,
        Instant savedAt) {

    public List<PaperView> papersOf(String component) {
        return papers.stream().filter(p -> p.component().equals(component)).toList();
    }

    /** Whether this part of the task list has nothing missing: "details", "nominees" or "papers". */
    public boolean isDone(String section) {
        return missing.stream().noneMatch(f -> f.field() != null && f.field().startsWith(section));
    }
}
