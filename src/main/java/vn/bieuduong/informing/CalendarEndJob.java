package vn.bieuduong.informing;

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

/** Người trông lịch nghỉ lễ: looks every hour, on every node, whether the calendar ends soon. */
@ApplicationScoped
class CalendarEndJob {

    private static final Duration HOUR = Duration.ofHours(1);

    private final CalendarEnd end;
    private final WorkLoop loop = new WorkLoop("the telling of the calendar's end", this::look);

    @Resource
    private @Nullable ManagedThreadFactory threads;

    @Inject
    CalendarEndJob(CalendarEnd end) {
        this.end = end;
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        loop.start(threads);
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }

    private Duration look() {
        end.tell();
        return HOUR;
    }
}
