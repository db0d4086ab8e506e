package vn.bieuduong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bieuduong.identity.Area;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.listing.ListSheet;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AgencyCode;

/** Cơ quan của tài khoản và nhiệm vụ: what accounts and duties call a body, and which of them a unit reaches. */
@ApplicationScoped
public class Bodies {

    private final EntityManager em;
    private final Organisations organisations;

    @Inject
    public Bodies(EntityManager em, Organisations organisations) {
        this.em = em;
        this.organisations = organisations;
    }

    /** The body that is meant; a finding on the field when none or several can be. */
    public Optional<Organisation> meant(List<Finding> findings, String field, String typed) {
        return organisations.meant(findings, field, typed);
    }

    /** Its name; the code itself when there is none; empty for citizens and the portal itself. */
    Optional<String> place(Duty duty) {
        return duty.agency().equals(Duty.CITIZEN) || duty.agency().equals(Duty.WHOLE_PORTAL)
                ? Optional.empty()
                : Optional.of(name(duty.agency()));
    }

    /** What an area takes in, as it is chosen and shown: bodies by name with their codes, citizens, procedures by their codes. */
    List<String> named(Area area, Locale language) {
        List<String> named = new ArrayList<>();
        area.bodies().stream()
                .sorted(Comparator.comparing(AgencyCode::value))
                .forEach(code -> named.add(
                        code.equals(Duty.CITIZEN)
                                ? citizens(language)
                                : organisations
                                        .find(code)
                                        .map(Organisation::written)
                                        .orElse(code.value())));
        area.procedures().stream().sorted().forEach(named::add);
        return named;
    }

    /** What the dossiers of citizens who file for themselves are called in areas. */
    public static String citizens(Locale language) {
        return Texts.of("account", "area.citizens", language, List.of());
    }

    static boolean isCitizens(String typed) {
        return typed.equalsIgnoreCase(Duty.CITIZEN.value())
                || ListSheet.says(citizens(Texts.VIETNAMESE), typed)
                || ListSheet.says(citizens(Texts.ENGLISH), typed);
    }

    /** The procedures there are and were, by id. */
    Set<String> procedures() {
        Set<String> ids = new HashSet<>();
        em.createNativeQuery("select id from procedure").getResultList().forEach(id -> ids.add((String) id));
        return ids;
    }

    /**
     * A body and where it stands.
     *
     * @param written as it is chosen: "Xã Một (H99.10)"
     */
    record Place(AgencyCode code, AgencyCode parent, String written) {}

    /** All that lies below a body now, by name. One query. */
    List<Place> below(AgencyCode top) {
        List<Place> places = new ArrayList<>();
        em.createNativeQuery("with recursive below as (select o.code, o.parent, o.name from organisation o"
                        + " where o.parent = ?1 and o.ended_on is null"
                        + " union select o.code, o.parent, o.name from organisation o join below b on o.parent = b.code"
                        + " where o.ended_on is null) select code, parent, name || ' (' || code || ')' from below"
                        + " order by name, code")
                .setParameter(1, top.value())
                .getResultList()
                .forEach(one -> {
                    Object[] row = (Object[]) one;
                    places.add(new Place(
                            new AgencyCode((String) row[0]), new AgencyCode((String) row[1]), (String) row[2]));
                });
        return places;
    }

    /** What a body is called; its code when there is none. */
    String name(AgencyCode code) {
        return organisations.find(code).map(Organisation::name).orElse(code.value());
    }

    /** These and what lies below them, by name; what lies in a committee's territory is not the committee's. */
    Map<AgencyCode, String> reached(Set<AgencyCode> units) {
        Map<AgencyCode, String> reached = new LinkedHashMap<>();
        em.createNativeQuery("with recursive reached as (select o.code, o.name, o.type from organisation o"
                        + " where o.code = any (string_to_array(?1, ','))"
                        + " union select o.code, o.name, o.type from organisation o join reached r on o.parent = r.code"
                        + " where r.type <> all (string_to_array(?2, ',')) and o.ended_on is null)"
                        + " select r.code, r.name from reached r order by r.name, r.code")
                .setParameter(1, String.join(",", AgencyCode.values(units)))
                .setParameter(
                        2,
                        Arrays.stream(OrganisationType.values())
                                .filter(OrganisationType::isAgency)
                                .map(Enum::name)
                                .collect(Collectors.joining(",")))
                .getResultList()
                .forEach(
                        row -> reached.put(new AgencyCode((String) ((Object[]) row)[0]), (String) ((Object[]) row)[1]));
        return reached;
    }
}
