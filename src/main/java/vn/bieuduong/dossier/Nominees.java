package vn.bieuduong.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.ProcedureQuestion;
import vn.bieuduong.procedure.When;

/** Sổ đối tượng: reads the nominees of a dossier a page at a time, however many there are. */
@ApplicationScoped
public class Nominees {

    /** So many stand on a page. */
    public static final int PAGE = 20;

    /** Thứ tự: by what a list is sorted. */
    public enum Order {
        LIST("n.ordinal"),
        /** As Vietnamese lists are: by the given name, the last word, first. */
        NAME("folded(regexp_replace(n.name, '^.* ', '')), folded(n.name), n.ordinal"),
        WORKPLACE("folded(n.workplace), n.ordinal"),
        AWARD("n.award_form, n.ordinal");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /**
     * Điều lọc: which nominees are asked for; what is empty leaves out nobody.
     *
     * @param words parts of name, numbers, position, workplace, with or without marks
     */
    public record Filter(String words, Optional<NomineeType> kind, String award, String workplace) {

        public static final Filter NONE = new Filter("", Optional.empty(), "", "");

        public Filter {
            words = Typed.line(words);
            award = Typed.line(award);
            workplace = Typed.line(workplace);
        }

        /** For {@code to_tsquery}: letters, digits and our own operators. */
        public String query() {
            return Arrays.stream(Folded.of(words).text().split(" "))
                    .filter(word -> !word.isEmpty())
                    .limit(10)
                    .map(word -> word + ":*")
                    .collect(Collectors.joining(" & "));
        }
    }

    /** @param found how many fit the filter */
    public record Page(List<NomineeView> rows, int found, int page) {

        public int pages() {
            return Math.max(1, (found + PAGE - 1) / PAGE);
        }
    }

    /** Of whom a question that must be answered is not: the first of them, and how many in all. */
    public record Unanswered(List<NomineeView> first, int all) {

        public Unanswered {
            first = List.copyOf(first);
        }
    }

    private static final String ANSWER = "coalesce(cast(n.answers as jsonb) ->> '%s', '')";

    private static final String THERE = " from nominee n where n.dossier_id = ?1 and n.removed_at is null";

    private static final String FITS = THERE + " and (?2 = '' or n.words @@ to_tsquery('simple', ?2))"
            + " and (?3 = '' or n.kind = ?3) and (?4 = '' or n.award_form = ?4) and (?5 = '' or n.workplace = ?5)";

    private final EntityManager em;

    @Inject
    public Nominees(EntityManager em) {
        this.em = em;
    }

    /** How many the dossier has. */
    public int count(DossierId dossier) {
        return number(em.createNativeQuery("select count(*)" + THERE).setParameter(1, dossier.value()));
    }

    /** What they are and which awards are asked for, each once. */
    public List<When.Asked> asked(DossierId dossier) {
        List<?> rows = em.createNativeQuery("select distinct n.kind, n.award_form" + THERE)
                .setParameter(1, dossier.value())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new When.Asked(NomineeType.valueOf((String) row[0]), (String) row[1]))
                .toList();
    }

    /** @param page from 1; beyond the last, the last */
    public Page page(DossierId dossier, Filter filter, Order order, int page) {
        int found = number(fitting("select count(*)" + FITS, dossier, filter));
        int shown = Math.min(Math.max(1, page), Math.max(1, (found + PAGE - 1) / PAGE));
        // EclipseLink writes no limit into a statement of ours: PostgreSQL would sort and send what goes before, too
        Query query = em.createNativeQuery(
                "select n.*" + FITS + " order by " + order.sql + " limit " + PAGE + " offset " + (shown - 1) * PAGE,
                Nominee.class);
        List<NomineeView> rows = views(set(query, dossier, filter).getResultList());
        return new Page(rows, found, shown);
    }

    /** All that fit, to be written into a file. */
    public List<NomineeForm> forms(DossierId dossier, Filter filter, Order order) {
        Query query = em.createNativeQuery("select n.*" + FITS + " order by " + order.sql, Nominee.class);
        return views(set(query, dossier, filter).getResultList()).stream()
                .map(NomineeView::form)
                .toList();
    }

    /** Those that fit, all of them. */
    public Set<NomineeId> all(DossierId dossier, Filter filter) {
        Set<NomineeId> ids = new LinkedHashSet<>();
        List<?> rows = fitting("select n.id" + FITS + " order by n.ordinal", dossier, filter)
                .getResultList();
        rows.forEach(id -> ids.add(new NomineeId((UUID) id)));
        return ids;
    }

    /**
     * Who has no answer to a question about nominees though it is asked of him.
     *
     * @param ofNominees which of the ids in its condition are questions about nominees; whoever calls has looked at the others
     */
    public Unanswered unanswered(DossierId dossier, ProcedureQuestion question, Set<String> ofNominees, int most) {
        When when = question.when();
        List<Object> given = new ArrayList<>();
        StringBuilder open = new StringBuilder(THERE);
        open.append(" and ").append(ANSWER.formatted(question.id())).append(" = ''");
        one(open, given, "n.kind", when.kinds().stream().map(Enum::name).toList());
        one(open, given, "n.award_form", when.awards());
        when.answers().forEach((id, answers) -> {
            if (ofNominees.contains(id)) {
                one(open, given, ANSWER.formatted(id), answers);
            }
        });
        int all = number(filled("select count(*)" + open, dossier, given, null));
        return new Unanswered(
                all == 0
                        ? List.of()
                        : views(filled("select n.*" + open + " order by n.ordinal", dossier, given, Nominee.class)
                                .setMaxResults(most)
                                .getResultList()),
                all);
    }

    /** Adds that the expression is one of these; any will do when there are none. */
    private static void one(StringBuilder sql, List<Object> given, String expression, List<String> values) {
        if (!values.isEmpty()) {
            String places = values.stream()
                    .map(value -> {
                        given.add(value);
                        return "?" + (given.size() + 1);
                    })
                    .collect(Collectors.joining(", "));
            sql.append(" and ")
                    .append(expression)
                    .append(" in (")
                    .append(places)
                    .append(")");
        }
    }

    private Query filled(String sql, DossierId dossier, List<Object> given, @Nullable Class<?> read) {
        Query query = read == null ? em.createNativeQuery(sql) : em.createNativeQuery(sql, read);
        query.setParameter(1, dossier.value());
        for (int i = 0; i < given.size(); i++) {
            query.setParameter(i + 2, given.get(i));
        }
        return query;
    }

    public Optional<NomineeView> find(DossierId dossier, NomineeId nominee) {
        return views(em.createNativeQuery("select n.*" + THERE + " and n.id = ?2", Nominee.class)
                        .setParameter(1, dossier.value())
                        .setParameter(2, nominee.value())
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** Who stood in other dossiers of whose this one is, the last first; a desk that writes it reads no more than what was filed with its agency. */
    public List<NomineeView> earlier(Dossier draft, Filter filter, int most) {
        Query query = em.createNativeQuery(
                        "select n.* from nominee n join dossier d on d.id = n.dossier_id"
                                + " where d.id <> ?1 and n.removed_at is null and n.kind = ?3"
                                + " and (?2 = '' or n.words @@ to_tsquery('simple', ?2))"
                                + " and (d.organisation = ?4 or (?4 = '' and d.organisation is null and d.filer = ?5))"
                                + " and (?6 = '' or d.agency = ?6 and d.state <> 'DRAFT')"
                                + " order by d.changed_at desc, n.ordinal",
                        Nominee.class)
                .setParameter(1, draft.id().value())
                .setParameter(2, filter.query())
                .setParameter(3, filter.kind().map(Enum::name).orElse(""))
                .setParameter(4, draft.organisation().map(AgencyCode::value).orElse(""))
                .setParameter(5, draft.filer().value())
                .setParameter(6, draft.counter().map(AgencyCode::value).orElse(""))
                .setMaxResults(most);
        return views(query.getResultList());
    }

    /** Where its nominees work, the places named most often first. */
    public List<String> workplaces(DossierId dossier, int most) {
        return strings(em.createNativeQuery("select n.workplace" + THERE + " and n.workplace <> '' group by n.workplace"
                        + " order by count(*) desc, n.workplace")
                .setParameter(1, dossier.value())
                .setMaxResults(most));
    }

    /** The names of those who were taken off last and may be put back. */
    public List<String> takenOffLast(DossierId dossier) {
        return strings(em.createNativeQuery("select n.name from nominee n where n.dossier_id = ?1 and n.removed_at ="
                        + " (select max(m.removed_at) from nominee m where m.dossier_id = ?1) order by n.ordinal")
                .setParameter(1, dossier.value()));
    }

    private Query fitting(String sql, DossierId dossier, Filter filter) {
        return set(em.createNativeQuery(sql), dossier, filter);
    }

    private static Query set(Query query, DossierId dossier, Filter filter) {
        return query.setParameter(1, dossier.value())
                .setParameter(2, filter.query())
                .setParameter(3, filter.kind().map(Enum::name).orElse(""))
                .setParameter(4, filter.award())
                .setParameter(5, filter.workplace());
    }

    private static List<String> strings(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    private static List<NomineeView> views(List<?> nominees) {
        return nominees.stream().map(one -> ((Nominee) one).view()).toList();
    }

    private static int number(Query query) {
        return ((Number) query.getSingleResult()).intValue();
    }
}
