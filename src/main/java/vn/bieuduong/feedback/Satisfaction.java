package vn.bieuduong.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Reach;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;

/** Mức hài lòng: the filer rates a dossier once it has its result, and the office counts what was given. */
@ApplicationScoped
@Transactional
public class Satisfaction {

    /**
     * Đánh giá của một hồ sơ.
     *
     * @param until until when it may be changed
     */
    public record Given(SatisfactionLevel level, String word, Instant until, boolean changeable) {}

    /** Số đánh giá của một thủ tục, by level. */
    public record Count(String procedure, Map<SatisfactionLevel, Long> levels) {

        public Count {
            levels = Map.copyOf(levels);
        }

        public long of(SatisfactionLevel level) {
            return levels.getOrDefault(level, 0L);
        }

        public long all() {
            return levels.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Một lời nhận xét, without who said it. */
    public record Word(String procedure, SatisfactionLevel level, String text, Instant at) {}

    private static final int LONGEST = 1_000;
    private static final int MOST_WORDS = 50;

    private final Dossiers dossiers;
    private final FeedbackRules rules;
    private final AuditTrail audit;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Satisfaction(Dossiers dossiers, FeedbackRules rules, AuditTrail audit, EntityManager em, Clock clock) {
        this.dossiers = dossiers;
        this.rules = rules;
        this.audit = audit;
        this.em = em;
        this.clock = clock;
    }

    /** Whether the filer's dossier has come so far that he may rate it. */
    public boolean isOffered(Actor filer, DossierId id) {
        return isRateable(dossiers.shown(filer, id));
    }

    /** What was given for the dossier. */
    public Optional<Given> of(Actor filer, DossierId id) {
        dossiers.shown(filer, id);
        return find(id).map(rating -> {
            Instant until = until(rating);
            return new Given(
                    rating.level(), rating.word(), until, clock.instant().isBefore(until));
        });
    }

    /** Rates the dossier, or changes the rating while that is allowed. */
    public void rate(Actor filer, DossierId id, @Nullable SatisfactionLevel level, String word) {
        Dossier dossier = dossiers.owned(filer, id);
        Refusal.unless(isRateable(dossier), FeedbackReason.NOT_RATEABLE);
        if (level == null) {
            throw new Refusal(List.of(Finding.on("level", FeedbackReason.LEVEL_MISSING)));
        }
        if (word.length() > LONGEST) {
            throw new Refusal(List.of(Finding.on("word", FeedbackReason.TEXT_TOO_LONG, LONGEST)));
        }
        Instant now = clock.instant();
        Optional<SatisfactionRating> there = find(id);
        there.ifPresent(rating -> Refusal.unless(
                now.isBefore(until(rating)), FeedbackReason.RATED_FOR_GOOD, OfficeDay.toTheMinute(until(rating))));
        there.ifPresentOrElse(
                rating -> rating.change(level, word, filer.account().value(), now),
                () -> em.persist(
                        new SatisfactionRating(id, level, word, filer.account().value(), now)));
        audit.write(filer.account(), FeedbackAct.RESULT_RATED, id.toString(), level.name());
    }

    /** What the filers of the actor's office gave, by procedure; one query. */
    public List<Count> counts(Actor actor) {
        Map<String, Map<SatisfactionLevel, Long>> counts = new TreeMap<>();
        Reach reach = actor.reach();
        if (!reach.isEmpty()) {
            reach.bind(em.createQuery(
                            "select d.procedureId, r.level, count(r) from SatisfactionRating r, Dossier d"
                                    + " where d.id = r.dossier and " + reach.condition("d")
                                    + " group by d.procedureId, r.level",
                            Object[].class))
                    .getResultStream()
                    .forEach(row -> counts.computeIfAbsent(
                                    (String) row[0], procedure -> new EnumMap<>(SatisfactionLevel.class))
                            .put((SatisfactionLevel) row[1], ((Number) row[2]).longValue()));
        }
        List<Count> all = new ArrayList<>();
        counts.forEach((procedure, levels) -> all.add(new Count(procedure, levels)));
        return all;
    }

    /** What they said, newest first. */
    public List<Word> words(Actor actor) {
        Reach reach = actor.reach();
        return reach.isEmpty()
                ? List.of()
                : reach.bind(em.createQuery(
                                "select d.procedureId, r.level, r.word, r.changedAt from SatisfactionRating r, Dossier d"
                                        + " where d.id = r.dossier and r.word <> '' and " + reach.condition("d")
                                        + " order by r.changedAt desc",
                                Object[].class))
                        .setMaxResults(MOST_WORDS)
                        .getResultStream()
                        .map(row -> new Word(
                                (String) row[0], (SatisfactionLevel) row[1], (String) row[2], (Instant) row[3]))
                        .toList();
    }

    /** With a result, or ended by the office without one; who has taken his dossier back has nothing to rate. */
    private static boolean isRateable(Dossier dossier) {
        DossierState state = dossier.state();
        return state == DossierState.RESULT_READY || (state.isFinal() && state != DossierState.WITHDRAWN);
    }

    private Optional<SatisfactionRating> find(DossierId id) {
        return Optional.ofNullable(em.find(SatisfactionRating.class, id.value()));
    }

    private Instant until(SatisfactionRating rating) {
        return rating.ratedAt().plus(Duration.ofDays(rules.changeableDays()));
    }
}
