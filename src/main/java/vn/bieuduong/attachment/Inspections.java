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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.attachment.fence.FenceState;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.TemporaryFiles;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.signature.OnlineRevocation;
import vn.bieuduong.signature.TrustFolders;
import vn.bieuduong.signature.TrustShelf;

/** Khởi động kiểm tra tệp: runs the inspections for as long as the portal runs. */
@ApplicationScoped
class Inspections {

    private static final Logger LOG = LoggerFactory.getLogger(Inspections.class);

    private final InspectionQueue queue;
    private final EvidenceQueue evidence;
    private final FileStore store;
    private final TrustShelf trust;
    private final Settings settings;
    private final TemporaryFiles temporaryFiles;
    private final Clock clock;

    @Resource
    private @Nullable ManagedThreadFactory threads;

    private @Nullable InspectionRunner runner;
    private @Nullable InspectionPool pool;

    @Inject
    Inspections(
            InspectionQueue queue,
            EvidenceQueue evidence,
            FileStore store,
            TrustShelf trust,
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

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected Inspections() {
        this.queue = null;
        this.evidence = null;
        this.store = null;
        this.trust = null;
        this.settings = null;
        this.temporaryFiles = null;
        this.clock = null;
    }

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
        started.selfTest();
        FenceState fence = started.fence();
        FenceSentence.of(fence, Texts.ENGLISH)
                .ifPresentOrElse(
                        LOG::warn,
                        () -> LOG.info("inspection workers are fenced in: Landlock {}, seccomp", fence.landlock()));
        if (isScannerMissing()) {
            LOG.warn(Texts.of("attachment", "scanner.missing", Texts.ENGLISH, List.of()));
        }
        pool = started;
        runner = new InspectionRunner(queue, evidence, started, store, temporary, clock);
        runner.start(factory, settings.inspectionWorkers());
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

    /** The workers, for who waits for an answer. */
    InspectionPool pool() {
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
