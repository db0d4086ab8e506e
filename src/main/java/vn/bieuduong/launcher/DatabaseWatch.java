package vn.bieuduong.launcher;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.bieuduong.platform.Texts;

/**
 * Trông cơ sở dữ liệu: starts the embedded database again whenever it has ended, for as long as the portal runs. A start
 * that fails, on a full disk for instance, is tried again, at first soon and then every five seconds; meanwhile the pages say
 * that the portal is resting.
 */
final class DatabaseWatch implements AutoCloseable {

    private static final long SOON = 500;
    private static final long LATER = 5_000;

    private final Postgres postgres;
    private final PrintStream out;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "database-watch");

    private DatabaseWatch(Postgres postgres, PrintStream out) {
        this.postgres = postgres;
        this.out = out;
    }

    static DatabaseWatch over(Postgres postgres, PrintStream out) {
        DatabaseWatch watch = new DatabaseWatch(postgres, out);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    /** Ends watching; a start that is under way is waited for. */
    @Override
    public void close() {
        stopping.countDown();
        try {
            thread.join(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        long pause = SOON;
        int failures = 0;
        try {
            while (!stopping.await(pause, TimeUnit.MILLISECONDS)) {
                if (postgres.isRunning()) {
                    continue;
                }
                if (failures == 0) {
                    out.println(Launcher.said("database.ended"));
                }
                try {
                    postgres.restart();
                    out.println(Launcher.said("database.again"));
                    failures = 0;
                    pause = SOON;
                } catch (RuntimeException e) {
                    if (failures == 0) {
                        out.println(Launcher.words(Texts.VIETNAMESE, "database.down") + ": " + e.getMessage());
                        out.println(Launcher.words(Texts.ENGLISH, "database.down"));
                    }
                    failures++;
                    pause = Math.min(pause * 2, LATER);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
