package vn.bieuduong.dossier.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.view.DossierLine;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.dossier.view.DossierViews;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Refusal;

/** Hồ sơ của tôi: what an applicant reads of the dossiers he has begun or filed. */
@ApplicationScoped
@Transactional
public class MyDossiers {

    /** @param found how many there are on all pages */
    public record Page(List<DossierLine> rows, int found, int page) {

        public int pages() {
            return Math.max(1, (found + PAGE - 1) / PAGE);
        }
    }

    private static final int PAGE = 20;

    private final Dossiers dossiers;
    private final DossierViews views;

    @Inject
    public MyDossiers(Dossiers dossiers, DossierViews views) {
        this.dossiers = dossiers;
        this.views = views;
    }

    /** Newest change first. */
    public List<DossierLine> list(Actor filer) {
        return dossiers.of(filer).stream().map(views::line).toList();
    }

    /** Those of one procedure, newest change first. */
    public List<DossierLine> list(Actor filer, String procedure) {
        return dossiers.of(filer, procedure).stream().map(views::line).toList();
    }

    /** Those in one state, newest change first. */
    public List<DossierLine> list(Actor filer, DossierState state) {
        return dossiers.of(filer, state).stream().map(views::line).toList();
    }

    /**
     * A page of those that were filed, newest change first.
     *
     * @param page from 1; beyond the last, the last
     */
    public Page filed(Actor filer, int page) {
        int found = dossiers.countFiledOf(filer);
        int shown = Math.min(Math.max(1, page), Math.max(1, (found + PAGE - 1) / PAGE));
        return new Page(
                dossiers.filedOf(filer, (shown - 1) * PAGE, PAGE).stream()
                        .map(views::line)
                        .toList(),
                found,
                shown);
    }

    public DossierView view(Actor filer, DossierId id) {
        return views.of(dossiers.shown(filer, id));
    }

    /** Whether he may do something with it, and not only read it for his unit. */
    public boolean isOwn(Actor filer, DossierId id) {
        return dossiers.get(id).belongsTo(filer);
    }

    /** The file behind one of his papers. */
    public AttachmentId paper(Actor filer, DossierId id, PaperId paper) {
        return dossiers.shown(filer, id).attachmentOf(paper).orElseThrow(() -> Refusal.of(DossierReason.PAPER_UNKNOWN));
    }
}
