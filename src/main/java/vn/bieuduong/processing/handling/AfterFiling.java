package vn.bieuduong.processing.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.change.ChangeCause;
import vn.bieuduong.dossier.change.ChangeView;
import vn.bieuduong.dossier.change.Corrections;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.dossier.view.NomineeQuestions;
import vn.bieuduong.dossier.view.OpenFields;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.dossier.view.Shown;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.DueDocuments;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.processing.DossierStep;
import vn.bieuduong.processing.ProcessingReason;
import vn.bieuduong.processing.TaskGate;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.engine.Engine;

/**
 * Sau khi nộp: what may still be put right in a filed dossier: by the applicant until reception begins, by whoever of the office has
 * it in hand before a decision is drawn up.
 */
@ApplicationScoped
@Transactional
public class AfterFiling {

    /** From the tờ trình's signature on the names stand in papers that others signed. */
    private static final Set<DossierStep> BEFORE_DECISION = EnumSet.of(
            DossierStep.INTAKE, DossierStep.ASSIGN, DossierStep.APPRAISE, DossierStep.COUNCIL, DossierStep.SUBMISSION);

    private final TaskGate steps;
    private final Dossiers dossiers;
    private final Drafts drafts;
    private final Procedures procedures;
    private final Corrections corrections;
    private final DueDocuments documents;
    private final Engine engine;
    private final Facts facts;
    private final AuditTrail audit;

    @Inject
    public AfterFiling(
            TaskGate steps,
            Dossiers dossiers,
            Drafts drafts,
            Procedures procedures,
            Corrections corrections,
            DueDocuments documents,
            Engine engine,
            Facts facts,
            AuditTrail audit) {
        this.steps = steps;
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.procedures = procedures;
        this.corrections = corrections;
        this.documents = documents;
        this.engine = engine;
        this.facts = facts;
        this.audit = audit;
    }

    /** Whether the applicant may still change what he filed, because nobody at reception has taken it. */
    public boolean isCorrectable(Actor filer, DossierId id) {
        Dossier dossier = dossiers.get(id);
        return dossier.belongsTo(filer) && isUntouched(dossier);
    }

    /** Whether the applicant may still take it back, as the process says. */
    public boolean isWithdrawable(Actor filer, DossierId id) {
        Dossier dossier = dossiers.get(id);
        return dossier.belongsTo(filer)
                && dossier.processInstance()
                        .filter(instance -> engine.runtime().awaits(instance, TaskGate.WITHDRAW))
                        .isPresent();
    }

    /**
     * Takes what the applicant put right before reception, without filing anew.
     *
     * @param nominee whom he changes, or null for the general details
     * @param typed by the keys of {@link OpenFields}
     */
    public void correct(
            Actor filer, DossierId id, @Nullable NomineeId nominee, Map<String, String> typed, Shown shown) {
        Dossier dossier = dossiers.owned(filer, id);
        Refusal.unless(isUntouched(dossier), ProcessingReason.RECEPTION_HAS_BEGUN);
        OpenFields open = nominee == null
                ? OpenFields.general(
                        OpenFields.asked(procedure(dossier), dossier.answers(), dossier.nominees(), dossier.filedBy()))
                : OpenFields.nominee(nominee(dossier, nominee), NomineeQuestions.of(dossier, procedure(dossier)));
        Map<String, String> clean = new TreeMap<>();
        typed.forEach((field, text) -> clean.put(field, Typed.text(text)));
        Shown.Merged merged = shown.merge(clean, open.standing(dossier.details(), dossier.answers()));
        Refusal.ifAny(merged.collisions());
        List<ChangeView> changes = corrections.take(
                dossier, open, merged.fields(), new Corrections.Ground(ChangeCause.BEFORE_RECEPTION, 0, ""), filer);
        if (!changes.isEmpty()) {
            audit.write(filer.account(), HandlingAct.DOSSIER_CORRECTED, id.toString(), said(dossier, changes));
        }
    }

    /** Takes a file that the applicant brings besides, before reception; the receipt is made anew. */
    public void attach(Actor filer, DossierId id, String component, String fileName, InputStream content) {
        Dossier dossier = dossiers.owned(filer, id);
        Refusal.unless(isUntouched(dossier), ProcessingReason.RECEPTION_HAS_BEGUN);
        drafts.attachFiled(filer, id, component, fileName, content);
        papersChanged(dossier, component, "", fileName, filer);
    }

    /** Takes a paper off again, before reception; what it was called is kept, and the receipt is made anew. */
    public void detach(Actor filer, DossierId id, PaperView paper) {
        Dossier dossier = dossiers.owned(filer, id);
        Refusal.unless(isUntouched(dossier), ProcessingReason.RECEPTION_HAS_BEGUN);
        drafts.detachFiled(filer, id, paper.id());
        papersChanged(dossier, paper.component(), paper.inspection().name(), "", filer);
    }

    private void papersChanged(Dossier dossier, String component, String before, String after, Actor filer) {
        Component changed = procedure(dossier).component(component);
        ChangeView change = corrections.paper(
                dossier, changed, before, after, new Corrections.Ground(ChangeCause.BEFORE_RECEPTION, 0, ""), filer);
        audit.write(
                filer.account(),
                HandlingAct.DOSSIER_CORRECTED,
                dossier.id().toString(),
                said(dossier, List.of(change)));
        documents.renew(dossier, DocumentKind.FILING_RECEIPT);
    }

    private Procedure procedure(Dossier dossier) {
        return procedures.get(dossier.procedureId(), dossier.procedureVersion());
    }

    /** Whether the actor has the dossier in hand at a step before the decision, and so may put a slip of the pen right. */
    public boolean isSlipOffered(Actor actor, DossierId id) {
        Dossier dossier = dossiers.get(id);
        return steps.handles(actor, dossier)
                && tasks(dossier).stream().anyMatch(task -> isAt(task, BEFORE_DECISION) && holds(actor, dossier, task));
    }

    /** Puts a slip of the pen right, with a reason, and tells the filer; the new text may differ by a few letters only. */
    public void putRight(Actor actor, DossierId id, Misprint misprint) {
        Dossier dossier = dossiers.locked(id);
        steps.mustBeOffice(actor, dossier);
        Refusal.unless(isSlipOffered(actor, id), ProcessingReason.SLIP_NOT_NOW);
        List<Finding> findings = new ArrayList<>();
        ActReason.check(findings, misprint.reason());
        List<NomineeView> nominees = dossier.nominees();
        boolean named = misprint.isOfDossier() || misprint.nominee() <= nominees.size();
        if (!named) {
            findings.add(Finding.on("nominee", ProcessingReason.SLIP_NOBODY, nominees.size()));
        }
        Refusal.ifAny(findings);
        OpenFields open = misprint.isOfDossier()
                ? OpenFields.details(Set.of(misprint.field().name()))
                : OpenFields.nominee(
                        nominees.get(misprint.nominee() - 1), NomineeQuestions.of(dossier, procedure(dossier)));
        String key = misprint.isOfDossier()
                ? misprint.field().name()
                : OpenFields.key(
                        open.nominees().getFirst().id(), misprint.field().name());
        misprint.check(open.standing(dossier.details(), dossier.answers()).getOrDefault(key, ""));
        List<ChangeView> changes = corrections.take(
                dossier,
                open,
                Map.of(key, misprint.text()),
                new Corrections.Ground(ChangeCause.SLIP, 0, misprint.reason()),
                actor);
        audit.write(
                actor.account(),
                HandlingAct.DOSSIER_SLIP_CORRECTED,
                id.toString(),
                said(dossier, changes) + ": " + misprint.reason().strip());
        changes.forEach(change -> facts.announce(new SlipCorrected(id, change)));
    }

    /** The number and which fields, without what stands in them. */
    private static String said(Dossier dossier, List<ChangeView> changes) {
        return dossier.anyNumber() + ": "
                + String.join(", ", changes.stream().map(ChangeView::field).toList());
    }

    private static NomineeView nominee(Dossier dossier, NomineeId nominee) {
        return dossier.nominees().stream()
                .filter(one -> one.id().equals(nominee))
                .findFirst()
                .orElseThrow(() -> Refusal.of(DossierReason.NOMINEE_UNKNOWN));
    }

    private boolean isUntouched(Dossier dossier) {
        List<Task> open = tasks(dossier);
        return dossier.state() == DossierState.SUBMITTED
                && !open.isEmpty()
                && open.stream()
                        .allMatch(task -> task.assignee() == null && isAt(task, EnumSet.of(DossierStep.INTAKE)));
    }

    private List<Task> tasks(Dossier dossier) {
        return dossier.processInstance()
                .map(instance -> engine.tasks().open(instance))
                .orElse(List.of());
    }

    private static boolean isAt(Task task, Set<DossierStep> wanted) {
        return DossierStep.of(task.formKey()).filter(wanted::contains).isPresent();
    }

    private static boolean holds(Actor actor, Dossier dossier, Task task) {
        String holder = task.assignee();
        return holder == null
                ? task.candidates().stream().anyMatch(actor.groups(dossier.matter())::contains)
                : holder.equals(actor.account().value())
                        || actor.behalfOf(holder, task.candidates()).isPresent();
    }
}
