package vn.bieuduong.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What goes on by itself takes turns, rests, is woken, outlives trouble and ends. */
class WorkLoopTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final BlockingQueue<Integer> turns = new LinkedBlockingQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicReference<Thread> thread = new AtomicReference<>();

    @Test
    void itGoesOnWhileThereIsMoreRestsThenAndIsWoken() throws Exception {
        WorkLoop loop = started(turn -> turn < 3 ? Duration.ZERO : AN_HOUR);

        assertThat(next()).isEqualTo(1);
        assertThat(next()).isEqualTo(2);
        assertThat(next()).isEqualTo(3);
        loop.wake();
        assertThat(next()).isEqualTo(4);
        end(loop);
        assertThat(turns).isEmpty();
    }

    @Test
    void aTurnThatFailsIsNotTheLast() throws Exception {
        WorkLoop loop = started(turn -> {
            if (turn == 1) {
                throw new IllegalStateException("the database is away");
            }
            return AN_HOUR;
        });

        assertThat(next()).isEqualTo(1);
        loop.wake();
        assertThat(next()).isEqualTo(2);
        end(loop);
    }

    private WorkLoop started(java.util.function.IntFunction<Duration> pause) {
        WorkLoop loop = new WorkLoop("a test", () -> {
            int turn = count.incrementAndGet();
            turns.add(turn);
            return pause.apply(turn);
        });
        loop.start(work -> {
            Thread made = new Thread(work);
            thread.set(made);
            return made;
        });
        return loop;
    }

    private Integer next() throws InterruptedException {
        return turns.poll(20, TimeUnit.SECONDS);
    }

    private void end(WorkLoop loop) throws InterruptedException {
        loop.stop();
        thread.get().join(20_000);
        assertThat(thread.get().isAlive()).isFalse();
    }
}
