package vn.bieuduong;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures starts for {@code deploy/bench start}: {@code deploy/run} on demonstration data, from the command to the first answer
 * 200, after a {@code kill -9} of the server, again and again; the processor time of all its processes until then; and the memory
 * each of them holds once they rest (pages that several share are shared out among them). Works in any checkout of the portal, so
 * that an older one can be measured beside this one.
 */
final class StartFigures {

    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final Duration LONGEST_END = Duration.ofMinutes(3);
    private static final Duration LONGEST_UNREST = Duration.ofMinutes(10);
    /** Of five seconds each; the first is long enough for what is made in the background a minute after a start. */
    private static final int LONG_REST = 14;

    private static final int REST = 2;
    private static final double TICKS_IN_A_SECOND = 100;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();
    private final Path checkout;
    private final Path data;
    private final int port;
    private Process launcher;

    private StartFigures(Path checkout, Path data, int port) throws IOException {
        this.checkout = checkout;
        this.data = data;
        this.port = port;
        this.launcher = launch();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /** @param arguments the data folder, which is emptied; how often to kill and start, else 5; the checkout, else this one */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]).toAbsolutePath();
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path checkout = Path.of(arguments.length > 2 ? arguments[2] : "").toAbsolutePath();
        empty(data);
        StartFigures figures = new StartFigures(checkout, data, freePort());
        figures.measure(times);
        figures.print();
        System.exit(0);
    }

    private void measure(int times) throws IOException, InterruptedException {
        // the first may build, and makes the demonstration's papers
        awaitAnswer();
        awaitRest(LONG_REST);
        for (int time = 0; time <= times; time++) {
            awaitRest(REST);
            server().destroyForcibly();
            if (!launcher.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the launcher does not end");
            }
            long began = System.nanoTime();
            launcher = launch();
            awaitAnswer();
            double seconds = (System.nanoTime() - began) / 1e9;
            double processor = processorTime();
            // the first is not counted: the disk's cache
            if (time > 0) {
                note("start.ready.seconds", seconds);
                note("start.processor.seconds", processor);
                awaitRest(REST);
                noteMemory();
            }
            System.out.printf(Locale.ROOT, "# start %d: %.1f s, processor %.1f s%n", time, seconds, processor);
        }
        stop();
    }

    private void noteMemory() throws IOException {
        ProcessHandle server = server();
        note("start.memory.launcher.mb", memory(Stream.of(launcher.toHandle())));
        note("start.memory.server.mb", memory(Stream.of(server)));
        note("start.memory.workers.mb", memory(server.descendants()));
        note("start.memory.database.mb", memory(database()));
        note("start.memory.all.mb", memory(everybody()));
    }

    private void print() {
        figures.forEach((name, values) -> {
            List<Double> sorted = values.stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "%s=%.1f (%.1f to %.1f)%n",
                    name,
                    sorted.get(sorted.size() / 2),
                    sorted.getFirst(),
                    sorted.getLast());
        });
    }

    private void note(String name, double value) {
        figures.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
    }

    private Process launch() throws IOException {
        ProcessBuilder run = new ProcessBuilder("deploy/run")
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.resolve("run.log").toFile()));
        run.environment()
                .keySet()
                .removeAll(Set.of(
                        "DB_URL", "PUBLIC_URL", "CONFIG_DIR", "HTTP_ADDRESS", "DEMO_ADDRESS", "BEHIND_PROXY", "CLAMD"));
        run.environment()
                .putAll(Map.of("DEMO", "true", "DATA_DIR", data + "/data", "HTTP_PORT", Integer.toString(port)));
        return run.start();
    }

    private void awaitAnswer() throws InterruptedException {
        HttpRequest home = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .timeout(Duration.ofSeconds(20))
                .build();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end) {
            if (launcher.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("it does not start; see " + data.resolve("run.log"));
            }
            try {
                if (client.send(home, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException nobodyYet) {
                // asked again
            }
        }
        throw new IllegalStateException("no answer 200 after " + LONGEST_START);
    }

    /** Until all of them together have had less than half a second of processor time within five, so often in a row. */
    private void awaitRest(int times) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_UNREST.toNanos();
        double before = processorTime();
        for (int quiet = 0; quiet < times && System.nanoTime() < end; ) {
            if (launcher.waitFor(5, TimeUnit.SECONDS)) {
                throw new IllegalStateException("it ended by itself; see " + data.resolve("run.log"));
            }
            double now = processorTime();
            quiet = now - before < 0.5 ? quiet + 1 : 0;
            before = now;
        }
    }

    private void stop() {
        launcher.destroy();
        try {
            launcher.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ProcessHandle server() throws IOException {
        return numbered(data.resolve("data/run/server.pid"));
    }

    /** PostgreSQL is no child of the launcher. */
    private Stream<ProcessHandle> database() throws IOException {
        ProcessHandle first = numbered(data.resolve("data/postgres/cluster/postmaster.pid"));
        return Stream.concat(Stream.of(first), first.descendants());
    }

    private Stream<ProcessHandle> everybody() throws IOException {
        return Stream.concat(
                Stream.concat(
                        Stream.of(launcher.toHandle()), launcher.toHandle().descendants()),
                database());
    }

    private static ProcessHandle numbered(Path file) throws IOException {
        long number = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        return ProcessHandle.of(number).orElseThrow();
    }

    private double processorTime() throws IOException {
        return everybody()
                        .mapToDouble(process -> read("/proc/" + process.pid() + "/stat")
                                .map(line -> line.substring(line.lastIndexOf(')') + 2)
                                        .split(" "))
                                // user and system, its own and that of the children it has waited for
                                .flatMap(fields -> Stream.of(fields).skip(11).limit(4))
                                .mapToDouble(Double::parseDouble)
                                .sum())
                        .sum()
                / TICKS_IN_A_SECOND;
    }

    private static double memory(Stream<ProcessHandle> processes) {
        return processes
                        .flatMap(process -> read("/proc/" + process.pid() + "/smaps_rollup"))
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    /** Nothing of a process that has just ended. */
    private static Stream<String> read(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream();
        } catch (IOException ended) {
            return Stream.empty();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException unread) throws IOException {
                if (!visited.equals(folder)) {
                    Files.delete(visited);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
