package vn.bieuduong.processing.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import vn.bieuduong.calendar.WorkingDays;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.processing.DossierStep;
import vn.bieuduong.processing.HeldTask;
import vn.bieuduong.processing.SupplementForm;
import vn.bieuduong.processing.TaskGate;

/** Tiếp nhận: what the one-stop desk does with a dossier that was handed in. */
@ApplicationScoped
@Transactional
public class Reception {

    private final TaskGate steps;
    private final Dossiers dossiers;
    private final Procedures procedures;
    private final Organisations organisations;
    private final WorkingDays workingDays;
    private final Clock clock;

    @Inject
    public Reception(
            TaskGate steps,
            Dossiers dossiers,
            Procedures procedures,
            Organisations organisations,
            WorkingDays workingDays,
            Clock clock) {
        this.steps = steps;
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.organisations = organisations;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Takes the dossier in: it gets its number, the clock starts, the due time is set. */
    public void accept(Actor actor, DossierId id) {
        HeldTask step = steps.take(actor, id, DossierStep.INTAKE);
        Dossier dossier = step.dossier();
        Instant now = clock.instant();
        Instant due = workingDays.after(
                now,
                procedures
                        .get(dossier.procedureId(), dossier.procedureVersion())
                        .workingDays());
        dossier.keepNames(
                organisations.get(dossier.agency()).name(), dossier.unitName().orElseGet(dossier::filerName));
        dossier.receive(dossiers.nextNumber(dossier.agency(), now), due, actor.account(), now);
        steps.finish(step, actor, DossierStep.Outcome.ACCEPT, "", Map.of());
    }

    /** Asks for everything missing at once (form 02); the clock has not started and does not. */
    public void askSupplement(Actor actor, DossierId id, SupplementForm form) {
        HeldTask step = steps.take(actor, id, DossierStep.INTAKE);
        steps.askSupplement(step, actor, form);
    }

    /** Refuses with a reason the applicant reads (form 03). */
    public void refuse(Actor actor, DossierId id, String reason) {
        ActReason.mustBeGiven(reason);
        HeldTask step = steps.take(actor, id, DossierStep.INTAKE);
        step.dossier().reject(reason.strip(), clock.instant());
        steps.finish(step, actor, DossierStep.Outcome.REFUSE, reason, Map.of());
    }
}
