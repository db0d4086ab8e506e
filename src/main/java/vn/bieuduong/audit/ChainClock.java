package vn.bieuduong.audit;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.seal.Seals;
import vn.bieuduong.signature.signing.DetachedSeal;
import vn.bieuduong.signature.signing.SigningKey;

/**
 * Nhịp nhật ký: chains what was committed, twice a second, and seals a checkpoint each minute that brought lines and at the end.
 * Every node does; the database lets one at a time.
 */
@ApplicationScoped
class ChainClock {

    private static final Logger LOG = LoggerFactory.getLogger(ChainClock.class);
    private static final int BATCH = 2000;
    private static final int MILLISECONDS = 500;

    private static final int AFTER_TROUBLE = 5000;
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final Chain chain;
    private final Seals seals;
    private final Clock clock;
    private Instant sealedAt = Instant.MIN;
    private boolean unsealedSaid;

    @Resource
    private @Nullable ManagedThreadFactory threads;

    private @Nullable Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);

    @Inject
    public ChainClock(Chain chain, Seals seals, Clock clock) {
        this.chain = chain;
        this.seals = seals;
        this.clock = clock;
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        if (threads != null) {
            Thread started = threads.newThread(this::run);
            thread = started;
            started.start();
        }
    }

    /** Gives it a moment for the last checkpoint. */
    @PreDestroy
    void stop() {
        stopping.countDown();
        try {
            if (thread != null) {
                thread.join(TimeUnit.SECONDS.toMillis(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A thread of its own: what others schedule, and run for minutes, must not hold it up. */
    private void run() {
        try {
            sayWhetherSeparate();
            int pause = MILLISECONDS;
            while (!stopping.await(pause, TimeUnit.MILLISECONDS)) {
                pause = tick() ? MILLISECONDS : AFTER_TROUBLE;
            }
            extend();
            seal();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // the next start goes on where this one stopped
            LOG.debug("no checkpoint at the end", e);
        }
    }

    private void sayWhetherSeparate() {
        try {
            if (!chain.isSeparate()) {
                LOG.warn("the audit trail belongs to the portal's own database role, whose password is enough to change"
                        + " it; start once with DB_OWNER_USER and DB_OWNER_PASSWORD");
            }
        } catch (RuntimeException e) {
            LOG.warn("not known whom the audit trail belongs to", e);
        }
    }

    private boolean tick() {
        try {
            extend();
            Instant now = clock.instant();
            if (sealedAt.isBefore(now.minus(BETWEEN)) || sealedAt.isAfter(now)) {
                sealedAt = now;
                seal();
            }
            return true;
        } catch (RuntimeException | Error e) {
            // database or token may be away for a moment; the next tick tries again
            LOG.warn("audit trail not chained or sealed this time", e);
            return false;
        }
    }

    /** Chains all that wait. */
    void extend() {
        int chained = BATCH;
        while (chained == BATCH) {
            chained = chain.extend(BATCH);
        }
    }

    /** Makes a checkpoint when lines were chained since the last; a key that is configured but away makes none. */
    void seal() {
        Optional<Checkpoint> next = chain.next();
        if (next.isEmpty()) {
            return;
        }
        Optional<SigningKey> key = seals.ofTheTrail();
        if (key.isEmpty() && !unsealedSaid) {
            unsealedSaid = true;
            LOG.warn("no seal in config/seals.yaml: checkpoints of the audit trail bear none");
        }
        Checkpoint checkpoint = next.get();
        chain.keep(key.map(one -> checkpoint.sealedWith(DetachedSeal.make(checkpoint.sealed(), one, checkpoint.at())))
                .orElse(checkpoint));
    }
}
