package vn.bieuduong.representation;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.work.WorkLoop;

/** Người báo hết hạn uỷ quyền: looks every hour, on every node, which powers of attorney end. */
@ApplicationScoped
class MandateEndingJob {

    private static final Duration HOUR = Duration.ofHours(1);

    private final MandateEnding ending;
    private final WorkLoop loop = new WorkLoop("the telling of ended powers of attorney", this::look);

    @Resource
    private @Nullable ManagedThreadFactory threads;

    @Inject
    MandateEndingJob(MandateEnding ending) {
        this.ending = ending;
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        loop.start(threads);
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }

    private Duration look() {
        ending.forget();
        return ending.tell() ? Duration.ZERO : HOUR;
    }
}
