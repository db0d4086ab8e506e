package vn.bieuduong.workflow.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.EventDefinition;
import vn.bieuduong.workflow.definition.Node.StartEvent;
import vn.bieuduong.workflow.definition.Times;
import vn.bieuduong.workflow.engine.Stepper.Act;
import vn.bieuduong.workflow.execution.Input;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.persistence.Store;
import vn.bieuduong.workflow.persistence.StoredWait;

/**
 * Khởi đầu tự động: begins instances of the newest version of a process by timer and by signal. A new version takes the
 * place of the older one's timers and signals; while a version is suspended what is due waits.
 */
final class Starts {

    private static final int MOST_MISSED = 100_000;

    private final Store store;
    private final Stepper stepper;

    Starts(Store store, Stepper stepper) {
        this.store = store;
        this.stepper = stepper;
    }

    /**
     * Listens for what begins a definition just put in force, and no longer for what began the one before.
     *
     * @param timers false in a rehearsal, which begins by itself
     */
    void replace(@Nullable UUID before, UUID definition, Definition compiled, boolean timers) {
        if (before != null) {
            store.dropStarts(before);
        }
        for (StartEvent start : compiled.starts(null)) {
            if (timers && start.trigger() instanceof EventDefinition.Timer timer) {
                schedule(definition, start.id(), timer);
            } else if (start.trigger() instanceof EventDefinition.Signal signal) {
                add(
                        definition,
                        StoredWait.Kind.SIGNAL_START,
                        start.id(),
                        signal.name().text(),
                        null);
            }
        }
    }

    /** A date gone by when the definition is put in force begins nothing: that was for a version before. */
    private void schedule(UUID definition, String node, EventDefinition.Timer timer) {
        Instant now = stepper.clock().instant();
        String text = timer.when().text();
        switch (timer.kind()) {
            case DATE -> {
                if (!Times.date(text).isBefore(now)) {
                    add(definition, StoredWait.Kind.TIMER_START, node, "", Times.date(text));
                }
            }
            case DURATION -> add(definition, StoredWait.Kind.TIMER_START, node, "", after(now, text));
            case CYCLE -> {
                Times.Cycle cycle = Times.cycle(text);
                Instant first = cycle.from() == null ? after(now, cycle.interval()) : Times.date(cycle.from());
                next(definition, node, new Times.Cycle(cycle.times(), first.toString(), cycle.interval()), now, true);
            }
        }
    }

    /** Runs what {@link Store#claimStarts} gave. */
    void run(StoredWait due) {
        Definition definition = stepper.definitions().get(due.instance());
        Act act = new Act(new Input.Start(due.node(), Map.of()), "start", due.node(), JobService.SYSTEM, Map.of());
        store.drop(due.id());
        String businessKey = definition.key() + " " + stepper.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        stepper.start(new InstanceId(Ids.next()), due.instance(), businessKey, null, act);
        goOn(due);
    }

    /** Passes over a start that failed; a cycle goes on. */
    void skip(StoredWait failed) {
        store.drop(failed.id());
        goOn(failed);
    }

    private void goOn(StoredWait done) {
        if (done.kind() == StoredWait.Kind.TIMER_START && !done.name().isEmpty()) {
            Instant now = stepper.clock().instant();
            next(done.instance(), done.node(), Times.cycle(done.name()), now, false);
        }
    }

    /**
     * The next time of a cycle, kept with its own due time, so that neither a late node nor a retry shifts those that
     * follow. Times missed meanwhile are passed over.
     */
    private void next(UUID definition, String node, Times.Cycle cycle, Instant now, boolean first) {
        Integer left = cycle.times();
        if (left != null && left <= 0) {
            return;
        }
        Instant due = Times.date(String.valueOf(cycle.from()));
        for (int missed = 0; due.isBefore(now) || !first && missed == 0; missed++) {
            Instant following = after(due, cycle.interval());
            due = missed < MOST_MISSED && following.isAfter(due) ? following : after(now, cycle.interval());
        }
        String rest = "R" + (left == null ? "" : left - 1) + "/" + due + "/" + cycle.interval();
        add(definition, StoredWait.Kind.TIMER_START, node, rest, due);
    }

    private Instant after(Instant from, String duration) {
        return Times.after(from, duration, stepper.workingTime());
    }

    private void add(UUID definition, StoredWait.Kind kind, String node, String name, @Nullable Instant due) {
        store.add(new StoredWait(Ids.next(), definition, kind, node, name, due, 0, null));
    }
}
