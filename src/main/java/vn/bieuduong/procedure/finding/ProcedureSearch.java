package vn.bieuduong.procedure.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Procedure;

/**
 * Tìm thủ tục: by what people say, "cứu người", "hoc sinh gioi", and by any word of the procedure itself. Marks do not matter,
 * and a word nobody knows is taken for the one it differs least from.
 */
@ApplicationScoped
public class ProcedureSearch {

    /** Shorter words differ by one letter from too many others. */
    private static final int SHORTEST_MISTYPED = 4;

    private static final int LONG = 8;
    private static final LevenshteinDistance TWO_AT_MOST = new LevenshteinDistance(2);

    private final FindingWords words;

    @Inject
    public ProcedureSearch(FindingWords words) {
        this.words = words;
    }

    /** Those that fit what was said, the best first; all of them where nothing was said, none where nothing fits. */
    public List<Procedure> find(String said, List<Procedure> among) {
        Map<Procedure, Set<String>> own = new HashMap<>();
        among.forEach(procedure -> own.put(procedure, words(procedure)));
        Set<String> asked = corrected(FindingWords.plain(said), own.values());
        if (asked.isEmpty()) {
            return among;
        }
        Set<List<String>> phrases = phrases(asked);
        Set<String> telling = new HashSet<>(asked);
        telling.removeAll(words.ignored());
        Map<Procedure, Integer> fitting = new HashMap<>();
        for (Procedure procedure : among) {
            int points = points(procedure, own.getOrDefault(procedure, Set.of()), asked, telling, phrases);
            if (points > 0) {
                fitting.put(procedure, points);
            }
        }
        return among.stream()
                .filter(fitting::containsKey)
                .sorted(Comparator.comparing(procedure -> -fitting.getOrDefault(procedure, 0)))
                .toList();
    }

    private int points(
            Procedure procedure, Set<String> own, Set<String> asked, Set<String> telling, Set<List<String>> phrases) {
        int meant = words.synonyms().stream()
                .filter(synonyms -> synonyms.fit(procedure))
                .mapToInt(synonyms -> synonyms.points(procedure, phrases))
                .sum();
        long named = telling.stream().filter(word -> isAmong(word, own)).count();
        boolean allNamed = asked.stream().allMatch(word -> isAmong(word, own));
        // a phrase outweighs single words, which half the catalogue may have
        return 10 * meant + (meant > 0 || allNamed ? (int) named + (allNamed ? 1 : 0) : 0);
    }

    /** The phrases said whole, without those that are part of a longer one: "nông thôn mới" says nothing of a "thôn". */
    private Set<List<String>> phrases(Set<String> asked) {
        Set<List<String>> said = new HashSet<>();
        words.synonyms()
                .forEach(
                        one -> one.phrases().stream().filter(asked::containsAll).forEach(said::add));
        return said.stream()
                .filter(one -> said.stream().noneMatch(other -> other.size() > one.size() && other.containsAll(one)))
                .collect(Collectors.toSet());
    }

    /** A word said in full, or begun. */
    private static boolean isAmong(String word, Set<String> own) {
        return own.contains(word) || word.length() > 2 && own.stream().anyMatch(one -> one.startsWith(word));
    }

    /** Each word as it is known; one that is not known as its nearest neighbour, where there is one near enough. */
    private Set<String> corrected(List<String> said, Iterable<Set<String>> own) {
        Set<String> known = new LinkedHashSet<>(words.ignored());
        words.synonyms().forEach(one -> one.phrases().forEach(known::addAll));
        own.forEach(known::addAll);
        Set<String> corrected = new LinkedHashSet<>();
        for (String word : said) {
            corrected.add(isAmong(word, known) ? word : nearest(word, known));
        }
        return corrected;
    }

    private static String nearest(String word, Set<String> known) {
        if (word.length() < SHORTEST_MISTYPED) {
            return word;
        }
        int allowed = word.length() < LONG ? 1 : 2;
        String nearest = word;
        int least = allowed + 1;
        for (String one : known) {
            int differs = TWO_AT_MOST.apply(word, one);
            if (differs >= 0 && differs < least && one.length() >= SHORTEST_MISTYPED - 1) {
                nearest = one;
                least = differs;
            }
        }
        return nearest;
    }

    private static Set<String> words(Procedure procedure) {
        List<String> texts = new ArrayList<>(List.of(
                procedure.id(),
                procedure.name(),
                procedure.nameEn(),
                procedure.groundName(),
                procedure.decidingAuthority(),
                procedure.result()));
        procedure.components().stream().map(Component::name).forEach(texts::add);
        Set<String> words = new HashSet<>();
        texts.forEach(text -> words.addAll(FindingWords.plain(text)));
        return words;
    }
}
