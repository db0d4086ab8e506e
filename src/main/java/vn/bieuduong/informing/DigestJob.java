package vn.bieuduong.informing;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.work.WorkLoop;

/** Người đưa bản tin: looks every minute, on every node, whose digest is due; each is a transaction of its own. */
@ApplicationScoped
class DigestJob {

    private static final Logger LOG = LoggerFactory.getLogger(DigestJob.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final DailyDigest digest;
    private final WorkLoop loop = new WorkLoop("the sending of daily digests", this::look);

    @Resource
    private @Nullable ManagedThreadFactory threads;

    @Inject
    DigestJob(DailyDigest digest) {
        this.digest = digest;
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        start(threads);
    }

    void start(@Nullable ThreadFactory factory) {
        loop.start(factory);
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }

    private Duration look() {
        digest.due().forEach(this::tell);
        return MINUTE;
    }

    /** What keeps one from being told keeps nobody else. */
    private void tell(AccountName account) {
        try {
            digest.tell(account);
        } catch (RuntimeException e) {
            LOG.warn("no daily digest for {} this time", account, e);
        }
    }
}
