package vn.bieuduong.processing.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.AdministrativeAct;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Worded;
import vn.bieuduong.processing.OwnTransaction;
import vn.bieuduong.workflow.Deployment;
import vn.bieuduong.workflow.Instance;
import vn.bieuduong.workflow.Sentence;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.engine.Engine;
import vn.bieuduong.workflow.engine.MigrationService.Alongside;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.migration.InstanceMove;
import vn.bieuduong.workflow.migration.InvalidPlan;
import vn.bieuduong.workflow.migration.MigrationPlan;
import vn.bieuduong.workflow.migration.MigrationPreview;
import vn.bieuduong.workflow.migration.MigrationProblem;
import vn.bieuduong.workflow.migration.MigrationRun;
import vn.bieuduong.workflow.migration.NodeCompatibility;

/**
 * Chuyển phiên bản: moves running dossiers to another version of their process; for administrators alone. Each dossier is
 * moved in a transaction of its own; one call works for a few seconds and is called again until nothing is left.
 */
@ApplicationScoped
public class ProcessMigration {

    private static final Duration AT_ONCE = Duration.ofSeconds(3);
    private static final int BATCH = 20;
    private static final int SHOWN = 100;

    private final Engine engine;
    private final AdministrativeAct acts;
    private final ProcessSubjects subjects;
    private final OwnTransaction transactions;

    @Inject
    public ProcessMigration(
            Engine engine, AdministrativeAct acts, ProcessSubjects subjects, OwnTransaction transactions) {
        this.engine = engine;
        this.acts = acts;
        this.subjects = subjects;
        this.transactions = transactions;
    }

    /** All versions of all processes, the newest of each process first. */
    public List<VersionLine> versions(Actor actor) {
        return doing(actor, () -> engine.repository().keys().stream()
                .flatMap(key -> engine.repository().versions(key).stream())
                .map(this::line)
                .toList());
    }

    /**
     * The plan between two versions and what speaks against it.
     *
     * @param chosen what was chosen for which step, empty for none; steps not named take the one of the same id
     */
    public VersionPlan plan(Actor actor, UUID from, UUID to, Map<String, String> chosen) {
        return doing(actor, () -> {
            MigrationPlan plan = complete(from, to, chosen);
            List<MigrationProblem> problems = engine.migration().check(plan);
            return new VersionPlan(
                    line(deployment(from)),
                    line(deployment(to)),
                    rows(plan),
                    sentences(problems, true),
                    sentences(problems, false));
        });
    }

    /** What the plan would do to the first of the dossiers; nothing is written. */
    public VersionPreview preview(Actor actor, UUID from, UUID to, Map<String, String> chosen) {
        return doing(actor, () -> {
            MigrationPlan plan = complete(from, to, chosen);
            Definition old = engine.repository().definition(from);
            Definition now = engine.repository().definition(to);
            MigrationPreview preview = engine.migration().preview(plan, null, SHOWN);
            return new VersionPreview(
                    preview.total(),
                    preview.possible(),
                    preview.instances().stream()
                            .map(move -> line(move, old, now))
                            .toList());
        });
    }

    /** Begins to carry a plan out; {@link #proceed} does it. */
    public UUID begin(Actor actor, UUID from, UUID to, Map<String, String> chosen, String reason) {
        return doing(actor, () -> {
            ActReason.mustBeGiven(reason);
            MigrationPlan plan = complete(from, to, chosen);
            MigrationRun run = engine.migration()
                    .begin(plan, reason.strip(), actor.account().value());
            write(actor, ProcessAct.MIGRATION_BEGUN, run, reason.strip());
            return run.id();
        });
    }

    /** Goes on for a few seconds. */
    public VersionRun proceed(Actor actor, UUID id) {
        long end = System.nanoTime() + AT_ONCE.toNanos();
        MigrationRun run = doing(actor, () -> get(id));
        boolean over = run.ended();
        while (!run.ended() && System.nanoTime() < end) {
            run = engine.migration().proceed(id, BATCH, transactions, new Following());
        }
        if (run.ended() && !over) {
            MigrationRun done = run;
            doing(actor, () -> {
                write(actor, ProcessAct.MIGRATION_ENDED, done, done.moved() + " moved, " + done.failed() + " stayed");
                return id;
            });
        }
        return run(actor, id);
    }

    public VersionRun run(Actor actor, UUID id) {
        return doing(actor, () -> view(get(id), true));
    }

    /** The latest runs of all processes. */
    public List<VersionRun> log(Actor actor) {
        return doing(actor, () -> engine.repository().keys().stream()
                .flatMap(key -> engine.migration().log(key, SHOWN).stream())
                .sorted((a, b) -> b.startedAt().compareTo(a.startedAt()))
                .limit(SHOWN)
                .map(run -> view(run, false))
                .toList());
    }

    private <T> T doing(Actor actor, Supplier<T> work) {
        AdministrativeAct.mustAdminister(actor);
        return transactions.inNew(() -> {
            try {
                return work.get();
            } catch (InvalidPlan e) {
                throw Refusal.of(VersionReason.PLAN_WRONG, (Worded) e.sentence()::in);
            }
        });
    }

    private void write(Actor actor, ProcessAct act, MigrationRun run, String details) {
        String versions = run.processKey() + " " + version(run.plan().from()) + " → "
                + version(run.plan().to());
        acts.write(actor, act, run.id().toString(), versions, details);
    }

    /** Keeps the dossier in step with its process: locked before the instance, told where it stands afterwards. */
    private final class Following implements Alongside {
        private Optional<Dossier> dossier = Optional.empty();

        @Override
        public void before(InstanceId instance) {
            dossier = subjects.locked(engine.runtime().get(instance));
        }

        @Override
        public void moved(Instance instance) {
            subjects.follow(dossier, instance);
        }
    }

    // what is shown

    private Deployment deployment(UUID id) {
        try {
            return engine.repository().get(id);
        } catch (WorkflowConflict e) {
            throw Refusal.of(VersionReason.VERSION_NOT_FOUND);
        }
    }

    private MigrationRun get(UUID id) {
        try {
            return engine.migration().get(id);
        } catch (WorkflowConflict e) {
            throw Refusal.of(VersionReason.RUN_NOT_FOUND);
        }
    }

    private int version(UUID id) {
        return deployment(id).version();
    }

    private VersionLine line(Deployment d) {
        return new VersionLine(
                d.id(),
                d.key(),
                d.name(),
                d.version(),
                d.deployedAt(),
                engine.control().countRunning(d.id()));
    }

    private MigrationPlan complete(UUID from, UUID to, Map<String, String> chosen) {
        deployment(from);
        deployment(to);
        Map<String, String> nodes =
                new LinkedHashMap<>(engine.migration().propose(from, to).nodes());
        chosen.forEach((node, target) -> {
            if (target.isEmpty()) {
                nodes.remove(node);
            } else {
                nodes.put(node, target);
            }
        });
        return new MigrationPlan(from, to, nodes);
    }

    private List<VersionPlan.Row> rows(MigrationPlan plan) {
        Definition old = engine.repository().definition(plan.from());
        Definition now = engine.repository().definition(plan.to());
        List<VersionPlan.Row> rows = new ArrayList<>();
        for (Node node : old.nodes()) {
            if (NodeCompatibility.mapped(node)) {
                List<VersionPlan.Choice> choices = now.nodes().stream()
                        .filter(target -> NodeCompatibility.agree(node, target))
                        .map(target -> new VersionPlan.Choice(target.id(), target.name()))
                        .toList();
                String target = plan.nodes().getOrDefault(node.id(), "");
                rows.add(
                        new VersionPlan.Row(node.id(), node.name(), NodeCompatibility.word(node)::in, choices, target));
            }
        }
        return rows;
    }

    private static List<Worded> sentences(List<MigrationProblem> problems, boolean strands) {
        return problems.stream()
                .filter(problem -> problem.strands() == strands)
                .<Worded>map(problem -> problem.sentence()::in)
                .toList();
    }

    private VersionPreview.Line line(InstanceMove move, Definition old, Definition now) {
        List<String> moves = move.moves().stream()
                .map(m -> old.node(m.from()).name() + " → " + now.node(m.to()).name())
                .toList();
        Sentence why = Sentence.joined(
                move.problems().stream().map(MigrationProblem::sentence).toList());
        return new VersionPreview.Line(
                move.instance(),
                subjects.subject(move.businessKey()),
                moves,
                String.join(", ", move.begun()),
                String.join(", ", move.dropped()),
                move.possible(),
                why::in);
    }

    private VersionRun view(MigrationRun run, boolean whole) {
        Deployment from = deployment(run.plan().from());
        long left = run.ended() ? 0 : Math.max(0, engine.control().countRunning(from.id()) - run.failed());
        List<VersionRun.Stayed> stayed = !whole
                ? List.of()
                : engine.migration().failures(run.id(), SHOWN).stream()
                        .map(f -> new VersionRun.Stayed(f.instance(), subjects.subject(f.businessKey()), f.why()::in))
                        .toList();
        return new VersionRun(
                run.id(),
                run.processKey(),
                from.name(),
                from.version(),
                version(run.plan().to()),
                run.reason(),
                acts.person(run.startedBy()),
                run.startedAt(),
                run.moved(),
                run.failed(),
                left,
                run.ended(),
                stayed);
    }
}
