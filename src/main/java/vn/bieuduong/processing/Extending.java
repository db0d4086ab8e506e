package vn.bieuduong.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.award.DuePapers;
import vn.bieuduong.calendar.WorkingDays;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.Extension;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;

/**
 * Xin lỗi và gia hạn (form 04): the head of the body tells the applicant that his result will be late, why, and when it comes
 * now. Once in a dossier's life, and not while the clock stands still.
 */
@ApplicationScoped
@Transactional
public class Extending {

    /** Who signs for the body, the highest first. */
    private static final List<Role> HEADS = List.of(Role.CHAIR, Role.HA_DIRECTOR);

    /** A new date further away is a slip of the pen. */
    private static final int MOST_DAYS = 90;

    private final Steps steps;
    private final Dossiers dossiers;
    private final WorkingDays workingDays;
    private final DuePapers papers;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public Extending(
            Steps steps, Dossiers dossiers, WorkingDays workingDays, DuePapers papers, AuditTrail audit, Clock clock) {
        this.steps = steps;
        this.dossiers = dossiers;
        this.workingDays = workingDays;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected Extending() {
        this(null, null, null, null, null, null);
    }

    /** Whether the actor may extend the dossier now. */
    public boolean isOffered(Actor actor, DossierId id) {
        Dossier dossier = dossiers.get(id);
        return dossier.isExtendable()
                && dossier.processInstance().isPresent()
                && headed(actor).contains(dossier.agency());
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
        dossier.extend(new Extension(due, reason.strip(), actor.account(), actor.displayName(), head.name()), now);
        papers.settle(dossier);
        audit.write(
                actor.account(),
                "dossier.extended",
                id.toString(),
                dossier.anyNumber() + ": " + Conflicts.moment(before) + " → " + Conflicts.moment(due) + ": "
                        + reason.strip());
    }

    /** The agencies for which the actor signs apologies. */
    static Set<String> headed(Actor actor) {
        return actor.duties().stream()
                .filter(duty -> HEADS.contains(duty.role()))
                .map(Duty::agency)
                .collect(Collectors.toSet());
    }

    private List<Finding> findings(LocalDate due, LocalDate today, LocalDate day, String reason) {
        List<Finding> findings = new ArrayList<>();
        LocalDate later = due.isAfter(today) ? due : today;
        if (!day.isAfter(later)) {
            findings.add(Finding.on("newDue", ProcessingReason.NEW_DUE_NOT_LATER));
        } else if (day.isAfter(later.plusDays(MOST_DAYS))) {
            findings.add(Finding.on("newDue", ProcessingReason.NEW_DUE_TOO_FAR, MOST_DAYS));
        } else if (!workingDays.calendar().isWorkingDay(day)) {
            findings.add(Finding.on("newDue", ProcessingReason.NEW_DUE_NO_WORKING_DAY));
        }
        if (reason.isEmpty()) {
            findings.add(Finding.on("reason", ProcessingReason.REASON_MISSING));
        } else if (reason.length() > 1_000) {
            findings.add(Finding.on("reason", ProcessingReason.NOTE_TOO_LONG, 1_000));
        }
        return findings;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Settings.ZONE);
    }
}
