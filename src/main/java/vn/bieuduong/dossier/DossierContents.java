package vn.bieuduong.dossier;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;

/**
 * Nội dung hồ sơ: what the applicant puts into a dossier, that is the request in words, the nominees and the papers.
 *
 * <p>No embeddable: EclipseLink does not write what is added to a list inside one (src/site/markdown/engine.md, "Lists inside an
 * embeddable").
 */
@MappedSuperclass
abstract class DossierContents {

    private static final int MOST_NOMINEES = 500;
    private static final int MOST_PAPERS = 200;

    private String filer = "";

    @Column(name = "filer_name")
    private String filerName = "";

    private @Nullable String organisation;
    private String title = "";
    private String content = "";
    private String period = "";

    @Column(name = "contact_name")
    private String contactName = "";

    @Column(name = "contact_phone")
    private String contactPhone = "";

    @Column(name = "contact_email")
    private String contactEmail = "";

    @Column(name = "agency_name")
    private @Nullable String agencyName;

    @Column(name = "unit_name")
    private @Nullable String unitName;

    @OneToMany(mappedBy = "dossier", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("ordinal")
    private List<Nominee> nominees = new ArrayList<>();

    @OneToMany(mappedBy = "dossier", cascade = CascadeType.ALL)
    @OrderBy("addedAt")
    private List<Paper> papers = new ArrayList<>();

    protected DossierContents() {}

    /** Says whose it is: who brings it, and for which unit. */
    final void bring(String account, String name, @Nullable String unit) {
        filer = account;
        filerName = name;
        organisation = unit;
    }

    /** The account of who filed it, or of who began it while it is a draft. */
    public String filer() {
        return filer;
    }

    public String filerName() {
        return filerName;
    }

    public Optional<String> organisation() {
        return Optional.ofNullable(organisation);
    }

    /** Whether the actor files for its unit; who has left the unit has it no longer, though he filed it, and who only reads changes nothing. */
    public boolean belongsTo(Actor actor) {
        boolean own = filer.equals(actor.account());
        return organisation == null
                ? own
                : actor.filesFor(organisation)
                        || (own
                                && organisation.equals(actor.organisation())
                                && !actor.hasAt(Role.VIEWER, organisation));
    }

    /** Whether the actor may read it: it belongs to him, or he reads for its unit, which begins when it is filed. */
    public boolean isReadBy(Actor actor) {
        return belongsTo(actor)
                || (organisation != null && state() != DossierState.DRAFT && actor.hasAt(Role.VIEWER, organisation));
    }

    public void describe(DraftDetails details, Instant now) {
        mustBeDraft();
        Refusal.ifAny(details.malformed());
        title = details.title();
        content = details.content();
        period = details.period();
        contactName = details.contactName();
        contactPhone = details.contactPhone();
        contactEmail = details.contactEmail();
        changed(now);
    }

    /**
     * Keeps what the agency and whoever files are called on this day: at filing, and the agency's once more when it receives the
     * dossier. A later name changes nothing in it.
     */
    public void keepNames(String agency, String unit) {
        agencyName = agency;
        unitName = unit;
    }

    /** The name of the agency that received it, or to which it was filed; empty for a draft. */
    public Optional<String> agencyName() {
        return Optional.ofNullable(agencyName);
    }

    /** What the submitting unit was called when it filed; empty for a draft. */
    public Optional<String> unitName() {
        return Optional.ofNullable(unitName);
    }

    public NomineeId addNominee(NomineeForm form, Instant now) {
        mustBeDraft();
        Refusal.unless(nominees.size() < MOST_NOMINEES, DossierReason.TOO_MANY_NOMINEES, MOST_NOMINEES);
        mustBeAlone(form, null);
        Nominee nominee = new Nominee(itself(), nominees.size() + 1, form);
        nominees.add(nominee);
        changed(now);
        return nominee.id();
    }

    public void changeNominee(NomineeId nominee, NomineeForm form, Instant now) {
        mustBeDraft();
        mustBeAlone(form, nominee);
        nominee(nominee).change(form);
        changed(now);
    }

    public void removeNominee(NomineeId nominee, Instant now) {
        mustBeDraft();
        nominees.remove(nominee(nominee));
        for (int i = 0; i < nominees.size(); i++) {
            nominees.get(i).moveTo(i + 1);
        }
        changed(now);
    }

    /** Kết luận từng đối tượng. */
    public void conclude(NomineeId nominee, NomineeOutcome outcome, @Nullable String reason) {
        nominee(nominee).conclude(outcome, reason);
    }

    public Paper attach(String component, AttachmentId attachment, Instant now) {
        mustTakePapers();
        Refusal.unless(papers().size() < MOST_PAPERS, DossierReason.TOO_MANY_PAPERS, MOST_PAPERS);
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

    public DraftDetails details() {
        return new DraftDetails(title, content, period, contactName, contactPhone, contactEmail);
    }

    public List<NomineeView> nominees() {
        return nominees.stream().map(Nominee::view).toList();
    }

    /** The papers it holds now, oldest first. */
    public List<Paper> papers() {
        return papers.stream().filter(Paper::isThere).toList();
    }

    /** How many papers it holds now. */
    public int paperCount() {
        return papers().size();
    }

    /** The file behind one of its papers. */
    public Optional<AttachmentId> attachmentOf(PaperId paper) {
        return papers().stream()
                .filter(p -> p.id().equals(paper))
                .map(Paper::attachment)
                .findFirst();
    }

    /** The files that stand under a component. */
    public List<AttachmentId> attachmentsOf(String component) {
        return papers().stream()
                .filter(p -> p.component().equals(component))
                .map(Paper::attachment)
                .toList();
    }

    /** What is added now belongs to this round: 0 the filing, n the n-th supplement. */
    public abstract int round();

    public abstract DossierState state();

    abstract Dossier itself();

    abstract void changed(Instant now);

    private void mustBeDraft() {
        Refusal.unless(state() == DossierState.DRAFT, DossierReason.NOT_A_DRAFT);
    }

    private void mustTakePapers() {
        Refusal.unless(
                state() == DossierState.DRAFT || state() == DossierState.SUPPLEMENT_REQUESTED,
                DossierReason.NOT_A_DRAFT);
    }

    private Nominee nominee(NomineeId nominee) {
        return nominees.stream()
                .filter(n -> n.id().equals(nominee))
                .findFirst()
                .orElseThrow(() -> Refusal.of(DossierReason.NOMINEE_UNKNOWN));
    }

    private void mustBeAlone(NomineeForm form, @Nullable NomineeId self) {
        boolean twice =
                nominees.stream().anyMatch(n -> !n.id().equals(self) && n.form().isSameAs(form));
        if (twice) {
            throw new Refusal(List.of(Finding.on("name", DossierReason.NOMINEE_TWICE, form.name())));
        }
    }
}
