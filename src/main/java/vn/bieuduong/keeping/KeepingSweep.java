package vn.bieuduong.keeping;

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

/** Người dọn bản đang gõ: looks every hour, on every node, what nobody came back for. */
@ApplicationScoped
class KeepingSweep {

    private static final Duration HOUR = Duration.ofHours(1);

    private final KeptTexts texts;
    private final WorkLoop loop = new WorkLoop("the forgetting of text that was not sent", this::look);

    @Resource
    private @Nullable ManagedThreadFactory threads;

    @Inject
    KeepingSweep(KeptTexts texts) {
        this.texts = texts;
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        loop.start(threads);
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }

    private Duration look() {
        texts.sweep();
        return HOUR;
    }
}
