package vn.bieuduong.dossier.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.Nominees;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.procedure.Component;

/** Giấy tờ của từng đối tượng: which paper speaks of whom, and who has none yet where there is one for each nominee. */
@ApplicationScoped
public class PaperSubjects {

    /** So many are named where there are more. */
    static final int NAMED = 3;

    /** Of whom a paper speaks: the first of them by name, and how many in all. */
    public record About(List<String> names, int all) {

        static final About NOBODY = new About(List.of(), 0);

        public About {
            names = List.copyOf(names);
        }

        public int more() {
            return all - names.size();
        }
    }

    /** A nominee with the papers that speak of him. */
    public record Line(NomineeId nominee, int ordinal, String name, String workplace, Set<PaperId> papers) {}

    /** @param found how many there are in all */
    public record Page(List<Line> lines, int found, int page) {

        public Page {
            lines = List.copyOf(lines);
        }

        public int pages() {
            return Math.max(1, (found + Nominees.PAGE - 1) / Nominees.PAGE);
        }
    }

    private static final String THERE = " from nominee n where n.dossier_id = ?1 and n.removed_at is null";

    private static final String LACKS = " not exists (select 1 from paper_subject s join paper p on p.id = s.paper_id"
            + " where s.nominee_id = n.id and p.component = ?2 and p.removed_at is null)";

    /** Whom a condition of the component leaves out is asked for nothing. */
    private static final String ASKED =
            " and (?3 = '' or n.kind = any(string_to_array(?3, ','))) and (?4 = '' or n.award_form = any(string_to_array(?4, ',')))";

    private static final String PAGE = THERE + ASKED + " and (?5 = '' or n.words @@ to_tsquery('simple', ?5))"
            + " and (not cast(?6 as boolean) or" + LACKS + ")";

    private final EntityManager em;

    @Inject
    public PaperSubjects(EntityManager em) {
        this.em = em;
    }

    /** Who has no paper of a component yet that there is one of for each nominee; the condition of the component as far as it tells who. */
    public About lacking(DossierId dossier, Component component) {
        List<?> rows = asking(
                        "select n.name, count(*) over ()" + THERE + ASKED + " and" + LACKS + " order by n.ordinal",
                        dossier,
                        component)
                .setMaxResults(NAMED)
                .getResultList();
        return about(rows);
    }

    /** Of whom each paper speaks; one that speaks of nobody is not there. */
    Map<PaperId, About> of(Dossier dossier) {
        List<?> rows = em.createNativeQuery(
                        "select x.paper_id, x.name, x.everybody from (select s.paper_id, n.name, n.ordinal,"
                                + " row_number() over (partition by s.paper_id order by n.ordinal) as place,"
                                + " count(*) over (partition by s.paper_id) as everybody"
                                + " from paper_subject s join nominee n on n.id = s.nominee_id"
                                + " where n.dossier_id = ?1 and n.removed_at is null) x"
                                + " where x.place <= ?2 order by x.ordinal")
                .setParameter(1, dossier.id().value())
                .setParameter(2, NAMED)
                .getResultList();
        Map<PaperId, List<Object[]>> papers = new LinkedHashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            papers.computeIfAbsent(new PaperId((UUID) columns[0]), id -> new ArrayList<>())
                    .add(new Object[] {columns[1], columns[2]});
        }
        return papers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> about(one.getValue())));
    }

    /**
     * Who is asked for the component, some at a time.
     *
     * @param filter of which the words count
     * @param lacking only those who have none yet
     * @param page from 1; beyond the last, the last
     */
    public Page page(DossierId dossier, Component component, Nominees.Filter filter, boolean lacking, int page) {
        int found = ((Number) asking("select count(*)" + PAGE, dossier, component)
                        .setParameter(5, filter.query())
                        .setParameter(6, lacking)
                        .getSingleResult())
                .intValue();
        int shown = Math.clamp(page, 1, Math.max(1, (found + Nominees.PAGE - 1) / Nominees.PAGE));
        List<?> rows = asking(
                        "select n.id, n.ordinal, n.name, n.workplace" + PAGE + " order by n.ordinal",
                        dossier,
                        component)
                .setParameter(5, filter.query())
                .setParameter(6, lacking)
                .setFirstResult((shown - 1) * Nominees.PAGE)
                .setMaxResults(Nominees.PAGE)
                .getResultList();
        Map<UUID, Set<PaperId>> papers = rows.isEmpty() ? Map.of() : papers(dossier, component);
        return new Page(
                rows.stream()
                        .map(row -> (Object[]) row)
                        .map(row -> new Line(
                                new NomineeId((UUID) row[0]),
                                ((Number) row[1]).intValue(),
                                (String) row[2],
                                (String) row[3],
                                papers.getOrDefault((UUID) row[0], Set.of())))
                        .toList(),
                found,
                shown);
    }

    private Map<UUID, Set<PaperId>> papers(DossierId dossier, Component component) {
        List<?> rows = em.createNativeQuery("select s.nominee_id, s.paper_id from paper_subject s"
                        + " join paper p on p.id = s.paper_id where p.dossier_id = ?1 and p.component = ?2"
                        + " and p.removed_at is null order by p.added_at")
                .setParameter(1, dossier.value())
                .setParameter(2, component.id())
                .getResultList();
        Map<UUID, Set<PaperId>> papers = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            papers.computeIfAbsent((UUID) columns[0], id -> new LinkedHashSet<>())
                    .add(new PaperId((UUID) columns[1]));
        }
        return papers;
    }

    /** A paper speaks of these too, as far as they stand in its dossier. */
    public void say(DossierId dossier, PaperId paper, Collection<NomineeId> nominees) {
        em.flush();
        for (NomineeId nominee : nominees) {
            insert(
                            "select ?1, n.id from nominee n where n.dossier_id = ?2 and n.removed_at is null and n.id = ?3",
                            paper)
                    .setParameter(2, dossier.value())
                    .setParameter(3, nominee.value())
                    .executeUpdate();
        }
    }

    /** A paper speaks of everybody who is asked for its component. */
    public void sayAll(DossierId dossier, Component component, PaperId paper) {
        em.flush();
        insert("select ?1, n.id from nominee n where n.dossier_id = ?2 and n.removed_at is null" + ASKED, paper)
                .setParameter(2, dossier.value())
                .setParameter(3, kinds(component))
                .setParameter(4, awards(component))
                .executeUpdate();
    }

    /**
     * A paper that was taken over into another dossier speaks there of those it spoke of before, as far as they were taken over too.
     *
     * @param stand as whom each of them stands there
     */
    public void carry(PaperId from, DossierId into, PaperId paper, Map<NomineeId, NomineeId> stand) {
        List<?> before = em.createNativeQuery("select nominee_id from paper_subject where paper_id = ?1")
                .setParameter(1, from.value())
                .getResultList();
        Set<NomineeId> there = new LinkedHashSet<>();
        before.forEach(one -> {
            NomineeId stands = stand.get(new NomineeId((UUID) one));
            if (stands != null) {
                there.add(stands);
            }
        });
        say(into, paper, there);
    }

    /** A paper speaks no more of this one. */
    public void unsay(PaperId paper, NomineeId nominee) {
        em.createNativeQuery("delete from paper_subject where paper_id = ?1 and nominee_id = ?2")
                .setParameter(1, paper.value())
                .setParameter(2, nominee.value())
                .executeUpdate();
    }

    private Query insert(String select, PaperId paper) {
        return em.createNativeQuery(
                        "insert into paper_subject (paper_id, nominee_id) " + select + " on conflict do nothing")
                .setParameter(1, paper.value());
    }

    /** Whose name a file's name holds, with or without marks; nobody where two are called the same. */
    public Set<NomineeId> named(DossierId dossier, String fileName) {
        String words = " " + String.join(" ", Folded.of(fileName).words()) + " ";
        List<?> rows = em.createNativeQuery("select n.id, folded(n.name)" + THERE
                        + " and length(n.name) > 3 and position(' ' || trim(folded(n.name)) || ' ' in ?2) > 0")
                .setParameter(1, dossier.value())
                .setParameter(2, words)
                .getResultList();
        Map<String, List<NomineeId>> byName = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            byName.computeIfAbsent(((String) columns[1]).strip(), name -> new ArrayList<>())
                    .add(new NomineeId((UUID) columns[0]));
        }
        Set<NomineeId> named = new LinkedHashSet<>();
        byName.forEach((name, ids) -> {
            boolean within = byName.keySet().stream().anyMatch(other -> !other.equals(name) && other.contains(name));
            if (ids.size() == 1 && !within) {
                named.addAll(ids);
            }
        });
        return named;
    }

    private Query asking(String sql, DossierId dossier, Component component) {
        return em.createNativeQuery(sql)
                .setParameter(1, dossier.value())
                .setParameter(2, component.id())
                .setParameter(3, kinds(component))
                .setParameter(4, awards(component));
    }

    private static String kinds(Component component) {
        return component.isAlwaysRequired()
                ? ""
                : component.when().kinds().stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static String awards(Component component) {
        return component.isAlwaysRequired()
                ? ""
                : String.join(",", component.when().awards());
    }

    private static About about(List<?> rows) {
        if (rows.isEmpty()) {
            return About.NOBODY;
        }
        return new About(
                rows.stream().map(row -> (String) ((Object[]) row)[0]).toList(),
                ((Number) ((Object[]) rows.get(0))[1]).intValue());
    }
}
