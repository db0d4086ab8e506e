package vn.bieuduong.workflow.execution;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.WorkflowConflict.Kind;
import vn.bieuduong.workflow.definition.EventDefinition;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.Times;

/** Begins and repeats waiting for messages, signals and timers. */
final class Subscriptions {

    private final Workspace work;

    Subscriptions(Workspace work) {
        this.work = work;
    }

    /** Listens for an event on behalf of the activity or scope it watches over. Errors and escalations need no listening. */
    void watch(Node.Catching event, int owner) {
        if (event.trigger() != null) {
            begin(event.id(), event.trigger(), owner);
        }
    }

    /** Begins to wait; false when there is nothing to wait for, as a timer without a date. */
    boolean begin(String node, EventDefinition trigger, int owner) {
        Map<String, Object> variables = work.visible(owner);
        switch (trigger) {
            case EventDefinition.Message message ->
                work.subscribe(
                        owner, node, Subscription.Kind.MESSAGE, message.name().text(variables), null, null);
            case EventDefinition.Signal signal -> {
                UUID id = work.newId();
                String name = signal.name().text(variables);
                work.subscribe(owner, node, Subscription.Kind.SIGNAL, name, id, null);
                work.effect(new Effect.AwaitSignal(id, node, name));
            }
            case EventDefinition.Timer timer -> {
                return timer(node, timer, owner, timer.when().text(variables));
            }
            case EventDefinition.Error ignored -> {}
            case EventDefinition.Escalation ignored -> {}
        }
        return true;
    }

    private boolean timer(String node, EventDefinition.Timer timer, int owner, String text) {
        if (text.isEmpty()) {
            return false;
        }
        try {
            switch (timer.kind()) {
                case DATE -> set(owner, node, "", Times.date(text), 0);
                case DURATION -> set(owner, node, "", after(work.now(), text), 0);
                case CYCLE -> {
                    return cycle(node, owner, Times.cycle(text));
                }
            }
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            throw new WorkflowConflict(Kind.BAD_VALUE, "not a time at " + node + ": " + text);
        }
        return true;
    }

    private Instant after(Instant from, String duration) {
        return Times.after(from, duration, work.surroundings().workingTime());
    }

    private void set(int owner, String node, String interval, Instant due, @Nullable Integer left) {
        UUID id = work.newId();
        work.subscribe(owner, node, Subscription.Kind.TIMER, interval, id, left);
        work.effect(new Effect.SetTimer(id, node, due));
    }

    /** Without a beginning it begins now, and comes for the first time an interval later. What has gone by is over. */
    private boolean cycle(String node, int owner, Times.Cycle cycle) {
        Times.apart(work.now(), cycle.interval(), work.surroundings().workingTime());
        if (cycle.from() != null) {
            Instant from = Times.date(cycle.from());
            return repeat(
                    node,
                    owner,
                    since(cycle.times(), from, cycle.interval()),
                    work.now().minusMillis(1));
        }
        Integer times = cycle.times() == null ? null : cycle.times() + 1;
        return repeat(node, owner, since(times, work.now(), cycle.interval()), work.now());
    }

    /** In thousandths of a second, as every store keeps them. */
    private static Times.Cycle since(@Nullable Integer times, Instant from, String interval) {
        return new Times.Cycle(times, from.truncatedTo(ChronoUnit.MILLIS).toString(), interval);
    }

    private boolean repeat(String node, int owner, Times.Cycle cycle, Instant after) {
        Times.Occurrence next = Times.next(cycle, after, work.surroundings().workingTime());
        if (next != null) {
            set(owner, node, cycle.text(), next.at(), next.left());
        }
        return next != null;
    }

    /**
     * After a non-interrupting event: messages and signals may come again, a timer as often as its cycle says, at the
     * cycle's own moments. One that comes late stands for all that were missed meanwhile.
     */
    void again(Subscription fired) {
        if (fired.kind() != Subscription.Kind.TIMER) {
            return;
        }
        work.drop(fired);
        if (fired.name().startsWith("R")) {
            repeat(fired.node(), fired.owner(), Times.cycle(fired.name()), work.now());
        } else if (!fired.name().isEmpty() && (fired.left() == null || fired.left() > 0)) {
            // begun by an older version, which kept the interval alone
            Instant next = after(work.now(), fired.name());
            repeat(fired.node(), fired.owner(), since(fired.left(), next, fired.name()), next.minusMillis(1));
        }
    }
}
