package vn.bieuduong.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.procedure.Voting;
import vn.bieuduong.processing.DossierStep;
import vn.bieuduong.processing.HeldTask;
import vn.bieuduong.processing.ProcessingReason;
import vn.bieuduong.processing.TaskGate;

/** Biểu quyết của Hội đồng: what the council's secretary records of a meeting, and what follows from it for the dossier. */
@ApplicationScoped
@Transactional
public class CouncilVoting {

    private static final int LONGEST_NAME = 300;

    private final TaskGate steps;
    private final Procedures procedures;
    private final CouncilSessions sessions;
    private final OfficeWords words;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public CouncilVoting(
            TaskGate steps,
            Procedures procedures,
            CouncilSessions sessions,
            OfficeWords words,
            EntityManager em,
            Clock clock) {
        this.steps = steps;
        this.procedures = procedures;
        this.sessions = sessions;
        this.words = words;
        this.em = em;
        this.clock = clock;
    }

    /**
     * Ghi kết quả họp hội đồng: who passed follows from votes, members and the procedure's {@link Voting}. When nobody
     * passes, the handling ends.
     */
    public void record(Actor actor, DossierId id, CouncilResult result) {
        HeldTask step = steps.take(actor, id, DossierStep.COUNCIL);
        Dossier dossier = step.dossier();
        List<NomineeView> eligible = dossier.nominees().stream()
                .filter(n -> n.outcome() == NomineeOutcome.ELIGIBLE)
                .toList();
        Voting rule = procedures
                .get(dossier.procedureId(), dossier.procedureVersion())
                .voting();
        if (rule == null) {
            throw Refusal.of(CouncilReason.NOT_FORESEEN);
        }
        Refusal.ifAny(new Ballot(rule).findings(result, eligible, today()));
        Refusal.unless(
                Math.max(result.chair().length(), result.venue().length()) <= LONGEST_NAME,
                ProcessingReason.NOTE_TOO_LONG,
                LONGEST_NAME);
        Map<NomineeId, Integer> votes = result.votes().stream()
                .collect(Collectors.toMap(CouncilResult.Vote::nominee, CouncilResult.Vote::inFavour, (a, b) -> b));
        List<String> passed = new ArrayList<>();
        for (NomineeView nominee : eligible) {
            int inFavour = votes.getOrDefault(nominee.id(), 0);
            boolean passes = rule.passes(inFavour, result.members());
            dossier.conclude(
                    nominee.id(),
                    passes ? NomineeOutcome.PASSED : NomineeOutcome.NOT_PASSED,
                    passes ? null : recorded("VOTES", inFavour, result.members()));
            if (passes) {
                passed.add(nominee.form().name());
            }
        }
        String number = new MinutesNumbers(em, words).give(dossier.agency(), result.meetingDate(), result.number());
        em.persist(new CouncilSession(
                dossier, sessions.of(id).size() + 1, number, result, rule, actor.displayName(), today()));
        if (passed.isEmpty()) {
            String reason = recorded("NOBODY_PASSED");
            dossier.end(DossierState.INELIGIBLE, reason, clock.instant());
            steps.finish(step, actor, DossierStep.Outcome.REJECTED, reason, Map.of());
        } else {
            steps.finish(step, actor, DossierStep.Outcome.RECORDED, result.note(), Map.of());
        }
    }

    /**
     * The council as it was recorded at its latest meeting: it mostly is the same again. Empty before there was one.
     */
    public List<CouncilResult.Attendee> lastRoll(Actor actor, DossierId id) {
        Dossier dossier = steps.readable(actor, id);
        return sessions.lastRoll(dossier.agency());
    }

    /** As the record of the office says it, which papers print. */
    private static String recorded(String key, Object... arguments) {
        return Texts.of("processing", "Recorded." + key, Texts.VIETNAMESE, List.of(arguments));
    }

    private LocalDate today() {
        return OfficeDay.today(clock);
    }
}
