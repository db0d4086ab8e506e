package vn.bieuduong.notification;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.notification.channel.Channel;
import vn.bieuduong.notification.channel.Dispatch;
import vn.bieuduong.notification.channel.NotDelivered;
import vn.bieuduong.notification.channel.Trouble;

/** Người gửi: sends what is due by one channel, one message after the other. For one thread. */
class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration AWAY = Duration.ofSeconds(30);

    /** What became of a turn. */
    enum Turn {
        /** There may be more to do. */
        WORKED,
        NOTHING_DUE,
        /** Whoever takes messages is not there for us. */
        AWAY
    }

    private final Deliveries deliveries;
    private final Channel channel;
    private volatile boolean away;

    Sender(Deliveries deliveries, Channel channel) {
        this.deliveries = deliveries;
        this.channel = channel;
    }

    /** Sends one message, and says how long there is nothing to do. */
    Duration turn() {
        Turn turn = sendNext();
        away = turn == Turn.AWAY;
        return switch (turn) {
            case WORKED -> Duration.ZERO;
            case AWAY -> AWAY;
            case NOTHING_DUE -> {
                channel.close();
                deliveries.lapse();
                yield POLL;
            }
        };
    }

    /** Whether whoever takes messages was not there a moment ago: new ones change nothing about that. */
    boolean isAway() {
        return away;
    }

    /**
     * Sends one message. A node that dies between the other side's yes and the mark leaves it to be sent again under the same
     * Message-ID, by which mail programs know it for the same.
     */
    Turn sendNext() {
        if (!channel.isConfigured()) {
            return Turn.NOTHING_DUE;
        }
        Optional<Dispatch> next = deliveries.claim(channel.medium());
        if (next.isEmpty()) {
            return Turn.NOTHING_DUE;
        }
        Dispatch message = next.get();
        try {
            channel.send(message);
            deliveries.taken(message.id());
            return Turn.WORKED;
        } catch (NotDelivered e) {
            LOG.warn("message {} not sent: {} {}", message.id(), e.trouble(), e.words());
            deliveries.failed(message.id(), e.trouble(), e.words());
            return e.trouble() == Trouble.AWAY ? Turn.AWAY : Turn.WORKED;
        }
    }
}
