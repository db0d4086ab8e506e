package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.organisation.OrganisationKeeping;
import vn.bieuduong.organisation.OrganisationList;
import vn.bieuduong.organisation.OrganisationQuery;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.web.RequestParameters;

/**
 * Cơ quan, đơn vị: the tree, one body's own bodies at a time, or everything that was searched for. What is asked for stands in the
 * address; pages are read from the database.
 */
@Named
@RequestScoped
public class OrganisationsPage {

    private static final int LONGEST_SEARCH = 100;

    private final OrganisationKeeping keeping;
    private final CurrentActor actor;
    private final RequestParameters ask;

    private @Nullable OrganisationList list;
    private @Nullable Optional<OrganisationList.Named> province;

    @Inject
    OrganisationsPage(OrganisationKeeping keeping, CurrentActor actor, RequestParameters ask) {
        this.keeping = keeping;
        this.actor = actor;
        this.ask = ask;
    }

    /** Whether somebody looks for something instead of walking through the tree. */
    public boolean isSearching() {
        return Stream.of("q", "type", "state").anyMatch(name -> ask.text(name).isPresent());
    }

    public boolean isProvinceThere() {
        return province().isPresent();
    }

    public OrganisationList getList() {
        if (list == null) {
            list = keeping.find(
                    actor.get(),
                    new OrganisationQuery(
                            isSearching()
                                    ? Optional.empty()
                                    : ask.text("under").or(() -> province().map(OrganisationList.Named::code)),
                            getSearched(),
                            choice("type", OrganisationType.class),
                            isSearching()
                                    ? choice("state", OrganisationQuery.State.class)
                                            .orElse(OrganisationQuery.State.CURRENT)
                                    : OrganisationQuery.State.CURRENT,
                            choice("order", OrganisationQuery.Order.class).orElse(OrganisationQuery.Order.NAME),
                            ask.number("page")));
        }
        return list;
    }

    /** The body whose own bodies are shown; nothing while somebody searches. */
    public OrganisationList.@Nullable Named getUnder() {
        List<OrganisationList.Named> path = getList().path();
        return path.isEmpty() ? null : path.get(path.size() - 1);
    }

    /** The bodies above it. */
    public List<OrganisationList.Named> getAbove() {
        List<OrganisationList.Named> path = getList().path();
        return path.isEmpty() ? path : path.subList(0, path.size() - 1);
    }

    public String getSearched() {
        return ask.text("q")
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_SEARCH)))
                .orElse("");
    }

    public String getType() {
        return choice("type", OrganisationType.class).map(Enum::name).orElse("");
    }

    public String getState() {
        return choice("state", OrganisationQuery.State.class).map(Enum::name).orElse("");
    }

    public String getOrder() {
        return choice("order", OrganisationQuery.Order.class).map(Enum::name).orElse("NAME");
    }

    public List<OrganisationType> getTypes() {
        return List.of(OrganisationType.values());
    }

    public List<OrganisationQuery.State> getStates() {
        return List.of(OrganisationQuery.State.values());
    }

    public List<OrganisationQuery.Order> getOrders() {
        return List.of(OrganisationQuery.Order.values());
    }

    /** This list's own address, but for the number of the page. */
    public String getAddress() {
        StringBuilder address = new StringBuilder("/administration/organisations.xhtml?");
        for (String name : List.of("under", "q", "type", "state", "order")) {
            ask.text(name).ifPresent(value -> address.append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                    .append('&'));
        }
        return address.append("page=").toString();
    }

    private Optional<OrganisationList.Named> province() {
        if (province == null) {
            province = keeping.province(actor.get());
        }
        return province;
    }

    /** A constant the address names; one that does not exist counts as none. */
    private <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return ask.text(name).flatMap(value -> Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst());
    }
}
