package vn.bieuduong.registration;

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

/** Người xoá dữ liệu hết hạn: looks every hour, on every node, what may be kept no longer. */
@ApplicationScoped
class ForgettingJob {

    private static final Duration HOUR = Duration.ofHours(1);

    private final ForgottenApplications applications;
    private final WorkLoop loop = new WorkLoop("the forgetting of refused applications", this::look);

    @Resource
    private @Nullable ManagedThreadFactory threads;

    @Inject
    ForgettingJob(ForgottenApplications applications) {
        this.applications = applications;
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        loop.start(threads);
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }

    private Duration look() {
        applications.forget();
        return HOUR;
    }
}
