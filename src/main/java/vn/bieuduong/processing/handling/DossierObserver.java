package vn.bieuduong.processing.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierFiled;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.SupplementAnswered;
import vn.bieuduong.dossier.WithdrawalAsked;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.processing.TaskGate;

/** Hears what applicants do and moves their process along, in the same transaction. */
@ApplicationScoped
public class DossierObserver {

    private final TaskGate steps;
    private final Dossiers dossiers;
    private final Procedures procedures;
    private final AuditTrail audit;

    @Inject
    public DossierObserver(TaskGate steps, Dossiers dossiers, Procedures procedures, AuditTrail audit) {
        this.steps = steps;
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.audit = audit;
    }

    public void onFiled(@Observes DossierFiled fact) {
        Dossier dossier = dossiers.get(fact.dossier());
        steps.start(
                dossier,
                procedures.get(fact.procedureId(), fact.procedureVersion()).processKey());
        audit.write(fact.filer(), HandlingAct.DOSSIER_FILED, fact.subject(), fact.filingReference());
    }

    public void onSupplementAnswered(@Observes SupplementAnswered fact) {
        Dossier dossier = dossiers.get(fact.dossier());
        steps.answered(dossier, fact.filer());
        audit.write(fact.filer(), HandlingAct.DOSSIER_SUPPLEMENTED, fact.subject(), dossier.anyNumber());
    }

    public void onWithdrawal(@Observes WithdrawalAsked fact) {
        Dossier dossier = dossiers.get(fact.dossier());
        Refusal.unless(steps.withdrawn(dossier, fact.filer()), DossierReason.WITHDRAW_TOO_LATE);
        audit.write(fact.filer(), HandlingAct.DOSSIER_WITHDRAWN, fact.subject(), dossier.anyNumber());
    }
}
