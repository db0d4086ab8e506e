package vn.bieuduong.organisation.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Typed;

/**
 * Danh mục địa danh: found by code or by words of the name there is or was, with or without marks. The configuration ships what is sure;
 * an administrator brings the whole list ({@link PlaceImport}), whose rows the configuration no longer changes.
 */
@ApplicationScoped
@Transactional
public class Places {

    private static final int OFFERED = 10;
    private static final int SUGGESTED = 20;
    private static final Pattern CODED = Pattern.compile(".*\\(?(?<!\\d)(\\d{5}|\\d{2})\\)?\\s*");
    private static final String SELECT = "select p.code, p.name, coalesce(u.name, p.name), p.former from place p"
            + " left join place u on u.code = p.province where (?1 or not p.demonstration)";

    private final EntityManager em;
    private final Settings settings;

    @Inject
    public Places(EntityManager em, Settings settings) {
        this.em = em;
        this.settings = settings;
    }

    /** Names every mistake in the shipped lists. */
    public static void check(Path configDir, boolean demonstration, Problems problems) {
        PlaceFiles.read(configDir, demonstration, problems);
    }

    /** Takes the shipped lists over, at each start; how many places they name. Whoever calls it lets nodes wait for each other. */
    public int seed() {
        Problems problems = new Problems();
        List<PlaceFiles.Line> own = PlaceFiles.read(settings.configDir(), false, problems);
        List<PlaceFiles.Line> all = PlaceFiles.read(settings.configDir(), settings.demonstration(), problems);
        problems.refuseIfAny();
        for (PlaceFiles.Line line : all) {
            em.createNativeQuery("insert into place (code, name, province, former, demonstration, imported)"
                            + " values (?1, ?2, ?3, ?4, ?5, false) on conflict (code) do update set name = excluded.name,"
                            + " province = excluded.province, former = excluded.former where not place.imported"
                            + " and (place.name, place.province, place.former)"
                            + " is distinct from (excluded.name, excluded.province, excluded.former)")
                    .setParameter(1, line.code())
                    .setParameter(2, line.name())
                    .setParameter(3, line.province())
                    .setParameter(4, line.former())
                    .setParameter(5, !own.contains(line))
                    .executeUpdate();
        }
        return all.size();
    }

    public Optional<Locality> find(String code) {
        return read(em.createNativeQuery(SELECT + " and p.code = ?2").setParameter(2, code)).stream()
                .findFirst();
    }

    /** Those that may be meant by what is typed so far, as they are chosen and shown. */
    public List<String> suggested(String typed) {
        return like(typed, SUGGESTED).stream().map(Locality::written).toList();
    }

    /** Communes, then provinces, whose name there is or was holds every word; the first ten. */
    public List<Locality> like(String typed) {
        return like(typed, OFFERED);
    }

    private List<Locality> like(String typed, int most) {
        List<String> words = Folded.of(typed).words();
        if (words.isEmpty()) {
            return List.of();
        }
        StringBuilder sql = new StringBuilder(SELECT);
        for (int i = 0; i < words.size(); i++) {
            sql.append(" and (p.searched like ?")
                    .append(i + 2)
                    .append(" or u.searched like ?")
                    .append(i + 2)
                    .append(')');
        }
        Query query = em.createNativeQuery(sql + " order by length(p.code) desc, p.name, p.code")
                .setMaxResults(most);
        for (int i = 0; i < words.size(); i++) {
            query.setParameter(i + 2, "%" + words.get(i) + "%");
        }
        return read(query);
    }

    /** The place somebody means by its code, or by words that fit one alone; a finding on the field when none or several can be. */
    public Optional<Locality> meant(List<Finding> findings, String field, String typed) {
        String line = Typed.line(typed);
        Matcher coded = CODED.matcher(line);
        Optional<Locality> exact = coded.matches() ? find(coded.group(1)) : Optional.empty();
        if (exact.isPresent()) {
            return exact;
        }
        List<Locality> fitting = like(line);
        List<Locality> same = fitting.stream()
                .filter(one -> Folded.of(one.name())
                        .text()
                        .strip()
                        .equals(Folded.of(line).text().strip()))
                .toList();
        List<Locality> left = same.isEmpty() ? fitting : same;
        if (left.isEmpty()) {
            findings.add(Finding.on(field, PlaceReason.PLACE_UNKNOWN, line));
        } else if (left.size() > 1) {
            findings.add(Finding.on(
                    field,
                    PlaceReason.PLACE_AMBIGUOUS,
                    line,
                    left.stream().map(Locality::written).limit(3).collect(Collectors.joining("; "))));
        }
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }

    private List<Locality> read(Query query) {
        List<Locality> places = new ArrayList<>();
        query.setParameter(1, settings.demonstration()).getResultList().forEach(found -> {
            Object[] row = (Object[]) found;
            places.add(new Locality((String) row[0], (String) row[1], (String) row[2], (String) row[3]));
        });
        return places;
    }
}
