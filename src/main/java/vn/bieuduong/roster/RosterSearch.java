package vn.bieuduong.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.AdministrativeAct;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Settings;

/** Tìm danh sách người được ký: bodies with how many may sign for each today, a page in two statements however many there are. */
@ApplicationScoped
@Transactional
public class RosterSearch {

    static final int SHOWN = 50;

    private static final String IN_FORCE =
            "select from signatory s where s.organisation = o.code and s.valid_from <= ?2"
                    + " and coalesce(s.ended_on, s.valid_to, 'infinity') >= ?2";

    private static final String COMMITTEES = Arrays.stream(OrganisationType.values())
            .filter(OrganisationType::isAgency)
            .map(type -> "'" + type.name() + "'")
            .collect(Collectors.joining(", "));

    private final EntityManager em;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public RosterSearch(EntityManager em, Settings settings, Clock clock) {
        this.em = em;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Bodies that exist and whose name, code or tax code holds every word.
     *
     * @param without only those for which nobody may sign, committees left out
     * @param asked the page, from 1
     */
    public RosterList find(Actor administrator, String text, boolean without, int asked) {
        AdministrativeAct.mustAdminister(administrator);
        List<String> words = Folded.of(text).words();
        if (words.isEmpty() && !text.isBlank()) {
            return new RosterList(List.of(), 0, 1, 1); // signs alone are in no name
        }
        String where = where(words, without);
        long total = ((Number) ((Object[]) query("select count(*), max(cast(?2 as date))" + where, words)
                                .getSingleResult())
                        [0])
                .longValue();
        int pages = (int) Math.max(1, (total + SHOWN - 1) / SHOWN);
        int page = Math.clamp(asked, 1, pages);
        List<RosterList.Line> lines = lines(counted(where, words, " limit " + SHOWN + " offset " + (page - 1) * SHOWN));
        return new RosterList(lines, total, page, pages);
    }

    /** All of them, whatever the page: to be written to a file. */
    public List<RosterList.Line> all(Actor administrator, String text, boolean without) {
        AdministrativeAct.mustAdminister(administrator);
        List<String> words = Folded.of(text).words();
        return words.isEmpty() && !text.isBlank() ? List.of() : lines(counted(where(words, without), words, ""));
    }

    private static String where(List<String> words, boolean without) {
        StringBuilder where =
                new StringBuilder(" from organisation o where o.ended_on is null and (not o.demonstration or ?1)");
        for (int i = 0; i < words.size(); i++) {
            where.append(" and o.searched like ?").append(i + 3);
        }
        if (without) {
            where.append(" and o.type not in (").append(COMMITTEES).append(") and not exists (");
            where.append(IN_FORCE).append(')');
        }
        return where.toString();
    }

    private Query counted(String where, List<String> words, String part) {
        return query(
                "select o.code, o.name, (select count(*) from (" + IN_FORCE + ") as here)" + where + " order by o.code"
                        + part,
                words);
    }

    private static List<RosterList.Line> lines(Query counted) {
        List<RosterList.Line> lines = new ArrayList<>();
        counted.getResultList().forEach(found -> {
            Object[] row = (Object[]) found;
            lines.add(new RosterList.Line((String) row[0], (String) row[1], ((Number) row[2]).longValue()));
        });
        return lines;
    }

    private Query query(String sql, List<String> words) {
        Query query = em.createNativeQuery(sql)
                .setParameter(1, settings.demonstration())
                .setParameter(2, Date.valueOf(OfficeDay.today(clock)));
        for (int i = 0; i < words.size(); i++) {
            query.setParameter(i + 3, "%" + words.get(i) + "%");
        }
        return query;
    }
}
