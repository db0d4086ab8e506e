package vn.bieuduong.informing;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Người đưa bản tin: looks every minute, on every node, whose digest is due; each is a transaction of its own. */
@ApplicationScoped
class DigestJob {

    private static final Logger LOG = LoggerFactory.getLogger(DigestJob.class);
    private static final int SECONDS = 60;

    private final DailyDigest digest;

    @Resource
    private @Nullable ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> ticking;

    @Inject
    DigestJob(DailyDigest digest) {
        this.digest = digest;
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

    private void tick() {
        try {
            digest.due().forEach(this::tell);
        } catch (RuntimeException e) {
            // the database may be away for a moment; the next tick tries again
            LOG.warn("daily digests not sent this time", e);
        }
    }

    /** What keeps one from being told keeps nobody else. */
    private void tell(String account) {
        try {
            digest.tell(account);
        } catch (RuntimeException e) {
            LOG.warn("no daily digest for {} this time", account, e);
        }
    }
}
