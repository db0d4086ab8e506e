package vn.bieuduong.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;

/** Danh mục cơ quan, đơn vị: every organisation. Lists leave the fictional province out when it is switched off. */
@ApplicationScoped
public class Organisations {

    /** What a citizen may file as: whoever discovered a sudden achievement. */
    private static final String CITIZEN_KIND = "ca_nhan_to_chuc_phat_hien";

    private final EntityManager em;
    private final Settings settings;

    @Inject
    public Organisations(EntityManager em, Settings settings) {
        this.em = em;
        this.settings = settings;
    }

    /** The organisation with this code; refused when there is none. */
    public Organisation get(String code) {
        return find(code).orElseThrow(() -> Refusal.of(IdentityReason.ORGANISATION_UNKNOWN, code));
    }

    public Optional<Organisation> find(String code) {
        return Optional.ofNullable(em.find(Organisation.class, code));
    }

    /** What the body was called on that day. */
    public String nameAt(String code, LocalDate day) {
        return em.createQuery(
                        "select n from OrganisationName n where n.organisation = :code and n.until > :day order by n.until",
                        OrganisationName.class)
                .setParameter("code", code)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(OrganisationName::name)
                .orElseGet(() -> get(code).name());
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
    public Organisation competentFor(String level, @Nullable String commune) {
        if (level.equals("PROVINCE")) {
            return province().orElseThrow(() -> Refusal.of(OrganisationReason.NO_PROVINCE_YET));
        }
        if (commune == null || commune.isBlank()) {
            throw Refusal.of(IdentityReason.COMMUNE_NEEDED);
        }
        Organisation chosen = get(commune);
        Refusal.unless(chosen.type() == OrganisationType.COMMUNE_PC, IdentityReason.NOT_AN_AGENCY, commune);
        Refusal.unless(!chosen.isEnded(), OrganisationReason.ENDED_ALREADY, chosen.name());
        return chosen;
    }

    /** The commune a unit lies in: the nearest commune People's Committee above it, or it itself. */
    public Optional<Organisation> communeOf(String code) {
        Set<String> seen = new HashSet<>();
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
    public boolean isWithin(String code, Set<String> units) {
        Set<String> seen = new HashSet<>();
        Optional<Organisation> at = find(code);
        while (at.isPresent() && seen.add(at.get().code())) {
            if (units.contains(at.get().code())) {
                return at.get().code().equals(code) || !at.get().type().isAgency();
            }
            at = at.get().parent().flatMap(this::find);
        }
        return false;
    }

    /** As what an actor may file: what his unit may while it exists, and what every citizen may. Empty when he is no applicant. */
    public Set<String> applicantKinds(Actor actor) {
        if (!actor.files()) {
            return Set.of();
        }
        Set<String> kinds = new HashSet<>();
        String organisation = actor.organisation();
        if (organisation != null) {
            find(organisation).filter(o -> !o.isEnded()).ifPresent(o -> kinds.addAll(o.applicantKinds()));
        }
        kinds.add(CITIZEN_KIND);
        return Set.copyOf(kinds);
    }
}
