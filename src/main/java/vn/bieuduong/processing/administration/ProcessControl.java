package vn.bieuduong.processing.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.AdministrativeAct;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Worded;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.processing.ProcessingReason;
import vn.bieuduong.processing.worklist.OfficeDossiers;
import vn.bieuduong.workflow.Deployment;
import vn.bieuduong.workflow.HistoryEntry;
import vn.bieuduong.workflow.Incident;
import vn.bieuduong.workflow.Instance;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.engine.Engine;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.id.TaskId;

/**
 * Điều khiển phiên chạy: what an administrator does to a single running process when something is stuck. Each act needs a
 * reason, stands in the instance's history and in the trail, and leaves the dossier showing where its process is.
 */
@ApplicationScoped
@Transactional
public class ProcessControl {

    private static final int SHOWN = 200;

    private final Engine engine;
    private final AdministrativeAct acts;
    private final ProcessSubjects subjects;

    @Inject
    public ProcessControl(Engine engine, AdministrativeAct acts, ProcessSubjects subjects) {
        this.engine = engine;
        this.acts = acts;
        this.subjects = subjects;
    }

    public InstanceView view(Actor actor, InstanceId id) {
        AdministrativeAct.mustAdminister(actor);
        Instance instance = known(id);
        Deployment version = engine.repository().get(instance.definitionId());
        Definition definition = engine.repository().definition(instance.definitionId());
        return new InstanceView(
                id,
                instance.definitionId(),
                version.name(),
                version.version(),
                subjects.subject(instance.businessKey()),
                instance.status().name(),
                version.suspended(),
                instance.startedAt(),
                Optional.ofNullable(instance.endedAt()),
                instance.ended() ? List.of() : places(id),
                engine.tasks().open(id).stream().map(this::task).toList(),
                instance.variables().entrySet().stream()
                        .map(e -> new InstanceView.VariableLine(e.getKey(), String.valueOf(e.getValue())))
                        .toList(),
                engine.history().entries(id).stream()
                        .map(entry -> history(definition, entry))
                        .toList(),
                incidents(engine.control().incidentsOf(id)));
    }

    /** Sơ đồ: what is done, where it stands, what is late. */
    public String diagram(Actor actor, InstanceId id, Locale language) {
        AdministrativeAct.mustAdminister(actor);
        known(id);
        return engine.history().diagram(id, language);
    }

    /** What failed for the last time, oldest first. */
    public List<IncidentLine> incidents(Actor actor) {
        AdministrativeAct.mustAdminister(actor);
        return incidents(engine.control().incidents(SHOWN));
    }

    /** How many there are, beyond those that are listed too. */
    public long countIncidents(Actor actor) {
        AdministrativeAct.mustAdminister(actor);
        return engine.control().countIncidents();
    }

    public void suspend(Actor actor, InstanceId id, String reason) {
        act(actor, id, ProcessAct.INSTANCE_SUSPENDED, reason, () -> engine.control()
                .suspend(id, actor.account().value(), reason));
    }

    public void resume(Actor actor, InstanceId id, String reason) {
        act(actor, id, ProcessAct.INSTANCE_RESUMED, reason, () -> engine.control()
                .resume(id, actor.account().value(), reason));
    }

    /** Chuyển bước: takes a token from where it stands and puts it before another step. */
    public void move(Actor actor, InstanceId id, int token, String target, String reason) {
        act(actor, id, ProcessAct.INSTANCE_MOVED, reason, () -> engine.control()
                .move(id, token, target, actor.account().value(), reason));
    }

    /** Sửa biến. */
    public void change(Actor actor, InstanceId id, String name, Object value, String reason) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]{0,59}")) {
            throw new Refusal(List.of(Finding.on("name", ProcessingReason.VARIABLE_NAME_WRONG)));
        }
        act(actor, id, ProcessAct.INSTANCE_CHANGED, reason, () -> engine.control()
                .change(id, Map.of(name, value), actor.account().value(), reason));
    }

    /** Chấm dứt: ends the process; the dossier is stopped and its filer reads the reason. */
    public void cancel(Actor actor, InstanceId id, String reason) {
        AdministrativeAct.mustAdminister(actor);
        ActReason.mustBeGiven(reason);
        Instance instance = known(id);
        Optional<Dossier> dossier = subjects.locked(instance);
        Instance after = subjects.refusing(
                () -> engine.control().cancel(id, actor.account().value(), reason));
        dossier.ifPresent(d -> d.end(
                d.state() == DossierState.SUBMITTED ? DossierState.REJECTED_AT_INTAKE : DossierState.STOPPED,
                reason.strip(),
                subjects.clock().instant()));
        subjects.follow(dossier, after);
        dossier.ifPresent(subjects::moved);
        acts.write(
                actor, ProcessAct.INSTANCE_CANCELLED, id.toString(), subjects.subject(instance.businessKey()), reason);
    }

    /** Giao lại việc: gives an open task to somebody else, or back to its group when {@code account} is blank. */
    public void reassign(Actor actor, InstanceId id, TaskId task, String account, String reason) {
        if (!account.isBlank()
                && AccountName.read(account).filter(acts::isKnown).isEmpty()) {
            throw new Refusal(List.of(Finding.on("account", ProcessingReason.ACCOUNT_UNKNOWN)));
        }
        act(actor, id, ProcessAct.INSTANCE_REASSIGNED, reason, () -> {
            if (engine.tasks().open(id).stream().noneMatch(t -> t.id().equals(task))) {
                throw Refusal.of(ProcessingReason.NOT_AT_THIS_STEP);
            }
            engine.control()
                    .reassign(
                            task,
                            account.isBlank() ? null : account,
                            actor.account().value(),
                            reason);
            return engine.runtime().get(id);
        });
    }

    /** Thử lại một sự cố. */
    public void retry(Actor actor, UUID incident, String reason) {
        mend(actor, incident, ProcessAct.INCIDENT_RETRIED, reason, () -> engine.control()
                .retry(incident, actor.account().value(), reason));
    }

    /** Coi như đã xong: the failed work counts as done and the process goes on. */
    public void resolve(Actor actor, UUID incident, String reason) {
        mend(actor, incident, ProcessAct.INCIDENT_RESOLVED, reason, () -> engine.control()
                .resolve(incident, Map.of(), actor.account().value(), reason));
    }

    private void mend(Actor actor, UUID incident, ProcessAct act, String reason, Runnable mending) {
        AdministrativeAct.mustAdminister(actor);
        ActReason.mustBeGiven(reason);
        IncidentLine line = incidents(actor).stream()
                .filter(i -> i.id().equals(incident))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ProcessingReason.INCIDENT_GONE));
        Optional<Dossier> dossier = line.instance().map(this::known).flatMap(subjects::locked);
        subjects.refusing(() -> {
            mending.run();
            return incident;
        });
        line.instance().map(this::known).ifPresent(after -> subjects.follow(dossier, after));
        acts.write(actor, act, incident.toString(), line.subject() + " " + line.step(), reason);
    }

    private void act(Actor actor, InstanceId id, ProcessAct act, String reason, Supplier<Instance> doing) {
        AdministrativeAct.mustAdminister(actor);
        ActReason.mustBeGiven(reason);
        Instance before = known(id);
        Optional<Dossier> dossier = subjects.locked(before);
        Instance after = subjects.refusing(doing);
        subjects.follow(dossier, after);
        acts.write(actor, act, id.toString(), subjects.subject(before.businessKey()), reason);
    }

    private Instance known(InstanceId id) {
        try {
            return engine.runtime().get(id);
        } catch (WorkflowConflict unknown) {
            throw Refusal.of(ProcessingReason.PROCESS_NOT_FOUND);
        }
    }

    private List<InstanceView.PlaceLine> places(InstanceId id) {
        return engine.control().places(id).stream()
                .map(p -> new InstanceView.PlaceLine(
                        p.token(),
                        p.name(),
                        p.targets().stream()
                                .map(t -> new InstanceView.Target(t.node(), t.name()))
                                .toList()))
                .toList();
    }

    private InstanceView.TaskLine task(Task task) {
        return new InstanceView.TaskLine(task.id(), task.name(), holder(task), Optional.ofNullable(task.dueAt()));
    }

    private Worded holder(Task task) {
        if (task.assignee() == null) {
            return OfficeDossiers.groups(task);
        }
        String person = acts.person(task.assignee());
        return language -> person;
    }

    private InstanceView.HistoryLine history(Definition definition, HistoryEntry entry) {
        String path = entry.trail().stream()
                .filter(step -> step.startsWith("+") || step.startsWith("!"))
                .map(step -> (step.startsWith("!") ? "✕ " : "→ ") + name(definition, step.substring(1)))
                .distinct()
                .collect(Collectors.joining("  "));
        return new InstanceView.HistoryLine(
                entry.at(),
                acts.person(entry.actor()),
                entry.act(),
                entry.node() == null ? "" : name(definition, entry.node()),
                entry.reason(),
                path);
    }

    private static String name(Definition definition, String node) {
        return definition.find(node).map(n -> n.name()).orElse(node);
    }

    private List<IncidentLine> incidents(List<Incident> incidents) {
        return incidents.stream()
                .map(i -> new IncidentLine(
                        i.id(),
                        Optional.ofNullable(i.instanceId()),
                        i.processKey(),
                        subjects.subject(i.businessKey()),
                        i.nodeName(),
                        i.what(),
                        i.attempts(),
                        i.message(),
                        i.trace()))
                .toList();
    }
}
