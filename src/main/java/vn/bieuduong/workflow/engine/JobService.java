package vn.bieuduong.workflow.engine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import vn.bieuduong.workflow.Transactions;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.WorkflowConflict.Kind;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.engine.Stepper.Act;
import vn.bieuduong.workflow.execution.Effect;
import vn.bieuduong.workflow.execution.Input;
import vn.bieuduong.workflow.execution.Token;
import vn.bieuduong.workflow.execution.Transition;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.persistence.Store;
import vn.bieuduong.workflow.persistence.StoredInstance;
import vn.bieuduong.workflow.persistence.StoredWait;

/**
 * Việc nền: timers and asynchronous tasks that have come due. Any node may run them; a claim is a row lock and ends with
 * its transaction, so a node that dies holds nothing.
 */
public final class JobService {

    static final String SYSTEM = "system";
    private static final int BATCH = 50;
    private static final int MAX_ATTEMPTS = 6;
    private static final int MAX_TRACE = 8_000;
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Store store;
    private final Stepper stepper;
    private final Starts starts;
    private final Clock clock;

    JobService(Store store, Stepper stepper, Starts starts, Clock clock) {
        this.store = store;
        this.stepper = stepper;
        this.starts = starts;
        this.clock = clock;
    }

    /**
     * Runs what is due until nothing is left or {@code max} are done. They go in batches, a transaction each; when one
     * of a batch fails the batch is rolled back and its jobs run one by one, and the failing one is kept with its trace:
     * it is tried again later, and in the end waits as an incident for an administrator.
     *
     * @return how many succeeded
     */
    public int runDue(int max, Transactions transactions) {
        return runDue(max, transactions, instance -> {});
    }

    /**
     * As {@link #runDue(int, Transactions)}.
     *
     * @param moved told of each instance that goes on by itself; also of one whose transaction is rolled back after all
     */
    public int runDue(int max, Transactions transactions, Consumer<InstanceId> moved) {
        int begun = runDue(max, transactions, store::claimStarts, started -> {});
        return begun + runDue(max - begun, transactions, store::claimDue, moved);
    }

    /** How the next due ones are claimed. */
    private interface Claim {
        List<StoredWait> due(Instant now, int max);
    }

    private int runDue(int max, Transactions transactions, Claim claim, Consumer<InstanceId> moved) {
        int done = 0;
        int batch = BATCH;
        while (done < max) {
            List<UUID> claimed = new ArrayList<>();
            int size = Math.min(batch, max - done);
            try {
                int ran = transactions.inNew(() -> store.run(() -> run(claim, size, claimed, moved)));
                if (ran == 0) {
                    return done;
                }
                done += ran;
                batch = BATCH;
            } catch (RuntimeException e) {
                if (claimed.isEmpty()) {
                    throw e;
                }
                if (size == 1) {
                    keep(claimed.get(0), e, transactions);
                }
                batch = 1;
            }
        }
        return done;
    }

    private int run(Claim claim, int size, List<UUID> claimed, Consumer<InstanceId> moved) {
        List<StoredWait> due = claim.due(clock.instant(), size);
        due.forEach(wait -> claimed.add(wait.id()));
        due.stream().map(wait -> new InstanceId(wait.instance())).forEach(moved);
        return (int) due.stream()
                .sorted(Comparator.comparing(StoredWait::instance))
                .filter(this::run)
                .count();
    }

    /** False when the caller of the instance is busy; the next round tries again. */
    private boolean run(StoredWait wait) {
        if (wait.kind() == StoredWait.Kind.TIMER_START || wait.kind() == StoredWait.Kind.START) {
            starts.run(wait);
            return true;
        }
        StoredInstance held = store.holdClaimed(new InstanceId(wait.instance())).orElse(null);
        if (held == null) {
            return false;
        }
        if (held.endedAt() != null) {
            store.drop(wait.id());
            return true;
        }
        stepper.refuseUnlessRunning(held);
        switch (wait.kind()) {
            case TIMER -> timer(held, wait);
            case JOB -> job(held, wait);
            case DELIVERY, SIGNAL, TIMER_START, SIGNAL_START, START -> {
                store.drop(wait.id());
                if (held.state().awaitsSignal(wait.name())) {
                    stepper.step(held, act(new Input.Signal(wait.name(), Map.of()), "signal", wait.name(), Map.of()));
                }
            }
        }
        return true;
    }

    /** A timer that another one of the same batch has stopped is gone without a word. */
    private void timer(StoredInstance held, StoredWait wait) {
        if (held.state().subscriptions().stream().noneMatch(s -> wait.id().equals(s.row()))) {
            store.drop(wait.id());
            return;
        }
        stepper.step(held, act(new Input.Timer(wait.id()), "timer", wait.node(), Map.of()));
    }

    private void job(StoredInstance held, StoredWait wait) {
        Token token = held.state().waitingFor(wait.id()).orElse(null);
        if (token == null) {
            store.drop(wait.id());
            return;
        }
        Definition definition = stepper.definitions().get(held.definition());
        if (!(definition.node(token.node()) instanceof Node.ServiceTask task)) {
            throw new IllegalStateException("no automatic task waits for job " + wait.id());
        }
        Input answer = stepper.call(
                held,
                new Effect.Call(
                        wait.id(),
                        task.id(),
                        task.handler(),
                        task.settings(),
                        Transition.variables(definition, held.state(), token.no())));
        store.drop(wait.id());
        Map<String, Object> variables = answer instanceof Input.Done d ? d.variables() : Map.of();
        stepper.step(held, act(answer, "job", task.id(), variables));
    }

    private static Act act(Input input, String name, String node, Map<String, Object> variables) {
        return new Act(input, name, node, SYSTEM, variables);
    }

    private void keep(UUID wait, RuntimeException failure, Transactions transactions) {
        transactions.inNew(() -> store.run(() -> {
            StoredWait failed = store.wait(wait).orElse(null);
            if (failed != null && isHeldBack(failure)) {
                store.schedule(wait, clock.instant().plus(LATER), failed.attempts());
            } else if (failed != null) {
                int attempt = failed.attempts() + 1;
                Instant again = attempt >= MAX_ATTEMPTS ? null : clock.instant().plus(backOff(attempt));
                store.failed(wait, again, trace(failure));
            }
            return wait;
        }));
    }

    /** What an administrator holds back is no failure: it is looked at again until he lets it go on. */
    private static boolean isHeldBack(RuntimeException failure) {
        return failure instanceof WorkflowConflict conflict
                && (conflict.kind() == Kind.INSTANCE_SUSPENDED || conflict.kind() == Kind.DEFINITION_SUSPENDED);
    }

    /** Half a minute, two, eight, half an hour, two hours. */
    private static Duration backOff(int attempt) {
        return Duration.ofSeconds(30L << 2 * (attempt - 1));
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString().substring(0, Math.min(text.toString().length(), MAX_TRACE));
    }
}
