package vn.bieuduong;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Waits for what comes by itself: looks again and again, and fails when it has not come in time. */
public final class Eventually {

    /** As long as the demonstration may take on a busy machine. */
    public static final Duration LONG = Duration.ofMinutes(10);

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private Eventually() {}

    /** Until it is so; looks in the thread of whoever waits, as a browser asks for. */
    public static void holds(String what, Duration longest, Callable<Boolean> look) {
        await(what)
                .atMost(longest)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN)
                .pollInSameThread()
                .until(look);
    }

    /** What is found at last. */
    public static <T> T found(String what, Duration longest, Callable<Optional<T>> look) {
        return await(what)
                .atMost(longest)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN)
                .pollInSameThread()
                .until(look, Optional::isPresent)
                .orElseThrow();
    }
}
