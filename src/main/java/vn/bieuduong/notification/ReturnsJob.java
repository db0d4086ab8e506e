package vn.bieuduong.notification;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.notification.returned.ReturnMailbox;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Settings.MailServer;
import vn.bieuduong.platform.work.WorkLoop;

/** Người xem thư trả lại: looks once a minute, on every node, where {@code portal.yaml} names a mailbox for it. */
@ApplicationScoped
class ReturnsJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnsJob.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Returns returns;
    private final Optional<ReturnMailbox> mailbox;
    private final WorkLoop loop = new WorkLoop("the reading of mail that came back", this::look);

    @Resource
    private @Nullable ManagedThreadFactory threads;

    @Inject
    ReturnsJob(Returns returns, Settings settings) {
        this.returns = returns;
        this.mailbox = settings.mail().flatMap(MailServer::reports).map(ReturnMailbox::new);
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if (mailbox.isPresent()) {
            loop.start(threads);
        }
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }

    /** Marks what came back; a mailbox that is away is looked at the next time. */
    Duration look() {
        try {
            if (mailbox.isPresent()) {
                mailbox.get().read(returns::take);
            }
        } catch (MessagingException e) {
            LOG.warn("mail that came back cannot be read now: {}", e.getMessage());
        }
        return MINUTE;
    }
}
