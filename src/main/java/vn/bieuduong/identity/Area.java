package vn.bieuduong.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Phạm vi phụ trách (địa bàn, lĩnh vực): the part of a body's dossiers that a duty is for.
 *
 * @param bodies the bodies whose dossiers it takes, with all that lies below them; {@link Duty#CITIZEN} for those of citizens; empty
 *     for everybody's
 * @param procedures the procedures whose dossiers it takes; empty for all
 */
public record Area(Set<AgencyCode> bodies, Set<String> procedures) {

    /** All that comes to the body. */
    public static final Area WHOLE = new Area(Set.of(), Set.of());

    private static final String PROCEDURE = ":";

    public Area {
        bodies = Set.copyOf(bodies);
        procedures = Set.copyOf(procedures);
    }

    /** As {@link #kept} wrote it. */
    public static Area read(String kept) {
        Set<String> words =
                Arrays.stream(kept.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
        return words.isEmpty()
                ? WHOLE
                : new Area(
                        words.stream()
                                .filter(word -> !word.startsWith(PROCEDURE))
                                .map(AgencyCode::new)
                                .collect(Collectors.toSet()),
                        words.stream()
                                .filter(word -> word.startsWith(PROCEDURE))
                                .map(word -> word.substring(PROCEDURE.length()))
                                .collect(Collectors.toSet()));
    }

    /** As a row keeps it: {@code H99.10 H99.20 :TDKT-P01}; nothing for all. */
    String kept() {
        return Stream.concat(
                        new TreeSet<>(AgencyCode.values(bodies)).stream(),
                        new TreeSet<>(procedures).stream().map(PROCEDURE::concat))
                .collect(Collectors.joining(" "));
    }

    public boolean isWhole() {
        return bodies.isEmpty() && procedures.isEmpty();
    }

    /**
     * Whether a dossier lies in it.
     *
     * @param lines the unit it is of and the bodies above it; of an area that has been {@link #widened} the unit alone is enough
     */
    boolean covers(Collection<AgencyCode> lines, String procedure) {
        return (bodies.isEmpty() || !Collections.disjoint(bodies, lines))
                && (procedures.isEmpty() || procedures.contains(procedure));
    }

    /** The same with each body's below it named. */
    Area widened(Map<AgencyCode, Set<AgencyCode>> below) {
        Set<AgencyCode> all = new HashSet<>(bodies);
        bodies.forEach(body -> all.addAll(below.getOrDefault(body, Set.of())));
        return new Area(all, procedures);
    }
}
