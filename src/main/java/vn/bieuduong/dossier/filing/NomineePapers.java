package vn.bieuduong.dossier.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.Nominees;
import vn.bieuduong.dossier.Paper;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.view.PaperSubjects;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Procedures;

/** Giấy tờ của từng đối tượng: under a component that is asked for each nominee, whom each file speaks of. */
@ApplicationScoped
@Transactional
public class NomineePapers {

    private final Dossiers dossiers;
    private final Drafts drafts;
    private final Completeness completeness;
    private final PaperSubjects subjects;
    private final Procedures procedures;

    @Inject
    public NomineePapers(
            Dossiers dossiers,
            Drafts drafts,
            Completeness completeness,
            PaperSubjects subjects,
            Procedures procedures) {
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.completeness = completeness;
        this.subjects = subjects;
        this.procedures = procedures;
    }

    /**
     * Như màn hình đọc.
     *
     * @param lacking who has none yet
     * @param files all under the component, signatures beside a file not counted
     */
    public record Sheet(
            Component component, PaperSubjects.About lacking, PaperSubjects.Page page, List<PaperView> files) {}

    /** A page of who is asked for the component; refused for one that is not asked for each nominee. */
    public Sheet sheet(Actor filer, DossierId id, String component, Nominees.Filter filter, boolean lacking, int page) {
        Dossier draft = dossiers.shown(filer, id);
        Component part = component(draft, component);
        return new Sheet(
                part,
                subjects.lacking(id, part),
                subjects.page(id, part, filter, lacking, page),
                completeness.papers(draft, procedures.get(draft.procedureId(), draft.procedureVersion())).stream()
                        .filter(paper -> paper.component().equals(component) && !paper.isSignatureFile())
                        .toList());
    }

    /** Attaches a file that speaks of one nominee. */
    public PaperId attach(
            Actor filer, DossierId id, String component, NomineeId of, String fileName, InputStream content) {
        return drafts.attach(filer, id, component, Optional.of(of), fileName, content);
    }

    /** Attaches a file that speaks of everybody who is asked for the component. */
    public PaperId attachForAll(Actor filer, DossierId id, String component, String fileName, InputStream content) {
        PaperId paper = drafts.attach(filer, id, component, Optional.empty(), fileName, content);
        subjects.sayAll(id, component(dossiers.owned(filer, id), component), paper);
        return paper;
    }

    /** A file that is there speaks of these too. */
    public void say(Actor filer, DossierId id, PaperId paper, Set<NomineeId> nominees) {
        draftWith(filer, id, paper);
        Refusal.unless(!nominees.isEmpty(), DossierReason.NOBODY_CHOSEN);
        subjects.say(id, paper, nominees);
    }

    /** A file that is there speaks of everybody who is asked for its component. */
    public void sayAll(Actor filer, DossierId id, PaperId paper) {
        Dossier draft = draftWith(filer, id, paper);
        String component = draft.papers().stream()
                .filter(one -> one.id().equals(paper))
                .map(Paper::component)
                .findFirst()
                .orElseThrow();
        subjects.sayAll(id, component(draft, component), paper);
    }

    /** A file speaks of this nominee no more. */
    public void unsay(Actor filer, DossierId id, PaperId paper, NomineeId nominee) {
        draftWith(filer, id, paper);
        subjects.unsay(paper, nominee);
    }

    private Dossier draftWith(Actor filer, DossierId id, PaperId paper) {
        Dossier draft = dossiers.owned(filer, id);
        Refusal.unless(draft.state() == DossierState.DRAFT, DossierReason.NOT_A_DRAFT);
        Refusal.unless(draft.attachmentOf(paper).isPresent(), DossierReason.PAPER_UNKNOWN);
        return draft;
    }

    private Component component(Dossier draft, String id) {
        return procedures.get(draft.procedureId(), draft.procedureVersion()).components().stream()
                .filter(one -> one.id().equals(id) && one.perNominee())
                .findFirst()
                .orElseThrow(() -> Refusal.of(DossierReason.COMPONENT_UNKNOWN));
    }
}
