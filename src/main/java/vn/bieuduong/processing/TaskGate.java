package vn.bieuduong.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.bieuduong.calendar.WorkingDays;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Behalf;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;
import vn.bieuduong.issuing.DueDocuments;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.workflow.Instance;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.definition.Assignment;
import vn.bieuduong.workflow.engine.Engine;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.id.TaskId;

/**
 * Chuyển bước: the one way from an office's act to the engine. Takes the open task for the actor, and finishes it with an
 * outcome, a record and an audit line, all in the caller's transaction. The dossier's row is locked before the instance's,
 * always.
 */
@ApplicationScoped
public class TaskGate {

    /** The message by which a process hears that the applicant has answered. */
    public static final String SUPPLEMENT = "supplement";

    /** The message by which a process hears that the applicant takes his dossier back. */
    public static final String WITHDRAW = "withdraw";

    private static final int LONGEST_NOTE = 5_000;

    private final Dossiers dossiers;
    private final Engine engine;
    private final Accounts accounts;
    private final WorkingDays workingDays;
    private final DueDocuments papers;
    private final Facts facts;
    private final AuditTrail audit;
    private final EntityManager em;
    private final Clock clock;
    private final int mostSupplementDays;
    private final boolean standInsSign;

    @Inject
    TaskGate(
            Dossiers dossiers,
            Engine engine,
            Accounts accounts,
            WorkingDays workingDays,
            DueDocuments papers,
            Facts facts,
            AuditTrail audit,
            EntityManager em,
            Clock clock,
            Settings settings) {
        this.dossiers = dossiers;
        this.engine = engine;
        this.accounts = accounts;
        this.workingDays = workingDays;
        this.papers = papers;
        this.facts = facts;
        this.audit = audit;
        this.em = em;
        this.clock = clock;
        this.mostSupplementDays = settings.office().mostSupplementDays();
        this.standInsSign = settings.office().standInsSign();
    }

    /** Starts the procedure's process for a dossier that was just filed. */
    public void start(Dossier dossier, String processKey) {
        Instance instance;
        try {
            instance = engine.runtime()
                    .start(
                            processKey,
                            dossier.id().toString(),
                            Map.of("agency", dossier.agency().value()),
                            dossier.filer().value());
        } catch (WorkflowConflict conflict) {
            throw conflict.kind() == WorkflowConflict.Kind.DEFINITION_SUSPENDED
                    ? Refusal.of(ProcessingReason.FILING_SUSPENDED)
                    : conflict;
        }
        dossier.runIn(instance.id());
        showStep(dossier, instance);
    }

    /** Tells the process that the applicant has answered; by whose account. */
    public void answered(Dossier dossier, AccountName by) {
        showStep(dossier, conflictsNamed(() -> engine.runtime()
                .message(instanceOf(dossier), SUPPLEMENT, Map.of(), by.value())));
    }

    /** Ends the process because the applicant takes the dossier back; false when it is too late for that. */
    public boolean withdrawn(Dossier dossier, AccountName by) {
        try {
            showStep(dossier, engine.runtime().message(instanceOf(dossier), WITHDRAW, Map.of(), by.value()));
            return true;
        } catch (WorkflowConflict conflict) {
            if (conflict.kind() == WorkflowConflict.Kind.NOT_WAITING) {
                return false;
            }
            throw Conflicts.named(conflict, accounts);
        }
    }

    /** The dossier, for whoever of the office handles it. */
    public Dossier readable(Actor actor, DossierId id) {
        Dossier dossier = dossiers.get(id);
        mustBeOffice(actor, dossier);
        return dossier;
    }

    /** The dossier's open task of this kind, for the actor: his own, or a free one of his groups. */
    public HeldTask take(Actor actor, DossierId id, DossierStep step) {
        Dossier dossier = dossiers.locked(id);
        mustBeOffice(actor, dossier);
        List<Task> open = engine.tasks().open(instanceOf(dossier));
        Task task = open.stream()
                .filter(t -> step.form().equals(t.formKey()))
                .findFirst()
                .orElseThrow(() -> doneMeanwhile(dossier, step));
        Refusal.unless(mayDo(actor, dossier, task), ProcessingReason.NOT_YOUR_TASK);
        String holder = task.assignee();
        Optional<Behalf> behalf = actor.behalfIn(holder, task.candidates(), dossier.matter());
        Refusal.unless(
                step != DossierStep.SIGN || behalf.isEmpty() || standInsSign, ProcessingReason.SIGNATURE_IS_PERSONAL);
        if (holder != null && !holder.equals(actor.account().value()) && behalf.isEmpty()) {
            throw Refusal.of(
                    ProcessingReason.TAKEN_BY, accounts.displayName(holder), Conflicts.moment(task.claimedAt()));
        }
        return new HeldTask(dossier, task, step, dossier.state());
    }

    /** Completes the step: outcome to the engine, note to the record, a line to the audit trail. */
    public void finish(
            HeldTask step, Actor actor, DossierStep.Outcome outcome, String note, Map<String, Object> variables) {
        if (!step.step().outcomes().contains(outcome)) {
            throw new IllegalArgumentException(step.step() + " does not end in " + outcome);
        }
        Refusal.unless(note.length() <= LONGEST_NOTE, ProcessingReason.NOTE_TOO_LONG, LONGEST_NOTE);
        Dossier dossier = step.dossier();
        Instant now = clock.instant();
        Optional<Behalf> behalf =
                actor.behalfIn(step.task().assignee(), step.task().candidates(), dossier.matter());
        em.persist(new StepRecord(
                dossier.id(),
                step.task().id(),
                step.step().form(),
                outcome.word(),
                actor.account(),
                actor.displayName(),
                behalf.map(Behalf::displayName).orElse(null),
                now,
                note.strip()));
        audit.write(
                actor.account(),
                outcome.act(),
                dossier.id().toString(),
                step.step().form() + ": " + dossier.anyNumber()
                        + behalf.map(BehalfWords::onBehalf).orElse(""));
        if (behalf.isPresent() && !actor.account().value().equals(step.task().assignee())) {
            conflictsNamed(() -> engine.tasks()
                    .reassign(
                            step.task().id(),
                            actor.account().value(),
                            actor.account().value()));
        }
        Map<String, Object> all = new HashMap<>(variables);
        all.put("outcome", outcome.word());
        showStep(dossier, conflictsNamed(() -> engine.tasks()
                .complete(step.task().id(), actor.account().value(), all)));
        facts.announce(new StepFinished(dossier.id(), step.step(), outcome));
        if (dossier.state() != step.before()) {
            facts.announce(new DossierMoved(dossier.id(), dossier.state()));
        }
    }

    /** Asks the applicant, whichever step asks; the deadline is the last office minute of the last working day. */
    public void askSupplement(HeldTask step, Actor actor, SupplementForm form) {
        Refusal.ifAny(form.findings(mostSupplementDays));
        Instant now = clock.instant();
        Instant deadline = workingDays.after(now, BigDecimal.valueOf(form.days()));
        step.dossier()
                .askSupplement(
                        new Supplement.Asked(
                                form.items(),
                                form.note(),
                                form.days(),
                                OfficeDay.of(deadline),
                                actor.account(),
                                actor.displayName()),
                        now);
        finish(
                step,
                actor,
                DossierStep.Outcome.SUPPLEMENT,
                form.note(),
                Map.of("supplementDeadline", deadline.toString()));
    }

    public void claim(Actor actor, DossierId id, TaskId task) {
        Task open = openTask(actor, id, task);
        Refusal.unless(mayDo(actor, dossiers.get(id), open), ProcessingReason.NOT_YOUR_TASK);
        conflictsNamed(() -> engine.tasks().claim(task, actor.account().value()));
    }

    public void release(Actor actor, DossierId id, TaskId task) {
        Task open = openTask(actor, id, task);
        Refusal.unless(actor.account().value().equals(open.assignee()), ProcessingReason.NOT_YOUR_TASK);
        conflictsNamed(() -> engine.tasks().release(task, actor.account().value()));
    }

    private Task openTask(Actor actor, DossierId id, TaskId task) {
        Dossier dossier = dossiers.locked(id);
        mustBeOffice(actor, dossier);
        return engine.tasks().open(instanceOf(dossier)).stream()
                .filter(t -> t.id().equals(task))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ProcessingReason.NOT_AT_THIS_STEP));
    }

    /** Whether the task is the actor's by name, or by one of his groups in whose area the dossier lies. */
    private static boolean mayDo(Actor actor, Dossier dossier, Task task) {
        String holder = task.assignee();
        return actor.account().value().equals(holder)
                || task.candidates().stream().anyMatch(actor.groups(dossier.matter())::contains)
                || holder != null && actor.behalfOf(holder, task.candidates()).isPresent();
    }

    /**
     * To everybody without an office duty at the dossier's agency it does not exist. Bodies that give opinions and
     * members of the council see those alone that have come before them.
     */
    public void mustBeOffice(Actor actor, Dossier dossier) {
        Refusal.unless(
                dossier.processInstance().isPresent() && (handles(actor, dossier) || hasComeBefore(actor, dossier)),
                ProcessingReason.NOT_FOUND);
    }

    /**
     * Whether the dossier is his from end to end: it lies in his area of his office, or was handed to him by name. Else its official
     * papers are not for him.
     */
    public boolean handles(Actor actor, Dossier dossier) {
        return actor.reach().covers(dossier.matter());
    }

    /**
     * The groups whose work he reads without doing it: what comes to the council's secretary comes before its members.
     */
    public static Set<String> readGroups(Actor actor) {
        return actor.duties().stream()
                .filter(duty -> duty.role() == Role.COUNCIL_MEMBER)
                .map(duty -> new Duty(Role.COUNCIL_SECRETARY, duty.agency()).group())
                .collect(Collectors.toSet());
    }

    /** Whether a step of it, done or open, was or is for him or for a group of his. */
    private boolean hasComeBefore(Actor actor, Dossier dossier) {
        Set<String> read = readGroups(actor);
        return engine.tasks().all(instanceOf(dossier)).stream()
                .anyMatch(task -> (task.isOpen() && mayDo(actor, dossier, task))
                        || task.candidates().stream().anyMatch(actor.groups(dossier.matter())::contains)
                        || (actor.account().value().equals(task.endedBy())
                                && actor.reach(Role::isOfOffice).covers(dossier.matter()))
                        || task.candidates().stream().anyMatch(read::contains));
    }

    public Optional<String> variable(HeldTask step, String name) {
        return Optional.ofNullable(engine.runtime()
                        .get(instanceOf(step.dossier()))
                        .variables()
                        .get(name))
                .map(Object::toString);
    }

    /** Writes on the dossier what the office does next, by the step's public name, and which papers it owes by now. */
    public void showStep(Dossier dossier, Instance instance) {
        String shown = "";
        if (!instance.ended()) {
            var definition = engine.repository().definition(instance.definitionId());
            for (Task task : engine.tasks().open(instance.id())) {
                Assignment assignment = definition.userTask(task.node()).assignment();
                if (assignment.isPublic()) {
                    shown = assignment.publicName().isEmpty() ? task.name() : assignment.publicName();
                }
            }
        }
        dossier.nowAt(shown, clock.instant());
        papers.settle(dossier);
    }

    /** As {@link #showStep}, after the process has gone on by itself: a timer, a signal, an automatic task. */
    public void wentOn(InstanceId instance) {
        DossierId.named(engine.runtime().get(instance).businessKey())
                .flatMap(dossiers::find)
                .map(dossier -> dossiers.locked(dossier.id()))
                .ifPresent(dossier -> showStep(dossier, engine.runtime().get(instanceOf(dossier))));
    }

    private static InstanceId instanceOf(Dossier dossier) {
        return dossier.processInstance().orElseThrow(() -> Refusal.of(ProcessingReason.NOT_FOUND));
    }

    /** Who has finished this step meanwhile, when somebody has; else only that the dossier is elsewhere. */
    private Refusal doneMeanwhile(Dossier dossier, DossierStep step) {
        return em.createQuery(
                        "select r from StepRecord r where r.dossier = :d and r.step = :s order by r.recordedAt desc, r.written desc",
                        StepRecord.class)
                .setParameter("d", dossier.id().value())
                .setParameter("s", step.form())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(done -> Refusal.of(
                        ProcessingReason.DONE_BY,
                        accounts.displayName(done.actor()),
                        Conflicts.moment(done.recordedAt())))
                .orElseGet(() -> Refusal.of(ProcessingReason.NOT_AT_THIS_STEP));
    }

    private <T> T conflictsNamed(Supplier<T> call) {
        try {
            return call.get();
        } catch (WorkflowConflict conflict) {
            throw Conflicts.named(conflict, accounts);
        }
    }
}
