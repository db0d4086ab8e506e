package vn.bieuduong.processing;

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

/** Hears what applicants do and moves their process along, in the same transaction. */
@ApplicationScoped
class Listening {

    private final Steps steps;
    private final Dossiers dossiers;
    private final Procedures procedures;
    private final AuditTrail audit;

    @Inject
    Listening(Steps steps, Dossiers dossiers, Procedures procedures, AuditTrail audit) {
        this.steps = steps;
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.audit = audit;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected Listening() {
        this(null, null, null, null);
    }

    void onFiled(@Observes DossierFiled fact) {
        Dossier dossier = dossiers.get(fact.dossier());
        steps.start(
                dossier,
                procedures.get(fact.procedureId(), fact.procedureVersion()).processKey());
        audit.write(fact.filer(), "dossier.filed", fact.subject(), fact.filingReference());
    }

    void onSupplementAnswered(@Observes SupplementAnswered fact) {
        Dossier dossier = dossiers.get(fact.dossier());
        steps.answered(dossier);
        audit.write(fact.filer(), "dossier.supplemented", fact.subject(), dossier.anyNumber());
    }

    void onWithdrawal(@Observes WithdrawalAsked fact) {
        Dossier dossier = dossiers.get(fact.dossier());
        Refusal.unless(steps.withdrawn(dossier), DossierReason.WITHDRAW_TOO_LATE);
        audit.write(fact.filer(), "dossier.withdrawn", fact.subject(), dossier.anyNumber());
    }
}
