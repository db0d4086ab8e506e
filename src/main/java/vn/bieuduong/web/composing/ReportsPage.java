package vn.bieuduong.web.composing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.composing.Candidate;
import vn.bieuduong.composing.ComposeForm;
import vn.bieuduong.composing.Composing;
import vn.bieuduong.composing.PaperPlace;
import vn.bieuduong.composing.Reports;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;

/** Báo cáo của từng đối tượng: {@code ?id=&component=&page=}; how far each is, and all of a page written at once. */
@Named
@RequestScoped
public class ReportsPage {

    private final Composing composing;
    private final CurrentActor actor;
    private final Words words;
    private final DossierId id;
    private final String component;
    private final Reports reports;
    private final List<Candidate> signers;
    private @Nullable LocalDate date;
    private String signer;

    @Inject
    ReportsPage(Composing composing, CurrentActor actor, RequestParameters ask, Words words, Clock clock) {
        this.composing = composing;
        this.actor = actor;
        this.words = words;
        this.id = new DossierId(ask.id());
        this.component = ask.needed("component");
        this.reports = composing.reports(actor.get(), id, component, ask.number("page"));
        this.signers = reports.lines().isEmpty()
                ? List.of()
                : composing
                        .sheet(
                                actor.get(),
                                new PaperPlace(
                                        id, component, reports.lines().get(0).nominee()))
                        .signers();
        this.date = OfficeDay.today(clock);
        this.signer = signers.stream().findFirst().map(Candidate::signatory).orElse("");
    }

    public Reports getReports() {
        return reports;
    }

    public String getComponent() {
        return component;
    }

    /** How many of the page are still to be written. */
    public long getOpen() {
        return reports.lines().stream().filter(Reports.Line::isOpen).count();
    }

    /** How far one is, in words. */
    public String state(Reports.Line line) {
        return line.written()
                .map(paper -> paper.stale()
                        ? words.get("reports.stale")
                        : paper.next()
                                .map(next -> words.say("reports.waits", next.name()))
                                .orElseGet(() -> words.get(paper.stands() ? "reports.stands" : "reports.gone")))
                .orElseGet(() -> words.get("reports.none"));
    }

    public List<SelectItem> getSigners() {
        return signers.stream()
                .map(one -> new SelectItem(one.signatory(), words.say("compose.signer.item", one.name(), one.title())))
                .toList();
    }

    public String write() {
        composing.writeOpen(actor.get(), id, component, reports.page(), new ComposeForm("", date, signer, false));
        return "/composing/reports?faces-redirect=true&id=" + id.value() + "&component=" + component + "&page="
                + reports.page() + "&done=reportsWritten";
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }

    public String getSigner() {
        return signer;
    }

    public void setSigner(@Nullable String signer) {
        this.signer = signer == null ? "" : signer;
    }
}
