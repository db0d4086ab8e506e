package vn.bieuduong.dossier;

import jakarta.persistence.CascadeType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.platform.Refusal;

/** Giấy tờ của hồ sơ: the papers of a dossier, from those that are filed to those that are sent for a supplement. */
@MappedSuperclass
abstract class DossierPapers {

    private static final int MOST_PAPERS = 200;
    private static final int PAPERS_A_NOMINEE = 2;

    @OneToMany(mappedBy = "dossier", cascade = CascadeType.ALL)
    @OrderBy("addedAt")
    private List<Paper> papers = new ArrayList<>();

    protected DossierPapers() {}

    public Paper attach(String component, AttachmentId attachment, Instant now) {
        mustTakePapers();
        return add(component, attachment, now);
    }

    /** Adds one after filing, before reception begins; whoever calls has seen that it has not, and keeps what was there. */
    public Paper attachFiled(String component, AttachmentId attachment, Instant now) {
        mustBeSubmitted();
        return add(component, attachment, now);
    }

    /** Takes one off in the same way. */
    public void detachFiled(PaperId paper, Instant now) {
        mustBeSubmitted();
        papers().stream()
                .filter(p -> p.id().equals(paper))
                .findFirst()
                .orElseThrow(() -> Refusal.of(DossierReason.PAPER_UNKNOWN))
                .remove(now);
        changed(now);
    }

    private Paper add(String component, AttachmentId attachment, Instant now) {
        int there = papers().size();
        int most = there < MOST_PAPERS ? MOST_PAPERS : MOST_PAPERS + PAPERS_A_NOMINEE * nomineesThere();
        Refusal.unless(there < most, DossierReason.TOO_MANY_PAPERS, most);
        Paper paper = new Paper(itself(), component, attachment, round(), now);
        papers.add(paper);
        changed(now);
        return paper;
    }

    /** Takes off a paper that was added in this round; what was handed in earlier stays. */
    public void detach(PaperId paper, Instant now) {
        mustTakePapers();
        Paper there = papers().stream()
                .filter(p -> p.id().equals(paper) && p.round() == round())
                .findFirst()
                .orElseThrow(() -> Refusal.of(DossierReason.PAPER_UNKNOWN));
        there.remove(now);
        changed(now);
    }

    /** The papers it holds now, oldest first. */
    public List<Paper> papers() {
        return papers.stream().filter(Paper::isThere).toList();
    }

    /** The file behind one of its papers. */
    public Optional<AttachmentId> attachmentOf(PaperId paper) {
        return papers().stream()
                .filter(p -> p.id().equals(paper))
                .map(Paper::attachment)
                .findFirst();
    }

    /** What is added now belongs to this round: 0 the filing, n the n-th supplement. */
    public abstract int round();

    public abstract DossierState state();

    abstract Dossier itself();

    abstract void changed(Instant now);

    abstract int nomineesThere();

    abstract void mustBeDraft();

    private void mustBeSubmitted() {
        Refusal.unless(state() == DossierState.SUBMITTED, DossierReason.CORRECT_TOO_LATE);
    }

    private void mustTakePapers() {
        if (state() != DossierState.SUPPLEMENT_REQUESTED) {
            mustBeDraft();
        }
    }
}
