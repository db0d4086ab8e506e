package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.roster.RosterList;
import vn.bieuduong.roster.RosterSearch;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.listing.ListQuestions;

/** Danh sách người được ký của mọi đơn vị: a page of those that are searched for. What is asked for stands in the address. */
@Named
@RequestScoped
public class RostersPage {

    private final RosterSearch rosters;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final ListQuestions questions;
    private @Nullable RosterList found;

    @Inject
    RostersPage(RosterSearch rosters, CurrentActor actor, RequestParameters ask, ListQuestions questions) {
        this.rosters = rosters;
        this.actor = actor;
        this.ask = ask;
        this.questions = questions;
    }

    public String getSearched() {
        return questions.searched();
    }

    /** Whether only bodies are wanted for which nobody may sign. */
    public boolean isWithout() {
        return questions.withoutSignatories();
    }

    public RosterList getFound() {
        if (found == null) {
            found = rosters.find(actor.get(), getSearched(), isWithout(), ask.number("page"));
        }
        return found;
    }

    /** This list's own address, but for the number of the page. */
    public String getAddress() {
        return "/administration/rosters.xhtml?" + getQuestion() + "page=";
    }

    /** What the list asks, for the file that is saved of it too; nothing, or ending with {@code &}. */
    public String getQuestion() {
        return (isWithout() ? "without=true&" : "")
                + (getSearched().isEmpty()
                        ? ""
                        : "q=" + URLEncoder.encode(getSearched(), StandardCharsets.UTF_8) + "&");
    }
}
