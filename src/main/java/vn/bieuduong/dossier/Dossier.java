package vn.bieuduong.dossier;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;

/** Hồ sơ: one application, from its first draft to the closed file. Pins the procedure version it was begun under. */
@Entity
@Table(name = "dossier")
public class Dossier {

    static final int MOST_NOMINEES = 500;
    static final int MOST_PAPERS = 200;

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "procedure_id")
    private String procedureId;

    @Column(name = "procedure_version")
    private int procedureVersion;

    private String filer;

    @Column(name = "filer_name")
    private String filerName;

    private @Nullable String organisation;
    private String agency;

    private String title = "";
    private String content = "";
    private String period = "";

    @Column(name = "contact_name")
    private String contactName = "";

    @Column(name = "contact_phone")
    private String contactPhone = "";

    @Column(name = "contact_email")
    private String contactEmail = "";

    @Enumerated(EnumType.STRING)
    private DossierState state = DossierState.DRAFT;

    @Column(name = "filing_reference")
    private @Nullable String filingReference;

    @Column(name = "lookup_code")
    private @Nullable String lookupCode;

    @Column(name = "dossier_number")
    private @Nullable String dossierNumber;

    private @Nullable String officer;

    @Column(name = "current_step")
    private String currentStep = "";

    @Column(name = "process_instance")
    private @Nullable String processInstance; // as text: EclipseLink binds an absent UUID as varchar

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "filed_at")
    private @Nullable Instant filedAt;

    @Column(name = "received_at")
    private @Nullable Instant receivedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "due_before")
    private @Nullable Instant dueBefore;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closing_reason")
    private @Nullable String closingReason;

    @OneToMany(mappedBy = "dossier", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("ordinal")
    private List<Nominee> nominees = new ArrayList<>();

    @OneToMany(mappedBy = "dossier", cascade = CascadeType.ALL)
    @OrderBy("addedAt")
    private List<Paper> papers = new ArrayList<>();

    @OneToMany(mappedBy = "dossier", cascade = CascadeType.ALL)
    @OrderBy("askedAt")
    private List<Supplement> supplements = new ArrayList<>();

    @OneToMany(mappedBy = "dossier", cascade = CascadeType.ALL)
    @OrderBy("ordinal")
    private List<ClockEntry> clock = new ArrayList<>();

    @OneToMany(mappedBy = "dossier", cascade = CascadeType.ALL)
    @OrderBy("ordinal")
    private List<ProgressEvent> progress = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected Dossier() {}

    @SuppressWarnings("NullAway")
    Dossier(
            String procedureId,
            int procedureVersion,
            String filer,
            String filerName,
            @Nullable String organisation,
            String agency,
            Instant now) {
        this.id = UUID.randomUUID();
        this.procedureId = procedureId;
        this.procedureVersion = procedureVersion;
        this.filer = filer;
        this.filerName = filerName;
        this.organisation = organisation;
        this.agency = agency;
        this.createdAt = now;
        this.changedAt = now;
    }

    // ---- the draft

    void describe(DraftDetails details, Instant now) {
        mustBeDraft();
        Refusal.ifAny(details.malformed());
        title = details.title();
        content = details.content();
        period = details.period();
        contactName = details.contactName();
        contactPhone = details.contactPhone();
        contactEmail = details.contactEmail();
        changedAt = now;
    }

    UUID addNominee(NomineeForm form, Instant now) {
        mustBeDraft();
        Refusal.unless(nominees.size() < MOST_NOMINEES, DossierReason.TOO_MANY_NOMINEES, MOST_NOMINEES);
        mustBeAlone(form, null);
        Nominee nominee = new Nominee(this, nominees.size() + 1, form);
        nominees.add(nominee);
        changedAt = now;
        return nominee.id();
    }

    void changeNominee(UUID nominee, NomineeForm form, Instant now) {
        mustBeDraft();
        mustBeAlone(form, nominee);
        nominee(nominee).change(form);
        changedAt = now;
    }

    void removeNominee(UUID nominee, Instant now) {
        mustBeDraft();
        nominees.remove(nominee(nominee));
        for (int i = 0; i < nominees.size(); i++) {
            nominees.get(i).moveTo(i + 1);
        }
        changedAt = now;
    }

    Paper attach(String component, AttachmentId attachment, Instant now) {
        mustTakePapers();
        Refusal.unless(papers().size() < MOST_PAPERS, DossierReason.TOO_MANY_PAPERS, MOST_PAPERS);
        Paper paper = new Paper(this, component, attachment, round(), now);
        papers.add(paper);
        changedAt = now;
        return paper;
    }

    void detach(UUID paper, Instant now) {
        mustTakePapers();
        Paper there = papers().stream()
                .filter(p -> p.id().equals(paper) && p.round() == round())
                .findFirst()
                .orElseThrow(() -> Refusal.of(DossierReason.PAPER_UNKNOWN));
        there.remove(now);
        changedAt = now;
    }

    // ---- filing and what follows

    DossierFiled file(String reference, String code, Instant now) {
        move(DossierState.SUBMITTED, now);
        filingReference = reference;
        lookupCode = code;
        filedAt = now;
        changedAt = now;
        return new DossierFiled(id(), procedureId, procedureVersion, agency, filer, reference);
    }

    /** Tiếp nhận: takes the dossier in; from here the clock runs. */
    public void receive(String number, Instant due, String by, Instant now) {
        move(DossierState.RECEIVED, now);
        dossierNumber = number;
        receivedAt = now;
        tick(ClockEntry.Kind.START, now, due, by);
    }

    /** Từ chối tiếp nhận. */
    public void reject(String reason, Instant now) {
        Refusal.unless(!reason.isBlank(), DossierReason.REASON_MISSING);
        close(DossierState.REJECTED_AT_INTAKE, reason, now);
    }

    /** Chuyển xử lý: hands the dossier to the officer who will appraise it. */
    public void handTo(String officer, Instant now) {
        this.officer = officer;
        if (state == DossierState.RECEIVED) {
            move(DossierState.IN_PROGRESS, now);
        }
        changedAt = now;
    }

    /** Yêu cầu bổ sung: asks the applicant for everything missing at once; the clock stands still until the answer. */
    public void askSupplement(Supplement.Asked asked, Instant now) {
        Refusal.unless(!asked.items().isEmpty(), DossierReason.NOTHING_ASKED);
        DossierState before = state;
        move(DossierState.SUPPLEMENT_REQUESTED, now);
        supplements.add(new Supplement(this, supplements.size() + 1, asked, before, now));
        if (dueAt != null) {
            tick(ClockEntry.Kind.PAUSE, now, dueAt, asked.askedBy());
        }
        changedAt = now;
    }

    /** @param due the new due time, or null when the clock has not started yet */
    SupplementAnswered answerSupplement(String answer, @Nullable Instant due, Instant now) {
        Supplement open = openSupplement().orElseThrow(() -> Refusal.of(DossierReason.NO_SUPPLEMENT_ASKED));
        open.answer(answer, now);
        move(open.before() == DossierState.SUBMITTED ? DossierState.SUBMITTED : DossierState.IN_PROGRESS, now);
        if (due != null) {
            tick(ClockEntry.Kind.RESUME, now, due, filer);
        }
        changedAt = now;
        return new SupplementAnswered(id(), filer);
    }

    /** Xin lỗi, gia hạn: gives the applicant a new due time, once; the one he had is kept. */
    public void extend(Extension extension, Instant now) {
        mustBeExtendable();
        Refusal.unless(!extension.reason().isBlank(), DossierReason.REASON_MISSING);
        dueBefore = dueAt;
        dueAt = extension.due();
        clock.add(new ClockEntry(this, clock.size() + 1, extension, now));
        note("Progress.EXTENDED", now);
        changedAt = now;
    }

    /** Refuses when it was extended before, or no time runs that could be extended. */
    public void mustBeExtendable() {
        Refusal.unless(dueBefore == null, DossierReason.EXTENDED_ALREADY);
        Refusal.unless(isExtendable(), DossierReason.CLOCK_STOPPED);
    }

    public boolean isExtendable() {
        return dueBefore == null && (state == DossierState.RECEIVED || state == DossierState.IN_PROGRESS);
    }

    WithdrawalAsked withdraw(String reason, Instant now) {
        Refusal.unless(!reason.isBlank(), DossierReason.REASON_MISSING);
        Refusal.unless(!state.isFinal() && state != DossierState.RESULT_READY, DossierReason.WITHDRAW_TOO_LATE);
        close(DossierState.WITHDRAWN, reason, now);
        return new WithdrawalAsked(id(), filer);
    }

    /** Kết luận từng đối tượng. */
    public void conclude(UUID nominee, NomineeOutcome outcome, @Nullable String reason) {
        nominee(nominee).conclude(outcome, reason);
    }

    /** Không đủ điều kiện hoặc dừng giải quyết: ends the handling with a reason the applicant reads. */
    public void end(DossierState end, String reason, Instant now) {
        Refusal.unless(!reason.isBlank(), DossierReason.REASON_MISSING);
        close(end, reason, now);
    }

    /** Có kết quả: the decision is issued; the clock stops. */
    public void finish(String by, Instant now) {
        move(DossierState.RESULT_READY, now);
        if (dueAt != null) {
            tick(ClockEntry.Kind.STOP, now, dueAt, by);
        }
        changedAt = now;
    }

    /** Trả kết quả: the applicant has the result; nothing more happens. */
    public void handOver(Instant now) {
        move(DossierState.RETURNED, now);
        closedAt = now;
        changedAt = now;
    }

    /**
     * Bước đang làm: what the office is doing now, for the applicant's and the public's eyes.
     *
     * @param publicName the step's public name, or "" when the office is doing nothing
     */
    public void nowAt(String publicName, Instant now) {
        if (!publicName.equals(currentStep)) {
            currentStep = publicName;
            if (!publicName.isEmpty()) {
                note(publicName, now);
            }
        }
    }

    /** Names the process instance that handles the dossier, once. */
    public void runIn(UUID instance) {
        if (processInstance != null) {
            throw new IllegalStateException("runs already in " + processInstance);
        }
        processInstance = instance.toString();
    }

    // ---- what others may read

    public DossierId id() {
        return new DossierId(id);
    }

    public String procedureId() {
        return procedureId;
    }

    public int procedureVersion() {
        return procedureVersion;
    }

    public String filer() {
        return filer;
    }

    public String filerName() {
        return filerName;
    }

    public Optional<String> organisation() {
        return Optional.ofNullable(organisation);
    }

    public String agency() {
        return agency;
    }

    public DossierState state() {
        return state;
    }

    public Optional<String> filingReference() {
        return Optional.ofNullable(filingReference);
    }

    public Optional<String> lookupCode() {
        return Optional.ofNullable(lookupCode);
    }

    public Optional<String> dossierNumber() {
        return Optional.ofNullable(dossierNumber);
    }

    /** The official number when there is one, else the filing reference, else nothing to show. */
    public String anyNumber() {
        return dossierNumber().or(this::filingReference).orElse("");
    }

    public Optional<String> officer() {
        return Optional.ofNullable(officer);
    }

    /** The public name of the step the office is at, or "". */
    public String currentStep() {
        return currentStep;
    }

    public List<ProgressView> progress() {
        return progress.stream().map(ProgressEvent::view).toList();
    }

    public Optional<UUID> processInstance() {
        return Optional.ofNullable(processInstance).map(UUID::fromString);
    }

    public Optional<Instant> filedAt() {
        return Optional.ofNullable(filedAt);
    }

    public Optional<Instant> receivedAt() {
        return Optional.ofNullable(receivedAt);
    }

    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    /** When the clock of the time limit stopped for good. */
    public Optional<Instant> stoppedAt() {
        return clock.stream()
                .filter(entry -> entry.kind() == ClockEntry.Kind.STOP)
                .map(entry -> entry.view().at())
                .findFirst();
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** When the result was due before the office apologised and gave a new time; empty when it never did. */
    public Optional<Instant> dueBefore() {
        return Optional.ofNullable(dueBefore);
    }

    public Optional<String> closingReason() {
        return Optional.ofNullable(closingReason);
    }

    public Instant changedAt() {
        return changedAt;
    }

    public DraftDetails details() {
        return new DraftDetails(title, content, period, contactName, contactPhone, contactEmail);
    }

    public List<NomineeView> nominees() {
        return nominees.stream().map(Nominee::view).toList();
    }

    public List<SupplementView> supplements() {
        return supplements.stream().map(Supplement::view).toList();
    }

    public List<ClockView> clock() {
        return clock.stream().map(ClockEntry::view).toList();
    }

    /** How many papers it holds now. */
    public int paperCount() {
        return papers().size();
    }

    /** The file behind one of its papers. */
    public Optional<AttachmentId> attachmentOf(UUID paper) {
        return papers().stream()
                .filter(p -> p.id().equals(paper))
                .map(Paper::attachment)
                .findFirst();
    }

    /** The files that stand under a component. */
    List<AttachmentId> attachmentsOf(String component) {
        return papers().stream()
                .filter(p -> p.component().equals(component))
                .map(Paper::attachment)
                .toList();
    }

    Optional<Supplement> openSupplement() {
        return supplements.stream().filter(Supplement::isOpen).findFirst();
    }

    /** When the clock last stood still, while it still does. */
    Optional<Instant> pausedAt() {
        return clock.isEmpty() || clock.get(clock.size() - 1).kind() != ClockEntry.Kind.PAUSE
                ? Optional.empty()
                : Optional.of(clock.get(clock.size() - 1).at());
    }

    List<Paper> papers() {
        return papers.stream().filter(Paper::isThere).toList();
    }

    /** What is added now belongs to this round: 0 the filing, n the n-th supplement. */
    int round() {
        return state == DossierState.SUPPLEMENT_REQUESTED ? supplements.size() : 0;
    }

    private Nominee nominee(UUID nominee) {
        return nominees.stream()
                .filter(n -> n.id().equals(nominee))
                .findFirst()
                .orElseThrow(() -> Refusal.of(DossierReason.NOMINEE_UNKNOWN));
    }

    private void mustBeAlone(NomineeForm form, @Nullable UUID self) {
        boolean twice =
                nominees.stream().anyMatch(n -> !n.id().equals(self) && n.form().isSameAs(form));
        if (twice) {
            throw new Refusal(List.of(Finding.on("name", DossierReason.NOMINEE_TWICE, form.name())));
        }
    }

    private void mustBeDraft() {
        Refusal.unless(state == DossierState.DRAFT, DossierReason.NOT_A_DRAFT);
    }

    private void mustTakePapers() {
        Refusal.unless(
                state == DossierState.DRAFT || state == DossierState.SUPPLEMENT_REQUESTED, DossierReason.NOT_A_DRAFT);
    }

    private void close(DossierState end, String reason, Instant now) {
        move(end, now);
        closingReason = reason;
        closedAt = now;
        changedAt = now;
        if (dueAt != null) {
            tick(ClockEntry.Kind.STOP, now, dueAt, "");
        }
    }

    private void move(DossierState next, Instant now) {
        state = state.to(next);
        note("DossierState." + next.name(), now);
        changedAt = now;
    }

    private void note(String label, Instant now) {
        progress.add(new ProgressEvent(this, progress.size() + 1, now, label));
    }

    private void tick(ClockEntry.Kind kind, Instant now, Instant due, String by) {
        clock.add(new ClockEntry(this, clock.size() + 1, kind, now, due, by));
        dueAt = due;
        changedAt = now;
    }
}
