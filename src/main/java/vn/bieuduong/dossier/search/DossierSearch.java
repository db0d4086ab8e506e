package vn.bieuduong.dossier.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Reach;
import vn.bieuduong.platform.Settings;

/** Tìm hồ sơ: by words of the dossier, its unit, its nominees and its papers; the database's indexes on {@code words} answer. */
@ApplicationScoped
public class DossierSearch {

    /** A unit's name counts as the dossier's; of papers only those that still stand. */
    private static final String BY_WORDS = """
            with hit as (
                select d.id, 0 as place from dossier d where d.words @@ to_tsquery('simple', ?1)
                union all
                select d.id, 0 from organisation o join dossier d on d.organisation = o.code
                where o.words @@ to_tsquery('simple', ?1)
                union all
                select n.dossier_id, 1 from nominee n where n.words @@ to_tsquery('simple', ?1)
                union all
                select p.dossier_id, 2 from attachment a join paper p on p.attachment = a.id
                where a.words @@ to_tsquery('simple', ?1) and p.removed_at is null)
            select d.id, min(hit.place), count(*) over () from hit join dossier d on d.id = hit.id""";

    private static final Object[] NOTHING = {null, "", ""};

    private static final String ALL = "select d.id, 0, count(*) over () from dossier d";

    private final EntityManager em;

    @Inject
    public DossierSearch(EntityManager em) {
        this.em = em;
    }

    /**
     * Filed dossiers within reach: those that say the words themselves, then those whose nominees or papers do, the newest
     * first.
     *
     * @param reach what the reader may read from end to end
     */
    public SearchHit.Page find(Reach reach, SearchForm form, int first, int size) {
        if (reach.isEmpty()) {
            return new SearchHit.Page(List.of(), 0);
        }
        SearchWords words = new SearchWords(form.words());
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder(words.isEmpty() ? ALL : BY_WORDS);
        if (!words.isEmpty()) {
            values.add(words.query());
        }
        sql.append(" where d.state <> 'DRAFT' and d.process_instance is not null and ")
                .append(reach.sql("d", value -> bound(values, value)));
        form.state().ifPresent(state -> sql.append(" and d.state = ").append(bound(values, state.name())));
        form.procedureId().ifPresent(id -> sql.append(" and d.procedure_id = ").append(bound(values, id)));
        form.filedFrom().ifPresent(day -> sql.append(" and d.filed_at >= ").append(bound(values, start(day))));
        form.filedTo().ifPresent(day -> sql.append(" and d.filed_at < ").append(bound(values, start(day.plusDays(1)))));
        sql.append(words.isEmpty() ? "" : " group by d.id, d.filed_at")
                .append(" order by ")
                .append(words.isEmpty() ? "" : "min(hit.place), ")
                .append("d.filed_at desc, d.id limit ")
                .append(bound(values, size))
                .append(" offset ")
                .append(bound(values, first));
        List<?> rows = query(sql.toString(), values).getResultList();
        return new SearchHit.Page(
                hits(words, rows), rows.isEmpty() ? 0 : ((Number) ((Object[]) rows.get(0))[2]).longValue());
    }

    private List<SearchHit> hits(SearchWords words, List<?> rows) {
        Map<UUID, SearchHit.Place> places = new LinkedHashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            places.put((UUID) columns[0], SearchHit.Place.values()[((Number) columns[1]).intValue()]);
        }
        Map<UUID, Object[]> nominees = said("""
                select distinct on (n.dossier_id) n.dossier_id, n.name, '' from nominee n
                where n.words @@ to_tsquery('simple', ?1) and n.dossier_id = any(cast(string_to_array(?2, ' ') as uuid[]))
                order by n.dossier_id, n.ordinal""", words, places, SearchHit.Place.NOMINEE);
        Map<UUID, Object[]> papers = said("""
                select distinct on (p.dossier_id) p.dossier_id, a.text_content, a.name
                from paper p join attachment a on a.id = p.attachment
                where a.words @@ to_tsquery('simple', ?1) and p.removed_at is null
                    and p.dossier_id = any(cast(string_to_array(?2, ' ') as uuid[]))
                order by p.dossier_id, p.added_at""", words, places, SearchHit.Place.PAPER);
        List<SearchHit> hits = new ArrayList<>();
        places.forEach((id, place) -> {
            // what stood there a moment ago may have been taken off meanwhile
            Object[] said = (place == SearchHit.Place.NOMINEE ? nominees : papers).getOrDefault(id, NOTHING);
            String text = (String) said[1];
            hits.add(new SearchHit(
                    new DossierId(id), place, place == SearchHit.Place.PAPER ? words.around(text) : text, (String)
                            said[2]));
        });
        return hits;
    }

    private Map<UUID, Object[]> said(
            String sql, SearchWords words, Map<UUID, SearchHit.Place> places, SearchHit.Place wanted) {
        Map<UUID, Object[]> said = new HashMap<>();
        List<String> ids = places.entrySet().stream()
                .filter(hit -> hit.getValue() == wanted)
                .map(hit -> hit.getKey().toString())
                .toList();
        if (!ids.isEmpty()) {
            for (Object row :
                    query(sql, List.of(words.query(), String.join(" ", ids))).getResultList()) {
                said.put((UUID) ((Object[]) row)[0], (Object[]) row);
            }
        }
        return said;
    }

    private Query query(String sql, List<?> values) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    private static String bound(List<Object> values, Object value) {
        values.add(value);
        return "?" + values.size();
    }

    private static OffsetDateTime start(java.time.LocalDate day) {
        return day.atStartOfDay(Settings.ZONE).toOffsetDateTime();
    }
}
