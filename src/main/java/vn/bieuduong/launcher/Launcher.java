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
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Texts;

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
            throw StartRefused.broken(problems);
        }
        Resting resting = prepare(environment);
        out.println(said("starting.database"));
        keep(() -> PortalDatabase.stop(environment));
        PortalDatabase database = PortalDatabase.open(environment);
        database.embedded().ifPresent(postgres -> keep(DatabaseWatch.over(postgres, out)));
        database.migrate(out, environment.data());
        Welcome welcome = Welcome.prepare(environment, database);
        out.println(said("starting.server"));
        PayaraServer server = keep(PayaraServer.start(environment, database, resting));
        server.awaitReady();
        welcome.print(out, Duration.between(began, Instant.now()));
        Process ended = server.ended().join();
        if (isStopping()) {
            return 0;
        }
        throw new StartRefused(
                StartRefused.SERVER, "server.ended", ended.exitValue(), PayaraServer.logFile(environment));
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
                throw new StartRefused(StartRefused.ALREADY_RUNNING, "data.taken", environment.data());
            }
            keep(file);
            PayaraServer.stopAbandoned(environment);
        } catch (IOException e) {
            throw StartRefused.because(
                    String.valueOf(e.getMessage()),
                    StartRefused.BROKEN_CONFIGURATION,
                    "data.unwritable",
                    environment.data());
        }
        try {
            return keep(Resting.at(environment.address(), environment.port()));
        } catch (IOException e) {
            throw new StartRefused(
                    StartRefused.PORT_IN_USE, "port.taken", environment.port(), String.valueOf(e.getMessage()));
        }
    }

    /** Both languages in one line, Vietnamese first: nobody knows yet who reads the console. */
    static String said(String key, Object... named) {
        return words(Texts.VIETNAMESE, key, named) + " / " + words(Texts.ENGLISH, key, named);
    }

    /** Figures are named as they are: a port and an exit code have no thousands. */
    static String words(Locale language, String key, Object... named) {
        return Texts.of(
                "launcher", key, language, Stream.of(named).map(String::valueOf).toList());
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
            out.println(said("stopping"));
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
