package vn.bieuduong.processing.handling;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.platform.Outage;
import vn.bieuduong.processing.OwnTransaction;
import vn.bieuduong.processing.TaskGate;
import vn.bieuduong.workflow.engine.Engine;
import vn.bieuduong.workflow.id.InstanceId;

/** Đồng hồ: fires what is due, every few seconds, on every node; the database decides which node fires what. */
@ApplicationScoped
public class TimerJob {

    private static final Logger LOG = LoggerFactory.getLogger(TimerJob.class);
    private static final int BATCH = 50;
    private static final int SECONDS = 5;
    private static final int SETTLED_SECONDS = 60;

    private final Engine engine;
    private final OwnTransaction transactions;
    private final TaskGate steps;
    private final SupplementTime time;
    private final SupplementExpiry expiry;
    private final Clock clock;
    private Instant settled = Instant.EPOCH;

    @Resource
    private @Nullable ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> ticking;

    @Inject
    public TimerJob(
            Engine engine,
            OwnTransaction transactions,
            TaskGate steps,
            SupplementTime time,
            SupplementExpiry expiry,
            Clock clock) {
        this.engine = engine;
        this.transactions = transactions;
        this.steps = steps;
        this.time = time;
        this.expiry = expiry;
        this.clock = clock;
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        if (executor != null) {
            ticking = executor.scheduleWithFixedDelay(this::tick, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void stop() {
        if (ticking != null) {
            ticking.cancel(false);
        }
    }

    /**
     * Fires a batch of due timers, writes on their dossiers where they stand now, and closes those whose process has
     * ended.
     */
    public void tick() {
        try {
            settleTime(); // before a timer ends the time of somebody who was not told of it
            Set<InstanceId> moved = new LinkedHashSet<>();
            try {
                engine.jobs().runDue(BATCH, transactions, moved::add);
            } finally {
                // after the timers' own commit: a dossier is locked before its instance, always
                moved.forEach(this::follow);
            }
            expiry.closeExpired();
        } catch (RuntimeException e) {
            // the database may be away for a moment; the next tick tries again
            Outage.in(e)
                    .ifPresentOrElse(
                            away -> LOG.warn("timers not run this time: {}", away),
                            () -> LOG.warn("timers not run this time", e));
        }
    }

    private void settleTime() {
        Instant now = clock.instant();
        if (!now.isBefore(settled.plusSeconds(SETTLED_SECONDS)) || settled.isAfter(now)) {
            time.toSettle().forEach(time::settle);
            settled = now;
        }
    }

    private void follow(InstanceId instance) {
        transactions.inNew(() -> {
            steps.wentOn(instance);
            return instance;
        });
    }
}
