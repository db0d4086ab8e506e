package vn.bieuduong.attachment;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.signature.NearbyFile;

/**
 * Tiến trình con: one running {@link InspectionWorker}, seen from the portal. It knows neither the portal's environment
 * nor its database, and it is killed when a file takes too long.
 */
final class WorkerProcess implements AutoCloseable {

    /** Kills workers whose time is up; the reader then sees the end of the stream. */
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "inspection-watch");
        thread.setDaemon(true);
        return thread;
    });

    private static final Duration TO_START = Duration.ofSeconds(120);

    private final WorkerSettings settings;
    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private boolean answering = true;
    private boolean ready;

    WorkerProcess(WorkerSettings settings, Path temporary) throws IOException {
        this.settings = settings;
        ProcessBuilder builder = new ProcessBuilder(command(settings, temporary))
                .directory(temporary.toFile())
                .redirectError(Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("LANG", "C.UTF-8");
        process = builder.start();
        out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        try {
            Frames.write(out, settings.toJson());
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /**
     * Has one file inspected.
     *
     * @throws IOException when the worker died of it, said nothing sensible, or was killed for taking too long
     */
    Inspection inspect(Path file, String name, List<NearbyFile> nearby, @Nullable Path previews) throws IOException {
        JsonObjectBuilder request = Json.createObjectBuilder()
                .add("file", file.toAbsolutePath().toString())
                .add("name", name);
        NearbyJson.write(nearby, request);
        if (previews != null) {
            request.add("previews", previews.toAbsolutePath().toString());
        }
        return ask(request.build(), InspectionJson::read);
    }

    /** Has a file's signatures judged again; fails as {@link #inspect} does. */
    Rejudged rejudge(RejudgeRequest request) throws IOException {
        return ask(request.toJson(), Rejudged::fromJson);
    }

    /** Has a copy signed elsewhere judged; fails as {@link #inspect} does. */
    CopyVerdict judge(CopyRequest request) throws IOException {
        return ask(request.toJson(), CopyVerdict::fromJson);
    }

    private <T> T ask(JsonObject request, Function<JsonObject, T> read) throws IOException {
        awaitReady();
        ScheduledFuture<?> kill = killAfter(settings.limit().multipliedBy(WorkerSettings.PATIENCE));
        answering = false;
        try {
            Frames.write(out, request);
            JsonObject answer = Frames.read(in);
            T found = read.apply(answer);
            answering = !answer.getBoolean("spent");
            return found;
        } catch (RuntimeException e) {
            throw new IOException("not an answer", e);
        } finally {
            kill.cancel(false);
        }
    }

    /**
     * Waits until the process has tested itself.
     *
     * @throws IllegalStateException when its signature library does not work: no file is to blame then
     */
    void awaitReady() throws IOException {
        if (ready) {
            return;
        }
        ScheduledFuture<?> kill = killAfter(TO_START);
        try {
            String broken = Frames.read(in).getString("broken");
            if (!broken.isEmpty()) {
                throw new IllegalStateException("an inspection worker refuses to work: " + broken);
            }
            ready = true;
        } finally {
            kill.cancel(false);
        }
    }

    private ScheduledFuture<?> killAfter(Duration limit) {
        return WATCH.schedule(
                () -> {
                    process.destroyForcibly();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    boolean isUsable() {
        return answering && process.isAlive();
    }

    /** Its process number, for tests and for the page that shows the workers. */
    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(WorkerSettings settings, Path temporary) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + settings.heapMegabytes() + "m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary.toAbsolutePath(),
                "-cp",
                String.join(File.pathSeparator, settings.classPath()),
                InspectionWorker.class.getName());
    }
}
