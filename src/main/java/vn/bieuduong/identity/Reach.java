package vn.bieuduong.identity;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Tầm với: which dossiers somebody has to do with by some of his duties: all of an agency, those in his areas of it, and those that were
 * handed to him by name. Says it of one dossier, and as the condition of a query on dossiers.
 */
public final class Reach {

    private final Set<AgencyCode> whole;
    private final List<Part> parts;
    private final List<String> names;

    /**
     * Hồ sơ như nhiệm vụ nhìn: what duties look at in a dossier.
     *
     * @param agency that has to do with it
     * @param unit whose it is; empty when it is a citizen's
     * @param officer to whom it was handed; empty before
     */
    public record Matter(
            AgencyCode agency, Optional<AgencyCode> unit, String procedure, Optional<AccountName> officer) {

        /** The same as it lies before another agency, at whose desk it was brought for example. */
        public Matter at(AgencyCode other) {
            return new Matter(other, unit, procedure, officer);
        }

        /** Whose it is, as areas name it. */
        AgencyCode whose() {
            return unit.orElse(Duty.CITIZEN);
        }

        boolean liesIn(Area area) {
            return area.covers(Set.of(whose()), procedure);
        }
    }

    /** An area of an agency, with all bodies in it named. */
    private record Part(AgencyCode agency, Area area) {}

    /**
     * @param held each duty with the areas it is held for
     * @param names by whose names dossiers are handed to him
     */
    Reach(Map<Duty, List<Area>> held, Collection<AccountName> names) {
        Set<AgencyCode> all = new HashSet<>();
        List<Part> some = new ArrayList<>();
        held.forEach((duty, areas) -> {
            if (areas.contains(Area.WHOLE)) {
                all.add(duty.agency());
            } else {
                areas.forEach(area -> some.add(new Part(duty.agency(), area)));
            }
        });
        this.whole = Set.copyOf(all);
        this.parts = some.stream()
                .filter(part -> !all.contains(part.agency()))
                .distinct()
                .sorted(Comparator.comparing(
                        part -> part.agency() + " " + part.area().kept()))
                .toList();
        this.names = names.stream().map(AccountName::value).sorted().toList();
    }

    public boolean isEmpty() {
        return whole.isEmpty() && parts.isEmpty();
    }

    /** Whether the dossier is within it. */
    public boolean covers(Matter dossier) {
        boolean handed =
                dossier.officer().filter(one -> names.contains(one.value())).isPresent();
        return whole.contains(dossier.agency())
                || parts.stream()
                        .filter(part -> part.agency().equals(dossier.agency()))
                        .anyMatch(part -> handed || dossier.liesIn(part.area()));
    }

    /** The condition in the language of entities; its parameters are given by {@link #bind}. */
    public String condition(String dossier) {
        List<String> ways = new ArrayList<>();
        if (!whole.isEmpty()) {
            ways.add(dossier + ".agency in :reached");
        }
        for (int i = 0; i < parts.size(); i++) {
            Area area = parts.get(i).area();
            String way = dossier + ".agency = :reached" + i;
            if (!area.bodies().isEmpty()) {
                way += " and (" + dossier + ".organisation in :bodies" + i
                        + (area.bodies().contains(Duty.CITIZEN) ? " or " + dossier + ".organisation is null)" : ")");
            }
            if (!area.procedures().isEmpty()) {
                way += " and " + dossier + ".procedureId in :procedures" + i;
            }
            ways.add(way);
            ways.add(dossier + ".agency = :reached" + i + " and " + dossier + ".officer in :names");
        }
        return ways.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ways) + ")";
    }

    /** Gives {@link #condition} its parameters. */
    public <Q extends Query> Q bind(Q query) {
        if (!whole.isEmpty()) {
            query.setParameter("reached", AgencyCode.values(whole));
        }
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            query.setParameter("reached" + i, part.agency().value());
            if (!part.area().bodies().isEmpty()) {
                query.setParameter("bodies" + i, AgencyCode.values(part.area().bodies()));
            }
            if (!part.area().procedures().isEmpty()) {
                query.setParameter("procedures" + i, part.area().procedures());
            }
        }
        if (!parts.isEmpty()) {
            query.setParameter("names", names);
        }
        return query;
    }

    /**
     * The condition in SQL.
     *
     * @param bound keeps a text for the statement and says what stands for it
     */
    public String sql(String dossier, Function<String, String> bound) {
        List<String> ways = new ArrayList<>();
        ways.add(in(dossier + ".agency", AgencyCode.values(whole), bound));
        for (Part part : parts) {
            String at = dossier + ".agency = " + bound.apply(part.agency().value());
            ways.add(at + " and " + lies(dossier, part.area(), bound));
            ways.add(at + " and " + in(dossier + ".officer", names, bound));
        }
        return "(" + String.join(" or ", ways) + ")";
    }

    /** In SQL, whether the dossier lies in an area whose bodies are all named. */
    public static String lies(String dossier, Area area, Function<String, String> bound) {
        List<String> all = new ArrayList<>(List.of("true"));
        if (!area.bodies().isEmpty()) {
            all.add(in(
                    "coalesce(" + dossier + ".organisation, '" + Duty.CITIZEN + "')",
                    AgencyCode.values(area.bodies()),
                    bound));
        }
        if (!area.procedures().isEmpty()) {
            all.add(in(dossier + ".procedure_id", List.copyOf(area.procedures()), bound));
        }
        return String.join(" and ", all);
    }

    private static String in(String column, List<String> values, Function<String, String> bound) {
        return column + " = any(string_to_array("
                + bound.apply(String.join(" ", values.stream().sorted().toList())) + ", ' '))";
    }
}
