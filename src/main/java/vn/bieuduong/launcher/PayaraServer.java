package vn.bieuduong.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Máy chủ: Payara Micro with the portal in it, as a child process. */
final class PayaraServer implements AutoCloseable {

    private static final int MINUTES_TO_START = 15;

    /** The first pages come first. */
    private static final Duration BEFORE_THE_ARCHIVE = Duration.ofMinutes(1);

    /** The second compiler waits for five times as many calls as it would by itself: at a start it takes most of the time. */
    private static final List<String> LATER_COMPILED = List.of(
            "-XX:Tier4InvocationThreshold=25000",
            "-XX:Tier4MinInvocationThreshold=3000",
            "-XX:Tier4CompileThreshold=75000",
            "-XX:Tier4BackEdgeThreshold=200000");

    /**
     * The server's parts are made one after the other. With its four threads HK2 can lock itself for ever: one waits for a part that
     * another makes, which waits for a third that wants to write where the first reads.
     */
    private static final String ONE_PART_AFTER_THE_OTHER = "-Dorg.glassfish.startupThreadPolicy=USE_NO_THREADS";

    /** Who says it: web.HandOver, the last part of the portal to start. */
    private static final String ASKS_FOR_THE_PORT = " vn.bieuduong.web.frame.HandOver ";

    private final Process process;
    private final Path pidFile;
    private final Path log;
    private final UnpackedServer unpacked;
    private final Optional<ClassArchive> archive;
    private final StartWatch watch = new StartWatch();

    private PayaraServer(
            Process process,
            Path pidFile,
            Path log,
            UnpackedServer unpacked,
            Optional<ClassArchive> archive,
            Runnable letGo) {
        this.process = process;
        this.pidFile = pidFile;
        this.log = log;
        this.unpacked = unpacked;
        this.archive = archive;
        RotatingLog kept = new RotatingLog(log);
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Thread pump = new Thread(() -> kept.copy(output, line -> read(line, letGo)), "server-log");
        pump.setDaemon(true);
        pump.start();
        var unused = process.onExit().thenRun(watch::ended);
    }

    private void read(String line, Runnable letGo) {
        if (line.contains(ASKS_FOR_THE_PORT)) {
            letGo.run();
        }
        watch.read(line);
    }

    /**
     * Starts the child; it is not yet ready.
     *
     * @param resting who answers at the portal's port until the child asks for it
     */
    static PayaraServer start(Environment environment, PortalDatabase database, Resting resting) {
        try {
            Path temporary = environment.data().resolve("tmp");
            PostgresPrograms.delete(temporary);
            PrivateFolders.make(temporary);
            Path held = held(environment);
            Files.writeString(held, "");
            UnpackedServer unpacked = UnpackedServer.of(
                    target(environment).resolve("server/payara-micro.jar"),
                    environment.run().resolve("server"));
            Optional<ClassArchive> archive = archive(environment, unpacked);
            ProcessBuilder builder = new ProcessBuilder(
                            PrivateFolders.keepingToItself(command(environment, temporary, unpacked, archive)))
                    .redirectErrorStream(true);
            // what the JVM says while it makes an archive of classes it writes where it works
            builder.directory(unpacked.folder().toFile());
            builder.environment().clear();
            builder.environment().putAll(environment.forServer(database));
            Process process = builder.start();
            process.getOutputStream().close();
            Path pidFile = pidFile(environment);
            Files.writeString(pidFile, process.pid() + "\n");
            return new PayaraServer(process, pidFile, logFile(environment), unpacked, archive, () -> {
                resting.close();
                delete(held);
            });
        } catch (IOException e) {
            throw StartRefused.because(String.valueOf(e.getMessage()), StartRefused.SERVER, "server.unrunnable");
        }
    }

    static Path logFile(Environment environment) {
        return environment.data().resolve("logs/server.log");
    }

    /** Stops a server which a killed launcher left running on this data folder. */
    static void stopAbandoned(Environment environment) throws IOException {
        Path pidFile = pidFile(environment);
        if (Files.exists(pidFile)) {
            Optional.of(Files.readString(pidFile).strip())
                    // empty where the disk was full
                    .filter(pid -> pid.matches("\\d{1,18}"))
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                    .filter(left -> left.info().commandLine().orElse("").contains(mark(environment)))
                    .ifPresent(PayaraServer::stop);
            Files.delete(pidFile);
        }
    }

    /** Waits until the portal is deployed and listening; a failed deployment is refused with its reason. */
    void awaitReady() {
        try {
            watch.outcome().get(MINUTES_TO_START, TimeUnit.MINUTES);
            unpacked.isReady();
            archive.ifPresent(it -> it.makeOf(process, BEFORE_THE_ARCHIVE));
        } catch (ExecutionException e) {
            throw StartRefused.because(
                    String.valueOf(Objects.requireNonNullElse(e.getCause(), e).getMessage()),
                    StartRefused.SERVER,
                    "server.unstarted",
                    log);
        } catch (TimeoutException e) {
            throw new StartRefused(StartRefused.SERVER, "server.late", MINUTES_TO_START, log);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the server ends by itself or is stopped. */
    CompletableFuture<Process> ended() {
        return process.onExit();
    }

    @Override
    public void close() {
        stop(process.toHandle());
        // where it stays, the next start looks whether the number is still the server's
        delete(pidFile);
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        if (!ends(server)) {
            server.destroyForcibly();
            // bounded: a dead process nobody waits for looks alive for ever in a container without an init
            ends(server);
        }
    }

    private static boolean ends(ProcessHandle server) {
        try {
            server.onExit().get(30, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // the server listens after a while all the same
        }
    }

    /** There for as long as the launcher holds the portal's port. */
    private static Path held(Environment environment) {
        return environment.run().resolve("port-held");
    }

    private static Path pidFile(Environment environment) {
        return environment.run().resolve("server.pid");
    }

    private static String mark(Environment environment) {
        return "-Dbieuduong.data=" + environment.data();
    }

    private static Path target(Environment environment) {
        return environment.home().resolve("target");
    }

    /** None where the operator says himself what classes the server's JVM shares. */
    private static Optional<ClassArchive> archive(Environment environment, UnpackedServer unpacked) throws IOException {
        if (says(environment, "-Xshare:\\w+|-XX:(SharedArchiveFile|AOT\\w+)=.*")) {
            return Optional.empty();
        }
        Path target = target(environment);
        return Optional.of(ClassArchive.in(
                unpacked.archives(), List.of(target.resolve("libraries"), target.resolve("bieuduong/WEB-INF/lib"))));
    }

    private static boolean says(Environment environment, String pattern) {
        return environment.javaOptions().stream().anyMatch(option -> option.matches(pattern));
    }

    private static List<String> command(
            Environment environment, Path temporary, UnpackedServer unpacked, Optional<ClassArchive> archive)
            throws IOException {
        Path payara = environment.home().resolve("deploy/payara");
        List<String> boot = new ArrayList<>(Files.readAllLines(payara.resolve("boot.asadmin")));
        boot.add(
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address="
                        + environment.address());
        // open.asadmin makes it listen, once the portal is there
        boot.add(
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.enabled=false");
        if (environment.behindProxy()) {
            // the caller's address and scheme are what deploy/nginx puts into Proxy-ip and X-Forwarded-Proto
            String http = "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.";
            boot.add(http + "auth-pass-through-enabled=true");
            boot.add(http + "scheme-mapping=X-Forwarded-Proto");
        }
        Path bootFile = environment.run().resolve("boot.asadmin");
        Files.write(bootFile, boot);

        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                mark(environment),
                "-Xmx768m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary,
                "-Dbieuduong.held=" + held(environment),
                ONE_PART_AFTER_THE_OTHER));
        command.addAll(LATER_COMPILED);
        if (!says(environment, "-XX:\\+Use\\w*GC")) {
            // the heap is small
            command.add("-XX:+UseSerialGC");
        }
        archive.map(ClassArchive::options).ifPresent(command::addAll);
        command.addAll(environment.javaOptions());
        command.addAll(List.of(
                "-jar",
                unpacked.program().toString(),
                "--nohazelcast",
                "--nohostaware",
                "--disablephonehome",
                "--port",
                Integer.toString(environment.port()),
                "--contextroot",
                "/",
                "--logproperties",
                payara.resolve("logging.properties").toString(),
                "--prebootcommandfile",
                bootFile.toString(),
                "--postbootcommandfile",
                payara.resolve("ready.asadmin").toString(),
                "--postdeploycommandfile",
                payara.resolve("open.asadmin").toString(),
                "--deploy",
                target(environment).resolve("bieuduong").toString()));
        return command;
    }
}
