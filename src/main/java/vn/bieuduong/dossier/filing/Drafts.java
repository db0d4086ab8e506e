package vn.bieuduong.dossier.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.DraftDetails;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.Nominees;
import vn.bieuduong.dossier.Paper;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.view.NomineeQuestions;
import vn.bieuduong.dossier.view.PaperSubjects;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.dossier.view.Shown;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.AwardForm;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Level;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.ProcedureQuestion;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.procedure.When;

/** Soạn hồ sơ: what an applicant does with a dossier before it is filed. Everything is kept at once, half-done or not. */
@ApplicationScoped
@Transactional
public class Drafts {

    private static final long MEGABYTE = 1024 * 1024;

    private final Dossiers dossiers;
    private final Nominees nominees;
    private final Completeness completeness;
    private final PaperSubjects subjects;
    private final Procedures procedures;
    private final Organisations organisations;
    private final Submitters submitters;
    private final Intake intake;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public Drafts(
            Dossiers dossiers,
            Nominees nominees,
            Completeness completeness,
            PaperSubjects subjects,
            Procedures procedures,
            Organisations organisations,
            Submitters submitters,
            Intake intake,
            Settings settings,
            Clock clock) {
        this.dossiers = dossiers;
        this.nominees = nominees;
        this.completeness = completeness;
        this.subjects = subjects;
        this.procedures = procedures;
        this.organisations = organisations;
        this.submitters = submitters;
        this.intake = intake;
        this.settings = settings;
        this.clock = clock;
    }

    /** {@link #open(Actor, String, String, String)} for whom alone he files. */
    public DossierId open(Actor filer, String procedureId, @Nullable AgencyCode agency) {
        return open(filer, "", procedureId, agency);
    }

    /**
     * Begins a draft under the version of the procedure that is in force today.
     *
     * @param forWhom the key of one of his {@link Submitters}; "" is refused when there are several
     * @param agency the commune that is to decide; ignored for procedures of the province
     */
    public DossierId open(Actor filer, String forWhom, String procedureId, @Nullable AgencyCode agency) {
        Instant now = clock.instant();
        Procedure procedure = procedures
                .current(procedureId, today(now))
                .orElseThrow(() -> Refusal.of(DossierReason.PROCEDURE_NOT_OPEN));
        Submitter submitter = submitters.chosen(filer, procedure, forWhom);
        boolean represented = submitter.kind() == Submitter.Kind.PRINCIPAL;
        AccountName owner = represented ? new AccountName(submitter.code()) : filer.account();
        int drafts = settings.uploads().drafts();
        Refusal.unless(dossiers.drafts(owner) < drafts, DossierReason.DRAFTS_USED_UP, drafts);
        AgencyCode commune = agency;
        if (commune == null && procedure.level() == Level.COMMUNE) {
            commune = submitter
                    .unit()
                    .flatMap(organisations::communeOf)
                    .map(Organisation::code)
                    .orElse(null);
        }
        Organisation competent = organisations.competentFor(procedure.level().name(), commune);
        Dossier dossier = new Dossier(
                procedure.id(),
                procedure.version(),
                owner,
                represented ? submitter.name() : filer.displayName(),
                submitter.unit().orElse(null),
                competent.code(),
                now);
        dossiers.add(dossier);
        return dossier.id();
    }

    /** Everything the draft's pages show. */
    public DraftView view(Actor filer, DossierId id) {
        Dossier draft = dossiers.shown(filer, id);
        Procedure procedure = procedureOf(draft);
        List<PaperView> papers = completeness.papers(draft, procedure);
        Map<String, PaperSubjects.About> lacking = completeness.lacking(draft, procedure, papers);
        Map<String, String> answers = draft.answers();
        List<When.Asked> asked = nominees.asked(id);
        return new DraftView(
                id,
                procedure,
                draft.agency(),
                organisations.get(draft.agency()).name(),
                draft.organisation()
                        .flatMap(organisations::find)
                        .map(Organisation::name)
                        .orElse(draft.filerName()),
                draft.organisation().isPresent(),
                draft.state(),
                draft.upper(),
                draft.details(),
                answers,
                procedure.questions(answers, asked, draft.filedBy()),
                procedure.components().stream()
                        .filter(component -> component.isNeeded(answers, asked, draft.filedBy()))
                        .map(Component::id)
                        .collect(Collectors.toSet()),
                nominees.count(id),
                papers,
                lacking,
                completeness.missing(draft, procedure, papers, lacking),
                draft.changedAt());
    }

    /** The version of the procedure that the draft was begun under. */
    public Procedure procedure(Actor filer, DossierId id) {
        return procedureOf(dossiers.shown(filer, id));
    }

    /** Keeps the general details, complete or not; only what is malformed is refused. */
    public void describe(Actor filer, DossierId id, DraftDetails details) {
        describe(filer, id, details, Shown.nothing());
    }

    /** The same from a form that was open for a while: what was written elsewhere meanwhile is neither lost nor overwritten unseen. */
    public void describe(Actor filer, DossierId id, DraftDetails details, Shown shown) {
        Dossier draft = dossiers.owned(filer, id);
        Shown.Merged merged = shown.merge(details.fields(), draft.details().fields());
        List<Finding> findings = new ArrayList<>(merged.collisions());
        findings.addAll(details.malformed());
        Refusal.ifAny(findings);
        draft.describe(DraftDetails.of(merged.fields()), clock.instant());
    }

    /** Keeps answers to the procedure's own questions, by their ids; what is no answer is refused, and nothing kept. */
    public void answer(Actor filer, DossierId id, Map<String, String> typed) {
        Dossier draft = dossiers.owned(filer, id);
        Map<String, String> kept = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (ProcedureQuestion question : procedureOf(draft).questionsAbout(ProcedureQuestion.About.DOSSIER)) {
            String answer = typed.get(question.id());
            if (answer != null) {
                question.kept(answer)
                        .ifPresentOrElse(
                                sound -> kept.put(question.id(), sound),
                                () -> findings.add(Finding.of(
                                        DossierReason.ANSWER_MALFORMED, question.text(), question.wanted())));
            }
        }
        Refusal.ifAny(findings);
        draft.answer(kept, clock.instant());
    }

    /**
     * Adds or changes a nominee.
     *
     * @param nominee the one to change, or null to add one
     * @return the nominee's id
     */
    public NomineeId putNominee(Actor filer, DossierId id, @Nullable NomineeId nominee, NomineeForm form) {
        return putNominee(filer, id, nominee, form, Shown.nothing());
    }

    /**
     * The same from a form that was open for a while: what was written elsewhere meanwhile is neither lost nor overwritten unseen.
     * A nominee who was taken off meanwhile is refused as NOMINEE_GONE.
     */
    public NomineeId putNominee(Actor filer, DossierId id, @Nullable NomineeId nominee, NomineeForm form, Shown shown) {
        Dossier draft = dossiers.owned(filer, id);
        Procedure procedure = procedureOf(draft);
        Instant now = clock.instant();
        Set<NomineeType> kinds = EnumSet.copyOf(procedure.nomineeTypes());
        List<String> awards = procedure.awardForms().stream().map(AwardForm::id).toList();
        List<Finding> findings = new ArrayList<>();
        NomineeForm kept = NomineeQuestions.of(draft, procedure).kept(form, findings);
        if (nominee != null) {
            Map<String, String> there = nominees.find(id, nominee)
                    .orElseThrow(() -> Refusal.of(DossierReason.NOMINEE_GONE))
                    .form()
                    .fields();
            Shown.Merged merged = shown.merge(kept.fields(), there);
            // what its form does not ask now, as an answer under a condition that holds no more, stays
            Map<String, String> fields = new HashMap<>(there);
            fields.putAll(merged.fields());
            kept = NomineeForm.of(form.kind(), fields);
            merged.collisions().forEach(one -> findings.add(named(one, procedure)));
        }
        findings.addAll(form.findings(kinds, awards, today(now)));
        Refusal.ifAny(findings);
        if (nominee == null) {
            return draft.addNominee(kept, now);
        }
        draft.changeNominee(nominee, kept, now);
        return nominee;
    }

    /** An award's name instead of its id. */
    private static Finding named(Finding collision, Procedure procedure) {
        return procedure.awardForms().stream()
                .filter(award -> "awardForm".equals(collision.field())
                        && collision.arguments().contains(award.id()))
                .findFirst()
                .map(award -> Finding.on("awardForm", collision.reason(), award.name()))
                .orElse(collision);
    }

    public void removeNominee(Actor filer, DossierId id, NomineeId nominee) {
        dossiers.owned(filer, id).removeNominees(Set.of(nominee), clock.instant());
    }

    /**
     * Attaches a file under a component, while a draft or while a supplement is asked. A refused file leaves the dossier
     * as it was; so does one that stands under the component already, byte for byte. Where there is one for each nominee, the file is said to
     * speak of those whose names its own holds.
     *
     * @return the paper's id
     */
    public PaperId attach(Actor filer, DossierId id, String component, String fileName, InputStream content) {
        return attach(filer, id, component, Optional.empty(), fileName, content);
    }

    /**
     * The same with a nominee of whom it speaks, whatever it is called.
     *
     * @param of empty for those whose names the file's own holds
     */
    public PaperId attach(
            Actor filer, DossierId id, String component, Optional<NomineeId> of, String fileName, InputStream content) {
        Dossier dossier = dossiers.owned(filer, id);
        return take(filer, dossier, component, of, fileName, content, dossier::attach);
    }

    /** The same for a filed dossier that is put right before reception begins; whoever calls has seen that it has not. */
    public PaperId attachFiled(Actor filer, DossierId id, String component, String fileName, InputStream content) {
        Dossier dossier = dossiers.owned(filer, id);
        return take(filer, dossier, component, Optional.empty(), fileName, content, dossier::attachFiled);
    }

    /** How a file comes into a dossier. */
    private interface Attaching {
        Paper attach(String component, AttachmentId attachment, Instant now);
    }

    private PaperId take(
            Actor filer,
            Dossier dossier,
            String component,
            Optional<NomineeId> of,
            String fileName,
            InputStream content,
            Attaching attaching) {
        DossierId id = dossier.id();
        completeness.mayTakeFiles(dossier);
        Component wanted = procedureOf(dossier).components().stream()
                .filter(c -> c.id().equals(component))
                .findFirst()
                .orElseThrow(() -> Refusal.of(DossierReason.COMPONENT_UNKNOWN));
        Refusal.unless(
                wanted.takes(fileName), DossierReason.PAPER_TYPE_NOT_ALLOWED, String.join(", ", wanted.endings()));
        int megabytes = settings.uploads().megabytes(nominees.count(id));
        long bytes = intake.get(dossier.papers().stream().map(Paper::attachment).toList()).stream()
                .mapToLong(AttachmentSummary::size)
                .sum();
        Refusal.unless(bytes < megabytes * MEGABYTE, DossierReason.DOSSIER_TOO_LARGE, megabytes);
        AttachmentSummary kept = intake.receive(
                content, fileName, settings.maxUploadBytes(), filer.account().value(), id.value());
        intake
                .get(dossier.papers().stream()
                        .filter(paper -> paper.component().equals(component))
                        .map(Paper::attachment)
                        .toList())
                .stream()
                .filter(there -> there.sha256().equals(kept.sha256()))
                .findFirst()
                .ifPresent(there -> {
                    throw Refusal.of(DossierReason.PAPER_THERE_ALREADY, there.name());
                });
        PaperId paper = attaching.attach(component, kept.id(), clock.instant()).id();
        if (wanted.perNominee()) {
            Set<NomineeId> said = of.map(Set::of).orElseGet(() -> subjects.named(id, fileName));
            if (said.isEmpty() && nominees.count(id) == 1) {
                subjects.sayAll(id, wanted, paper);
            } else {
                subjects.say(id, paper, said);
            }
        }
        return paper;
    }

    /** Takes a paper off again; what was filed already stays. */
    public void detach(Actor filer, DossierId id, PaperId paper) {
        dossiers.owned(filer, id).detach(paper, clock.instant());
    }

    /**
     * Takes a paper off a filed dossier that is put right before reception begins; whoever calls has seen that it has not. What the
     * procedure needs stays: where it is the last sound one, it is refused as PAPER_NEEDED.
     */
    public void detachFiled(Actor filer, DossierId id, PaperId paper) {
        Dossier dossier = dossiers.owned(filer, id);
        Procedure procedure = procedureOf(dossier);
        Component component = dossier.papers().stream()
                .filter(one -> one.id().equals(paper))
                .findFirst()
                .map(one -> procedure.component(one.component()))
                .orElseThrow(() -> Refusal.of(DossierReason.PAPER_UNKNOWN));
        List<PaperView> others = completeness.papers(dossier, procedure).stream()
                .filter(one -> !one.id().equals(paper))
                .toList();
        Refusal.unless(
                completeness.isSatisfied(component, dossier, others), DossierReason.PAPER_NEEDED, component.name());
        dossier.detachFiled(paper, clock.instant());
    }

    /** Throws the draft away. */
    public void discard(Actor filer, DossierId id) {
        Dossier draft = dossiers.owned(filer, id);
        Refusal.unless(draft.state() == DossierState.DRAFT, DossierReason.NOT_A_DRAFT);
        Refusal.unless(draft.upper().isEmpty(), DossierReason.SENT_UP);
        dossiers.remove(draft);
    }

    private Procedure procedureOf(Dossier dossier) {
        return procedures.get(dossier.procedureId(), dossier.procedureVersion());
    }

    private static LocalDate today(Instant now) {
        return OfficeDay.of(now);
    }
}
