package vn.bieuduong.web.listing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.AccountList;
import vn.bieuduong.audit.TrailQuestion;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.organisation.OrganisationKeeping;
import vn.bieuduong.organisation.OrganisationList;
import vn.bieuduong.organisation.OrganisationQuery;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Suggestions;

/** Điều kiện của bảng: what an address asks of a list; the page and the file that is saved of it read it in the same way. */
@RequestScoped
public class ListQuestions {

    private static final int LONGEST_SEARCH = 100;

    private final RequestParameters ask;
    private final OrganisationKeeping bodies;
    private final CurrentActor actor;

    private @Nullable Optional<OrganisationList.Named> province;

    @Inject
    ListQuestions(RequestParameters ask, OrganisationKeeping bodies, CurrentActor actor) {
        this.ask = ask;
        this.bodies = bodies;
        this.actor = actor;
    }

    public String searched() {
        return ask.text("q")
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_SEARCH)))
                .orElse("");
    }

    public AccountList.Asked accounts() {
        return new AccountList.Asked(
                searched(),
                ask.constant("state", AccountList.State.class).orElse(AccountList.State.ANY),
                ask.constant("duty", Role.class),
                ask.constant("order", AccountList.Order.class).orElse(AccountList.Order.NAME),
                ask.number("page"));
    }

    /** Whether somebody looks for bodies instead of walking through their tree. */
    public boolean searchesBodies() {
        return Stream.of("q", "type", "state").anyMatch(name -> ask.text(name).isPresent());
    }

    /** What is searched for, or what lies under one body: at first under the province. */
    public OrganisationQuery bodies() {
        boolean searching = searchesBodies();
        return new OrganisationQuery(
                searching
                        ? Optional.empty()
                        : ask.agency("under").or(() -> province().map(OrganisationList.Named::code)),
                searched(),
                ask.constant("type", OrganisationType.class),
                searching
                        ? ask.constant("state", OrganisationQuery.State.class).orElse(OrganisationQuery.State.CURRENT)
                        : OrganisationQuery.State.CURRENT,
                ask.constant("order", OrganisationQuery.Order.class).orElse(OrganisationQuery.Order.NAME),
                ask.number("page"));
    }

    /** The province, asked for once. */
    public Optional<OrganisationList.Named> province() {
        if (province == null) {
            province = bodies.province(actor.get());
        }
        return province;
    }

    /** Whether only bodies are wanted for which nobody may sign. */
    public boolean withoutSignatories() {
        return ask.text("without").isPresent();
    }

    public TrailQuestion trail() {
        return new TrailQuestion(
                ask.text("person").map(Suggestions::accountOf).orElse(""),
                ask.text("act").orElse(""),
                ask.text("dossier").orElse(""),
                day("from"),
                day("to"));
    }

    private @Nullable LocalDate day(String name) {
        return ask.text(name).flatMap(Typed::day).orElse(null);
    }
}
