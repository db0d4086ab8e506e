package vn.bieuduong.inspection;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** Phần tính toán cho phép: how much computing this thread may still do; asked at every step of a page, it ends endless ones. */
public final class Budget {

    /** Hết phần. */
    public static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Spent() {
            super("no computing time left");
        }
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int EVERY = 64;

    private final long until;
    private int asked;

    /** Begins now, for the thread that asks. */
    public Budget(Duration computing) {
        until = THREADS.getCurrentThreadCpuTime() + computing.toNanos();
    }

    public boolean isSpent() {
        return THREADS.getCurrentThreadCpuTime() > until;
    }

    /** @throws Spent when nothing is left */
    public void use() {
        if (asked++ % EVERY == 0 && isSpent()) {
            throw new Spent();
        }
    }
}
