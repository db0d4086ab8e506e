package vn.bieuduong.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.search.SearchForm;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.processing.worklist.FoundPage;
import vn.bieuduong.processing.worklist.Worklist;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Show;
import vn.bieuduong.web.Words;

/** Tìm hồ sơ: whatever an officer remembers of a dossier; a whole number opens it at once. The search lies in the address. */
@Named
@RequestScoped
public class SearchPage {

    private final Worklist cases;
    private final Procedures procedures;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Words words;
    private final Show show;
    private final Clock clock;

    private @Nullable FoundPage found;
    private @Nullable String typed;
    private @Nullable String chosenState;
    private @Nullable String chosenProcedure;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private boolean sent;

    @Inject
    SearchPage(
            Worklist cases,
            Procedures procedures,
            CurrentActor actor,
            RequestParameters ask,
            Words words,
            Show show,
            Clock clock) {
        this.cases = cases;
        this.procedures = procedures;
        this.actor = actor;
        this.ask = ask;
        this.words = words;
        this.show = show;
        this.clock = clock;
    }

    /** Opens the dossier whose whole number was typed. */
    public void open() throws IOException {
        Optional<DossierId> one = cases.find(actor.get(), asked("q"));
        if (one.isPresent()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/office/dossier.xhtml?id=" + one.get().value());
        }
    }

    /** What is searched for stands in the address, which may be kept and sent on. */
    public void find() throws IOException {
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect(address(getWords(), getState(), getProcedure(), written(getFrom()), written(getTo())));
    }

    public String getWords() {
        return typed == null ? asked("q") : typed;
    }

    public void setWords(@Nullable String words) {
        this.typed = words == null ? "" : words;
    }

    public String getState() {
        return chosenState == null ? state().map(Enum::name).orElse("") : chosenState;
    }

    public void setState(@Nullable String state) {
        this.chosenState = state == null ? "" : state;
    }

    public String getProcedure() {
        return chosenProcedure == null ? asked("procedure") : chosenProcedure;
    }

    public void setProcedure(@Nullable String procedure) {
        this.chosenProcedure = procedure == null ? "" : procedure;
    }

    public @Nullable LocalDate getFrom() {
        return sent ? from : day("from").orElse(null);
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
        this.sent = true;
    }

    public @Nullable LocalDate getTo() {
        return sent ? to : day("to").orElse(null);
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
        this.sent = true;
    }

    /** The states a filed dossier may be in, after any of them. */
    public List<SelectItem> getStateItems() {
        return Stream.concat(
                        Stream.of(any()), states().map(state -> new SelectItem(state.name(), show.constant(state))))
                .toList();
    }

    public List<SelectItem> getProcedureItems() {
        return Stream.concat(
                        Stream.of(any()),
                        procedures.current(OfficeDay.today(clock)).stream()
                                .map(procedure -> new SelectItem(procedure.id(), procedure.name())))
                .toList();
    }

    private SelectItem any() {
        return new SelectItem("", words.get("search.any"));
    }

    private static Stream<DossierState> states() {
        return Arrays.stream(DossierState.values()).filter(state -> state != DossierState.DRAFT);
    }

    /** Whether the address names a day that is none. */
    public boolean isDayWrong() {
        return Stream.of("from", "to")
                .anyMatch(name -> !asked(name).isEmpty() && day(name).isEmpty());
    }

    public List<FoundPage.Line> getLines() {
        return found().lines();
    }

    public long getTotal() {
        return found().total();
    }

    /** From 1. */
    public int getPage() {
        return found().page() + 1;
    }

    public int getPages() {
        return found().pages();
    }

    /** The address of another page of this search, but for the page's number. */
    public String getAddress() {
        return address(asked("q"), asked("state"), asked("procedure"), asked("from"), asked("to")) + "&page=";
    }

    private static String address(String words, String state, String procedure, String from, String to) {
        return "/office/search.xhtml?q=" + coded(words) + "&state=" + coded(state) + "&procedure=" + coded(procedure)
                + "&from=" + coded(from) + "&to=" + coded(to);
    }

    private FoundPage found() {
        if (found == null) {
            SearchForm form = new SearchForm(asked("q"), state(), ask.text("procedure"), day("from"), day("to"));
            found = cases.search(actor.get(), form, ask.number("page") - 1);
        }
        return found;
    }

    private Optional<DossierState> state() {
        return ask.text("state")
                .flatMap(name ->
                        states().filter(state -> state.name().equals(name)).findFirst());
    }

    private String asked(String name) {
        return ask.text(name).orElse("");
    }

    private Optional<LocalDate> day(String name) {
        return ask.text(name).flatMap(Typed::day);
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "" : OfficeDay.written(day);
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
