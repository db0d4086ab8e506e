package vn.bieuduong.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.inspection.fence.FenceState;
import vn.bieuduong.inspection.picture.PictureTask;
import vn.bieuduong.inspection.signing.SigningAnswer;
import vn.bieuduong.inspection.signing.SigningTask;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.inspection.table.TableAnswer;
import vn.bieuduong.inspection.table.TableRequest;
import vn.bieuduong.inspection.table.TableRows;
import vn.bieuduong.signature.SignatureInspector;
import vn.bieuduong.signature.SignedCopy;
import vn.bieuduong.signature.report.DetachedCandidate;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.signing.SealReason;

/**
 * Nhóm tiến trình kiểm tra: lends each caller a worker of its own; whoever comes when all are busy waits, which is the
 * back-pressure. A worker that died or was killed is replaced, and the file that killed it twice is the one to blame.
 */
public final class InspectionPool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InspectionPool.class);
    private static final int TRIES = 2;

    private final WorkerSettings settings;
    private final Path temporary;
    private final Clock clock;
    private final Runnable before;
    private final BlockingQueue<Slot> slots;
    private final List<Slot> all;
    private volatile FenceState fence = FenceState.NONE;
    private final AtomicInteger replaced = new AtomicInteger();

    /** @param temporary a folder of the pool's own; emptied now and then */
    public InspectionPool(WorkerSettings settings, int workers, Path temporary, Clock clock) {
        this(settings, workers, temporary, clock, () -> {});
    }

    /** @param before what is to be done before each question, so that the worker sees today's trust */
    public InspectionPool(WorkerSettings settings, int workers, Path temporary, Clock clock, Runnable before) {
        this.before = before;
        this.settings = settings;
        this.temporary = temporary;
        this.clock = clock;
        all = Stream.generate(Slot::new).limit(workers).toList();
        slots = new ArrayBlockingQueue<>(workers, true, all);
    }

    /**
     * Starts a worker and has it test itself.
     *
     * @throws IllegalStateException when it does not work: the portal must not start then
     */
    public void selfTest() {
        Slot slot = all.get(0);
        try {
            WorkerProcess worker = slot.running();
            worker.awaitReady();
            fence = worker.fence();
        } catch (IOException e) {
            slot.stop();
            throw cannotStart(e);
        }
    }

    /** Starts the other workers too, so that not the first files of a busy hour wait for them. */
    public void startAll() throws InterruptedException {
        for (int i = 0; i < all.size(); i++) {
            Slot slot = slots.take();
            try {
                slot.running();
            } catch (IOException e) {
                LOG.warn("a worker does not start yet: {}", e.toString());
            } finally {
                slots.add(slot);
            }
        }
    }

    private static NoWorker cannotStart(IOException why) {
        return new NoWorker("no inspection worker can be started: " + why.getMessage(), why);
    }

    /** Brings what workers read up to date, without a question. */
    public void refresh() {
        before.run();
    }

    /** Judges the file; waits for a free worker first. Never fails for what the file holds. */
    public Inspection inspect(Path file, String name) throws InterruptedException {
        return inspect(file, name, List.of(), null);
    }

    /**
     * As above; a signature file is judged against the one of those that came with it which it signs.
     *
     * @param into a folder for what the verdict rests on
     */
    public Inspection inspect(Path file, String name, List<DetachedCandidate> nearby, @Nullable Path into)
            throws InterruptedException {
        Slot slot = slots.take();
        try {
            return slot.ask(worker -> worker.inspect(file, name, nearby, into), file)
                    .orElseGet(this::tooComplex);
        } finally {
            slots.add(slot);
        }
    }

    /**
     * Has a file that was found usable read and its first pages drawn into the folder; {@link Illustration#LOST} when a worker
     * does not live through it.
     */
    public Illustration illustrate(Path file, Path into) throws InterruptedException {
        Slot slot = slots.take();
        try {
            return slot.ask(worker -> worker.illustrate(file, into), file).orElse(Illustration.LOST);
        } finally {
            slots.add(slot);
        }
    }

    /** Has signatures judged again; empty when it cannot be done within the limits. */
    public Optional<Rejudged> rejudge(RejudgeRequest request) throws InterruptedException {
        Slot slot = slots.take();
        try {
            return slot.ask(worker -> worker.rejudge(request), request.file());
        } finally {
            slots.add(slot);
        }
    }

    /** Has a copy signed elsewhere held against what was given out; unreadable when it cannot be done within the limits. */
    public CopyVerdict judge(CopyRequest request) throws InterruptedException {
        Slot slot = slots.take();
        try {
            return slot.ask(worker -> worker.judge(request), request.copy())
                    .orElseGet(() ->
                            new CopyVerdict(new SignedCopy(tooComplex().signatures(), false), Scan.NOT_CONFIGURED));
        } finally {
            slots.add(slot);
        }
    }

    /**
     * Has an uploaded list read into rows; too complex when it cannot be done within the limits.
     *
     * @throws IOException when the rows cannot be read back
     */
    public Table read(TableRequest request) throws InterruptedException, IOException {
        Slot slot = slots.take();
        try {
            TableAnswer answer = slot.ask(worker -> worker.table(request), request.file())
                    .orElse(TableAnswer.of(Table.State.TOO_COMPLEX));
            boolean letter = !answer.tables().isEmpty();
            return new Table(
                    answer.state(),
                    answer.state() == Table.State.READ ? TableRows.read(request.into(), request.mostRows()) : List.of(),
                    letter ? request.table() : 0,
                    answer.tables());
        } finally {
            slots.add(slot);
        }
    }

    /** Has a file made ready for one more signature, or signed; unreadable when it cannot be done within the limits. */
    public SigningAnswer sign(SigningTask task) throws InterruptedException {
        Slot slot = slots.take();
        try {
            return slot.ask(worker -> worker.sign(task), task.file())
                    .orElseGet(() -> SigningAnswer.refused(SealReason.DOCUMENT_UNREADABLE));
        } finally {
            slots.add(slot);
        }
    }

    /** Has a PDF made of a picture; none of one that cannot be read within the limits. */
    public PictureTask.State picture(PictureTask task) throws InterruptedException {
        Slot slot = slots.take();
        try {
            return slot.ask(worker -> worker.picture(task), task.picture()).orElse(PictureTask.State.NOT_A_PICTURE);
        } finally {
            slots.add(slot);
        }
    }

    /** Điều hỏi: one thing asked of a worker. */
    private interface Question<T> {
        T to(WorkerProcess worker) throws IOException;
    }

    /** How many workers had to be replaced because a file killed them or used up their time or memory. */
    public int replaced() {
        return replaced.get();
    }

    /** What the kernel holds the workers to, as the last one that started has told. */
    public FenceState fence() {
        return fence;
    }

    /** The process numbers of the running workers. */
    public List<Long> processes() {
        return all.stream().flatMap(slot -> slot.pid().stream()).toList();
    }

    @Override
    public void close() {
        all.forEach(Slot::stop);
    }

    /** The verdict on a file that cannot be inspected within the limits. */
    public Inspection tooComplex() {
        return new Inspection(
                MediaKind.UNKNOWN,
                null,
                Set.of(AttachmentReason.TOO_COMPLEX),
                Set.of(),
                Scan.NOT_CONFIGURED,
                SignatureInspector.unreadable(IntegrityCode.LIMIT_EXCEEDED, clock.instant()),
                settings.limit().toMillis());
    }

    /** A worker's place: empty until needed, and again after a death. */
    private final class Slot {

        private volatile @Nullable WorkerProcess worker;

        <T> Optional<T> ask(Question<T> question, Path file) {
            before.run();
            boolean met = false;
            IOException last = null;
            for (int attempt = 1; attempt <= TRIES; attempt++) {
                long started = System.nanoTime();
                try {
                    WorkerProcess current = running();
                    current.awaitReady();
                    fence = current.fence();
                    met = true;
                    T found = question.to(current);
                    if (!current.isUsable()) {
                        stop();
                        replaced.incrementAndGet();
                    }
                    return Optional.of(found);
                } catch (IllegalStateException e) {
                    // it found itself broken; the next one may not
                    stop();
                    throw e;
                } catch (IOException e) {
                    last = e;
                    stop();
                    replaced.incrementAndGet();
                    LOG.warn("a worker was lost over {}: {}", file.getFileName(), e.toString());
                    if (System.nanoTime() - started
                            >= settings.limit()
                                    .multipliedBy(WorkerSettings.PATIENCE)
                                    .toNanos()) {
                        break;
                    }
                }
            }
            if (!met && last != null) {
                throw cannotStart(last);
            }
            return Optional.empty();
        }

        private WorkerProcess running() throws IOException {
            WorkerProcess current = worker;
            if (current == null || !current.isUsable()) {
                stop();
                Files.createDirectories(temporary);
                current = new WorkerProcess(settings, temporary);
                worker = current;
            }
            return current;
        }

        List<Long> pid() {
            WorkerProcess current = worker;
            return current != null && current.isUsable() ? List.of(current.pid()) : List.of();
        }

        void stop() {
            WorkerProcess current = worker;
            if (current != null) {
                current.close();
                worker = null;
            }
        }
    }
}
