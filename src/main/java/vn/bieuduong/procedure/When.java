package vn.bieuduong.procedure;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Điều kiện: when a paper or a question is asked. All that is named must hold; what is not named holds.
 *
 * @param kinds of which one nominee at least must be
 * @param awards of which one at least must be asked for, by such a nominee
 * @param answers to a question, by its id: one of those must have been given
 * @param filedBy of whom the filer must be one
 */
public record When(
        List<NomineeType> kinds, List<String> awards, Map<String, List<String>> answers, List<FiledBy> filedBy) {

    /** Nothing is named. */
    public static final When ALWAYS = new When(List.of(), List.of(), Map.of(), List.of());

    /** What a nominee is, and which award is asked for. */
    public record Asked(NomineeType kind, String award) {}

    public When {
        kinds = List.copyOf(kinds);
        awards = List.copyOf(awards);
        answers = Map.copyOf(answers);
        filedBy = List.copyOf(filedBy);
    }

    /** Whether it names anything. */
    public boolean isSet() {
        return !equals(ALWAYS);
    }

    /**
     * @param given answers by the id of their question
     * @param nominees what the dossier's nominees are
     * @param filer who files it
     */
    public boolean holds(Map<String, String> given, Collection<Asked> nominees, FiledBy filer) {
        return answers.entrySet().stream()
                        .allMatch(one -> one.getValue().contains(given.getOrDefault(one.getKey(), "")))
                && (filedBy.isEmpty() || filedBy.contains(filer))
                && ((kinds.isEmpty() && awards.isEmpty()) || nominees.stream().anyMatch(this::isOne));
    }

    private boolean isOne(Asked nominee) {
        return (kinds.isEmpty() || kinds.contains(nominee.kind()))
                && (awards.isEmpty() || awards.contains(nominee.award()));
    }
}
