package vn.bieuduong.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
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
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.search.SearchForm;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.processing.worklist.FoundPage;
import vn.bieuduong.processing.worklist.Worklist;
import vn.bieuduong.web.RequestParameters;

/** Tìm hồ sơ: whatever an officer remembers of a dossier; a whole number opens it at once. The search lies in the address. */
@Named
@RequestScoped
public class SearchPage {

    private final Worklist cases;
    private final Procedures procedures;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Clock clock;

    private @Nullable FoundPage found;

    @Inject
    SearchPage(Worklist cases, Procedures procedures, CurrentActor actor, RequestParameters ask, Clock clock) {
        this.cases = cases;
        this.procedures = procedures;
        this.actor = actor;
        this.ask = ask;
        this.clock = clock;
    }

    /** Opens the dossier whose whole number was typed. */
    public void open() throws IOException {
        Optional<DossierId> one = cases.find(actor.get(), getWords());
        if (one.isPresent()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/office/dossier.xhtml?id=" + one.get().value());
        }
    }

    public String getWords() {
        return ask.text("q").orElse("");
    }

    public String getState() {
        return state().map(Enum::name).orElse("");
    }

    public String getProcedure() {
        return ask.text("procedure").orElse("");
    }

    public String getFrom() {
        return ask.text("from").orElse("");
    }

    public String getTo() {
        return ask.text("to").orElse("");
    }

    /** The states a filed dossier may be in. */
    public List<DossierState> getStates() {
        return Arrays.stream(DossierState.values())
                .filter(state -> state != DossierState.DRAFT)
                .toList();
    }

    public List<Procedure> getProcedures() {
        return procedures.current(OfficeDay.today(clock));
    }

    /** Whether a day was typed that is none. */
    public boolean isDayWrong() {
        return !getFrom().isEmpty() && day(getFrom()).isEmpty()
                || !getTo().isEmpty() && day(getTo()).isEmpty();
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
        return "/office/search.xhtml?q=" + coded(getWords()) + "&state=" + coded(getState()) + "&procedure="
                + coded(getProcedure()) + "&from=" + coded(getFrom()) + "&to=" + coded(getTo()) + "&page=";
    }

    private FoundPage found() {
        if (found == null) {
            SearchForm form = new SearchForm(getWords(), state(), ask.text("procedure"), day(getFrom()), day(getTo()));
            found = cases.search(actor.get(), form, ask.number("page") - 1);
        }
        return found;
    }

    private Optional<DossierState> state() {
        return ask.text("state").flatMap(name -> getStates().stream()
                .filter(state -> state.name().equals(name))
                .findFirst());
    }

    private static Optional<LocalDate> day(String typed) {
        return Typed.day(typed);
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
