package vn.bieuduong.notification;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.notification.channel.Channel;
import vn.bieuduong.notification.channel.MailChannel;
import vn.bieuduong.notification.channel.SmsChannel;
import vn.bieuduong.notification.channel.ZaloChannel;
import vn.bieuduong.platform.work.WorkLoop;

/** Người gửi đang làm việc: one for e-mail and one for each other way that is configured, each in a thread of its own. */
@ApplicationScoped
class Senders {

    private final List<Channel> channels;
    private final Map<WorkLoop, Sender> loops = new LinkedHashMap<>();

    @Resource
    private @Nullable ManagedThreadFactory threads;

    @Inject
    Senders(Deliveries deliveries, MailChannel mail, SmsChannel sms, ZaloChannel zalo) {
        channels = Stream.concat(
                        Stream.<Channel>of(mail), Stream.<Channel>of(sms, zalo).filter(Channel::isConfigured))
                .toList();
        for (Channel channel : channels) {
            Sender sender = new Sender(deliveries, channel);
            loops.put(new WorkLoop("the sending of messages by " + channel.medium(), sender::turn), sender);
        }
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        loops.keySet().forEach(loop -> loop.start(threads));
    }

    /** Only once the rows are there for others to see. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageWritten message) {
        loops.forEach((loop, sender) -> {
            if (!sender.isAway()) {
                loop.wake();
            }
        });
    }

    @PreDestroy
    void stop() {
        loops.keySet().forEach(WorkLoop::stop);
        channels.forEach(Channel::close);
    }
}
