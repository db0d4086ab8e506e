package vn.bieuduong.dossier;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Reach;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.FiledBy;

/**
 * Nội dung hồ sơ: what the applicant puts into a dossier, that is the request in words, the nominees and, above, the papers.
 *
 * <p>No embeddable: EclipseLink does not write what is added to a list inside one (src/site/markdown/engine.md, "Lists inside an
 * embeddable").
 */
@MappedSuperclass
abstract class DossierContents extends DossierPapers {

    /** How many nominees a dossier may have. */
    public static final int MOST_NOMINEES = 5_000;

    private static final Set<DossierState> CORRECTABLE = EnumSet.of(
            DossierState.SUBMITTED, DossierState.RECEIVED, DossierState.IN_PROGRESS, DossierState.SUPPLEMENT_REQUESTED);

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

    /** The agency at whose desk somebody handed it in on paper. */
    private @Nullable String counter;

    /** The unit above that gathers it. */
    private @Nullable String upper;

    @OneToMany(mappedBy = "dossier", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("ordinal")
    private List<Nominee> nominees = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "dossier_answer", joinColumns = @JoinColumn(name = "dossier_id"))
    @MapKeyColumn(name = "question")
    @Column(name = "answer")
    private Map<String, String> answers = new HashMap<>();

    protected DossierContents() {}

    /** Says whose it is: who brings it, and for which unit. */
    final void bring(AccountName account, String name, @Nullable AgencyCode unit) {
        filer = account.value();
        filerName = name;
        organisation = unit == null ? null : unit.value();
    }

    /** The account of who answers for it: who filed it, or began it while a draft; the citizen himself, where somebody acts for him. */
    public AccountName filer() {
        return new AccountName(filer);
    }

    public String filerName() {
        return filerName;
    }

    public Optional<AgencyCode> organisation() {
        return Optional.ofNullable(organisation).map(AgencyCode::new);
    }

    /** Whether a unit files it, or a citizen in his own name. */
    public FiledBy filedBy() {
        return organisation == null ? FiledBy.CITIZEN : FiledBy.UNIT;
    }

    /**
     * Whether it is the actor's own, or he represents today whose it is, or he files for its unit; who does so no more has it no longer,
     * though he filed it. A draft of the counter is its desk's alone: what the desk certifies as copies nobody else has changed.
     */
    public boolean belongsTo(Actor actor) {
        if (counter != null && state() == DossierState.DRAFT) {
            return actor.receives(new AgencyCode(counter), matter());
        }
        boolean his = filer().equals(actor.account()) || actor.represents(filer(), procedureId());
        return organisation().map(actor::filesFor).orElse(his);
    }

    /** Nộp trực tiếp: the desk of this agency writes the draft for whoever came with papers, and files it. */
    public void bringToDesk(AgencyCode agency) {
        mustBeDraft();
        counter = agency.value();
    }

    /** The agency at whose desk it was handed in on paper; empty when it was filed on the portal. */
    public Optional<AgencyCode> counter() {
        return Optional.ofNullable(counter).map(AgencyCode::new);
    }

    /** Gửi lên: the unit above has the draft now; until it is given back nobody changes it, and it is not filed. */
    public void sendUp(AgencyCode unit, Instant now) {
        mustBeDraft();
        upper = unit.value();
        changed(now);
    }

    /** It is a draft like any other again. */
    public void giveBack(Instant now) {
        upper = null;
        changed(now);
    }

    /** The unit above that has the draft; empty else. */
    public Optional<AgencyCode> upper() {
        return Optional.ofNullable(upper).map(AgencyCode::new);
    }

    /** Whether the actor may read it: it belongs to him, or he reads for its unit, which begins when it is filed. */
    public boolean isReadBy(Actor actor) {
        return belongsTo(actor)
                || state() != DossierState.DRAFT
                        && organisation().stream().anyMatch(unit -> actor.hasAt(Role.VIEWER, unit));
    }

    public void describe(DraftDetails details, Instant now) {
        mustBeDraft();
        Refusal.ifAny(details.malformed());
        put(details, now);
    }

    /** Puts details right after filing, before there is a result; whoever calls keeps what stood there. */
    public void correct(DraftDetails details, Instant now) {
        mustBeCorrectable();
        put(details, now);
    }

    /** The same of a nominee. */
    public void correct(NomineeId nominee, NomineeForm form, Instant now) {
        mustBeCorrectable();
        mustBeAlone(form, nominee);
        nominee(nominee).change(form);
        changed(now);
    }

    /** The same of answers to the procedure's own questions, by their ids; an empty one is none. */
    public void correct(Map<String, String> given, Instant now) {
        mustBeCorrectable();
        answers.putAll(given);
        answers.values().removeIf(String::isEmpty);
        changed(now);
    }

    private void put(DraftDetails details, Instant now) {
        title = details.title();
        content = details.content();
        period = details.period();
        contactName = details.contactName();
        contactPhone = details.contactPhone();
        contactEmail = details.contactEmail();
        changed(now);
    }

    /** Keeps the answers to the procedure's own questions, by their ids; an empty one is none. */
    public void answer(Map<String, String> given, Instant now) {
        mustBeDraft();
        answers.putAll(given);
        answers.values().removeIf(String::isEmpty);
        changed(now);
    }

    /** To the procedure's own questions, by their ids. */
    public Map<String, String> answers() {
        return Map.copyOf(answers);
    }

    /** Keeps what agency and filer are called on this day: at filing, the agency's again at its reception. A later name changes nothing in it. */
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
        int there = there().size();
        Refusal.unless(there < MOST_NOMINEES, DossierReason.TOO_MANY_NOMINEES, MOST_NOMINEES);
        mustBeAlone(form, null);
        Nominee nominee = new Nominee(itself(), there + 1, form);
        nominees.add(nominee);
        changed(now);
        return nominee.id();
    }

    /** Adds those of a list that was held against itself and against who stands here already. */
    public void addNominees(List<NomineeForm> forms, Instant now) {
        mustBeDraft();
        int there = there().size();
        Refusal.unless(there + forms.size() <= MOST_NOMINEES, DossierReason.TOO_MANY_NOMINEES, MOST_NOMINEES);
        for (NomineeForm form : forms) {
            there++;
            nominees.add(new Nominee(itself(), there, form));
        }
        changed(now);
    }

    public void changeNominee(NomineeId nominee, NomineeForm form, Instant now) {
        mustBeDraft();
        mustBeAlone(form, nominee);
        nominee(nominee).change(form);
        changed(now);
    }

    /** Changes several in the same way, all or none. */
    public void changeNominees(Set<NomineeId> chosen, UnaryOperator<NomineeForm> change, Instant now) {
        mustBeDraft();
        List<Nominee> some =
                there().stream().filter(one -> chosen.contains(one.id())).toList();
        some.forEach(one -> one.change(change.apply(one.form())));
        some.forEach(one -> mustBeAlone(one.form(), one.id()));
        changed(now);
    }

    /** Takes them off; until the draft is filed they may be put back. */
    public void removeNominees(Set<NomineeId> chosen, Instant now) {
        mustBeDraft();
        there().stream().filter(one -> chosen.contains(one.id())).forEach(one -> one.remove(now));
        number(there());
        changed(now);
    }

    /** Puts those back that were taken off last, where they stood. */
    public void putBackNominees(Instant now) {
        mustBeDraft();
        Optional<Instant> last =
                nominees.stream().flatMap(one -> one.removedAt().stream()).max(Instant::compareTo);
        List<Nominee> there = new ArrayList<>(there());
        for (Nominee one : nominees) {
            if (!one.isThere() && one.removedAt().equals(last)) {
                mustBeAlone(one.form(), one.id());
                one.putBack();
                there.add(Math.min(one.ordinal() - 1, there.size()), one);
            }
        }
        Refusal.unless(there.size() <= MOST_NOMINEES, DossierReason.TOO_MANY_NOMINEES, MOST_NOMINEES);
        number(there);
        changed(now);
    }

    /** What was taken off a draft is not filed. */
    final void forgetRemovedNominees() {
        nominees.removeIf(one -> !one.isThere());
    }

    private List<Nominee> there() {
        return nominees.stream().filter(Nominee::isThere).toList();
    }

    private static void number(List<Nominee> there) {
        for (int i = 0; i < there.size(); i++) {
            there.get(i).moveTo(i + 1);
        }
    }

    /** Kết luận từng đối tượng. */
    public void conclude(NomineeId nominee, NomineeOutcome outcome, @Nullable String reason) {
        nominee(nominee).conclude(outcome, reason);
    }

    public DraftDetails details() {
        return new DraftDetails(title, content, period, contactName, contactPhone, contactEmail);
    }

    public List<NomineeView> nominees() {
        return there().stream().map(Nominee::view).toList();
    }

    abstract String procedureId();

    abstract Reach.Matter matter();

    @Override
    int nomineesThere() {
        return there().size();
    }

    @Override
    void mustBeDraft() {
        Refusal.unless(state() == DossierState.DRAFT, DossierReason.NOT_A_DRAFT);
        Refusal.unless(upper == null, DossierReason.SENT_UP);
    }

    private void mustBeCorrectable() {
        Refusal.unless(CORRECTABLE.contains(state()), DossierReason.CORRECT_TOO_LATE);
    }

    private Nominee nominee(NomineeId nominee) {
        return there().stream()
                .filter(n -> n.id().equals(nominee))
                .findFirst()
                .orElseThrow(() -> Refusal.of(DossierReason.NOMINEE_UNKNOWN));
    }

    private void mustBeAlone(NomineeForm form, @Nullable NomineeId self) {
        boolean twice =
                there().stream().anyMatch(n -> !n.id().equals(self) && n.form().isSameAs(form));
        if (twice) {
            throw new Refusal(List.of(Finding.on("name", DossierReason.NOMINEE_TWICE, form.name())));
        }
    }
}
