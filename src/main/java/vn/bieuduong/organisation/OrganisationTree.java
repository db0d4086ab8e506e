package vn.bieuduong.organisation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.id.AgencyCode;

/** Cây tổ chức: reads who belongs to whom, page by page, in as many statements for three thousand bodies as for three. */
final class OrganisationTree {

    /** What a page of the list shows. */
    static final int SHOWN = 50;

    private static final int DEEPEST = 20;

    private final EntityManager em;
    private final boolean demonstration;

    OrganisationTree(EntityManager em, boolean demonstration) {
        this.em = em;
        this.demonstration = demonstration;
    }

    OrganisationList find(OrganisationQuery query) {
        Map<String, Object> values = new HashMap<>();
        String where = where(query, values);
        long total = filled(em.createQuery("select count(o)" + where, Long.class), values)
                .getSingleResult();
        int pages = (int) Math.max(1, (total + SHOWN - 1) / SHOWN);
        int page = Math.min(query.page(), pages);
        List<Organisation> found = filled(
                        em.createQuery("select o" + where + " order by " + order(query.order()), Organisation.class),
                        values)
                .setFirstResult((page - 1) * SHOWN)
                .setMaxResults(SHOWN)
                .getResultList();
        return new OrganisationList(
                lines(found), total, page, pages, query.under().map(this::path).orElse(List.of()));
    }

    /** All that are asked for, whatever the page. */
    List<OrganisationList.Line> all(OrganisationQuery query) {
        Map<String, Object> values = new HashMap<>();
        String where = where(query, values);
        return lines(filled(
                        em.createQuery("select o" + where + " order by " + order(query.order()), Organisation.class),
                        values)
                .getResultList());
    }

    private List<OrganisationList.Line> lines(List<Organisation> found) {
        List<AgencyCode> codes = found.stream().map(Organisation::code).toList();
        Map<AgencyCode, Long> below = below(codes);
        Map<AgencyCode, OrganisationList.Named> above = named(
                found.stream().flatMap(one -> one.parent().stream()).distinct().toList());
        return found.stream()
                .map(one -> new OrganisationList.Line(
                        one.code(),
                        one.name(),
                        one.type(),
                        one.parent().map(above::get),
                        below.getOrDefault(one.code(), 0L),
                        one.source(),
                        one.endedOn()))
                .toList();
    }

    private String where(OrganisationQuery query, Map<String, Object> values) {
        StringBuilder where =
                new StringBuilder(" from Organisation o where (o.demonstration = false or :shown = true)");
        values.put("shown", demonstration);
        query.under().ifPresent(code -> {
            where.append(" and o.parent = :under");
            values.put("under", code.value());
        });
        query.type().ifPresent(type -> {
            where.append(" and o.type = :type");
            values.put("type", type);
        });
        where.append(
                switch (query.state()) {
                    case CURRENT -> " and o.endedOn is null";
                    case ENDED -> " and o.endedOn is not null";
                    case ALL -> "";
                });
        List<String> words = Folded.of(query.text()).words();
        if (words.isEmpty() && !query.text().isBlank()) {
            where.append(" and o.code is null"); // signs alone are in no name
        }
        for (int i = 0; i < words.size(); i++) {
            where.append(" and o.searched like :word").append(i);
            values.put("word" + i, "%" + words.get(i) + "%");
        }
        return where.toString();
    }

    private static String order(OrganisationQuery.Order order) {
        return switch (order) {
            case NAME -> "o.name, o.code";
            case CODE -> "o.code";
            case TYPE -> "o.type, o.name, o.code";
        };
    }

    private static <T> TypedQuery<T> filled(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }

    /** How many belong to each of them now; none are left out. */
    Map<AgencyCode, Long> below(List<AgencyCode> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select o.parent, count(o) from Organisation o where o.parent in :codes and o.endedOn is null"
                                + " group by o.parent",
                        Object[].class)
                .setParameter("codes", AgencyCode.values(codes))
                .getResultStream()
                .collect(Collectors.toMap(row -> new AgencyCode((String) row[0]), row -> (Long) row[1]));
    }

    /** What belongs to each of these bodies now, in one statement: departments and the like before communes, each by name. */
    Map<AgencyCode, List<OrganisationList.Branch>> branches(Collection<AgencyCode> codes) {
        Map<AgencyCode, List<OrganisationList.Branch>> branches = new HashMap<>();
        em.createNativeQuery("select o.parent, o.code, o.name, o.type,"
                        + " (select count(*) from organisation b where b.parent = o.code and b.ended_on is null)"
                        + " from organisation o where o.parent = any (string_to_array(?1, ',')) and o.ended_on is null"
                        + " and (?2 or not o.demonstration)")
                .setParameter(1, String.join(",", AgencyCode.values(codes)))
                .setParameter(2, demonstration)
                .getResultList()
                .forEach(found -> {
                    Object[] row = (Object[]) found;
                    branches.computeIfAbsent(new AgencyCode((String) row[0]), unused -> new ArrayList<>())
                            .add(new OrganisationList.Branch(
                                    new AgencyCode((String) row[1]),
                                    (String) row[2],
                                    OrganisationType.valueOf((String) row[3]),
                                    ((Number) row[4]).longValue()));
                });
        branches.values()
                .forEach(list -> list.sort(Comparator.comparing(OrganisationList.Branch::type)
                        .thenComparing(OrganisationList.Branch::name)
                        .thenComparing(branch -> branch.code().value())));
        return branches;
    }

    /** Codes with their names. */
    Map<AgencyCode, OrganisationList.Named> named(List<AgencyCode> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select o.code, o.name from Organisation o where o.code in :codes", Object[].class)
                .setParameter("codes", AgencyCode.values(codes))
                .getResultStream()
                .map(row -> new OrganisationList.Named(new AgencyCode((String) row[0]), (String) row[1]))
                .collect(Collectors.toMap(OrganisationList.Named::code, Function.identity()));
    }

    /** From the province down to the body itself, in one statement. */
    List<OrganisationList.Named> path(AgencyCode code) {
        List<?> rows = em.createNativeQuery("""
                        with recursive above (code, name, parent, depth) as (
                            select code, name, parent, 1 from organisation where code = ?1
                            union all
                            select o.code, o.name, o.parent, above.depth + 1
                            from organisation o join above on o.code = above.parent where above.depth < ?2)
                        select code, name from above order by depth desc""")
                .setParameter(1, code.value())
                .setParameter(2, DEEPEST)
                .getResultList();
        List<OrganisationList.Named> path = new ArrayList<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            path.add(new OrganisationList.Named(new AgencyCode((String) columns[0]), (String) columns[1]));
        }
        return Collections.unmodifiableList(path);
    }

    /** Whether the first lies somewhere below the second, or is it. */
    boolean isWithin(AgencyCode code, AgencyCode upper) {
        return path(code).stream().anyMatch(one -> one.code().equals(upper));
    }

    List<Organisation> childrenOf(AgencyCode code) {
        return em.createQuery("select o from Organisation o where o.parent = :code order by o.code", Organisation.class)
                .setParameter("code", code.value())
                .getResultList();
    }

    OrganisationView view(Organisation one) {
        List<OrganisationList.Named> path = path(one.code());
        return new OrganisationView(
                form(one),
                one.version(),
                path.subList(0, Math.max(0, path.size() - 1)),
                below(List.of(one.code())).getOrDefault(one.code(), 0L),
                one.taxCode().flatMap(TaxCode::doubt),
                one.source(),
                one.changedAt(),
                one.changedBy(),
                one.endedOn()
                        .map(day -> new OrganisationView.End(
                                day,
                                one.endReason().orElse(""),
                                one.successor()
                                        .flatMap(code -> Optional.ofNullable(
                                                named(List.of(code)).get(code))))),
                em.createQuery(
                                "select o from Organisation o where o.successor = :code order by o.code",
                                Organisation.class)
                        .setParameter("code", one.code().value())
                        .getResultStream()
                        .map(other -> new OrganisationList.Named(other.code(), other.name()))
                        .toList(),
                em.createQuery(
                                "select n from OrganisationName n where n.organisation = :code order by n.until desc",
                                OrganisationName.class)
                        .setParameter("code", one.code().value())
                        .getResultStream()
                        .map(OrganisationName::view)
                        .toList());
    }

    static OrganisationForm form(Organisation one) {
        return new OrganisationForm(
                one.code().value(),
                one.name(),
                one.type(),
                one.parent().map(AgencyCode::value).orElse(null),
                one.taxCode().map(TaxCode::value).orElse(null),
                one.address(),
                one.phone().orElse(null),
                one.email().orElse(null),
                one.place(),
                one.headTitle().orElse(null),
                one.applicantKinds().stream().sorted().toList(),
                one.commune().orElse(null));
    }

    /**
     * Mã gợi ý: the upper body's code and the next number under it, counted past every code that was ever given. The portal
     * gives numbers in their order; which body has which is for the province's own list under Decision 20/2020 to say.
     */
    String nextCode(AgencyCode upper) {
        Object last = em.createNativeQuery(
                        "select coalesce(max(cast(substring(code from length(?1) + 2) as bigint)), 0)"
                                + " from organisation where starts_with(code, ?1 || '.')"
                                + " and substring(code from length(?1) + 2) ~ '^[0-9]{1,9}$'")
                .setParameter(1, upper.value())
                .getSingleResult();
        long next = ((Number) last).longValue() + 1;
        return numbered(upper.value(), next);
    }

    static String numbered(String upper, long number) {
        return upper + "." + (number < 10 ? "0" : "") + number;
    }
}
