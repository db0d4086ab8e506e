package vn.bieuduong.platform.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vòng việc: does one turn after another in a thread of its own, until it is stopped. A turn that fails, because the database or a
 * disk is away, is taken again after a pause.
 */
public final class WorkLoop {

    private static final Logger LOG = LoggerFactory.getLogger(WorkLoop.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    private final String name;
    private final Supplier<Duration> turn;
    private final Semaphore woken = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean stopping;

    /**
     * Does nothing before it is started.
     *
     * @param name what is done, for the log
     * @param turn does what is due and says how long there is nothing to do unless somebody wakes the loop; zero when there may be more
     */
    public WorkLoop(String name, Supplier<Duration> turn) {
        this.name = name;
        this.turn = turn;
    }

    /** Starts it; outside a server, which gives no threads, it stays still. */
    public void start(@Nullable ThreadFactory threads) {
        if (threads != null) {
            Thread started = threads.newThread(this::run);
            thread = started;
            started.start();
        }
    }

    /** There is something to do: it need not rest any longer. */
    public void wake() {
        woken.release();
    }

    /** Ends it after the turn it is in. */
    public void stop() {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                rest(taken());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Duration taken() {
        try {
            return turn.get();
        } catch (RuntimeException | Error e) {
            if (!stopping) {
                LOG.warn("{} stands still for a moment", name, e);
            }
            return AFTER_TROUBLE;
        }
    }

    private void rest(Duration pause) throws InterruptedException {
        if (!pause.isZero() && woken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        }
    }
}
