package vn.bieuduong.processing.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.issuing.DueDocuments;
import vn.bieuduong.notification.Outbox;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.processing.DossierMoved;
import vn.bieuduong.workflow.engine.Engine;

/**
 * Hết hạn bổ sung: stops dossiers whose process ended because nobody answered in time. A step of its own after the
 * timers, so that rows are always locked dossier first; what a crash leaves undone the next tick finds.
 */
@ApplicationScoped
@Transactional
public class SupplementExpiry {

    private final Dossiers dossiers;
    private final Engine engine;
    private final DueDocuments papers;
    private final Outbox outbox;
    private final Facts facts;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public SupplementExpiry(
            Dossiers dossiers,
            Engine engine,
            DueDocuments papers,
            Outbox outbox,
            Facts facts,
            AuditTrail audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.engine = engine;
        this.papers = papers;
        this.outbox = outbox;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    /** No time runs out of which its applicant was not told. */
    private boolean wasTold(Dossier dossier) {
        return dossier.openSupplement()
                .map(Supplement::view)
                .flatMap(asked -> outbox.told(asked.matter()))
                .isPresent();
    }

    /** Closes them all. */
    public void closeExpired() {
        for (DossierId id : dossiers.waitingPast(clock.instant())) {
            Dossier dossier = dossiers.locked(id);
            boolean over = dossier.state() == DossierState.SUPPLEMENT_REQUESTED
                    && wasTold(dossier)
                    && dossier.processInstance()
                            .map(instance -> engine.runtime().get(instance).ended())
                            .orElse(false);
            if (over) {
                String reason = Texts.of("processing", "Recorded.SUPPLEMENT_EXPIRED", Texts.VIETNAMESE, List.of());
                dossier.end(DossierState.STOPPED, reason, clock.instant());
                dossier.nowAt("", clock.instant());
                papers.settle(dossier);
                facts.announce(new DossierMoved(id, dossier.state()));
                audit.write(AccountName.SYSTEM, HandlingAct.DOSSIER_EXPIRED, id.toString(), dossier.anyNumber());
            }
        }
    }
}
