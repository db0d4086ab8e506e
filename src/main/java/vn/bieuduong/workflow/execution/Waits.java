package vn.bieuduong.workflow.execution;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.WorkflowConflict.Kind;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.Times;
import vn.bieuduong.workflow.definition.Trigger;

/** Begins and repeats waiting for messages, signals and timers. */
final class Waits {

    private final Workspace work;

    Waits(Workspace work) {
        this.work = work;
    }

    /** Listens for an event on behalf of the activity or scope it watches over. Errors and escalations need no listening. */
    void watch(Node.Catching event, int owner) {
        if (event.trigger() != null) {
            begin(event.id(), event.trigger(), owner);
        }
    }

    /** Begins to wait; false when there is nothing to wait for, as a timer without a date. */
    boolean begin(String node, Trigger trigger, int owner) {
        Map<String, Object> variables = work.visible(owner);
        if (trigger instanceof Trigger.Message message) {
            work.subscribe(
                    owner, node, Subscription.Kind.MESSAGE, message.name().text(variables), null, null);
        } else if (trigger instanceof Trigger.Signal signal) {
            UUID id = work.newId();
            String name = signal.name().text(variables);
            work.subscribe(owner, node, Subscription.Kind.SIGNAL, name, id, null);
            work.effect(new Effect.AwaitSignal(id, node, name));
        } else if (trigger instanceof Trigger.Timer timer) {
            return timer(node, timer, owner, timer.when().text(variables));
        }
        return true;
    }

    private boolean timer(String node, Trigger.Timer timer, int owner, String text) {
        if (text.isEmpty()) {
            return false;
        }
        try {
            switch (timer.kind()) {
                case DATE -> set(owner, node, "", Times.date(text), 0);
                case DURATION -> set(owner, node, "", after(work.now(), text), 0);
                case CYCLE -> {
                    Times.Cycle cycle = Times.cycle(text);
                    if (cycle.times() != null && cycle.times() == 0) {
                        return false;
                    }
                    Instant next = Times.apart(
                            work.now(), cycle.interval(), work.surroundings().workingTime());
                    Instant first = cycle.from() == null ? next : Times.date(cycle.from());
                    set(owner, node, cycle.interval(), first, cycle.times() == null ? null : cycle.times() - 1);
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

    /** After a non-interrupting event: messages and signals may come again, a timer as often as its cycle says. */
    void again(Subscription fired) {
        if (fired.kind() != Subscription.Kind.TIMER) {
            return;
        }
        work.drop(fired);
        Integer left = fired.left();
        if (left == null || left > 0) {
            set(
                    fired.owner(),
                    fired.node(),
                    fired.name(),
                    after(work.now(), fired.name()),
                    left == null ? null : left - 1);
        }
    }
}
