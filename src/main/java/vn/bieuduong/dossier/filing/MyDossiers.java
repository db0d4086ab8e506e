package vn.bieuduong.dossier.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
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
