package vn.bieuduong.issuing;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.platform.work.WorkLoop;

/** Người lập giấy tờ: makes what is due for as long as the portal runs, one after the other, in a thread of its own. */
@ApplicationScoped
class DocumentRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentRunner.class);
    private static final Duration POLL = Duration.ofSeconds(2);

    private final DueDocuments due;
    private final Issuing issuing;
    private final WorkLoop loop = new WorkLoop("the making of papers", () -> makeNext() ? Duration.ZERO : POLL);

    @Resource
    private @Nullable ManagedThreadFactory threads;

    @Inject
    DocumentRunner(DueDocuments due, Issuing issuing) {
        this.due = due;
        this.issuing = issuing;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        loop.start(threads);
    }

    /** Only once the rows are there for others to see: no need to wait for the next look. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) DocumentsDue papers) {
        loop.wake();
    }

    @PreDestroy
    void stop() {
        loop.stop();
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
}
