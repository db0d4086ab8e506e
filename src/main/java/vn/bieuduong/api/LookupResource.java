package vn.bieuduong.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.ProgressView;
import vn.bieuduong.dossier.view.LedgerLine;
import vn.bieuduong.lookup.Lookup;
import vn.bieuduong.lookup.PublicDetails;
import vn.bieuduong.lookup.PublicStatus;
import vn.bieuduong.platform.Texts;

/**
 * {@code GET /api/lookup/{number}}: where a dossier stands. With the look-up code of the receipt, in the header
 * {@code Lookup-Code} or as {@code ?code=}, its history too. Texts are
 * English for a system whose {@code Accept-Language} says so, else Vietnamese. Nobody's personal data; 404 for an unknown number as for a
 * wrong code.
 */
@Path("/lookup")
@RequestScoped
public class LookupResource {

    private final Lookup lookup;

    @Inject
    public LookupResource(Lookup lookup) {
        this.lookup = lookup;
    }

    @GET
    @Path("{number}")
    @Produces("application/json;charset=UTF-8")
    public String status(
            @PathParam("number") String number,
            @HeaderParam("Lookup-Code") @Nullable String header,
            @QueryParam("code") @Nullable String parameter,
            @Context HttpServletRequest request,
            @Context HttpHeaders headers) {
        Locale language = Texts.first(headers.getAcceptableLanguages());
        String code = header != null ? header : parameter;
        String client = request.getRemoteAddr();
        return code == null
                ? json(lookup.status(number, client), language).build().toString()
                : json(lookup.details(number, code, client), language).build().toString();
    }

    private static JsonObjectBuilder json(PublicStatus status, Locale language) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("number", status.number())
                .add("procedure", status.procedure())
                .add("agency", status.agency())
                .add("state", status.state().name())
                .add(
                        "stateText",
                        Texts.of("dossier", "DossierState." + status.state().name(), language, java.util.List.of()))
                .add("nationalStatus", status.state().national())
                .add("step", status.step());
        status.filedAt().ifPresent(at -> json.add("filedAt", at.toString()));
        status.receivedAt().ifPresent(at -> json.add("receivedAt", at.toString()));
        status.dueAt().ifPresent(at -> json.add("dueAt", at.toString()));
        status.dueBefore().ifPresent(at -> json.add("dueBefore", at.toString()));
        status.left().ifPresent(left -> json.add(
                        "workingDaysLeft", left.overdue() ? -left.workingDays() : left.workingDays())
                .add("clockPaused", left.paused()));
        return json;
    }

    private static JsonObjectBuilder json(PublicDetails details, Locale language) {
        JsonObjectBuilder json = json(details.status(), language);
        JsonArrayBuilder progress = Json.createArrayBuilder();
        for (ProgressView line : details.progress()) {
            progress.add(
                    Json.createObjectBuilder().add("at", line.at().toString()).add("text", line.text(language)));
        }
        JsonArrayBuilder clock = Json.createArrayBuilder();
        for (LedgerLine line : details.ledger()) {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("at", line.at().toString())
                    .add("text", line.what().in(language))
                    .add("why", line.why().in(language));
            line.due().ifPresent(due -> one.add("dueAt", due.toString()));
            clock.add(one);
        }
        JsonArrayBuilder asked = Json.createArrayBuilder(details.asked(language));
        json.add("progress", progress)
                .add("clock", clock)
                .add("files", details.files())
                .add("nominees", details.nominees())
                .add("awarded", details.awarded())
                .add("asked", asked);
        details.answerBy().ifPresent(day -> json.add("answerBy", day.toString()));
        details.decision().ifPresent(number -> json.add("decision", number));
        return json;
    }
}
