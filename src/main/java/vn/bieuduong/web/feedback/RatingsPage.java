package vn.bieuduong.web.feedback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.feedback.Satisfaction;
import vn.bieuduong.feedback.SatisfactionLevel;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;

/** Mức hài lòng theo thủ tục: how many filers of the office gave which level, and what they said. */
@Named
@RequestScoped
public class RatingsPage {

    private final Satisfaction satisfaction;
    private final Procedures procedures;
    private final CurrentActor actor;
    private @Nullable List<Satisfaction.Count> counts;

    @Inject
    RatingsPage(Satisfaction satisfaction, Procedures procedures, CurrentActor actor) {
        this.satisfaction = satisfaction;
        this.procedures = procedures;
        this.actor = actor;
    }

    public List<Satisfaction.Count> getCounts() {
        if (counts == null) {
            counts = satisfaction.counts(actor.get());
        }
        return counts;
    }

    public List<Satisfaction.Word> getSaid() {
        return satisfaction.words(actor.get());
    }

    public List<SatisfactionLevel> getLevels() {
        return List.of(SatisfactionLevel.values());
    }

    /** What the procedure is called now. */
    public String name(String procedure) {
        return procedures.newest(procedure).map(Procedure::name).orElse(procedure);
    }

    /** How many, and which share of all, as "12 (40 %)". */
    public String share(Satisfaction.Count count, SatisfactionLevel level) {
        long all = count.all();
        return all == 0 ? "0" : count.of(level) + " (" + Math.round(100.0 * count.of(level) / all) + " %)";
    }
}
