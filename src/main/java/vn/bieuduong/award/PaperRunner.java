package vn.bieuduong.award;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Người lập giấy tờ: makes what is due for as long as the portal runs, one after the other, in a thread of its own. */
@ApplicationScoped
class PaperRunner {

    private static final Logger LOG = Logger.getLogger(PaperRunner.class.getName());
    private static final int POLL_SECONDS = 2;

    private final DuePapers due;
    private final Semaphore woken = new Semaphore(0);

    @Resource
    private @Nullable ManagedThreadFactory threads;

    private @Nullable Thread thread;
    private volatile boolean stopping;

    @Inject
    PaperRunner(DuePapers due) {
        this.due = due;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected PaperRunner() {
        this(null);
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if (threads != null) {
            Thread started = threads.newThread(this::run);
            thread = started;
            started.start();
        }
    }

    /** Only once the rows are there for others to see: no need to wait for the next look. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) PapersDue papers) {
        woken.release();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                if (!makeNext() && !settleNext() && woken.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS)) {
                    woken.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                if (stopping || !pause(e)) {
                    return;
                }
            }
        }
    }

    /** Makes one paper; false when none is due now. What keeps it from being made is kept with it, and the next has its turn. */
    boolean makeNext() {
        Optional<UUID> next = due.claim();
        next.ifPresent(id -> {
            try {
                due.make(id);
            } catch (RuntimeException | StackOverflowError e) {
                LOG.log(Level.WARNING, "a paper could not be made: " + id, e);
                due.failed(id, named(e));
            }
        });
        return next.isPresent();
    }

    /** Settles one dossier from before; false when none is left. One that cannot be settled is tried again later. */
    boolean settleNext() {
        Optional<UUID> next = due.claimOld();
        next.ifPresent(due::settleOld);
        return next.isPresent();
    }

    /** The innermost cause says most. */
    private static String named(Throwable thrown) {
        Throwable at = thrown;
        for (int depth = 0; at.getCause() != null && depth < 20; depth++) {
            at = at.getCause();
        }
        return at.getClass().getSimpleName() + ": " + at.getMessage();
    }

    /** The database or the disk is away: wait, then look again. False when the portal stops meanwhile. */
    private static boolean pause(Throwable cause) {
        LOG.log(Level.WARNING, "the making of papers stands still for a moment", cause);
        try {
            TimeUnit.SECONDS.sleep(POLL_SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
