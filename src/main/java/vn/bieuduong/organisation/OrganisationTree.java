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

    /** @param province as it is known already; the way to itself is read no more */
    OrganisationList find(OrganisationQuery query, Optional<OrganisationList.Named> province) {
        Found found = page(query, query.page());
        long total = found.total();
        if (found.lines().isEmpty() && query.page() > 1) {
            // past the last page, where no line says how many there are
            total = page(query, 1).total();
        }
        int pages = (int) Math.max(1, (total + SHOWN - 1) / SHOWN);
        int page = Math.min(query.page(), pages);
        if (page != query.page()) {
            found = page(query, page);
        }
        if (query.under().isEmpty() || query.under().equals(province.map(OrganisationList.Named::code))) {
            List<OrganisationList.Named> path =
                    query.under().isEmpty() ? List.of() : province.stream().toList();
            return new OrganisationList(found.lines(), total, page, pages, path, !path.isEmpty());
        }
        List<?> above = above(
                query.under().get(),
                ", (select p.type = '" + OrganisationType.PROVINCE_PC + "' and p.ended_on is null and (" + demonstration
                        + " or not p.demonstration) from organisation p where p.code = above.code)");
        return new OrganisationList(
                found.lines(),
                total,
                page,
                pages,
                walk(above),
                !above.isEmpty() && (Boolean) ((Object[]) above.get(0))[2]);
    }

    /** All that are asked for, whatever the page. */
    List<OrganisationList.Line> all(OrganisationQuery query) {
        return found(query, 0, Integer.MAX_VALUE).lines();
    }

    /** Some of them, and how many there are in all; 0 where there are none. */
    private record Found(List<OrganisationList.Line> lines, long total) {}

    private Found page(OrganisationQuery query, int page) {
        return found(query, (page - 1) * SHOWN, SHOWN);
    }

    /** In one statement: the bodies, what each belongs to, how many belong to each, and how many there are in all. */
    private Found found(OrganisationQuery query, int first, int most) {
        Map<String, Object> values = new HashMap<>();
        String where = where(query, values, "o");
        List<Object[]> rows = filled(
                        em.createQuery(
                                "select o, u.name, (select count(b) from Organisation b where b.parent = o.code"
                                        + " and b.endedOn is null), (select count(x) from Organisation x"
                                        + where(query, values, "x")
                                        + ") from Organisation o left join Organisation u on u.code = o.parent"
                                        + where
                                        + " order by "
                                        + order(query.order()),
                                Object[].class),
                        values)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        return new Found(
                rows.stream().map(OrganisationTree::line).toList(),
                rows.isEmpty() ? 0 : ((Number) rows.get(0)[3]).longValue());
    }

    private static OrganisationList.Line line(Object[] row) {
        Organisation one = (Organisation) row[0];
        String upper = (String) row[1];
        return new OrganisationList.Line(
                one.code(),
                one.name(),
                one.type(),
                one.parent().filter(code -> upper != null).map(code -> new OrganisationList.Named(code, upper)),
                ((Number) row[2]).longValue(),
                one.source(),
                one.endedOn());
    }

    private String where(OrganisationQuery query, Map<String, Object> values, String alias) {
        StringBuilder where = new StringBuilder(" where (o.demonstration = false or :shown = true)");
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
        return where.toString().replace(" o.", " " + alias + ".").replace("(o.", "(" + alias + ".");
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

    /** What belongs to each of these bodies now, in one statement, nothing too: departments and the like before communes, each by name. */
    Map<AgencyCode, List<OrganisationList.Branch>> branches(Collection<AgencyCode> codes) {
        Map<AgencyCode, List<OrganisationList.Branch>> branches = new HashMap<>();
        codes.forEach(code -> branches.put(code, new ArrayList<>()));
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

    /** From the province down to the body itself, in one statement; empty where there is no such body. */
    List<OrganisationList.Named> path(AgencyCode code) {
        return walk(above(code, ""));
    }

    private List<?> above(AgencyCode code, String more) {
        return em.createNativeQuery("""
                        with recursive above (code, name, parent, depth) as (
                            select code, name, parent, 1 from organisation where code = ?1
                            union all
                            select o.code, o.name, o.parent, above.depth + 1
                            from organisation o join above on o.code = above.parent where above.depth < ?2)
                        select code, name""" + more + " from above order by depth desc")
                .setParameter(1, code.value())
                .setParameter(2, DEEPEST)
                .getResultList();
    }

    private static List<OrganisationList.Named> walk(List<?> rows) {
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

    /** Where a body stands and what it has: many have no former names and followed none, and need not be asked for them. */
    private record Standing(List<OrganisationList.Named> path, long below, boolean followed, boolean formerNames) {}

    private Standing standing(AgencyCode code) {
        List<?> rows = above(
                code,
                ", (select count(*) from organisation where parent = ?1 and ended_on is null),"
                        + " exists (select from organisation where successor = ?1),"
                        + " exists (select from organisation_name where organisation = ?1)");
        Object[] any = (Object[]) rows.get(0);
        return new Standing(walk(rows), ((Number) any[2]).longValue(), (Boolean) any[3], (Boolean) any[4]);
    }

    OrganisationView view(Organisation one) {
        Standing has = standing(one.code());
        return new OrganisationView(
                form(one),
                one.version(),
                has.path().subList(0, has.path().size() - 1),
                has.below(),
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
                has.followed() ? followed(one.code()) : List.of(),
                has.formerNames() ? formerNames(one.code()) : List.of());
    }

    private List<OrganisationList.Named> followed(AgencyCode code) {
        return em.createQuery(
                        "select o from Organisation o where o.successor = :code order by o.code", Organisation.class)
                .setParameter("code", code.value())
                .getResultStream()
                .map(other -> new OrganisationList.Named(other.code(), other.name()))
                .toList();
    }

    private List<FormerName> formerNames(AgencyCode code) {
        return em.createQuery(
                        "select n from OrganisationName n where n.organisation = :code order by n.until desc",
                        OrganisationName.class)
                .setParameter("code", code.value())
                .getResultStream()
                .map(OrganisationName::view)
                .toList();
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
        return upper(upper).map(OrganisationList.Upper::nextCode).orElseThrow();
    }

    /** A body as one above a new one, in one statement; nothing where there is none. */
    Optional<OrganisationList.Upper> upper(AgencyCode code) {
        List<?> rows = em.createNativeQuery("select u.name, u.ended_on is not null, (select"
                        + " coalesce(max(cast(substring(b.code from length(?1) + 2) as bigint)), 0)"
                        + " from organisation b where starts_with(b.code, ?1 || '.')"
                        + " and substring(b.code from length(?1) + 2) ~ '^[0-9]{1,9}$')"
                        + " from organisation u where u.code = ?1")
                .setParameter(1, code.value())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new OrganisationList.Upper(
                        code,
                        (String) row[0],
                        (Boolean) row[1],
                        numbered(code.value(), ((Number) row[2]).longValue() + 1)))
                .findFirst();
    }

    static String numbered(String upper, long number) {
        return upper + "." + (number < 10 ? "0" : "") + number;
    }
}
