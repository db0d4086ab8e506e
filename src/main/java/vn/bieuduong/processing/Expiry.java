package vn.bieuduong.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.bieuduong.award.DuePapers;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.workflow.Engine;

/**
 * Hết hạn bổ sung: stops dossiers whose process ended because nobody answered in time. A step of its own after the
 * timers, so that rows are always locked dossier first; what a crash leaves undone the next tick finds.
 */
@ApplicationScoped
@Transactional
public class Expiry {

    private static final String REASON = "Quá thời hạn bổ sung mà chưa nhận được giấy tờ yêu cầu.";

    private final Dossiers dossiers;
    private final Engine engine;
    private final DuePapers papers;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public Expiry(Dossiers dossiers, Engine engine, DuePapers papers, AuditTrail audit, Clock clock) {
        this.dossiers = dossiers;
        this.engine = engine;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected Expiry() {
        this(null, null, null, null, null);
    }

    /** Closes them all. */
    public void closeExpired() {
        for (DossierId id : dossiers.waitingPast(clock.instant())) {
            Dossier dossier = dossiers.locked(id);
            boolean over = dossier.state() == DossierState.SUPPLEMENT_REQUESTED
                    && dossier.processInstance()
                            .map(instance -> engine.runtime().get(instance).ended())
                            .orElse(false);
            if (over) {
                dossier.end(DossierState.STOPPED, REASON, clock.instant());
                dossier.nowAt("", clock.instant());
                papers.settle(dossier);
                audit.write("system", "dossier.expired", id.toString(), dossier.anyNumber());
            }
        }
    }
}
