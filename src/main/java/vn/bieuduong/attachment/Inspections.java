package vn.bieuduong.attachment;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.inspection.FenceSentence;
import vn.bieuduong.inspection.InspectionPool;
import vn.bieuduong.inspection.WorkerSettings;
import vn.bieuduong.inspection.fence.FenceState;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.TemporaryFiles;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.signature.validation.OnlineRevocation;
import vn.bieuduong.signature.validation.TrustFolders;
import vn.bieuduong.trust.TrustMirror;

/** Khởi động kiểm tra tệp: runs the inspections for as long as the portal runs. */
@ApplicationScoped
class Inspections {

    private static final Logger LOG = LoggerFactory.getLogger(Inspections.class);

    private final InspectionQueue queue;
    private final EvidenceQueue evidence;
    private final FileStore store;
    private final TrustMirror trust;
    private final Settings settings;
    private final TemporaryFiles temporaryFiles;
    private final Clock clock;

    @Resource
    private @Nullable ManagedThreadFactory threads;

    private @Nullable InspectionRunner runner;
    private @Nullable InspectionPool pool;
    private volatile @Nullable FenceState fence;

    @Inject
    Inspections(
            InspectionQueue queue,
            EvidenceQueue evidence,
            FileStore store,
            TrustMirror trust,
            Settings settings,
            TemporaryFiles temporaryFiles,
            Clock clock) {
        this.queue = queue;
        this.evidence = evidence;
        this.store = store;
        this.trust = trust;
        this.settings = settings;
        this.temporaryFiles = temporaryFiles;
        this.clock = clock;
    }

    /** Papers may be sent from the first moment; they are inspected once a worker has shown that it runs. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        ManagedThreadFactory factory = threads;
        if (factory == null) {
            throw new IllegalStateException("the server gives no threads");
        }
        Path temporary = temporaryFiles.folder("inspection");
        InspectionPool started = new InspectionPool(
                WorkerSettings.of(WorkerSettings.ownClassPath(), TrustFolders.of(settings), settings.clamd())
                        .with(online())
                        .drawingFor(Duration.ofSeconds(settings.uploads().drawingSeconds())),
                settings.inspectionWorkers(),
                temporary,
                clock,
                trust::lay);
        if (isScannerMissing()) {
            LOG.warn(Texts.of("attachment", "scanner.missing", Texts.ENGLISH, List.of()));
        }
        pool = started;
        InspectionRunner taking = new InspectionRunner(queue, evidence, started, store, temporary, clock);
        runner = taking;
        // a worker's start takes seconds that nobody who only looks should wait for
        factory.newThread(() -> {
                    if (proves(started)) {
                        taking.start(factory, settings.inspectionWorkers());
                        startOthers(started);
                    }
                })
                .start();
    }

    private static void startOthers(InspectionPool started) {
        try {
            started.startAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False when no worker runs: a portal that can inspect nothing ends, and its log says why. */
    private boolean proves(InspectionPool started) {
        try {
            started.selfTest();
        } catch (RuntimeException e) {
            LOG.error("papers cannot be inspected; the portal ends", e);
            System.exit(1);
            return false;
        }
        FenceState shown = started.fence();
        fence = shown;
        FenceSentence.of(shown, Texts.ENGLISH)
                .ifPresentOrElse(
                        LOG::warn,
                        () -> LOG.info("inspection workers are fenced in: Landlock {}, seccomp", shown.landlock()));
        return true;
    }

    private OnlineRevocation online() {
        Problems problems = new Problems();
        OnlineRevocation online = OnlineRevocation.read(settings, problems);
        problems.refuseIfAny();
        return online;
    }

    /** Whether files must be scanned and nothing is there that scans them. */
    boolean isScannerMissing() {
        return settings.uploads().onlyScanned() && settings.clamd().isEmpty();
    }

    /** How many files nobody may open, as the scanner does not answer. */
    long unscanned() {
        return queue.unscanned();
    }

    /** How the workers are fenced in; empty until the first has said so. */
    Optional<FenceState> fence() {
        return Optional.ofNullable(fence);
    }

    /** The workers, for who waits for an answer. */
    public InspectionPool pool() {
        InspectionPool running = pool;
        if (running == null) {
            throw new IllegalStateException("inspections have not started");
        }
        return running;
    }

    /** Only once the row is there for others to see. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) FileStaged file) {
        if (runner != null) {
            runner.wake();
        }
    }

    @PreDestroy
    void stop() {
        if (runner != null) {
            runner.close();
        }
    }
}
