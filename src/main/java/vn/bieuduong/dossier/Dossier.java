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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.clock.ClockView;
import vn.bieuduong.dossier.clock.Extension;
import vn.bieuduong.dossier.number.DossierNumber;
import vn.bieuduong.dossier.number.FilingReference;
import vn.bieuduong.dossier.number.LookupCode;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Reach;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.workflow.id.InstanceId;

/** Hồ sơ: one application, from its first draft to the closed file. Pins the procedure version it was begun under. */
@Entity
@Table(name = "dossier")
public class Dossier extends DossierContents {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "procedure_id")
    private String procedureId;

    @Column(name = "procedure_version")
    private int procedureVersion;

    private String agency;

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
    public Dossier(
            String procedureId,
            int procedureVersion,
            AccountName filer,
            String filerName,
            @Nullable AgencyCode organisation,
            AgencyCode agency,
            Instant now) {
        this.id = UUID.randomUUID();
        this.procedureId = procedureId;
        this.procedureVersion = procedureVersion;
        bring(filer, filerName, organisation);
        this.agency = agency.value();
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Nộp: whoever files for a unit answers for it from here on, whoever of it wrote the draft. */
    public DossierFiled file(FilingReference reference, LookupCode code, Actor by, Instant now) {
        move(DossierState.SUBMITTED, now);
        organisation().filter(by::filesFor).ifPresent(unit -> bring(by.account(), by.displayName(), unit));
        forgetRemovedNominees();
        filingReference = reference.value();
        lookupCode = code.value();
        filedAt = now;
        return new DossierFiled(id(), procedureId, procedureVersion, agency(), by.account(), reference);
    }

    /** Chuyển giao: from now on it is the unit's, or without one the person's; {@code owner} is what either is called. */
    public void passTo(AccountName account, String name, @Nullable AgencyCode unit, String owner, Instant now) {
        bring(account, name, unit);
        agencyName().ifPresent(office -> keepNames(office, owner));
        note("Progress.TRANSFERRED", now);
        changedAt = now;
    }

    /** Tiếp nhận: takes the dossier in; from here the clock runs. */
    public void receive(DossierNumber number, Instant due, AccountName by, Instant now) {
        move(DossierState.RECEIVED, now);
        dossierNumber = number.value();
        receivedAt = now;
        tick(ClockEntry.Kind.START, now, due, by.value());
    }

    /** Từ chối tiếp nhận. */
    public void reject(String reason, Instant now) {
        end(DossierState.REJECTED_AT_INTAKE, reason, now);
    }

    /** Chuyển xử lý: hands the dossier to the officer who will appraise it. */
    public void handTo(AccountName officer, Instant now) {
        this.officer = officer.value();
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
        tick(ClockEntry.Kind.PAUSE, now, dueAt, asked.askedBy().value());
    }

    /** @param due the new due time, or null when the clock has not started yet */
    public SupplementAnswered answerSupplement(String answer, @Nullable Instant due, AccountName by, Instant now) {
        Supplement open = openSupplement().orElseThrow(() -> Refusal.of(DossierReason.NO_SUPPLEMENT_ASKED));
        open.answer(answer, now);
        move(open.before() == DossierState.SUBMITTED ? DossierState.SUBMITTED : DossierState.IN_PROGRESS, now);
        tick(ClockEntry.Kind.RESUME, now, due, by.value());
        return new SupplementAnswered(id(), by);
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

    public WithdrawalAsked withdraw(String reason, AccountName by, Instant now) {
        Refusal.unless(!reason.isBlank(), DossierReason.REASON_MISSING);
        Refusal.unless(!state.isFinal() && state != DossierState.RESULT_READY, DossierReason.WITHDRAW_TOO_LATE);
        end(DossierState.WITHDRAWN, reason, now);
        return new WithdrawalAsked(id(), by);
    }

    /** Không đủ điều kiện hoặc dừng giải quyết: ends the handling with a reason the applicant reads. */
    public void end(DossierState end, String reason, Instant now) {
        Refusal.unless(!reason.isBlank(), DossierReason.REASON_MISSING);
        move(end, now);
        closingReason = reason;
        closedAt = now;
        tick(ClockEntry.Kind.STOP, now, dueAt, "");
    }

    /** Có kết quả: the decision is issued; the clock stops. */
    public void finish(AccountName by, Instant now) {
        move(DossierState.RESULT_READY, now);
        tick(ClockEntry.Kind.STOP, now, dueAt, by.value());
    }

    /** Trả kết quả: the applicant has the result; nothing more happens. */
    public void handOver(Instant now) {
        move(DossierState.RETURNED, now);
        closedAt = now;
    }

    /** Bước đang làm, for the applicant's and the public's eyes: the step's public name, or "" when the office is doing nothing. */
    public void nowAt(String publicName, Instant now) {
        if (!publicName.isEmpty() && !publicName.equals(currentStep)) {
            note(publicName, now);
        }
        currentStep = publicName;
    }

    /** Names the process instance that handles the dossier, once. */
    public void runIn(InstanceId instance) {
        if (processInstance != null) {
            throw new IllegalStateException("runs already in " + processInstance);
        }
        processInstance = instance.toString();
    }

    public DossierId id() {
        return new DossierId(id);
    }

    @Override
    public String procedureId() {
        return procedureId;
    }

    public int procedureVersion() {
        return procedureVersion;
    }

    public AgencyCode agency() {
        return new AgencyCode(agency);
    }

    @Override
    public DossierState state() {
        return state;
    }

    public Optional<FilingReference> filingReference() {
        return Optional.ofNullable(filingReference).map(FilingReference::new);
    }

    public Optional<LookupCode> lookupCode() {
        return Optional.ofNullable(lookupCode).map(LookupCode::new);
    }

    public Optional<DossierNumber> dossierNumber() {
        return Optional.ofNullable(dossierNumber).map(DossierNumber::new);
    }

    /** The official number when there is one, else the filing reference, else nothing to show. */
    public String anyNumber() {
        return Objects.requireNonNullElse(dossierNumber, Objects.requireNonNullElse(filingReference, ""));
    }

    /** The public name of the step the office is at, or "". */
    public String currentStep() {
        return currentStep;
    }

    public List<ProgressView> progress() {
        return progress.stream().map(ProgressEvent::view).toList();
    }

    public Optional<InstanceId> processInstance() {
        return Optional.ofNullable(processInstance).map(InstanceId::of);
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
        return ClockEntry.stoppedAt(clock);
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

    public List<SupplementView> supplements() {
        return supplements.stream().map(Supplement::view).toList();
    }

    public List<ClockView> clock() {
        return clock.stream().map(ClockEntry::view).toList();
    }

    public Optional<Supplement> openSupplement() {
        return supplements.stream().filter(Supplement::isOpen).findFirst();
    }

    /** When the clock last stood still, while it still does. */
    public Optional<Instant> pausedAt() {
        return ClockEntry.pausedAt(clock);
    }

    @Override
    public int round() {
        return state == DossierState.SUPPLEMENT_REQUESTED ? supplements.size() : 0;
    }

    /** What duties look at in it. */
    @Override
    public Reach.Matter matter() {
        return new Reach.Matter(
                agency(),
                organisation(),
                procedureId,
                Optional.ofNullable(officer).map(AccountName::new));
    }

    @Override
    Dossier itself() {
        return this;
    }

    @Override
    void changed(Instant now) {
        changedAt = now;
    }

    private void move(DossierState next, Instant now) {
        state = state.to(next);
        note("DossierState." + next.name(), now);
        changedAt = now;
    }

    private void note(String label, Instant now) {
        progress.add(new ProgressEvent(this, progress.size() + 1, now, label));
    }

    private void tick(ClockEntry.Kind kind, Instant now, @Nullable Instant due, String by) {
        if (due == null) {
            return; // it has not begun
        }
        boolean ofRound = kind == ClockEntry.Kind.PAUSE || kind == ClockEntry.Kind.RESUME;
        clock.add(new ClockEntry(this, clock.size() + 1, kind, ofRound ? supplements.size() : 0, now, due, by));
        dueAt = due;
        changedAt = now;
    }
}
