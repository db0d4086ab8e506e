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
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.processing.BehalfWords;
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
        audit.write(fact.filer(), HandlingAct.DOSSIER_FILED, fact.subject(), said(dossier, fact.filer()));
    }

    public void onSupplementAnswered(@Observes SupplementAnswered fact) {
        Dossier dossier = dossiers.get(fact.dossier());
        steps.answered(dossier, fact.filer());
        audit.write(fact.filer(), HandlingAct.DOSSIER_SUPPLEMENTED, fact.subject(), said(dossier, fact.filer()));
    }

    public void onWithdrawal(@Observes WithdrawalAsked fact) {
        Dossier dossier = dossiers.get(fact.dossier());
        Refusal.unless(steps.withdrawn(dossier, fact.filer()), DossierReason.WITHDRAW_TOO_LATE);
        audit.write(fact.filer(), HandlingAct.DOSSIER_WITHDRAWN, fact.subject(), said(dossier, fact.filer()));
    }

    /** The number; and for whom it was done, where somebody acted for a citizen. */
    private static String said(Dossier dossier, AccountName by) {
        boolean represented =
                dossier.organisation().isEmpty() && !dossier.filer().equals(by);
        return represented ? dossier.anyNumber() + BehalfWords.onBehalf(dossier.filerName()) : dossier.anyNumber();
    }
}
