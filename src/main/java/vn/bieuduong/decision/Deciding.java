package vn.bieuduong.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.processing.DossierStep;
import vn.bieuduong.processing.HeldTask;
import vn.bieuduong.processing.ProcessingReason;
import vn.bieuduong.processing.TaskGate;
import vn.bieuduong.seal.SigningWay;

/** Quyết định khen thưởng: from the submission to the decision in the applicant's hands. */
@ApplicationScoped
@Transactional
public class Deciding {

    private static final int LONGEST_NUMBER = 60;

    private final TaskGate steps;
    private final DecisionIssuing issuing;
    private final PreparedDecisions copies;
    private final Accounts accounts;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Deciding(
            TaskGate steps,
            DecisionIssuing issuing,
            PreparedDecisions copies,
            Accounts accounts,
            EntityManager em,
            Clock clock) {
        this.steps = steps;
        this.issuing = issuing;
        this.copies = copies;
        this.accounts = accounts;
        this.em = em;
        this.clock = clock;
    }

    /** Trình: the submission letter goes up. */
    public void submit(Actor actor, DossierId id, String number, String text) {
        if (number.isBlank()) {
            throw new Refusal(List.of(Finding.on("number", DecisionReason.SUBMISSION_NUMBER_MISSING)));
        }
        Refusal.unless(number.strip().length() <= LONGEST_NUMBER, ProcessingReason.NOTE_TOO_LONG, LONGEST_NUMBER);
        HeldTask step = steps.take(actor, id, DossierStep.SUBMISSION);
        String title = accounts.get(actor.account()).title().orElse("");
        AgencyCode agency = step.dossier().agency();
        em.persist(new Submission(
                id,
                next(id),
                number.strip(),
                today(),
                actor.organisation() == null ? agency : actor.organisation(),
                actor.displayName(),
                title,
                text.strip()));
        steps.finish(
                step,
                actor,
                DossierStep.Outcome.SUBMITTED,
                number.strip() + (text.isBlank() ? "" : ": " + text),
                Map.of());
    }

    /** Kiểm tra: the office of the committee passes the draft on or sends it back. */
    public void check(Actor actor, DossierId id, boolean ok, String note) {
        if (!ok) {
            ActReason.mustBeGiven(note);
        }
        HeldTask step = steps.take(actor, id, DossierStep.CHECK);
        steps.finish(step, actor, ok ? DossierStep.Outcome.OK : DossierStep.Outcome.RETURN, note, Map.of());
    }

    /** Ký trên bản giấy: the decision's file will bear the body's seal alone. */
    public void signOnPaper(Actor actor, DossierId id) {
        HeldTask step = steps.take(actor, id, DossierStep.SIGN);
        copies.mustOffer(SigningWay.PAPER, step.dossier().agency(), actor);
        copies.forget(id);
        steps.finish(
                step,
                actor,
                DossierStep.Outcome.SIGNED,
                recorded("SIGNED_ON_PAPER"),
                Map.of("signer", actor.displayName()));
    }

    /** As the record of the office says it, which papers print. */
    private static String recorded(String key) {
        return Texts.of("processing", "Recorded." + key, Texts.VIETNAMESE, List.of());
    }

    /** Trả lại để chỉnh sửa. */
    public void sendBack(Actor actor, DossierId id, String reason) {
        ActReason.mustBeGiven(reason);
        HeldTask step = steps.take(actor, id, DossierStep.SIGN);
        copies.forget(id);
        steps.finish(step, actor, DossierStep.Outcome.RETURN, reason, Map.of());
    }

    /** Không ký: the handling ends with a reason the applicant reads. */
    public void decline(Actor actor, DossierId id, String reason) {
        ActReason.mustBeGiven(reason);
        HeldTask step = steps.take(actor, id, DossierStep.SIGN);
        copies.forget(id);
        for (NomineeView nominee : step.dossier().nominees()) {
            if (nominee.outcome().isAlive()) {
                step.dossier().conclude(nominee.id(), NomineeOutcome.NOT_AWARDED, reason.strip());
            }
        }
        step.dossier().end(DossierState.STOPPED, reason.strip(), clock.instant());
        steps.finish(step, actor, DossierStep.Outcome.REFUSED, reason, Map.of());
    }

    /**
     * Bản lãnh đạo đã ký: how the decision is to be issued when its leader has signed a copy.
     *
     * @param number which it bears, and no other may be given
     * @param unstamped whether his signature lacks its time stamp
     */
    public record SignedByLeader(String number, boolean unstamped) {}

    /** The copy the leader has signed; for the issuing clerk. */
    public Optional<SignedByLeader> signedByLeader(Actor actor, DossierId id) {
        steps.take(actor, id, DossierStep.ISSUE);
        return copies.signedOf(id).map(decision -> new SignedByLeader(decision.number(), copies.isUnstamped(id)));
    }

    /** Ban hành: the decision gets its number and becomes a document the applicant can download. */
    public DecisionView issue(Actor actor, DossierId id, String number) {
        HeldTask step = steps.take(actor, id, DossierStep.ISSUE);
        Dossier dossier = step.dossier();
        String signer = steps.variable(step, "signer").orElseGet(() -> chair(dossier.agency()));
        DecisionView decision = issuing.decide(dossier, number, signer);
        dossier.finish(actor.account(), clock.instant());
        steps.finish(step, actor, DossierStep.Outcome.ISSUED, decision.number(), Map.of());
        return decision;
    }

    /** Trả kết quả: the applicant has been given the result; the dossier is closed. */
    public void handOver(Actor actor, DossierId id, String note) {
        HeldTask step = steps.take(actor, id, DossierStep.RETURN);
        step.dossier().handOver(clock.instant());
        steps.finish(step, actor, DossierStep.Outcome.RETURNED, note, Map.of());
    }

    /** The dossier is locked, so nobody else counts at the same time. */
    private int next(DossierId id) {
        return em.createQuery("select count(s) from Submission s where s.dossier = :d", Long.class)
                        .setParameter("d", id.value())
                        .getSingleResult()
                        .intValue()
                + 1;
    }

    private LocalDate today() {
        return OfficeDay.today(clock);
    }

    private String chair(AgencyCode agency) {
        return accounts.holding(Role.CHAIR, agency).stream()
                .findFirst()
                .map(Actor::displayName)
                .orElse("");
    }
}
