package vn.bieuduong.notification;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Người gửi thư: sends what is due for as long as the portal runs, one after the other, in a thread of its own. */
@ApplicationScoped
class MailRunner {

    private static final Logger LOG = LoggerFactory.getLogger(MailRunner.class);
    private static final int POLL_SECONDS = 5;
    private static final int AWAY_SECONDS = 30;

    /** What became of a turn. */
    enum Turn {
        /** There may be more to do. */
        WORKED,
        NOTHING_DUE,
        /** The mail server is not there for us. */
        AWAY
    }

    private final Deliveries deliveries;
    private final MailChannel channel;
    private final Semaphore woken = new Semaphore(0);

    @Resource
    private @Nullable ManagedThreadFactory threads;

    private @Nullable Thread thread;
    private volatile boolean stopping;

    @Inject
    MailRunner(Deliveries deliveries, MailChannel channel) {
        this.deliveries = deliveries;
        this.channel = channel;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if (threads != null) {
            Thread started = threads.newThread(this::run);
            thread = started;
            started.start();
        }
    }

    /** Only once the rows are there for others to see. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageWritten message) {
        woken.release();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                Turn turn = sendNext();
                if (turn == Turn.AWAY) {
                    TimeUnit.SECONDS.sleep(AWAY_SECONDS);
                } else if (turn == Turn.NOTHING_DUE) {
                    rest();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            } catch (RuntimeException | Error e) {
                if (stopping || !pause(e)) {
                    break;
                }
            }
        }
        channel.close();
    }

    private void rest() throws InterruptedException {
        channel.close();
        deliveries.lapse();
        if (woken.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS)) {
            woken.drainPermits();
        }
    }

    /**
     * Sends one message. A node that dies between the server's yes and the mark leaves it to be sent again under the same
     * Message-ID, by which mail programs know it for the same.
     */
    Turn sendNext() {
        if (!channel.isConfigured()) {
            return Turn.NOTHING_DUE;
        }
        Optional<Mail> next = deliveries.claim();
        if (next.isEmpty()) {
            return Turn.NOTHING_DUE;
        }
        Mail mail = next.get();
        try {
            channel.send(mail);
            deliveries.taken(mail.id());
            return Turn.WORKED;
        } catch (MailFailure e) {
            LOG.warn("message {} not sent: {} {}", mail.id(), e.trouble(), e.words());
            deliveries.failed(mail.id(), e.trouble(), e.words());
            return e.trouble() == Trouble.AWAY ? Turn.AWAY : Turn.WORKED;
        }
    }

    /** The database is away: wait, then look again. False when the portal stops meanwhile. */
    private static boolean pause(Throwable cause) {
        LOG.warn("the sending of messages stands still for a moment", cause);
        try {
            TimeUnit.SECONDS.sleep(POLL_SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
