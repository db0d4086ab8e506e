package vn.bieuduong.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.bieuduong.platform.Problems;

/**
 * Khởi động cổng: checks the configuration, starts the database and brings it up to date, starts the server, says where
 * it is, and stops both at the end. Run by {@code deploy/run} and by the systemd unit.
 *
 * <p>Whatever is wrong is said in one sentence, in Vietnamese and in English, and gives the exit code that
 * {@link StartRefused} lists. A launcher that was killed leaves nothing that the next one cannot clear away.
 */
public final class Launcher {

    private static final Logger NOISE = Logger.getLogger("");

    private final PrintStream out;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private volatile boolean stopping;

    private Launcher(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs until it is told to stop. With {@code --while-input-open} the end of its input tells it as well, so that it
     * does not outlive whoever started it.
     */
    public static void main(String[] arguments) {
        NOISE.setLevel(Level.WARNING);
        if (List.of(arguments).contains("--while-input-open")) {
            stopAtEndOfInput();
        }
        Launcher launcher = new Launcher(System.out);
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop, "stop"));
        int code;
        try {
            code = launcher.run();
        } catch (StartRefused refused) {
            if (!launcher.isStopping()) {
                System.err.println(refused.getMessage());
            }
            code = refused.exitCode();
        }
        System.exit(code);
    }

    private static void stopAtEndOfInput() {
        Thread reader = new Thread(
                () -> {
                    try {
                        System.in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        // as good as its end
                    }
                    System.exit(0);
                },
                "input");
        reader.setDaemon(true);
        reader.start();
    }

    private int run() {
        Instant began = Instant.now();
        Problems problems = new Problems();
        Path home = Path.of("").toAbsolutePath();
        Environment environment = Environment.read(home, System.getenv(), problems);
        if (!problems.isEmpty()) {
            throw new StartRefused(
                    StartRefused.BROKEN_CONFIGURATION,
                    "Cấu hình có " + problems.all().size() + " lỗi, cổng chưa khởi động:\n  "
                            + String.join(
                                    "\n  ",
                                    problems.all().stream()
                                            .map(Object::toString)
                                            .toList()),
                    "The configuration has mistakes (above); nothing was started.");
        }
        Resting resting = prepare(environment);
        out.println("Đang khởi động cơ sở dữ liệu… / Starting the database…");
        keep(() -> PortalDatabase.stop(environment));
        PortalDatabase database = PortalDatabase.open(environment);
        database.embedded().ifPresent(postgres -> keep(DatabaseWatch.over(postgres, out)));
        database.migrate(out);
        Welcome welcome = Welcome.prepare(environment, database);
        out.println("Đang khởi động máy chủ… / Starting the server…");
        PayaraServer server = keep(PayaraServer.start(environment, database, resting));
        server.awaitReady();
        welcome.print(out, Duration.between(began, Instant.now()));
        Process ended = server.ended().join();
        if (isStopping()) {
            return 0;
        }
        throw new StartRefused(
                StartRefused.SERVER,
                "Máy chủ đã tự dừng (mã " + ended.exitValue() + "); xem " + PayaraServer.logFile(environment) + ".",
                "The server ended by itself; its log says why.");
    }

    /** Takes the data folder for this process, clears away what a killed launcher left, and takes the port. */
    private Resting prepare(Environment environment) {
        try {
            Files.createDirectories(environment.run());
            PrivateFolders.make(environment.data().resolve("logs"));
            PrivateFolders.close(environment.data());
            FileChannel file = FileChannel.open(
                    environment.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = file.tryLock();
            if (lock == null) {
                throw new StartRefused(
                        StartRefused.ALREADY_RUNNING,
                        "Cổng đang chạy với thư mục dữ liệu " + environment.data()
                                + "; hãy dừng nó hoặc đặt DATA_DIR khác.",
                        "The portal is already running on " + environment.data()
                                + "; stop it or set another DATA_DIR.");
            }
            keep(file);
            PayaraServer.stopAbandoned(environment);
        } catch (IOException e) {
            throw new StartRefused(
                    StartRefused.BROKEN_CONFIGURATION,
                    "Không ghi được vào thư mục dữ liệu " + environment.data() + ": " + e.getMessage(),
                    "The data folder " + environment.data() + " cannot be written to.");
        }
        try {
            return keep(Resting.at(environment.address(), environment.port()));
        } catch (IOException e) {
            throw new StartRefused(
                    StartRefused.PORT_IN_USE,
                    "Cổng mạng " + environment.port() + " không dùng được (" + e.getMessage()
                            + "); hãy dừng chương trình đang dùng nó hoặc đặt HTTP_PORT khác.",
                    "Port " + environment.port() + " cannot be used; stop what uses it or set another HTTP_PORT.");
        }
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        started.push(part);
        return part;
    }

    private boolean isStopping() {
        return stopping;
    }

    /** Stops what was started, the last first. Runs on every way out but kill -9. */
    private void stop() {
        stopping = true;
        stopStarted();
    }

    private synchronized void stopStarted() {
        if (started.size() > 1) {
            out.println("Đang dừng… / Stopping…");
        }
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.err.println(e.getMessage());
            }
        }
    }
}
