package vn.bieuduong.workflow.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.HistoryEntry;
import vn.bieuduong.workflow.Instance;
import vn.bieuduong.workflow.Sentence;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.Transactions;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.WorkflowConflict.Kind;
import vn.bieuduong.workflow.WorkingHours;
import vn.bieuduong.workflow.execution.Effect;
import vn.bieuduong.workflow.execution.Migrating;
import vn.bieuduong.workflow.execution.State;
import vn.bieuduong.workflow.execution.Surroundings;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.migration.Comparison;
import vn.bieuduong.workflow.migration.InstanceMove;
import vn.bieuduong.workflow.migration.InvalidPlan;
import vn.bieuduong.workflow.migration.MigrationPlan;
import vn.bieuduong.workflow.migration.MigrationPreview;
import vn.bieuduong.workflow.migration.MigrationProblem;
import vn.bieuduong.workflow.migration.MigrationProblem.Obstacle;
import vn.bieuduong.workflow.migration.MigrationRun;
import vn.bieuduong.workflow.persistence.StepWrite;
import vn.bieuduong.workflow.persistence.Store;
import vn.bieuduong.workflow.persistence.StoredInstance;
import vn.bieuduong.workflow.persistence.StoredWait;

/**
 * Chuyển phiên bản: instances stay on their version until somebody plans to move them. A plan is checked, looked at on the
 * real instances, carried out a bounded number at a time, and logged.
 */
public final class MigrationService {

    private static final int TRIES = 3;

    /** What the application does in the transaction of each move: locking first what it locks first, and following after. */
    public interface Alongside {

        default void before(InstanceId instance) {}

        default void moved(Instance instance) {}
    }

    private final Store store;
    private final Definitions definitions;
    private final Clock clock;
    private final WorkingHours workingTime;

    MigrationService(Store store, Definitions definitions, Clock clock, WorkingHours workingTime) {
        this.store = store;
        this.definitions = definitions;
        this.clock = clock;
        this.workingTime = workingTime;
    }

    /** The plan that takes every node to the one of the same id, where that is of the same kind. */
    public MigrationPlan propose(UUID from, UUID to) {
        return store.run(
                () -> new MigrationPlan(from, to, Comparison.sameIds(definitions.get(from), definitions.get(to))));
    }

    /** Everything to know about a plan, whatever instances there are; what strands them first. */
    public List<MigrationProblem> check(MigrationPlan plan) {
        return store.run(() -> compare(plan).problems());
    }

    /**
     * What the plan would do to the running instances, a page of them after a given one. Nothing is written.
     *
     * @throws InvalidPlan when it cannot be carried out for any
     */
    public MigrationPreview preview(MigrationPlan plan, @Nullable InstanceId after, int max) {
        return store.run(() -> {
            Comparison comparison = valid(plan);
            List<StoredInstance> page = store.migrations().open(plan.from(), after, max + 1);
            boolean more = page.size() > max;
            List<InstanceMove> moves = page.stream()
                    .limit(max)
                    .map(instance -> view(instance, migrate(comparison, instance)))
                    .toList();
            InstanceId next = more ? moves.get(max - 1).instance() : null;
            return new MigrationPreview(store.migrations().countOpen(plan.from()), moves, next);
        });
    }

    /**
     * Writes down that a plan is to be carried out; {@link #proceed} does it.
     *
     * @throws InvalidPlan when it cannot be carried out for any instance
     */
    public MigrationRun begin(MigrationPlan plan, String reason, String actor) {
        return store.run(() -> {
            String key = valid(plan).from().key();
            MigrationRun run =
                    new MigrationRun(Ids.next(), key, plan, reason, actor, clock.instant(), null, 0, 0, null);
            store.migrations().begin(run);
            return run;
        });
    }

    /**
     * Goes on with a run for at most {@code max} instances, each in a transaction of its own that locks it first and
     * counts it in the log. One that cannot be moved stays whole on its version and is written down with the reason. A run
     * that was broken off, by whatever, goes on behind the last instance that was counted.
     */
    public MigrationRun proceed(UUID runId, int max, Transactions transactions) {
        return proceed(runId, max, transactions, new Alongside() {});
    }

    /** The same, with what the application does beside each move, in the same transaction. */
    public MigrationRun proceed(UUID runId, int max, Transactions transactions, Alongside alongside) {
        MigrationRun run = transactions.inNew(() -> get(runId));
        if (run.ended()) {
            return run;
        }
        List<InstanceId> next = transactions.inNew(
                () -> store.run(() -> store.migrations().open(run.plan().from(), run.last(), max + 1).stream()
                        .map(StoredInstance::id)
                        .toList()));
        next.stream().limit(max).forEach(instance -> move(run, instance, transactions, alongside));
        return transactions.inNew(() -> store.run(() -> {
            if (next.size() <= max) {
                store.migrations().end(runId, clock.instant());
            }
            return get(runId);
        }));
    }

    public MigrationRun get(UUID run) {
        return store.run(() -> store.migrations().run(run))
                .orElseThrow(() -> new WorkflowConflict(Kind.UNKNOWN, "no migration " + run));
    }

    /** The runs of a process, the latest first. */
    public List<MigrationRun> log(String processKey, int max) {
        return store.run(() -> store.migrations().runs(processKey, max));
    }

    /** The instances that stayed on their version, and why. */
    public List<MigrationRun.Failure> failures(UUID run, int max) {
        return store.run(() -> store.migrations().failures(run, max));
    }

    // plans

    private Comparison compare(MigrationPlan plan) {
        return new Comparison(definitions.get(plan.from()), definitions.get(plan.to()), plan.nodes());
    }

    private Comparison valid(MigrationPlan plan) {
        Comparison comparison = compare(plan);
        List<MigrationProblem> invalid = new ArrayList<>(comparison.invalid());
        if (plan.from().equals(plan.to())) {
            invalid.add(
                    MigrationProblem.of(Obstacle.SAME_VERSION, comparison.from().key()));
        }
        if (!invalid.isEmpty()) {
            throw new InvalidPlan(invalid);
        }
        return comparison;
    }

    // one instance

    private Migrating.Result migrate(Comparison comparison, StoredInstance instance) {
        return Migrating.migrate(
                comparison, instance.state(), new Surroundings(clock.instant(), workingTime, Ids::next));
    }

    private static InstanceMove view(StoredInstance instance, Migrating.Result result) {
        return new InstanceMove(
                instance.id(),
                instance.businessKey(),
                result.moves().stream().distinct().toList(),
                result.begun(),
                result.dropped(),
                result.problems());
    }

    /** A clash with somebody else's work on the same instance is tried again before it counts as a failure. */
    private void move(MigrationRun run, InstanceId instance, Transactions transactions, Alongside alongside) {
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.inNew(() -> store.run(() -> {
                    alongside.before(instance);
                    if (move(run, instance)) {
                        alongside.moved(RuntimeService.view(store.read(instance).orElseThrow()));
                    }
                    return instance;
                }));
                return;
            } catch (RuntimeException e) {
                if (attempt == TRIES) {
                    transactions.inNew(() -> store.run(() -> {
                        String key = store.read(instance).orElseThrow().businessKey();
                        Sentence why = Sentence.of(Obstacle.FAILED, e.toString());
                        store.migrations().failed(run.id(), new MigrationRun.Failure(instance, key, why));
                        return instance;
                    }));
                    return;
                }
            }
        }
    }

    private boolean move(MigrationRun run, InstanceId id) {
        StoredInstance held = store.hold(id).orElse(null);
        if (held == null
                || held.endedAt() != null
                || !held.definition().equals(run.plan().from())) {
            store.migrations().passed(run.id(), id);
            return false;
        }
        Migrating.Result result = migrate(compare(run.plan()), held);
        State state = result.state();
        if (state == null) {
            Sentence why = Sentence.joined(
                    result.problems().stream().map(MigrationProblem::sentence).toList());
            store.migrations().failed(run.id(), new MigrationRun.Failure(id, held.businessKey(), why));
            return false;
        }
        write(run, held, state, result);
        store.migrations().moved(run.id(), id);
        return true;
    }

    private void write(MigrationRun run, StoredInstance held, State state, Migrating.Result result) {
        UUID target = run.plan().to();
        Instant now = clock.instant();
        List<StoredWait> waits = new ArrayList<>();
        List<UUID> dropped = new ArrayList<>();
        for (Effect effect : result.effects()) {
            switch (effect) {
                case Effect.SetTimer timer ->
                    waits.add(wait(held, timer.id(), StoredWait.Kind.TIMER, timer.node(), "", timer.due()));
                case Effect.AwaitSignal signal ->
                    waits.add(wait(held, signal.id(), StoredWait.Kind.SIGNAL, signal.node(), signal.name(), null));
                case Effect.DropWait drop -> dropped.add(drop.id());
                default -> throw new IllegalStateException("moving begins no work: " + effect);
            }
        }
        List<Task> tasks = store.openTasks(held.id()).stream()
                .filter(task -> result.tasks().containsKey(task.id().value()))
                .map(task -> placed(
                        task,
                        target,
                        Objects.requireNonNull(result.tasks().get(task.id().value()))))
                .toList();
        StoredInstance after = new StoredInstance(
                held.id(),
                target,
                held.processKey(),
                held.businessKey(),
                held.parent(),
                held.startedAt(),
                held.startedBy(),
                null,
                held.steps() + 1,
                state);
        HistoryEntry entry = new HistoryEntry(
                after.steps(), now, run.startedBy(), "migrate", null, note(run), List.copyOf(result.trail()));
        store.write(new StepWrite(after, false, true, null, List.of(), List.of(), waits, dropped, entry));
        store.migrations().place(tasks, result.waits());
    }

    private static StoredWait wait(
            StoredInstance held, UUID id, StoredWait.Kind kind, String node, String name, @Nullable Instant due) {
        return new StoredWait(id, held.id().value(), kind, node, name, due, 0, null);
    }

    /** Who holds the task and until when stays; what it is called, its form and its queues are the new version's. */
    private static Task placed(Task t, UUID definition, Migrating.Placed place) {
        return new Task(
                t.id(),
                t.instanceId(),
                definition,
                t.processKey(),
                t.businessKey(),
                place.node().id(),
                place.node().name(),
                place.node().assignment().formKey(),
                place.candidates(),
                t.priority(),
                t.order(),
                t.createdAt(),
                t.dueAt(),
                t.assignee(),
                t.claimedAt(),
                t.endedAt(),
                t.endedBy(),
                t.outcome(),
                t.cancelled());
    }

    /** What the history says: from which version to which, why, and which nodes took which place. */
    private Map<String, Object> note(MigrationRun run) {
        Map<String, String> renamed = new LinkedHashMap<>(run.plan().nodes());
        renamed.entrySet().removeIf(e -> e.getKey().equals(e.getValue()));
        Map<String, Object> note = new LinkedHashMap<>();
        note.put("from", version(run.plan().from()));
        note.put("to", version(run.plan().to()));
        note.put("reason", run.reason());
        note.put("migration", run.id().toString());
        note.put("nodes", renamed);
        return note;
    }

    private long version(UUID definition) {
        return store.definition(definition).orElseThrow().version();
    }
}
