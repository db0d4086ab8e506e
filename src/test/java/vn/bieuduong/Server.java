package vn.bieuduong;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import vn.bieuduong.identity.openid.TestProvider;
import vn.bieuduong.seal.remote.TestSigningProvider;

/**
 * The portal as an operator runs it: the real launcher, PostgreSQL and Payara Micro with the WAR, on a free port and a
 * data folder of its own. It ends with the JVM that started it, however that ends.
 *
 * <p>Tests share {@link #shared()}, which starts once per JVM. A test that kills or stops it calls {@link #restart()}
 * before it ends.
 */
public final class Server implements AutoCloseable {

    /** How a launcher ended that was not to go on running. */
    public record Ended(int code, String output) {}

    /** The {@code @Order} of tests that need the whole demonstration or restart the shared portal: it is made beside the others. */
    public static final int WHEN_MADE = Integer.MAX_VALUE;

    private static final String DEMONSTRATED = "demonstration: sample papers lie in";

    /** Where the shared portal expects a signing program on people's computers; none is there. */
    public static final String SIGNING_PROGRAM = "ws://127.0.0.1:" + freePort();

    private static @Nullable Server shared;
    private static @Nullable TestProvider provider;
    private static @Nullable TestSigningProvider signing;

    private final Path data;
    private final Map<String, String> environment;
    private final int port;
    private @Nullable Process launcher;
    private List<String> output = List.of();
    private List<String> before = List.of();

    private Server(Path data, Map<String, String> environment) {
        this.data = data.toAbsolutePath();
        this.port = freePort();
        this.environment = new HashMap<>(environment);
        this.environment.putIfAbsent("HTTP_PORT", Integer.toString(port));
        this.environment.put("DATA_DIR", this.data.toString());
        this.environment.put("LC_ALL", "C.UTF-8");
        // quick to start is what counts here: half the processor time of the default
        // and no archive of classes for a next start that does not come
        this.environment.putIfAbsent("JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto");
    }

    /** The one most tests use, with the demonstration province. */
    public static synchronized Server shared() {
        if (shared == null) {
            Server server = startFresh(Path.of("target/test-server"), Map.of("CONFIG_DIR", configured()));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            shared = server;
        }
        return shared;
    }

    /** The identity provider the shared portal asks. */
    public static TestProvider provider() {
        shared();
        return Objects.requireNonNull(provider);
    }

    /** The provider of remote signatures the shared portal asks. */
    public static TestSigningProvider signing() {
        shared();
        return Objects.requireNonNull(signing);
    }

    /** As shipped, with a signing program on people's computers, where none runs, and providers of the tests' own. */
    private static String configured() {
        Path config = Path.of("target/test-config").toAbsolutePath();
        try {
            FileUtils.deleteDirectory(config.toFile());
            FileUtils.copyDirectory(Path.of("config").toFile(), config.toFile());
            Files.writeString(
                    config.resolve("seals.yaml"),
                    "signingProgram: " + SIGNING_PROGRAM + "\n",
                    StandardOpenOption.APPEND);
            provider = new TestProvider();
            provider.configureIn(config);
            signing = new TestSigningProvider();
            signing.configureIn(config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return config.toString();
    }

    /** Starts one on an emptied data folder. */
    public static Server startFresh(Path data, Map<String, String> environment) {
        Server server = prepare(data, environment);
        server.restart();
        return server;
    }

    /**
     * Starts one whose log and files lie on a disk of {@code megabytes}, in a mount namespace of its own; {@link #inside} leads
     * there. The database and what Payara unpacks of itself (more than such a disk holds) stay on the machine's.
     */
    public static Server startOnSmallDisk(Path data, int megabytes) {
        Server server = prepare(data, Map.of());
        Path small = server.data.resolve("small");
        boolean root = ProcessHandle.current().info().user().orElse("").equals("root");
        server.before = List.of(
                "unshare",
                root ? "--mount" : "-rm",
                "sh",
                "-c",
                "mount -t tmpfs -o size=" + megabytes + "m small \"$0\" && for part in logs files; do"
                        + " mkdir -p \"$0/$part\" \"$0/../$part\" && mount --bind \"$0/$part\" \"$0/../$part\" || exit 1; done;"
                        + " exec \"$@\"",
                small.toString());
        try {
            Files.createDirectories(small);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.restart();
        return server;
    }

    /** A path of the data folder as the running launcher sees it. */
    public Path inside(String path) {
        return Path.of("/proc/" + running().pid() + "/root" + data.resolve(path));
    }

    /** Runs a launcher that is expected to refuse; fails when it is still running after three minutes. */
    public static Ended runRefused(Path data, Map<String, String> environment) {
        return refused(prepare(data, environment));
    }

    /** The same on a data folder as it is. */
    public static Ended runRefusedOn(Path data) {
        return refused(new Server(data, Map.of()));
    }

    private static Ended refused(Server server) {
        Process process = server.launch();
        try {
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running:\n" + server.output());
            }
            server.pump.join();
            return new Ended(process.exitValue(), server.output());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The address of a page; {@code path} begins with a slash. */
    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    public Path data() {
        return data;
    }

    /** What the launcher has written to its console so far. */
    public synchronized String output() {
        return String.join("\n", output);
    }

    /** The server's own log, of this start and those before. */
    public String log() {
        return read(data.resolve("logs/server.log"));
    }

    /** Waits until the demonstration's papers and dossiers are there: they are made while the portal answers already. */
    public void awaitDemonstration() {
        Eventually.holds("the demonstration", Eventually.LONG, () -> {
            if (log().contains("not everything could be made")) {
                throw new AssertionError("no demonstration:\n" + log());
            }
            return log().contains(DEMONSTRATED);
        });
    }

    /** Waits until no paper is owed any more: papers are made after the act that brings them about. */
    public void awaitPapers() {
        awaitNone("papers owed", "paper_due");
    }

    /** Waits until no verdict at receipt is owed any more. */
    public void awaitEvidence() {
        awaitNone("files to be judged", "evidence where judged_at is null");
    }

    /** The first two columns of what the query finds once the demonstration has got that far. */
    public List<String> awaitRow(String query) {
        return Eventually.found(query, Eventually.LONG, () -> {
            try (Connection connection = database().getConnection();
                    ResultSet row = connection.createStatement().executeQuery(query)) {
                return row.next() ? Optional.of(List.of(row.getString(1), row.getString(2))) : Optional.empty();
            }
        });
    }

    private void awaitNone(String what, String rows) {
        Eventually.holds("no " + what, Eventually.LONG, () -> {
            try (Connection connection = database().getConnection();
                    ResultSet row = connection.createStatement().executeQuery("select 1 from " + rows)) {
                return !row.next();
            }
        });
    }

    /** The embedded database, for what no page shows. */
    public DataSource database() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:"
                + read(data.resolve("postgres/port")).strip() + "/bieuduong");
        source.setUser("bieuduong");
        source.setPassword(read(data.resolve("postgres/password")).strip());
        return source;
    }

    /** The Payara process. */
    public ProcessHandle process() {
        return ProcessHandle.of(
                        Long.parseLong(read(data.resolve("run/server.pid")).strip()))
                .orElseThrow();
    }

    /** kill -9 for the Payara process; waits until the launcher has noticed and ended, and gives its exit code. */
    public int killServer() {
        process().destroyForcibly();
        return ended();
    }

    /** kill -9 for the launcher alone; database and server stay behind. */
    public void killLauncher() {
        running().toHandle().destroyForcibly();
        ended();
    }

    /** SIGTERM for the launcher, as systemd does it; gives its exit code. */
    public int stop() {
        running().toHandle().destroy();
        return ended();
    }

    /** Starts it again on the same data and waits until it is ready. */
    public void restart() {
        if (launcher != null && launcher.isAlive()) {
            stop();
        }
        Process process = launch();
        CompletableFuture.anyOf(ready, process.onExit()).join();
        if (!ready.isDone()) {
            throw new AssertionError("The portal did not start:\n" + output());
        }
    }

    @Override
    public void close() {
        if (launcher != null && launcher.isAlive()) {
            stop();
        }
    }

    private CompletableFuture<Void> ready = new CompletableFuture<>();
    private Thread pump = new Thread();

    private Process launch() {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                "target/launcher/*:target/classes:target/libraries/*",
                "vn.bieuduong.launcher.Launcher",
                "--while-input-open"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        for (String own : List.of(
                "DB_URL",
                "DB_USER",
                "DB_PASSWORD",
                "PUBLIC_URL",
                "CONFIG_DIR",
                "DEMO",
                "HTTP_ADDRESS",
                "DEMO_ADDRESS",
                "BEHIND_PROXY")) {
            builder.environment().remove(own);
        }
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            launcher = process;
            output = new ArrayList<>();
            ready = new CompletableFuture<>();
            pump = new Thread(() -> read(process), "launcher-output");
            pump.setDaemon(true);
            pump.start();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Process process) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (this) {
                    output.add(line);
                }
                if (line.contains("Ctrl-C")) {
                    ready.complete(null);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process running() {
        if (launcher == null) {
            throw new IllegalStateException("not started");
        }
        return launcher;
    }

    private int ended() {
        try {
            Process process = running();
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                throw new AssertionError("the launcher does not end:\n" + output());
            }
            pump.join();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Server prepare(Path data, Map<String, String> environment) {
        try {
            FileUtils.deleteDirectory(data.toFile());
            Files.createDirectories(data.resolve("postgres"));
            // unpacked once for all tests
            Path programs = Files.createDirectories(Path.of("target/postgres")).toAbsolutePath();
            Files.createSymbolicLink(data.resolve("postgres/programs").toAbsolutePath(), programs);
            return new Server(data, environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
