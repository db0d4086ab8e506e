package vn.bieuduong.informing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Role;
import vn.bieuduong.informing.Informing.News;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.representation.MandateChanged;
import vn.bieuduong.representation.MandateEnds;
import vn.bieuduong.representation.RepresentedPerson;

/**
 * Báo tin về uỷ quyền: both people are told at each turn, and the desk when it is to look at the paper. Who is represented and has no
 * account is told by the ways that were typed, with words of his own: he ends it by telling the office.
 */
@ApplicationScoped
class MandateNotices {

    private final Informing informing;
    private final Accounts accounts;
    private final Organisations organisations;

    @Inject
    MandateNotices(Informing informing, Accounts accounts, Organisations organisations) {
        this.informing = informing;
        this.accounts = accounts;
        this.organisations = organisations;
    }

    public void onChanged(@Observes MandateChanged fact) {
        Set<AccountName> told = new LinkedHashSet<>(Set.of(fact.representative()));
        RepresentedPerson person = fact.person();
        AccountName principal = fact.principal();
        if (person == null && principal != null) {
            told.add(principal);
        }
        Map<String, String> values = values(fact);
        switch (fact.state()) {
            case WAITING -> {
                told.remove(fact.representative());
                Optional.ofNullable(fact.agency())
                        .ifPresent(agency -> told.addAll(accounts.holders(agency, Role.DESK)));
                tell(told, Occasion.MANDATE_ASKED, fact.mandate(), values);
                person(principal, person, Occasion.PERSON_MANDATE_ASKED, fact.mandate(), values);
            }
            case GIVEN -> {
                tell(told, Occasion.MANDATE_GIVEN, fact.mandate(), values);
                person(principal, person, Occasion.PERSON_MANDATE_GIVEN, fact.mandate(), values);
            }
            case REFUSED -> {
                tell(told, Occasion.MANDATE_REFUSED, fact.mandate(), values);
                person(principal, person, Occasion.MANDATE_REFUSED, fact.mandate(), values);
            }
            case ENDED -> {
                tell(told, Occasion.MANDATE_ENDED, fact.mandate(), values);
                person(principal, person, Occasion.MANDATE_ENDED, fact.mandate(), values);
            }
        }
    }

    public void onEnd(@Observes MandateEnds fact) {
        tell(
                Set.of(fact.principal(), fact.representative()),
                fact.over() ? Occasion.MANDATE_OVER : Occasion.MANDATE_NEAR,
                fact.mandate(),
                Map.of(
                        "principal", accounts.displayName(fact.principal()),
                        "representative", accounts.displayName(fact.representative()),
                        "firstDay", OfficeDay.written(fact.from()),
                        "lastDay", OfficeDay.written(fact.to())));
    }

    private Map<String, String> values(MandateChanged fact) {
        Map<String, String> values = new HashMap<>();
        RepresentedPerson person = fact.person();
        AccountName principal = fact.principal();
        values.put(
                "principal", person != null ? person.name() : principal == null ? "" : accounts.displayName(principal));
        values.put("representative", accounts.displayName(fact.representative()));
        values.put("firstDay", OfficeDay.written(fact.from()));
        values.put("lastDay", OfficeDay.written(fact.to()));
        values.put("reason", fact.reason());
        values.put(
                "agency",
                Optional.ofNullable(fact.agency())
                        .flatMap(organisations::find)
                        .map(Organisation::name)
                        .orElse(""));
        return values;
    }

    /**
     * Tells who has no account: by the account that stands for him, or while there is none by e-mail. Whoever is known to have the
     * number that was typed is told as well, for it may have been typed without his knowledge.
     */
    private void person(
            @Nullable AccountName principal,
            @Nullable RepresentedPerson person,
            Occasion occasion,
            UUID mandate,
            Map<String, String> values) {
        if (person == null) {
            return;
        }
        News news = news(occasion, mandate, values);
        accounts.ofPerson(person.number()).forEach(one -> informing.account(one.name(), news));
        if (principal != null) {
            informing.account(principal, news);
        } else {
            informing.outsider(person.name(), person.email(), person.phone(), news);
        }
    }

    private void tell(Set<AccountName> told, Occasion occasion, UUID mandate, Map<String, String> values) {
        News news = news(occasion, mandate, values);
        told.forEach(account -> informing.account(account, news));
    }

    private static News news(Occasion occasion, UUID mandate, Map<String, String> values) {
        return new News(
                occasion, "mandate:" + mandate, Optional.empty(), "/representation/show.xhtml?id=" + mandate, values);
    }
}
