package vn.bieuduong.procedure.finding;

import java.util.List;
import java.util.Set;
import vn.bieuduong.procedure.Level;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.Procedure;

/**
 * Phrases that mean procedures of these grounds.
 *
 * @param phrases each as its plain words
 * @param grounds the one most often meant first
 * @param levels those that fit; empty when any does
 * @param nominees those that fit; empty when any does
 */
record Synonyms(List<List<String>> phrases, List<String> grounds, List<Level> levels, List<NomineeType> nominees) {

    boolean fit(Procedure procedure) {
        return grounds.contains(procedure.ground())
                && (levels.isEmpty() || levels.contains(procedure.level()))
                && (nominees.isEmpty() || procedure.nomineeTypes().stream().anyMatch(nominees::contains));
    }

    /** How well the phrases mean a procedure that fits: more for a longer one, and for the ground most often meant; 0 for none. */
    int points(Procedure procedure, Set<List<String>> said) {
        int longest = phrases.stream()
                .filter(said::contains)
                .mapToInt(List::size)
                .max()
                .orElse(0);
        return longest == 0 ? 0 : 10 * longest - grounds.indexOf(procedure.ground());
    }
}
