package vn.bieuduong.issuing;

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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Người lập giấy tờ: makes what is due for as long as the portal runs, one after the other, in a thread of its own. */
@ApplicationScoped
class DocumentRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentRunner.class);
    private static final int POLL_SECONDS = 2;

    private final DueDocuments due;
    private final Issuing issuing;
    private final Semaphore woken = new Semaphore(0);

    @Resource
    private @Nullable ManagedThreadFactory threads;

    private @Nullable Thread thread;
    private volatile boolean stopping;

    @Inject
    DocumentRunner(DueDocuments due, Issuing issuing) {
        this.due = due;
        this.issuing = issuing;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if (threads != null) {
            Thread started = threads.newThread(this::run);
            thread = started;
            started.start();
        }
    }

    /** Only once the rows are there for others to see: no need to wait for the next look. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) DocumentsDue papers) {
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
                if (!makeNext() && woken.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS)) {
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

    /**
     * Makes one paper; false when none is due now. What keeps it from being made is kept with it, and the next has its
     * turn. A node that dies meanwhile leaves it owed: its number and code stand since its act, another node makes its
     * file.
     */
    boolean makeNext() {
        Optional<UUID> next = due.claim();
        next.ifPresent(id -> {
            try {
                due.find(id).ifPresent(owed -> due.made(id, issuing.issue(owed)));
            } catch (RuntimeException | StackOverflowError e) {
                LOG.warn("a paper could not be made: " + id, e);
                due.failed(id, named(e));
            }
        });
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
        LOG.warn("the making of papers stands still for a moment", cause);
        try {
            TimeUnit.SECONDS.sleep(POLL_SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
