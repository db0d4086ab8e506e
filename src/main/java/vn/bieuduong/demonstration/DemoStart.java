package vn.bieuduong.demonstration;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;

/** Makes what the demonstration needs: its keys before anybody else starts, papers and dossiers in the background after. */
@ApplicationScoped
class DemoStart {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
    private static final int FIRST = Interceptor.Priority.PLATFORM_BEFORE;
    private static final int SECONDS = 5;
    private static final int MOST_TRIES = 3;
    private static final String NOT_EVERYTHING = "demonstration: not everything could be made";
    private static final int LAST = Interceptor.Priority.APPLICATION + 1_000;

    private final Settings settings;
    private final SignedPapers papers;
    private final SampleShelf shelf;
    private final DemoDossiers dossiers;

    @Resource
    private @Nullable ManagedScheduledExecutorService executor;

    private int tries;

    @Inject
    DemoStart(Settings settings, SignedPapers papers, SampleShelf shelf, DemoDossiers dossiers) {
        this.settings = settings;
        this.papers = papers;
        this.shelf = shelf;
        this.dossiers = dossiers;
    }

    /** The inspection workers read once, when they start, whom to trust. */
    void before(@Observes @Priority(FIRST) @Initialized(ApplicationScoped.class) Object started) {
        if (settings.demonstration()) {
            papers.authority();
        }
    }

    /** The drafts are there before the portal answers anybody: a visitor's own first draft must not take their place. */
    void after(@Observes @Priority(LAST) @Initialized(ApplicationScoped.class) Object started) {
        if (!settings.demonstration()) {
            return;
        }
        try {
            List<SampleRequest> requests = requests();
            prepareLater(requests, dossiers.openAll(requests));
        } catch (RuntimeException e) {
            LOG.warn(NOT_EVERYTHING, e);
        }
    }

    private List<SampleRequest> requests() {
        Problems problems = new Problems();
        List<SampleRequest> requests = SampleRequestFile.read(settings.configDir(), problems);
        problems.refuseIfAny();
        return requests;
    }

    /** Not at once: the server has not put the application into service yet while its observers run. */
    private void prepareLater(List<SampleRequest> requests, Map<SampleRequest, DossierId> opened) {
        if (executor != null && tries++ < MOST_TRIES) {
            executor.schedule(() -> prepare(requests, opened), SECONDS, TimeUnit.SECONDS);
        }
    }

    private void prepare(List<SampleRequest> requests, Map<SampleRequest, DossierId> opened) {
        try {
            int dossiersToMake = opened.size();
            shelf.fill(requests);
            dossiers.fileAll(opened);
            LOG.info("demonstration: sample papers lie in " + shelf.folder() + "; dossiers made: " + dossiersToMake);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error e) {
            // the portal itself is well; an error would vanish in the executor without this line
            LOG.warn(NOT_EVERYTHING, e);
            prepareLater(requests, opened);
        }
    }
}
