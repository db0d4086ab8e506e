package vn.bieuduong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.Settings;

/** Cơ quan gõ vào: finds the body somebody means by its code or by words of its name; several that fit are named, none is guessed. */
@ApplicationScoped
public class Bodies {

    private static final int NAMED = 5;
    private static final Pattern CODED = Pattern.compile(".*\\(([0-9A-Za-z.-]+)\\)");

    private final EntityManager em;
    private final Organisations organisations;
    private final Settings settings;

    @Inject
    public Bodies(EntityManager em, Organisations organisations, Settings settings) {
        this.em = em;
        this.organisations = organisations;
        this.settings = settings;
    }

    /** The body that is meant; a finding on the field when none or several can be. */
    Optional<Organisation> meant(List<Finding> findings, String field, String typed) {
        Matcher coded = CODED.matcher(typed);
        String code = (coded.matches() ? coded.group(1) : typed).toUpperCase(Locale.ROOT);
        Optional<Organisation> exact = organisations.find(code).filter(this::counts);
        if (exact.isPresent()) {
            return exact;
        }
        List<Organisation> fitting = fitting(typed);
        String folded = Folded.of(typed).text().strip();
        List<Organisation> same = fitting.stream()
                .filter(one -> Folded.of(one.name()).text().strip().equals(folded))
                .toList();
        List<Organisation> left = same.isEmpty() ? fitting : same;
        if (left.isEmpty()) {
            findings.add(Finding.on(field, AccountReason.BODY_UNKNOWN, typed));
        } else if (left.size() > 1) {
            findings.add(Finding.on(field, AccountReason.BODY_AMBIGUOUS, typed, named(left)));
        }
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }

    /** Its name; the code itself when there is none; empty for citizens and the portal itself. */
    Optional<String> place(Duty duty) {
        return duty.agency().equals(Duty.CITIZEN) || duty.agency().equals(Duty.WHOLE_PORTAL)
                ? Optional.empty()
                : Optional.of(name(duty.agency()));
    }

    /** What a body is called; its code when there is none. */
    String name(String code) {
        return organisations.find(code).map(Organisation::name).orElse(code);
    }

    /** These and what lies below them, by name; what lies in a committee's territory is not the committee's. */
    Map<String, String> reached(Set<String> units) {
        Map<String, String> reached = new LinkedHashMap<>();
        em.createNativeQuery("with recursive reached as (select o.code, o.name, o.type from organisation o"
                        + " where o.code = any (string_to_array(?1, ','))"
                        + " union select o.code, o.name, o.type from organisation o join reached r on o.parent = r.code"
                        + " where r.type <> all (string_to_array(?2, ',')) and o.ended_on is null)"
                        + " select r.code, r.name from reached r order by r.name, r.code")
                .setParameter(1, String.join(",", units))
                .setParameter(
                        2,
                        Arrays.stream(OrganisationType.values())
                                .filter(OrganisationType::isAgency)
                                .map(Enum::name)
                                .collect(Collectors.joining(",")))
                .getResultList()
                .forEach(row -> reached.put((String) ((Object[]) row)[0], (String) ((Object[]) row)[1]));
        return reached;
    }

    private List<Organisation> fitting(String typed) {
        List<String> words = Arrays.stream(Folded.of(typed).text().split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        StringBuilder query = new StringBuilder(
                "select o from Organisation o where o.endedOn is null and (o.demonstration = false or :shown = true)");
        for (int i = 0; i < words.size(); i++) {
            query.append(" and function('folded', o.name) like :word").append(i);
        }
        TypedQuery<Organisation> asked = em.createQuery(query + " order by o.name, o.code", Organisation.class)
                .setParameter("shown", settings.demonstration());
        for (int i = 0; i < words.size(); i++) {
            asked.setParameter("word" + i, "%" + words.get(i) + "%");
        }
        return asked.getResultList();
    }

    private boolean counts(Organisation one) {
        return !one.isEnded() && (settings.demonstration() || !one.isDemonstration());
    }

    private static String named(List<Organisation> left) {
        return left.stream()
                        .limit(NAMED)
                        .map(one -> one.name() + " (" + one.code() + ")")
                        .collect(Collectors.joining("; "))
                + (left.size() > NAMED ? "; …" : "");
    }
}
