package vn.bieuduong.processing;

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
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.procedure.Procedures;

/** Tiếp nhận: what the one-stop desk does with a dossier that was handed in. */
@ApplicationScoped
@Transactional
public class Reception {

    private final Steps steps;
    private final Dossiers dossiers;
    private final Procedures procedures;
    private final WorkingDays workingDays;
    private final Clock clock;

    @Inject
    public Reception(Steps steps, Dossiers dossiers, Procedures procedures, WorkingDays workingDays, Clock clock) {
        this.steps = steps;
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected Reception() {
        this(null, null, null, null, null);
    }

    /** Takes the dossier in: it gets its number, the clock starts, the due time is set. */
    public void accept(Actor actor, DossierId id) {
        Step step = steps.take(actor, id, "intake");
        Dossier dossier = step.dossier();
        Instant now = clock.instant();
        Instant due = workingDays.after(
                now,
                procedures
                        .get(dossier.procedureId(), dossier.procedureVersion())
                        .workingDays());
        dossier.receive(dossiers.nextNumber(dossier.agency(), now), due, actor.account(), now);
        steps.finish(step, actor, "accept", "", Map.of());
    }

    /** Asks for everything missing at once (form 02); the clock has not started and does not. */
    public void askSupplement(Actor actor, DossierId id, SupplementForm form) {
        Step step = steps.take(actor, id, "intake");
        steps.askSupplement(step, actor, form);
    }

    /** Refuses with a reason the applicant reads (form 03). */
    public void refuse(Actor actor, DossierId id, String reason) {
        Refusal.unless(!reason.isBlank(), ProcessingReason.REASON_MISSING);
        Step step = steps.take(actor, id, "intake");
        step.dossier().reject(reason.strip(), clock.instant());
        steps.finish(step, actor, "refuse", reason, Map.of());
    }
}
