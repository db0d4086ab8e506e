package vn.bieuduong.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.AdministrativeAct;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.Settings;

/**
 * Xem nhật ký: who runs the portal reads who did what, when, on which dossier, newest first. That he read it stands in the trail as
 * any page he reads. Each page is found by an index from the place where the one before ended, however long the trail is.
 */
@ApplicationScoped
@Transactional
public class TrailReading {

    private static final String READINGS = "'PAGE_READ', 'FORM_SENT'";
    private static final int MOST_PERSONS = 20;
    private static final int SUGGESTED = 20;

    private final EntityManager em;

    @Inject
    public TrailReading(EntityManager em) {
        this.em = em;
    }

    /** The newest lines that answer the question and are older than the place. */
    public List<TrailLine> lines(Actor reader, TrailQuestion question, Optional<TrailPlace> before, int most) {
        AdministrativeAct.mustAdminister(reader);
        StringBuilder sql = new StringBuilder("select l.id, l.happened_at, l.actor, l.act, l.subject, l.details,"
                + " (select a.display_name from account a where a.name = l.actor) from audit.line l where true");
        Map<Integer, Object> values = new HashMap<>();
        if (!question.person().isEmpty()) {
            any(sql, values, "l.actor", persons(question.person()));
        }
        if (!question.dossier().isEmpty()) {
            any(sql, values, "l.subject", dossiers(question.dossier()));
        }
        if (question.act().isEmpty()) {
            sql.append(" and l.act not in (" + READINGS + ")");
        } else if (!question.act().equals(TrailQuestion.EVERYTHING)) {
            one(sql, values, " and l.act = ", question.act());
        }
        if (question.from() != null) {
            one(sql, values, " and l.happened_at >= ", begins(question.from()));
        }
        if (question.to() != null) {
            one(sql, values, " and l.happened_at < ", begins(question.to().plusDays(1)));
        }
        if (before.isPresent()) {
            one(
                    sql,
                    values,
                    " and (l.happened_at, l.id) < (",
                    Timestamp.from(before.get().at()));
            one(sql, values, ", ", before.get().id());
            sql.append(')');
        }
        Query asked = em.createNativeQuery(sql + " order by l.happened_at desc, l.id desc limit " + most);
        values.forEach(asked::setParameter);
        List<Object[]> rows = new ArrayList<>();
        asked.getResultList().forEach(row -> rows.add((Object[]) row));
        Map<String, String> dossiers = numbered(rows);
        return rows.stream()
                .map(row -> new TrailLine(
                        ((Number) row[0]).longValue(),
                        ((Timestamp) row[1]).toInstant(),
                        (String) row[2],
                        row[6] == null ? (String) row[2] : (String) row[6],
                        (String) row[3],
                        (String) row[4],
                        Optional.ofNullable(dossiers.get((String) row[4])),
                        (String) row[5]))
                .toList();
    }

    /** Every act that has a line, by name; the index is asked for one after the other. */
    public List<String> acts(Actor reader) {
        AdministrativeAct.mustAdminister(reader);
        List<?> acts = em.createNativeQuery(
                        "with recursive found as ((select min(act) as act from audit.line) union all"
                                + " select (select min(l.act) from audit.line l where l.act > found.act) from found"
                                + " where found.act is not null) select act from found where act is not null")
                .getResultList();
        return acts.stream().map(String::valueOf).toList();
    }

    /** The numbers of filed dossiers that hold what is typed so far, the last filed first; nothing else is said of them. */
    public List<String> numbers(Actor reader, String typed) {
        AdministrativeAct.mustAdminister(reader);
        List<?> found = em.createNativeQuery(
                        "select coalesce(dossier_number, filing_reference) from dossier where filed_at is not null"
                                + " and position(upper(?1) in coalesce(dossier_number, '') || ' ' || filing_reference) > 0"
                                + " order by filed_at desc, id")
                .setParameter(1, typed.replace(" ", ""))
                .setMaxResults(SUGGESTED)
                .getResultList();
        return found.stream().map(String::valueOf).toList();
    }

    private List<String> persons(String typed) {
        String name = typed.toLowerCase(java.util.Locale.ROOT);
        List<String> words = Folded.of(typed).words();
        StringBuilder sql = new StringBuilder("select name from account where name = ?1 or (true");
        for (int i = 0; i < words.size(); i++) {
            sql.append(" and words like ?").append(i + 2);
        }
        Query asked = em.createNativeQuery(sql + ") order by name <> ?1, name")
                .setParameter(1, name)
                .setMaxResults(MOST_PERSONS);
        for (int i = 0; i < words.size(); i++) {
            asked.setParameter(i + 2, "%" + words.get(i) + "%");
        }
        List<String> found = new ArrayList<>();
        asked.getResultList().forEach(one -> found.add(String.valueOf(one)));
        // a name that is an account's means that one; others write lines without an account: the system, who was kept
        // out
        return found.isEmpty() || found.get(0).equals(name) ? List.of(name) : found;
    }

    private List<String> dossiers(String typed) {
        List<?> ids = em.createNativeQuery("select cast(id as text) from dossier"
                        + " where dossier_number = upper(?1) or filing_reference = upper(?1)")
                .setParameter(1, typed)
                .getResultList();
        return ids.isEmpty() ? List.of("") : ids.stream().map(String::valueOf).toList();
    }

    /** The numbers of those subjects that are dossiers. */
    private Map<String, String> numbered(List<Object[]> rows) {
        Map<String, String> numbers = new HashMap<>();
        String ids = rows.stream()
                .map(row -> (String) row[4])
                .filter(TrailReading::isId)
                .distinct()
                .collect(Collectors.joining(" "));
        if (!ids.isEmpty()) {
            em.createNativeQuery("select cast(id as text), coalesce(dossier_number, filing_reference) from dossier"
                            + " where id = any (cast(string_to_array(?1, ' ') as uuid[]))")
                    .setParameter(1, ids)
                    .getResultList()
                    .forEach(row -> numbers.put((String) ((Object[]) row)[0], (String) ((Object[]) row)[1]));
        }
        return numbers;
    }

    private static boolean isId(String subject) {
        return subject.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static void one(StringBuilder sql, Map<Integer, Object> values, String before, Object value) {
        values.put(values.size() + 1, value);
        sql.append(before).append('?').append(values.size());
    }

    private static void any(StringBuilder sql, Map<Integer, Object> values, String column, List<String> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            one(sql, values, i == 0 ? " and " + column + " in (" : ", ", wanted.get(i));
        }
        sql.append(')');
    }

    private static Timestamp begins(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Settings.ZONE).toInstant());
    }
}
