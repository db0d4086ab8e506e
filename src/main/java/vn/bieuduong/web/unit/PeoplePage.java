package vn.bieuduong.web.unit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.AccountList;
import vn.bieuduong.account.UnitPeople;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;

/** Người của đơn vị tôi: who has an account in the unit, what each does, and the way to the rosters of the unit. */
@Named
@RequestScoped
public class PeoplePage {

    private final UnitPeople people;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Words words;
    private @Nullable AccountList found;
    private @Nullable Map<AgencyCode, String> units;

    @Inject
    PeoplePage(UnitPeople people, CurrentActor actor, RequestParameters ask, Words words) {
        this.people = people;
        this.actor = actor;
        this.ask = ask;
        this.words = words;
    }

    public AccountList getFound() {
        if (found == null) {
            found = people.find(actor.get(), ask.number("page"));
        }
        return found;
    }

    /** A body with its code. */
    public record Unit(AgencyCode code, String name) {}

    public List<Unit> getUnits() {
        return units().entrySet().stream()
                .map(one -> new Unit(one.getKey(), one.getValue()))
                .toList();
    }

    /** For a form: the bodies of which one is chosen. */
    public List<SelectItem> getBodies() {
        return units().entrySet().stream()
                .map(one -> new SelectItem(one.getKey().value(), one.getValue()))
                .toList();
    }

    /** The roles a unit gives, after an item that chooses none. */
    public List<SelectItem> getRoles() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", words.get("duty.choose")));
        Stream.of(Role.values())
                .filter(Role::isGivenByUnits)
                .map(role -> new SelectItem(role.name(), role.label(Language.current())))
                .forEach(items::add);
        return items;
    }

    private Map<AgencyCode, String> units() {
        if (units == null) {
            units = people.units(actor.get());
        }
        return units;
    }
}
