package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.audit.TrailLine;
import vn.bieuduong.audit.TrailPlace;
import vn.bieuduong.audit.TrailQuestion;
import vn.bieuduong.audit.TrailReading;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Show;
import vn.bieuduong.web.Words;
import vn.bieuduong.web.listing.ListQuestions;

/** Nhật ký: who did what, when, on which dossier; newest first, and what is asked for alone. */
@Named
@RequestScoped
public class TrailPage {

    private static final int SHOWN = 50;

    private final TrailReading reading;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Words words;
    private final Show show;
    private final ListQuestions questions;
    private @Nullable List<TrailLine> found;

    @Inject
    TrailPage(
            TrailReading reading,
            CurrentActor actor,
            RequestParameters ask,
            Words words,
            Show show,
            ListQuestions questions) {
        this.reading = reading;
        this.actor = actor;
        this.ask = ask;
        this.words = words;
        this.show = show;
        this.questions = questions;
    }

    public List<TrailLine> getLines() {
        return found().stream().limit(SHOWN).toList();
    }

    public boolean isMore() {
        return found().size() > SHOWN;
    }

    /** Whether it is not the newest that are shown. */
    public boolean isFurther() {
        return place().isPresent();
    }

    /** Whether a day was typed that is none. */
    public boolean isDayWrong() {
        return !getFrom().isEmpty() && day(getFrom()) == null || !getTo().isEmpty() && day(getTo()) == null;
    }

    public List<SelectItem> getActs() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", words.get("trail.acts")));
        items.add(new SelectItem(TrailQuestion.EVERYTHING, words.get("trail.everything")));
        reading.acts(actor.get()).stream()
                .map(act -> new SelectItem(act, show.act(act)))
                .sorted(Comparator.comparing(SelectItem::getLabel))
                .forEach(items::add);
        return items;
    }

    /** The lines before the last that is shown. */
    public String getOlder() {
        return "/administration/trail.xhtml?" + getQuestion() + "&before="
                + getLines().get(SHOWN - 1).place().text();
    }

    public String getNewest() {
        return "/administration/trail.xhtml?" + getQuestion();
    }

    /** What the list asks, for the file that is saved of it too. */
    public String getQuestion() {
        return "person=" + coded(getPerson()) + "&act=" + coded(getAct()) + "&dossier=" + coded(getDossier()) + "&from="
                + coded(getFrom()) + "&to=" + coded(getTo());
    }

    private List<TrailLine> found() {
        if (found == null) {
            found = reading.lines(actor.get(), questions.trail(), place(), SHOWN + 1);
        }
        return found;
    }

    private Optional<TrailPlace> place() {
        return ask.text("before").flatMap(TrailPlace::of);
    }

    public String getPerson() {
        return ask.text("person").orElse("");
    }

    public String getAct() {
        return ask.text("act").orElse("");
    }

    public String getDossier() {
        return ask.text("dossier").orElse("");
    }

    public String getFrom() {
        return ask.text("from").orElse("");
    }

    public String getTo() {
        return ask.text("to").orElse("");
    }

    private static @Nullable LocalDate day(String typed) {
        return Typed.day(typed).orElse(null);
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
