package vn.bieuduong.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AgencyCode;

/** Danh mục cơ quan, đơn vị: every organisation. Lists leave the fictional province out when it is switched off. */
@ApplicationScoped
public class Organisations {

    /** What a citizen may file as: whoever discovered a sudden achievement. */
    private static final String CITIZEN_KIND = "ca_nhan_to_chuc_phat_hien";

    private static final int NAMED = 5;
    private static final Pattern CODED = Pattern.compile(".*\\(([0-9A-Za-z.-]+)\\)");

    private final EntityManager em;
    private final Settings settings;

    @Inject
    public Organisations(EntityManager em, Settings settings) {
        this.em = em;
        this.settings = settings;
    }

    /** The organisation with this code; refused when there is none. */
    public Organisation get(AgencyCode code) {
        return find(code).orElseThrow(() -> Refusal.of(IdentityReason.ORGANISATION_UNKNOWN, code));
    }

    public Optional<Organisation> find(AgencyCode code) {
        return Optional.ofNullable(em.find(Organisation.class, code.value()));
    }

    /** The body somebody means by its code, or by words of its name; several that fit are named, none is guessed. */
    public Optional<Organisation> meant(List<Finding> findings, String field, String typed) {
        Matcher coded = CODED.matcher(typed);
        String code = (coded.matches() ? coded.group(1) : typed).toUpperCase(Locale.ROOT);
        Optional<Organisation> exact = AgencyCode.read(code).flatMap(this::find).filter(this::counts);
        if (exact.isPresent()) {
            return exact;
        }
        List<Organisation> fitting = having("function('folded', o.name)", typed).getResultList();
        String folded = Folded.of(typed).text().strip();
        List<Organisation> same = fitting.stream()
                .filter(one -> Folded.of(one.name()).text().strip().equals(folded))
                .toList();
        List<Organisation> left = same.isEmpty() ? fitting : same;
        if (left.isEmpty()) {
            findings.add(Finding.on(field, OrganisationReason.BODY_UNKNOWN, typed));
        } else if (left.size() > 1) {
            findings.add(Finding.on(
                    field,
                    OrganisationReason.BODY_AMBIGUOUS,
                    typed,
                    left.stream().limit(NAMED).map(Organisation::written).collect(Collectors.joining("; "))
                            + (left.size() > NAMED ? "; …" : "")));
        }
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }

    /** Those there are now in whose name, code or tax code every word is found, with or without marks; so many at most, by name. */
    List<Organisation> like(String typed, int most) {
        return having("o.searched", typed).setMaxResults(most).getResultList();
    }

    private TypedQuery<Organisation> having(String where, String typed) {
        List<String> words = Folded.of(typed).words();
        StringBuilder query = new StringBuilder(
                "select o from Organisation o where o.endedOn is null and (o.demonstration = false or :shown = true)");
        if (words.isEmpty()) {
            query.append(" and o.code is null"); // signs alone are in no name
        }
        for (int i = 0; i < words.size(); i++) {
            query.append(" and ").append(where).append(" like :word").append(i);
        }
        TypedQuery<Organisation> asked = em.createQuery(query + " order by o.name, o.code", Organisation.class)
                .setParameter("shown", settings.demonstration());
        for (int i = 0; i < words.size(); i++) {
            asked.setParameter("word" + i, "%" + words.get(i) + "%");
        }
        return asked;
    }

    private boolean counts(Organisation one) {
        return !one.isEnded() && (settings.demonstration() || !one.isDemonstration());
    }

    /** What the body was called on that day. */
    public String nameAt(AgencyCode code, LocalDate day) {
        return em.createQuery(
                        "select n from OrganisationName n where n.organisation = :code and n.until > :day order by n.until",
                        OrganisationName.class)
                .setParameter("code", code.value())
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(OrganisationName::name)
                .orElseGet(() -> get(code).name());
    }

    /** The one there is now with this tax code; nothing when several have it, or the code is "". */
    public Optional<Organisation> withTaxCode(String taxCode) {
        List<Organisation> found = taxCode.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select o from Organisation o where o.taxCode = :code and o.endedOn is null"
                                        + " and (o.demonstration = false or :shown = true)",
                                Organisation.class)
                        .setParameter("code", taxCode)
                        .setParameter("shown", settings.demonstration())
                        .getResultList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** All of them, ended ones too, by code. */
    public List<Organisation> all() {
        return em.createQuery(
                        "select o from Organisation o where o.demonstration = false or :shown = true order by o.code",
                        Organisation.class)
                .setParameter("shown", settings.demonstration())
                .getResultList();
    }

    /** The People's Committees there are now: the province first, then the communes by code. */
    public List<Organisation> agencies() {
        return List.of(OrganisationType.PROVINCE_PC, OrganisationType.COMMUNE_PC).stream()
                .flatMap(type -> current(type).stream())
                .toList();
    }

    /** The provincial People's Committee, once somebody has entered it. */
    public Optional<Organisation> province() {
        return provinces().findFirst();
    }

    Stream<Organisation> provinces() {
        return current(OrganisationType.PROVINCE_PC).stream();
    }

    private List<Organisation> current(OrganisationType type) {
        return em.createQuery(
                        "select o from Organisation o where o.type = :type and o.endedOn is null"
                                + " and (o.demonstration = false or :shown = true) order by o.code",
                        Organisation.class)
                .setParameter("type", type)
                .setParameter("shown", settings.demonstration())
                .getResultList();
    }

    /**
     * Who receives and decides a procedure of this level.
     *
     * @param level PROVINCE or COMMUNE
     * @param commune the chosen commune's code; needed for COMMUNE alone
     */
    public Organisation competentFor(String level, @Nullable AgencyCode commune) {
        if (level.equals("PROVINCE")) {
            return province().orElseThrow(() -> Refusal.of(OrganisationReason.NO_PROVINCE_YET));
        }
        if (commune == null) {
            throw Refusal.of(IdentityReason.COMMUNE_NEEDED);
        }
        Organisation chosen = get(commune);
        Refusal.unless(chosen.type() == OrganisationType.COMMUNE_PC, IdentityReason.NOT_AN_AGENCY, commune);
        Refusal.unless(!chosen.isEnded(), OrganisationReason.ENDED_ALREADY, chosen.name());
        return chosen;
    }

    /** The bodies a unit belongs to or lies in, the nearest first; those that have ended are left out. */
    public List<Organisation> above(AgencyCode code) {
        Set<AgencyCode> seen = new HashSet<>(Set.of(code));
        List<Organisation> above = new ArrayList<>();
        Optional<Organisation> at = find(code).flatMap(Organisation::parent).flatMap(this::find);
        while (at.isPresent() && seen.add(at.get().code())) {
            above.add(at.get());
            at = at.get().parent().flatMap(this::find);
        }
        return above.stream().filter(one -> !one.isEnded()).toList();
    }

    /** What belongs to a body directly today, by name. */
    public List<Organisation> under(AgencyCode code) {
        return em.createQuery(
                        "select o from Organisation o where o.parent = :code and o.endedOn is null"
                                + " and (o.demonstration = false or :shown = true) order by o.name, o.code",
                        Organisation.class)
                .setParameter("code", code.value())
                .setParameter("shown", settings.demonstration())
                .getResultList();
    }

    /** The commune a unit lies in: the nearest commune People's Committee above it, or it itself. */
    public Optional<Organisation> communeOf(AgencyCode code) {
        Set<AgencyCode> seen = new HashSet<>();
        Optional<Organisation> at = find(code);
        while (at.isPresent() && seen.add(at.get().code())) {
            if (at.get().type() == OrganisationType.COMMUNE_PC) {
                return at;
            }
            at = at.get().parent().flatMap(this::find);
        }
        return Optional.empty();
    }

    /**
     * Whether a body is one of these or lies below one. What lies in a committee's territory is not the committee's: below a People's
     * Committee nothing counts.
     */
    public boolean isWithin(AgencyCode code, Set<AgencyCode> units) {
        Set<AgencyCode> seen = new HashSet<>();
        Optional<Organisation> at = find(code);
        while (at.isPresent() && seen.add(at.get().code())) {
            if (units.contains(at.get().code())) {
                return at.get().code().equals(code) || !at.get().type().isAgency();
            }
            at = at.get().parent().flatMap(this::find);
        }
        return false;
    }

    /** As what a unit may file: what is said of it, and what everybody may; nothing once it has ended. */
    public Set<String> applicantKinds(AgencyCode unit) {
        return find(unit)
                .filter(one -> !one.isEnded())
                .map(one -> {
                    Set<String> kinds = new HashSet<>(one.applicantKinds());
                    kinds.addAll(citizenKinds());
                    return Set.copyOf(kinds);
                })
                .orElse(Set.of());
    }

    /** As what a citizen may file. */
    public static Set<String> citizenKinds() {
        return Set.of(CITIZEN_KIND);
    }
}
