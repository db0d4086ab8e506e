package vn.bieuduong.processing.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bieuduong.calendar.WorkingDays;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.dossier.SupplementView;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.notification.MessageReturned;
import vn.bieuduong.notification.Outbox;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.processing.SupplementNearlyDue;
import vn.bieuduong.processing.TaskGate;
import vn.bieuduong.workflow.Place;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.engine.Engine;
import vn.bieuduong.workflow.id.InstanceId;

/**
 * Thời hạn bổ sung: an applicant's days count from the moment he was told: a mail server took the notice for good, or he opened it in
 * the portal. Until that is so the last day is put off, and whoever asked is told to reach him otherwise. Three days before the end
 * he is told again.
 */
@ApplicationScoped
@Transactional
public class SupplementTime {

    static final int REMINDED_DAYS_BEFORE = 3;

    private final Dossiers dossiers;
    private final Engine engine;
    private final WorkingDays workingDays;
    private final Outbox outbox;
    private final Facts facts;
    private final Clock clock;

    @Inject
    public SupplementTime(
            Dossiers dossiers, Engine engine, WorkingDays workingDays, Outbox outbox, Facts facts, Clock clock) {
        this.dossiers = dossiers;
        this.engine = engine;
        this.workingDays = workingDays;
        this.outbox = outbox;
        this.facts = facts;
        this.clock = clock;
    }

    /** Those of which nobody knows yet that their applicant was told, and those that are nearly due; most urgent first. */
    public List<DossierId> toSettle() {
        return dossiers.withUnsettledTime(today().plusDays(REMINDED_DAYS_BEFORE));
    }

    /** Lets the days run from when the applicant was told, puts the last one off until then, and reminds. */
    public void settle(DossierId id) {
        Dossier dossier = dossiers.locked(id);
        Supplement open = dossier.openSupplement().orElse(null);
        if (open == null || dossier.state() != DossierState.SUPPLEMENT_REQUESTED) {
            return;
        }
        SupplementView asked = open.view();
        boolean told = asked.runsFrom() != null;
        if (!told) {
            Optional<Instant> when = outbox.told(asked.matter());
            told = when.isPresent();
            when.ifPresent(moment -> open.runFrom(moment, later(dossier, asked, moment)));
            if (!told && !asked.deadline().isAfter(today().plusDays(1))) {
                open.putOff(later(dossier, asked, clock.instant()));
            }
        }
        LocalDate last = open.view().deadline();
        if (open.isToBeRemindedOf(last)
                && !last.isAfter(today().plusDays(REMINDED_DAYS_BEFORE))
                && OfficeDay.of(asked.askedAt()).isBefore(today())) {
            open.remindedOf(last);
            facts.announce(new SupplementNearlyDue(id, told));
        }
    }

    /** What he was told by has come back: unless he was told otherwise, his days do not run, and whoever asked is to reach him. */
    public void onReturned(@Observes MessageReturned fact) {
        SupplementView.about(fact.subject()).flatMap(dossiers::withSupplement).ifPresent(id -> dossiers.locked(id)
                .openSupplement()
                .filter(open ->
                        open.isTold() && outbox.told(open.view().matter()).isEmpty())
                .ifPresent(Supplement::runNoLonger));
    }

    /** The last day when the days count from this moment, never earlier than it was; the process waits until then. */
    private LocalDate later(Dossier dossier, SupplementView asked, Instant from) {
        Instant end = workingDays.after(from, BigDecimal.valueOf(asked.days()));
        LocalDate last = OfficeDay.of(end);
        if (!last.isAfter(asked.deadline())) {
            return asked.deadline();
        }
        dossier.processInstance().ifPresent(instance -> waitUntil(instance, end));
        return last;
    }

    /** Its timer is set anew: the token goes once more to where it waits. */
    private void waitUntil(InstanceId instance, Instant end) {
        String system = Actor.system().account().value();
        String reason = Texts.of("processing", "Recorded.SUPPLEMENT_PUT_OFF", Texts.VIETNAMESE, List.of());
        var definition =
                engine.repository().definition(engine.runtime().get(instance).definitionId());
        for (Place place : engine.control().places(instance)) {
            boolean waits = definition
                    .find(place.node())
                    .filter(node -> node instanceof Node.ReceiveTask task
                            && task.trigger().name().text().equals(TaskGate.SUPPLEMENT))
                    .isPresent();
            if (waits) {
                engine.control().change(instance, Map.of("supplementDeadline", end.toString()), system, reason);
                engine.control().move(instance, place.token(), place.node(), system, reason);
            }
        }
    }

    private LocalDate today() {
        return OfficeDay.today(clock);
    }
}
