package vn.bieuduong.web.feedback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.feedback.Satisfaction;
import vn.bieuduong.feedback.Satisfaction.Given;
import vn.bieuduong.feedback.SatisfactionLevel;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Show;

/** Đánh giá mức hài lòng: the filer says how content he is, once his dossier has its result. */
@Named
@RequestScoped
public class RatePage {

    private final Satisfaction satisfaction;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Show show;
    private @Nullable String level;
    private @Nullable String word;

    @Inject
    RatePage(Satisfaction satisfaction, CurrentActor actor, RequestParameters ask, Show show) {
        this.satisfaction = satisfaction;
        this.actor = actor;
        this.ask = ask;
        this.show = show;
    }

    public boolean isOffered() {
        return satisfaction.isOffered(actor.get(), id());
    }

    /** What was given before. */
    public @Nullable Given getGiven() {
        return given().orElse(null);
    }

    public String rate() {
        satisfaction.rate(
                actor.get(),
                id(),
                Arrays.stream(SatisfactionLevel.values())
                        .filter(one -> one.name().equals(level))
                        .findFirst()
                        .orElse(null),
                getWord());
        return "/dossier/show?faces-redirect=true&id=" + ask.id() + "&done=rated";
    }

    public List<SelectItem> getLevels() {
        return Arrays.stream(SatisfactionLevel.values())
                .map(one -> new SelectItem(one.name(), show.constant(one)))
                .toList();
    }

    private Optional<Given> given() {
        return satisfaction.of(actor.get(), id());
    }

    private DossierId id() {
        return new DossierId(ask.id());
    }

    public @Nullable String getLevel() {
        return level == null ? given().map(one -> one.level().name()).orElse(null) : level;
    }

    public void setLevel(@Nullable String level) {
        this.level = level;
    }

    public String getWord() {
        return word == null ? given().map(Given::word).orElse("") : word;
    }

    public void setWord(String word) {
        this.word = word;
    }
}
