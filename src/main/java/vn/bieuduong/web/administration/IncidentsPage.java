package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.issuing.DocumentIncident;
import vn.bieuduong.issuing.DocumentIncidents;
import vn.bieuduong.processing.administration.IncidentLine;
import vn.bieuduong.processing.administration.ProcessControl;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;

/** Sự cố: what failed for the last time; tried again or counted as done, each with a reason. */
@Named
@RequestScoped
public class IncidentsPage {

    private final ProcessControl control;
    private final DocumentIncidents papers;
    private final CurrentActor actor;
    private final RequestParameters ask;

    private String reason = "";
    private @Nullable List<IncidentLine> lines;
    private @Nullable List<DocumentIncident> documents;

    @Inject
    IncidentsPage(ProcessControl control, DocumentIncidents papers, CurrentActor actor, RequestParameters ask) {
        this.control = control;
        this.papers = papers;
        this.actor = actor;
        this.ask = ask;
    }

    public List<IncidentLine> getLines() {
        if (lines == null) {
            lines = control.incidents(actor.get());
        }
        return lines;
    }

    /** Official papers that could not be made or sealed. */
    public List<DocumentIncident> getPapers() {
        if (documents == null) {
            documents = papers.all(actor.get());
        }
        return documents;
    }

    public String retryPaper() {
        papers.retry(actor.get(), ask.uuid("paper").orElseThrow(() -> new NotFound("which paper")));
        return "/administration/incidents?faces-redirect=true&done=retried";
    }

    public String retry() {
        control.retry(actor.get(), incident(), reason);
        return "/administration/incidents?faces-redirect=true&done=retried";
    }

    public String resolve() {
        control.resolve(actor.get(), incident(), reason);
        return "/administration/incidents?faces-redirect=true&done=resolved";
    }

    private UUID incident() {
        return UUID.fromString(ask.needed("incident"));
    }

    /** "open" for the incident whose form was sent. */
    public @Nullable String sent(UUID incident) {
        return ask.isSent()
                        && ask.text("incident")
                                .filter(incident.toString()::equals)
                                .isPresent()
                ? "open"
                : null;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
