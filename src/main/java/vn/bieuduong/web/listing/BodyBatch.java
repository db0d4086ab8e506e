package vn.bieuduong.web.listing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.listing.ListReason;
import vn.bieuduong.organisation.OrganisationEnd;
import vn.bieuduong.organisation.OrganisationEnding;
import vn.bieuduong.organisation.OrganisationReason;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;

/** Chấm dứt nhiều đơn vị: bodies that are chosen in the list end on one day, or merge into one, as communes did in 2025. */
@Named
@RequestScoped
public class BodyBatch {

    private final OrganisationEnding ending;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Words words;

    private @Nullable LocalDate lastDay;
    private String successor = "";
    private String reason = "";
    private List<Batch.Line> lines = List.of();

    @Inject
    BodyBatch(OrganisationEnding ending, CurrentActor actor, RequestParameters ask, Words words) {
        this.ending = ending;
        this.actor = actor;
        this.ask = ask;
        this.words = words;
    }

    /** Ends each, and says in the answer what became of each. */
    public void send() {
        List<String> chosen = ask.all("chosen");
        List<Finding> findings = new ArrayList<>();
        if (chosen.isEmpty()) {
            findings.add(Finding.of(ListReason.NONE_CHOSEN));
        }
        if (lastDay == null) {
            findings.add(Finding.on("lastDay", ListReason.DAY_MISSING));
        }
        ActReason.check(findings, reason);
        Refusal.ifAny(findings);
        OrganisationEnd end = new OrganisationEnd(lastDay, successor, reason);
        lines = Batch.done(chosen, code -> {
            AgencyCode body = AgencyCode.read(code)
                    .orElseThrow(() -> Refusal.of(OrganisationReason.ORGANISATION_NOT_FOUND, code));
            ending.end(actor.get(), body, end);
            return new Batch.Line(
                    code, true, words.say(end.successor() == null ? "bodyBatch.ended" : "bodyBatch.merged"), "");
        });
        lastDay = null;
        successor = "";
        reason = "";
    }

    /** What became of each; nothing before it is sent. */
    public List<Batch.Line> getLines() {
        return lines;
    }

    /** Whether it is chosen still: what is done is not done again by another press. */
    public boolean chosen(String code) {
        return ask.isSent() && lines.isEmpty() && ask.all("chosen").contains(code);
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getSuccessor() {
        return successor;
    }

    public void setSuccessor(@Nullable String successor) {
        this.successor = successor == null ? "" : successor;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
