package vn.bieuduong.processing.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.AdministrativeAct;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Worded;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.processing.ProcessingReason;
import vn.bieuduong.workflow.Deployment;
import vn.bieuduong.workflow.Instance;
import vn.bieuduong.workflow.InvalidDefinition;
import vn.bieuduong.workflow.Problem;
import vn.bieuduong.workflow.StepDuration;
import vn.bieuduong.workflow.StepLoad;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.engine.Engine;

/** Quản trị quy trình: which processes are in force, how they do, and new ones put in force; for administrators alone. */
@ApplicationScoped
@Transactional
public class ProcessAdministration {

    private static final int SHOWN = 50;
    private static final String NONE = "–";
    private static final Worded NO_TIME = locale -> NONE;

    private final Engine engine;
    private final AdministrativeAct acts;
    private final ProcessSubjects subjects;
    private final Procedures procedures;

    @Inject
    public ProcessAdministration(
            Engine engine, AdministrativeAct acts, ProcessSubjects subjects, Procedures procedures) {
        this.engine = engine;
        this.acts = acts;
        this.subjects = subjects;
        this.procedures = procedures;
    }

    /** Every process with its versions. */
    public List<ProcessLine> processes(Actor actor) {
        AdministrativeAct.mustAdminister(actor);
        Map<UUID, Long> running = engine.control().countRunning();
        Map<String, List<Deployment>> processes = engine.repository().all().stream()
                .collect(Collectors.groupingBy(Deployment::key, LinkedHashMap::new, Collectors.toList()));
        return processes.entrySet().stream()
                .map(process -> {
                    List<ProcessVersion> versions = versions(process.getValue(), id -> running.getOrDefault(id, 0L));
                    return new ProcessLine(process.getKey(), versions.get(0).name(), versions);
                })
                .toList();
    }

    /** One version, with what its steps took in the last days. */
    public ProcessView view(Actor actor, UUID id, int days) {
        AdministrativeAct.mustAdminister(actor);
        ProcessVersion version = version(id);
        Instant now = subjects.clock().instant();
        return new ProcessView(
                version,
                versions(version.key()),
                steps(id, now.minus(Duration.ofDays(days)), now),
                engine.control().running(id, 0, SHOWN).stream()
                        .map(this::running)
                        .toList());
    }

    /** Sơ đồ: the version as SVG. */
    public String diagram(Actor actor, UUID id, Locale language) {
        AdministrativeAct.mustAdminister(actor);
        version(id);
        return engine.repository().diagram(id, language);
    }

    /** The file as it was put in force. */
    public byte[] source(Actor actor, UUID id) {
        AdministrativeAct.mustAdminister(actor);
        version(id);
        return engine.repository().source(id);
    }

    /** Everything that stands against putting a file in force; nothing is kept. */
    public DeployResult check(Actor actor, String fileName, byte[] bpmn) {
        AdministrativeAct.mustAdminister(actor);
        return new DeployResult(problems(fileName, bpmn), Optional.empty(), false);
    }

    /** Puts a file in force as the newest version of each process in it, or tells everything that is wrong with it. */
    public DeployResult deploy(Actor actor, String fileName, byte[] bpmn, String reason) {
        AdministrativeAct.mustAdminister(actor);
        ActReason.mustBeGiven(reason);
        Set<UUID> before = engine.repository().keys().stream()
                .flatMap(key -> engine.repository().newest(key).map(Deployment::id).stream())
                .collect(Collectors.toSet());
        if (!PortalForms.problems(bpmn, councils()).isEmpty()) {
            return new DeployResult(problems(fileName, bpmn), Optional.empty(), false);
        }
        try {
            List<Deployment> deployed = engine.repository()
                    .deployAll(fileName, bpmn, actor.account().value());
            List<Deployment> changed =
                    deployed.stream().filter(d -> !before.contains(d.id())).toList();
            changed.forEach(d -> acts.write(
                    actor, ProcessAct.PROCESS_DEPLOYED, d.id().toString(), d.key() + " " + d.version(), reason));
            return new DeployResult(
                    List.of(), Optional.of(version(deployed.get(0).id())), !changed.isEmpty());
        } catch (InvalidDefinition invalid) {
            return new DeployResult(problems(invalid.problems()), Optional.empty(), false);
        }
    }

    /** Tạm dừng: no dossier begins in this version and those in it wait. */
    public void suspend(Actor actor, UUID id, String reason) {
        hold(actor, id, ProcessAct.PROCESS_SUSPENDED, reason, true);
    }

    /** Cho chạy tiếp. */
    public void resume(Actor actor, UUID id, String reason) {
        hold(actor, id, ProcessAct.PROCESS_RESUMED, reason, false);
    }

    private void hold(Actor actor, UUID id, ProcessAct act, String reason, boolean suspended) {
        AdministrativeAct.mustAdminister(actor);
        ActReason.mustBeGiven(reason);
        ProcessVersion version = version(id);
        subjects.refusing(() -> {
            if (suspended) {
                engine.control().suspendDefinition(id, reason);
            } else {
                engine.control().resumeDefinition(id, reason);
            }
            return id;
        });
        acts.write(actor, act, id.toString(), version.key() + " " + version.version(), reason);
    }

    private ProcessVersion version(UUID id) {
        return engine.repository().keys().stream()
                .flatMap(key -> versions(key).stream())
                .filter(v -> v.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ProcessingReason.PROCESS_NOT_FOUND));
    }

    private List<ProcessVersion> versions(String key) {
        return versions(engine.repository().versions(key), engine.control()::countRunning);
    }

    private List<ProcessVersion> versions(List<Deployment> newestFirst, ToLongFunction<UUID> running) {
        List<ProcessVersion> versions = new ArrayList<>();
        for (Deployment d : newestFirst) {
            versions.add(new ProcessVersion(
                    d.id(),
                    d.key(),
                    d.version(),
                    d.name(),
                    d.fileName(),
                    d.checksum(),
                    acts.person(d.deployedBy()),
                    d.deployedAt(),
                    d.suspended(),
                    versions.isEmpty(),
                    running.applyAsLong(d.id())));
        }
        return versions;
    }

    private ProcessView.RunningLine running(Instance instance) {
        Definition definition = engine.repository().definition(instance.definitionId());
        return new ProcessView.RunningLine(
                instance.id(),
                subjects.subject(instance.businessKey()),
                instance.currentNodes().stream()
                        .map(node -> definition.node(node).name())
                        .collect(Collectors.joining(", ")),
                instance.startedAt(),
                instance.status() == vn.bieuduong.workflow.Status.SUSPENDED);
    }

    /** The user tasks in the order of the file, and after them those only old tasks know. */
    private List<ProcessView.StepLine> steps(UUID id, Instant from, Instant to) {
        Map<String, StepLoad> load =
                engine.history().load(id).stream().collect(Collectors.toMap(StepLoad::node, Function.identity()));
        Map<String, StepDuration> durations = engine.history().durations(List.of(id), from, to).stream()
                .collect(Collectors.toMap(StepDuration::node, Function.identity()));
        Stream<Node.UserTask> tasks = engine.repository().definition(id).nodes().stream()
                .filter(Node.UserTask.class::isInstance)
                .map(Node.UserTask.class::cast);
        return tasks.map(task -> step(
                        task, Optional.ofNullable(load.get(task.id())), Optional.ofNullable(durations.get(task.id()))))
                .toList();
    }

    private static ProcessView.StepLine step(Node.UserTask task, Optional<StepLoad> load, Optional<StepDuration> took) {
        return new ProcessView.StepLine(
                task.id(),
                task.name(),
                load.map(StepLoad::open).orElse(0L),
                load.map(StepLoad::late).orElse(0L),
                took.map(StepDuration::count).orElse(0L),
                took.map(t -> words(t.median())).orElse(NO_TIME),
                took.map(t -> words(t.p90())).orElse(NO_TIME),
                took.map(t -> words(t.longest())).orElse(NO_TIME),
                took.map(t -> Math.round(t.lateShare() * 100) + " %").orElse(NONE));
    }

    /** 40 minutes, 5.5 hours, 3.2 days. */
    private static Worded words(Duration time) {
        if (time.toMinutes() < 60) {
            return said("took.minutes", time.toMinutes());
        }
        boolean days = time.toHours() >= 48;
        BigDecimal many = BigDecimal.valueOf(time.toMinutes())
                .divide(BigDecimal.valueOf(days ? 1_440 : 60), 1, RoundingMode.HALF_UP);
        return said(days ? "took.days" : "took.hours", many);
    }

    private static Worded said(String key, Number many) {
        return locale -> Texts.of("processing", key, locale, List.of(many));
    }

    /** By BPMN and by the portal's own rules. */
    private List<DefinitionProblem> problems(String fileName, byte[] bpmn) {
        List<DefinitionProblem> problems =
                new ArrayList<>(problems(engine.repository().check(fileName, bpmn)));
        problems.addAll(PortalForms.problems(bpmn, councils()));
        return problems;
    }

    /** The processes of procedures that can be filed today and in which a council has a say. */
    private Set<String> councils() {
        return procedures.current(OfficeDay.today(subjects.clock())).stream()
                .filter(Procedure::hasCouncil)
                .map(Procedure::processKey)
                .collect(Collectors.toSet());
    }

    private static List<DefinitionProblem> problems(List<Problem> problems) {
        return problems.stream()
                .map(p -> new DefinitionProblem(p.line(), p.element(), p::sentence))
                .toList();
    }
}
