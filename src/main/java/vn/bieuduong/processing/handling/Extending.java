package vn.bieuduong.processing.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.calendar.WorkingDays;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.clock.Extension;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Reach;
import vn.bieuduong.identity.Role;
import vn.bieuduong.issuing.DueDocuments;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.processing.Conflicts;
import vn.bieuduong.processing.ProcessingReason;
import vn.bieuduong.processing.ResultPostponed;
import vn.bieuduong.processing.TaskGate;

/**
 * Xin lỗi và gia hạn (form 04): the head of the body tells the applicant that his result will be late, why, and when it comes
 * now. Once in a dossier's life, and not while the clock stands still.
 */
@ApplicationScoped
@Transactional
public class Extending {

    /** Who signs for the body, the highest first. */
    private static final List<Role> HEADS = List.of(Role.CHAIR, Role.HA_DIRECTOR);

    private final TaskGate steps;
    private final Dossiers dossiers;
    private final WorkingDays workingDays;
    private final DueDocuments papers;
    private final Facts facts;
    private final AuditTrail audit;
    private final Clock clock;

    /** A new date further away is a slip of the pen. */
    private final int mostDays;

    @Inject
    public Extending(
            TaskGate steps,
            Dossiers dossiers,
            WorkingDays workingDays,
            DueDocuments papers,
            Facts facts,
            AuditTrail audit,
            Clock clock,
            Settings settings) {
        this.steps = steps;
        this.dossiers = dossiers;
        this.workingDays = workingDays;
        this.papers = papers;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
        this.mostDays = settings.office().mostExtensionDays();
    }

    /** Whether the actor may extend the dossier now. */
    public boolean isOffered(Actor actor, DossierId id) {
        Dossier dossier = dossiers.get(id);
        return dossier.isExtendable()
                && dossier.processInstance().isPresent()
                && headed(actor).covers(dossier.matter());
    }

    /**
     * Apologises and sets the new due time: the end of the office's day.
     *
     * @param day a working day after the day the result is due now, and after today
     */
    public void extend(Actor actor, DossierId id, @Nullable LocalDate day, String reason) {
        Dossier dossier = dossiers.locked(id);
        steps.mustBeOffice(actor, dossier);
        Role head = HEADS.stream()
                .filter(role -> actor.hasAt(role, dossier.agency()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ProcessingReason.NOT_THE_HEAD));
        dossier.mustBeExtendable();
        Instant now = clock.instant();
        Instant before = dossier.dueAt().orElse(now);
        LocalDate newDay = day == null ? day(now) : day; // today is never late enough
        Refusal.ifAny(findings(day(before), day(now), newDay, reason.strip()));
        Instant due = workingDays.closing(newDay);
        dossier.extend(
                new Extension(due, reason.strip(), actor.account().value(), actor.displayName(), head.name()), now);
        papers.settle(dossier);
        facts.announce(new ResultPostponed(id));
        audit.write(
                actor.account(),
                HandlingAct.DOSSIER_EXTENDED,
                id.toString(),
                dossier.anyNumber() + ": " + Conflicts.moment(before) + " → " + Conflicts.moment(due) + ": "
                        + reason.strip());
    }

    /** The dossiers for which the actor himself signs apologies. */
    public static Reach headed(Actor actor) {
        return actor.ownReach(HEADS::contains);
    }

    private List<Finding> findings(LocalDate due, LocalDate today, LocalDate day, String reason) {
        List<Finding> findings = new ArrayList<>();
        LocalDate later = due.isAfter(today) ? due : today;
        if (!day.isAfter(later)) {
            findings.add(Finding.on("newDue", ProcessingReason.NEW_DUE_NOT_LATER));
        } else if (day.isAfter(later.plusDays(mostDays))) {
            findings.add(Finding.on("newDue", ProcessingReason.NEW_DUE_TOO_FAR, mostDays));
        } else if (!workingDays.calendar().isWorkingDay(day)) {
            findings.add(Finding.on("newDue", ProcessingReason.NEW_DUE_NO_WORKING_DAY));
        }
        ActReason.check(findings, reason);
        return findings;
    }

    private static LocalDate day(Instant moment) {
        return OfficeDay.of(moment);
    }
}
