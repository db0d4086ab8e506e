package vn.bieuduong.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.bieuduong.award.DecisionCopies;
import vn.bieuduong.award.DecisionView;
import vn.bieuduong.award.OfficialPapers;
import vn.bieuduong.award.SigningWay;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;

/** Quyết định khen thưởng: from the council's result to the decision in the applicant's hands. */
@ApplicationScoped
@Transactional
public class Deciding {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_NUMBER = 60;

    private final Steps steps;
    private final Ballot ballot;
    private final OfficialPapers papers;
    private final DecisionCopies copies;
    private final Accounts accounts;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Deciding(
            Steps steps,
            Ballot ballot,
            OfficialPapers papers,
            DecisionCopies copies,
            Accounts accounts,
            EntityManager em,
            Clock clock) {
        this.steps = steps;
        this.ballot = ballot;
        this.papers = papers;
        this.copies = copies;
        this.accounts = accounts;
        this.em = em;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected Deciding() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Ghi kết quả họp hội đồng: who passed follows from votes, members and the {@link Ballot}'s rule. When nobody
     * passes, the handling ends.
     */
    public void recordCouncil(Actor actor, DossierId id, CouncilResult result) {
        Step step = steps.take(actor, id, "council");
        Dossier dossier = step.dossier();
        List<NomineeView> eligible = dossier.nominees().stream()
                .filter(n -> n.outcome() == NomineeOutcome.ELIGIBLE)
                .toList();
        Refusal.ifAny(ballot.findings(result, eligible, today()));
        Refusal.unless(
                Math.max(result.chair().length(), result.venue().length()) <= LONGEST_NAME,
                ProcessingReason.NOTE_TOO_LONG,
                LONGEST_NAME);
        Map<UUID, Integer> votes = result.votes().stream()
                .collect(Collectors.toMap(CouncilResult.Vote::nominee, CouncilResult.Vote::inFavour, (a, b) -> b));
        List<String> passed = new ArrayList<>();
        for (NomineeView nominee : eligible) {
            int inFavour = votes.getOrDefault(nominee.id(), 0);
            boolean passes = ballot.passes(inFavour, result.members());
            dossier.conclude(
                    nominee.id(),
                    passes ? NomineeOutcome.PASSED : NomineeOutcome.NOT_PASSED,
                    passes ? null : inFavour + "/" + result.members() + " phiếu đồng ý");
            if (passes) {
                passed.add(nominee.form().name());
            }
        }
        String number = new MinutesNumbers(em).give(dossier.agency(), result.meetingDate(), result.number());
        em.persist(new CouncilSession(
                dossier, next("CouncilSession", id), number, result, ballot, actor.displayName(), today()));
        if (passed.isEmpty()) {
            String reason = "Hội đồng Thi đua - Khen thưởng không thông qua đối tượng nào.";
            dossier.end(DossierState.INELIGIBLE, reason, clock.instant());
            steps.finish(step, actor, "rejected", reason, Map.of());
        } else {
            steps.finish(step, actor, "recorded", result.note(), Map.of());
        }
    }

    /** The council as it was recorded at its latest meeting: it mostly is the same again. Empty before there was one. */
    public List<CouncilResult.Attendee> lastRoll(Actor actor, DossierId id) {
        Dossier dossier = steps.readable(actor, id);
        return em.createQuery(
                        "select s from CouncilSession s where s.agency = :a and s.roll is not empty"
                                + " order by s.recordedOn desc, s.metOn desc, s.number desc",
                        CouncilSession.class)
                .setParameter("a", dossier.agency())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(CouncilSession::roll)
                .orElse(List.of());
    }

    /** Trình: the submission letter goes up. */
    public void submit(Actor actor, DossierId id, String number, String text) {
        if (number.isBlank()) {
            throw new Refusal(List.of(Finding.on("number", ProcessingReason.SUBMISSION_NUMBER_MISSING)));
        }
        Refusal.unless(number.strip().length() <= LONGEST_NUMBER, ProcessingReason.NOTE_TOO_LONG, LONGEST_NUMBER);
        Step step = steps.take(actor, id, "submission");
        String title = accounts.get(actor.account()).title().orElse("");
        String agency = step.dossier().agency();
        em.persist(new Submission(
                id,
                next("Submission", id),
                number.strip(),
                today(),
                actor.organisation() == null ? agency : actor.organisation(),
                actor.displayName(),
                title,
                text.strip()));
        steps.finish(step, actor, "submitted", number.strip() + (text.isBlank() ? "" : ": " + text), Map.of());
    }

    /** Kiểm tra: the office of the committee passes the draft on or sends it back. */
    public void check(Actor actor, DossierId id, boolean ok, String note) {
        Refusal.unless(ok || !note.isBlank(), ProcessingReason.REASON_MISSING);
        Step step = steps.take(actor, id, "check");
        steps.finish(step, actor, ok ? "ok" : "return", note, Map.of());
    }

    /** Ký trên bản giấy: the decision's file will bear the body's seal alone. */
    public void signOnPaper(Actor actor, DossierId id) {
        Step step = steps.take(actor, id, "sign");
        copies.mustOffer(SigningWay.PAPER, step.dossier().agency(), actor);
        copies.forget(id);
        steps.finish(step, actor, "signed", "Ký trên bản giấy.", Map.of("signer", actor.displayName()));
    }

    /** Trả lại để chỉnh sửa. */
    public void sendBack(Actor actor, DossierId id, String reason) {
        Refusal.unless(!reason.isBlank(), ProcessingReason.REASON_MISSING);
        Step step = steps.take(actor, id, "sign");
        copies.forget(id);
        steps.finish(step, actor, "return", reason, Map.of());
    }

    /** Không ký: the handling ends with a reason the applicant reads. */
    public void decline(Actor actor, DossierId id, String reason) {
        Refusal.unless(!reason.isBlank(), ProcessingReason.REASON_MISSING);
        Step step = steps.take(actor, id, "sign");
        copies.forget(id);
        for (NomineeView nominee : step.dossier().nominees()) {
            if (nominee.outcome().isAlive()) {
                step.dossier().conclude(nominee.id(), NomineeOutcome.NOT_AWARDED, reason.strip());
            }
        }
        step.dossier().end(DossierState.STOPPED, reason.strip(), clock.instant());
        steps.finish(step, actor, "refused", reason, Map.of());
    }

    /** Ban hành: the decision gets its number and becomes a document the applicant can download. */
    public DecisionView issue(Actor actor, DossierId id, String number) {
        Step step = steps.take(actor, id, "issue");
        Dossier dossier = step.dossier();
        String signer = steps.variable(step, "signer").orElseGet(() -> chair(dossier.agency()));
        DecisionView decision = papers.decide(dossier, number, signer);
        dossier.finish(actor.account(), clock.instant());
        steps.finish(step, actor, "issued", decision.number(), Map.of());
        return decision;
    }

    /** Trả kết quả: the applicant has been given the result; the dossier is closed. */
    public void handOver(Actor actor, DossierId id, String note) {
        Step step = steps.take(actor, id, "return");
        step.dossier().handOver(clock.instant());
        steps.finish(step, actor, "returned", note, Map.of());
    }

    /** The dossier is locked, so nobody else counts at the same time. */
    private int next(String records, DossierId id) {
        return em.createQuery("select count(r) from " + records + " r where r.dossier = :d", Long.class)
                        .setParameter("d", id.value())
                        .getSingleResult()
                        .intValue()
                + 1;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Settings.ZONE);
    }

    private String chair(String agency) {
        return accounts.holding(Role.CHAIR, agency).stream()
                .findFirst()
                .map(Actor::displayName)
                .orElse("");
    }
}
