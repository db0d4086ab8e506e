package vn.bieuduong.inspection;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.inspection.fence.FenceState;
import vn.bieuduong.inspection.picture.PictureTask;
import vn.bieuduong.inspection.signing.SigningAnswer;
import vn.bieuduong.inspection.signing.SigningTask;
import vn.bieuduong.inspection.table.TableAnswer;
import vn.bieuduong.inspection.table.TableRequest;
import vn.bieuduong.inspection.worker.InspectionWorker;
import vn.bieuduong.signature.report.DetachedCandidate;

/**
 * Tiến trình con: one running {@link InspectionWorker}, seen from the portal. It knows neither the portal's environment
 * nor its database, sees no file but those on its desk, and it is killed when a file takes too long.
 */
final class WorkerProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);

    /** Kills workers whose time is up; the reader then sees the end of the stream. */
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "inspection-watch");
        thread.setDaemon(true);
        return thread;
    });

    private static final Duration TO_START = Duration.ofSeconds(120);

    private final WorkerSettings settings;
    private final WorkerDesk desk;
    private final List<Object> folders;
    private final Process process;
    private final LastWords words;
    private final DataOutputStream out;
    private final DataInputStream in;
    private boolean answering = true;
    private boolean ready;
    private FenceState fence = FenceState.NONE;

    /** @param temporary where the worker gets a desk of its own */
    WorkerProcess(WorkerSettings settings, Path temporary) throws IOException {
        this.settings = settings;
        desk = new WorkerDesk(temporary);
        folders = settings.folders();
        try {
            ProcessBuilder builder = new ProcessBuilder(settings.command(desk, fonts(temporary)))
                    .directory(desk.root().toFile());
            Map<String, String> environment = builder.environment();
            environment.clear();
            environment.put("LANG", "C.UTF-8");
            process = builder.start();
        } catch (IOException e) {
            desk.close();
            throw e;
        }
        words = LastWords.of(process);
        out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        try {
            Frames.write(out, settings.toJson());
        } catch (IOException e) {
            close();
            throw failedToStart(e);
        }
    }

    /** What fonts the machine has is found out once for all workers. */
    private static Path fonts(Path temporary) throws IOException {
        return Files.createDirectories(temporary.toAbsolutePath().resolve("fonts"));
    }

    /** What the kernel holds it to; known once it is ready. */
    FenceState fence() {
        return fence;
    }

    /**
     * Has one file judged.
     *
     * @throws IOException when the worker died of it, said nothing sensible, or was killed for taking too long
     */
    Inspection inspect(Path file, String name, List<DetachedCandidate> nearby, @Nullable Path into) throws IOException {
        return atTheDesk(into, () -> {
            JsonObjectBuilder request = Json.createObjectBuilder()
                    .add("file", desk.lay(file).toString())
                    .add("name", name);
            NearbyJson.write(laid(nearby), request);
            if (into != null) {
                request.add("into", desk.out().toString());
            }
            return ask(request.build(), InspectionJson::read);
        });
    }

    /** Has one file read and drawn; fails as {@link #inspect} does. */
    Illustration illustrate(Path file, Path into) throws IOException {
        return atTheDesk(into, () -> {
            JsonObject request = Json.createObjectBuilder()
                    .add(Illustration.KEY, desk.lay(file).toString())
                    .add("into", desk.out().toString())
                    .build();
            return ask(request, Illustration::fromJson);
        });
    }

    /** Has a file's signatures judged again; fails as {@link #inspect} does. */
    Rejudged rejudge(RejudgeRequest request) throws IOException {
        return atTheDesk(request.into(), () -> {
            RejudgeRequest laid = new RejudgeRequest(
                    desk.lay(request.file()),
                    laid(request.nearby()),
                    request.moments(),
                    desk.lay(request.known()),
                    desk.out());
            return ask(laid.toJson(), Rejudged::fromJson);
        });
    }

    /** Has a copy signed elsewhere judged; fails as {@link #inspect} does. */
    CopyVerdict judge(CopyRequest request) throws IOException {
        return atTheDesk(null, () -> {
            CopyRequest laid = new CopyRequest(desk.lay(request.copy()), desk.lay(request.given()));
            return ask(laid.toJson(), CopyVerdict::fromJson);
        });
    }

    /** Has a list read; fails as {@link #inspect} does. */
    TableAnswer table(TableRequest request) throws IOException {
        return atTheDesk(request.into(), () -> {
            TableRequest laid =
                    new TableRequest(desk.lay(request.file()), request.mostRows(), request.table(), desk.out());
            return ask(laid.toJson(), TableAnswer::fromJson);
        });
    }

    /** Has a file made ready for one more signature, or signed; fails as {@link #inspect} does. */
    SigningAnswer sign(SigningTask task) throws IOException {
        return atTheDesk(
                task.into(),
                () -> ask(task.at(desk.lay(task.file()), desk.out()).toJson(), SigningAnswer::fromJson));
    }

    /** Has a PDF made of a picture; fails as {@link #inspect} does. */
    PictureTask.State picture(PictureTask task) throws IOException {
        return atTheDesk(
                task.into(),
                () -> ask(new PictureTask(desk.lay(task.picture()), desk.out()).toJson(), PictureTask::state));
    }

    private List<DetachedCandidate> laid(List<DetachedCandidate> nearby) throws IOException {
        List<DetachedCandidate> laid = new ArrayList<>();
        for (DetachedCandidate one : nearby) {
            laid.add(new DetachedCandidate(desk.lay(one.file()), one.name(), one.sha256()));
        }
        return laid;
    }

    /** Việc bên bàn: something asked about what lies on the desk. */
    private interface Work<T> {
        T done() throws IOException;
    }

    private <T> T atTheDesk(@Nullable Path into, Work<T> work) throws IOException {
        awaitReady();
        try {
            T found = work.done();
            if (into != null) {
                desk.handOver(into);
            }
            return found;
        } finally {
            desk.clear();
        }
    }

    private <T> T ask(JsonObject request, Function<JsonObject, T> read) throws IOException {
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
     * @throws IOException when it died or took too long, with what it said
     * @throws IllegalStateException when its signature library does not work: no file is to blame then
     */
    void awaitReady() throws IOException {
        if (ready) {
            return;
        }
        ScheduledFuture<?> kill = killAfter(TO_START);
        try {
            JsonObject told = Frames.read(in);
            String broken = told.getString("broken");
            if (!broken.isEmpty()) {
                throw new IllegalStateException("an inspection worker refuses to work: " + broken);
            }
            fence = new FenceState(told.getInt("landlock"), told.getBoolean("systemCalls"));
            ready = true;
            words.forget();
        } catch (IOException e) {
            // heard first: who destroys a process closes what it says
            IOException why = failedToStart(e);
            process.destroyForcibly();
            throw why;
        } finally {
            kill.cancel(false);
        }
    }

    private IOException failedToStart(IOException why) {
        String said = words.said();
        return new IOException(
                "an inspection worker did not start: " + (said.isEmpty() ? "it said nothing" : said), why);
    }

    private ScheduledFuture<?> killAfter(Duration limit) {
        return WATCH.schedule(
                () -> {
                    process.destroyForcibly();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Also not when a folder of certificates came or was replaced since: its fence knows the folders of its start alone. */
    boolean isUsable() {
        return answering && process.isAlive() && folders.equals(settings.folders());
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
        try {
            desk.close();
        } catch (IOException e) {
            // the sweeper takes it
            LOG.warn("the desk of a worker is still there: {}", e.toString());
        }
    }
}
