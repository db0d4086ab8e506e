package vn.bieuduong.processing.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.bieuduong.calendar.WorkingDays;
import vn.bieuduong.calendar.WorkingTime;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.view.DossierViews;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Worded;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.processing.StepRecord;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.engine.Engine;
import vn.bieuduong.workflow.id.TaskId;

/** Puts together what the office reads: dossier, open task, time left, the steps so far with what was noted at each. */
@ApplicationScoped
public class OfficeDossiers {

    private final Engine engine;
    private final DossierViews dossierViews;
    private final Procedures procedures;
    private final Accounts accounts;
    private final WorkingDays workingDays;
    private final EntityManager em;
    private final Clock clock;
    private final int nearDueDays;

    @Inject
    public OfficeDossiers(
            Engine engine,
            DossierViews dossierViews,
            Procedures procedures,
            Accounts accounts,
            WorkingDays workingDays,
            EntityManager em,
            Clock clock,
            Settings settings) {
        this.engine = engine;
        this.dossierViews = dossierViews;
        this.procedures = procedures;
        this.accounts = accounts;
        this.workingDays = workingDays;
        this.em = em;
        this.clock = clock;
        this.nearDueDays = settings.office().nearDueDays();
    }

    /** Until when a task counts as near its due time. */
    Instant nearDue(Instant now) {
        return workingDays.after(now, nearDueDays);
    }

    List<WorklistLine> lines(List<Dossier> dossiers) {
        return dossiers.stream().map(d -> line(d, Optional.empty())).toList();
    }

    WorklistLine line(Dossier dossier, Optional<Task> task) {
        Optional<WorkingTime> left = left(dossier);
        return new WorklistLine(
                dossier.id(),
                task.map(Task::id),
                dossier.anyNumber(),
                procedures
                        .get(dossier.procedureId(), dossier.procedureVersion())
                        .name(),
                dossierViews.unitName(dossier),
                dossier.details().title(),
                dossier.state(),
                task.map(Task::name).orElse(dossier.currentStep()),
                task.map(Task::assignee).map(accounts::displayName),
                task.map(Task::dueAt),
                dossier.dueAt(),
                dossier.dueBefore(),
                left,
                timeliness(dossier, left),
                dossier.state() == DossierState.SUPPLEMENT_REQUESTED
                        && dossier.openSupplement()
                                .filter(asked -> !asked.isTold())
                                .isPresent());
    }

    OfficeDossier of(Actor actor, Dossier dossier, boolean whole) {
        List<Task> open = engine.tasks().open(dossier.processInstance().orElseThrow());
        Optional<Task> his = open.stream()
                .filter(t -> actor.account().value().equals(t.assignee()))
                .findFirst()
                .or(() -> open.stream()
                        .filter(t -> t.assignee() != null
                                && actor.behalfOf(t.assignee(), t.candidates()).isPresent())
                        .findFirst())
                .or(() -> open.stream()
                        .filter(t -> t.assignee() == null
                                && t.candidates().stream().anyMatch(actor.groups(dossier.matter())::contains))
                        .findFirst());
        Optional<Task> shown = his.or(() -> open.stream().findFirst());
        Optional<WorkingTime> left = left(dossier);
        return new OfficeDossier(
                dossierViews.of(dossier),
                shown.map(Task::name).orElse(""),
                shown.map(this::holder),
                shown.map(Task::dueAt),
                left,
                timeliness(dossier, left),
                whole,
                his.map(t -> taskView(actor, t)),
                history(dossier));
    }

    private OfficeDossier.TaskView taskView(Actor actor, Task task) {
        return new OfficeDossier.TaskView(
                task.id(),
                String.valueOf(task.formKey()),
                task.name(),
                engine.repository()
                        .definition(task.definitionId())
                        .userTask(task.node())
                        .assignment()
                        .outcomes(),
                actor.account().value().equals(task.assignee())
                        || task.assignee() != null
                                && actor.behalfOf(task.assignee(), task.candidates())
                                        .isPresent());
    }

    /** The person who holds the task, or the groups it waits for. */
    private Worded holder(Task task) {
        if (task.assignee() == null) {
            return groups(task);
        }
        String name = accounts.displayName(task.assignee());
        return language -> name;
    }

    /** The groups a task waits for, each named once. */
    public static Worded groups(Task task) {
        return language -> task.candidates().stream()
                .map(candidate -> group(candidate, language))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String group(String candidate, Locale language) {
        String role = candidate.substring(0, Math.max(0, candidate.indexOf('@')));
        for (Role one : Role.values()) {
            if (one.name().equals(role)) {
                return one.label(language);
            }
        }
        return candidate;
    }

    /** The steps the dossier has gone through, with what was noted at each; the last may be open. */
    List<OfficeDossier.StepLine> history(Dossier dossier) {
        Map<TaskId, StepRecord> records = em.createQuery(
                        "select r from StepRecord r where r.dossier = :d", StepRecord.class)
                .setParameter("d", dossier.id().value())
                .getResultStream()
                .collect(Collectors.toMap(StepRecord::task, r -> r));
        List<OfficeDossier.StepLine> lines = new ArrayList<>();
        Instant now = clock.instant();
        for (var step : engine.history().steps(dossier.processInstance().orElseThrow())) {
            StepRecord record = records.get(step.taskId());
            Instant end = step.endedAt() == null ? now : step.endedAt();
            lines.add(new OfficeDossier.StepLine(
                    step.order(),
                    step.name(),
                    step.actor() == null ? "" : accounts.displayName(step.actor()),
                    record == null ? Optional.empty() : record.onBehalf(),
                    step.createdAt(),
                    Optional.ofNullable(step.endedAt()),
                    Optional.ofNullable(step.dueAt()),
                    step.outcome() == null ? "" : step.outcome(),
                    record == null ? "" : record.note(),
                    step.cancelled(),
                    step.dueAt() != null && end.isAfter(step.dueAt())));
        }
        return lines;
    }

    private Optional<WorkingTime> left(Dossier dossier) {
        if (dossier.state().isFinal() || dossier.state() == DossierState.RESULT_READY) {
            return Optional.empty();
        }
        Instant from = dossier.state() == DossierState.SUPPLEMENT_REQUESTED ? dossier.changedAt() : clock.instant();
        return dossier.dueAt().map(due -> workingDays.between(from, due));
    }

    /** How the dossier stands to its own due time; that of the step shown is another matter. */
    private Timeliness timeliness(Dossier dossier, Optional<WorkingTime> left) {
        if (dossier.state() == DossierState.SUPPLEMENT_REQUESTED) {
            return Timeliness.PAUSED;
        }
        if (dossier.state().isFinal()) {
            return Timeliness.NONE;
        }
        boolean late = left.filter(WorkingTime::isNegative).isPresent();
        boolean near = left.filter(l -> l.days() <= nearDueDays).isPresent();
        return late ? Timeliness.OVERDUE : near ? Timeliness.NEAR_DUE : Timeliness.ON_TIME;
    }
}
