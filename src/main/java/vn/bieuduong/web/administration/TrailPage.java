package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.audit.TrailLine;
import vn.bieuduong.audit.TrailPlace;
import vn.bieuduong.audit.TrailQuestion;
import vn.bieuduong.audit.TrailReading;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.OfficeDay;
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
    private @Nullable String person;
    private @Nullable String act;
    private @Nullable String dossier;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private boolean sent;

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

    /** Whether the address names a day that is none. */
    public boolean isDayWrong() {
        return Stream.of("from", "to")
                .anyMatch(name -> ask.text(name).isPresent()
                        && ask.text(name).flatMap(Typed::day).isEmpty());
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
        return Stream.of("person", "act", "dossier", "from", "to")
                .map(name -> name + "=" + coded(ask.text(name).orElse("")))
                .collect(Collectors.joining("&"));
    }

    /** What was asked for stands in the address, which may be kept and sent on. */
    public void find() throws IOException {
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect("/administration/trail.xhtml?person=" + coded(getPerson()) + "&act=" + coded(getAct())
                        + "&dossier=" + coded(getDossier()) + "&from=" + written(getFrom()) + "&to="
                        + written(getTo()));
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
        return person == null ? ask.text("person").orElse("") : person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person;
    }

    public String getAct() {
        return act == null ? ask.text("act").orElse("") : act;
    }

    public void setAct(@Nullable String act) {
        this.act = act == null ? "" : act;
    }

    public String getDossier() {
        return dossier == null ? ask.text("dossier").orElse("") : dossier;
    }

    public void setDossier(@Nullable String dossier) {
        this.dossier = dossier == null ? "" : dossier;
    }

    public @Nullable LocalDate getFrom() {
        return sent ? from : day("from");
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
        this.sent = true;
    }

    public @Nullable LocalDate getTo() {
        return sent ? to : day("to");
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
        this.sent = true;
    }

    private @Nullable LocalDate day(String name) {
        return ask.text(name).flatMap(Typed::day).orElse(null);
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "" : coded(OfficeDay.written(day));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
