package vn.bieuduong.organisation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bieuduong.platform.Folded;

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
        List<String> codes = found.stream().map(Organisation::code).toList();
        Map<String, Long> below = below(codes);
        Map<String, OrganisationList.Named> above = named(
                found.stream().flatMap(one -> one.parent().stream()).distinct().toList());
        List<OrganisationList.Line> lines = found.stream()
                .map(one -> new OrganisationList.Line(
                        one.code(),
                        one.name(),
                        one.type(),
                        one.parent().map(above::get),
                        below.getOrDefault(one.code(), 0L),
                        one.source(),
                        one.endedOn()))
                .toList();
        return new OrganisationList(
                lines, total, page, pages, query.under().map(this::path).orElse(List.of()));
    }

    private String where(OrganisationQuery query, Map<String, Object> values) {
        StringBuilder where =
                new StringBuilder(" from Organisation o where (o.demonstration = false or :shown = true)");
        values.put("shown", demonstration);
        query.under().ifPresent(code -> {
            where.append(" and o.parent = :under");
            values.put("under", code);
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
        List<String> words = Arrays.stream(Folded.of(query.text()).text().split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
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
    Map<String, Long> below(List<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select o.parent, count(o) from Organisation o where o.parent in :codes and o.endedOn is null"
                                + " group by o.parent",
                        Object[].class)
                .setParameter("codes", codes)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** Codes with their names. */
    Map<String, OrganisationList.Named> named(List<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select o.code, o.name from Organisation o where o.code in :codes", Object[].class)
                .setParameter("codes", codes)
                .getResultStream()
                .map(row -> new OrganisationList.Named((String) row[0], (String) row[1]))
                .collect(Collectors.toMap(OrganisationList.Named::code, Function.identity()));
    }

    /** From the province down to the body itself, in one statement. */
    List<OrganisationList.Named> path(String code) {
        List<?> rows = em.createNativeQuery("""
                        with recursive above (code, name, parent, depth) as (
                            select code, name, parent, 1 from organisation where code = ?1
                            union all
                            select o.code, o.name, o.parent, above.depth + 1
                            from organisation o join above on o.code = above.parent where above.depth < ?2)
                        select code, name from above order by depth desc""")
                .setParameter(1, code)
                .setParameter(2, DEEPEST)
                .getResultList();
        List<OrganisationList.Named> path = new ArrayList<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            path.add(new OrganisationList.Named((String) columns[0], (String) columns[1]));
        }
        return Collections.unmodifiableList(path);
    }

    /** Whether the first lies somewhere below the second, or is it. */
    boolean isWithin(String code, String upper) {
        return path(code).stream().anyMatch(one -> one.code().equals(upper));
    }

    List<Organisation> childrenOf(String code) {
        return em.createQuery("select o from Organisation o where o.parent = :code order by o.code", Organisation.class)
                .setParameter("code", code)
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
                        .setParameter("code", one.code())
                        .getResultStream()
                        .map(other -> new OrganisationList.Named(other.code(), other.name()))
                        .toList(),
                em.createQuery(
                                "select n from OrganisationName n where n.organisation = :code order by n.until desc",
                                OrganisationName.class)
                        .setParameter("code", one.code())
                        .getResultStream()
                        .map(OrganisationName::view)
                        .toList());
    }

    static OrganisationForm form(Organisation one) {
        return new OrganisationForm(
                one.code(),
                one.name(),
                one.type(),
                one.parent().orElse(null),
                one.taxCode().map(TaxCode::value).orElse(null),
                one.address(),
                one.phone().orElse(null),
                one.email().orElse(null),
                one.place(),
                one.headTitle().orElse(null),
                one.applicantKinds().stream().sorted().toList());
    }

    /**
     * Mã gợi ý: the upper body's code and the next number under it, counted past every code that was ever given. The portal
     * gives numbers in their order; which body has which is for the province's own list under Decision 20/2020 to say.
     */
    String nextCode(String upper) {
        Object last = em.createNativeQuery(
                        "select coalesce(max(cast(substring(code from length(?1) + 2) as bigint)), 0)"
                                + " from organisation where starts_with(code, ?1 || '.')"
                                + " and substring(code from length(?1) + 2) ~ '^[0-9]{1,9}$'")
                .setParameter(1, upper)
                .getSingleResult();
        long next = ((Number) last).longValue() + 1;
        return numbered(upper, next);
    }

    static String numbered(String upper, long number) {
        return upper + "." + (number < 10 ? "0" : "") + number;
    }
}
