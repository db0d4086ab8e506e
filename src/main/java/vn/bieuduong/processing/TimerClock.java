package vn.bieuduong.processing;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Outage;
import vn.bieuduong.workflow.Engine;

/** Đồng hồ: fires what is due, every few seconds, on every node; the database decides which node fires what. */
@ApplicationScoped
public class TimerClock {

    private static final Logger LOG = Logger.getLogger(TimerClock.class.getName());
    private static final int BATCH = 50;
    private static final int SECONDS = 5;

    private final Engine engine;
    private final OwnTransaction transactions;
    private final Expiry expiry;

    @Resource
    private @Nullable ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> ticking;

    @Inject
    public TimerClock(Engine engine, OwnTransaction transactions, Expiry expiry) {
        this.engine = engine;
        this.transactions = transactions;
        this.expiry = expiry;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected TimerClock() {
        this(null, null, null);
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

    /** Fires a batch of due timers and closes dossiers whose process has ended by itself. */
    public void tick() {
        try {
            engine.jobs().runDue(BATCH, transactions::inNew);
            expiry.closeExpired();
        } catch (RuntimeException e) {
            // the database may be away for a moment; the next tick tries again
            Outage.in(e)
                    .ifPresentOrElse(
                            away -> LOG.log(Level.WARNING, "timers not run this time: {0}", away),
                            () -> LOG.log(Level.WARNING, "timers not run this time", e));
        }
    }
}
