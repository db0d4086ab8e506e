package vn.bieuduong.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.attachment.InspectionQueue.Drawing;
import vn.bieuduong.attachment.InspectionQueue.Job;
import vn.bieuduong.inspection.Illustration;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.inspection.InspectionPool;
import vn.bieuduong.inspection.Rejudged;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Outage;
import vn.bieuduong.signature.report.DetachedCandidate;

/**
 * Người chạy kiểm tra: takes files from the queue, has them judged, keeps what was found; then, while no file waits for its
 * verdict, has them read and drawn. Of several workers one is always left for verdicts.
 */
final class InspectionRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InspectionRunner.class);
    private static final long PREVIEW_BYTES = 20L * 1024 * 1024;
    private static final int POLL_SECONDS = 2;
    private static final int RENEW_SECONDS = 5;

    private final InspectionQueue queue;
    private final EvidenceQueue evidence;
    private final InspectionPool pool;
    private final FileStore store;
    private final Path temporary;
    private final Rejudging rejudging;
    private final Semaphore woken = new Semaphore(0);
    private final Set<AttachmentId> held = ConcurrentHashMap.newKeySet();
    private final Set<AttachmentId> drawn = ConcurrentHashMap.newKeySet();
    private Semaphore brushes = new Semaphore(1);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    InspectionRunner(
            InspectionQueue queue,
            EvidenceQueue evidence,
            InspectionPool pool,
            FileStore store,
            Path temporary,
            Clock clock) {
        this.queue = queue;
        this.evidence = evidence;
        this.rejudging = new Rejudging(pool, store, temporary, clock);
        this.pool = pool;
        this.store = store;
        this.temporary = temporary;
    }

    /** Starts as many takers as there are workers, and one thread that renews their claims. */
    void start(ThreadFactory factory, int workers) {
        brushes = new Semaphore(Math.max(1, workers - 1));
        for (int i = 0; i < workers; i++) {
            threads.add(factory.newThread(this::take));
        }
        threads.add(factory.newThread(this::renew));
        threads.forEach(Thread::start);
    }

    /** A file has come: no need to wait for the next look. */
    void wake() {
        woken.release();
    }

    @Override
    public void close() {
        stopping = true;
        threads.forEach(Thread::interrupt);
        pool.close();
    }

    private void take() {
        while (!stopping) {
            try {
                Optional<Job> job = queue.claim();
                if (job.isPresent()) {
                    work(job.get());
                } else if (draw()) {
                    LOG.debug("a file was read and drawn");
                } else if (again()) {
                    LOG.debug("signatures judged again");
                } else {
                    // one permit a file: two that come together wake two
                    woken.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | IOException e) {
                if (stopping || !pause(e)) {
                    return;
                }
            }
        }
    }

    private void work(Job job) throws InterruptedException, IOException {
        held.add(job.id());
        try {
            queue.conclude(job.id(), inspect(job));
        } finally {
            held.remove(job.id());
        }
    }

    /** Once no verdict is waited for: one file to read and draw. False when there is none, or enough are at it. */
    private boolean draw() throws InterruptedException, IOException {
        if (!brushes.tryAcquire()) {
            return false;
        }
        try {
            Optional<Drawing> next = queue.claimDrawing();
            if (next.isEmpty()) {
                return false;
            }
            AttachmentId id = next.get().id();
            drawn.add(id);
            try {
                queue.illustrate(id, illustrated(next.get()));
            } finally {
                drawn.remove(id);
            }
            return true;
        } finally {
            brushes.release();
        }
    }

    private Illustration illustrated(Drawing job) throws InterruptedException, IOException {
        if (job.attempt() > InspectionQueue.MOST_DRAWINGS) {
            return Illustration.LOST;
        }
        Files.createDirectories(temporary);
        Path pictures = Files.createTempDirectory(temporary, "pictures");
        try {
            Illustration found = pool.illustrate(store.path(job.sha256()), pictures);
            List<String> addresses = new ArrayList<>();
            for (String name : found.previews()) {
                try (InputStream in =
                        Files.newInputStream(pictures.resolve(Path.of(name).getFileName()))) {
                    addresses.add(store.put(in, PREVIEW_BYTES).sha256().value());
                }
            }
            return found.withPreviews(addresses);
        } finally {
            delete(pictures);
        }
    }

    /** Once no applicant waits: one file to judge again. False when there is none. */
    private boolean again() throws InterruptedException, IOException {
        Optional<EvidenceQueue.Job> job = evidence.claim();
        if (job.isEmpty()) {
            return false;
        }
        Optional<Rejudged> found = rejudging.judge(job.get());
        found.ifPresent(rejudged -> evidence.conclude(job.get().id(), rejudged));
        return true;
    }

    private Inspection inspect(Job job) throws InterruptedException, IOException {
        if (job.attempt() > InspectionQueue.MOST_ATTEMPTS) {
            return pool.tooComplex();
        }
        Files.createDirectories(temporary);
        Path material = Files.createTempDirectory(temporary, "material");
        try {
            List<DetachedCandidate> nearby = job.besides().stream()
                    .map(other -> new DetachedCandidate(store.path(other.sha256()), other.name(), other.sha256()))
                    .toList();
            Inspection found = pool.inspect(store.path(job.sha256()), job.name(), nearby, material);
            Rejudging.keep(store, found.material(), material);
            return found;
        } finally {
            delete(material);
        }
    }

    private void renew() {
        while (!stopping) {
            try {
                TimeUnit.SECONDS.sleep(RENEW_SECONDS);
                held.forEach(queue::renew);
                drawn.forEach(queue::renewDrawing);
                pool.refresh();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("claims could not be renewed", e);
            }
        }
    }

    /** The database or the disk is away: wait, then look again. False when the portal stops meanwhile. */
    private static boolean pause(Exception cause) {
        Outage.in(cause)
                .ifPresentOrElse(
                        away -> LOG.warn("inspections stand still for a moment: {}", away),
                        () -> LOG.warn("inspections stand still for a moment", cause));
        try {
            TimeUnit.SECONDS.sleep(POLL_SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
