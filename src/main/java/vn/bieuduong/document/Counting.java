package vn.bieuduong.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Đếm: how many nominees of each kind, in words. */
final class Counting {

    private Counting() {}

    static String kinds(List<NomineeLine> nominees) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (NomineeLine nominee : nominees) {
            counts.merge(nominee.kind().toLowerCase(Locale.forLanguageTag("vi")), 1, Integer::sum);
        }
        StringBuilder words = new StringBuilder();
        int left = counts.size();
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            left--;
            words.append("%02d".formatted(count.getValue())).append(' ').append(count.getKey());
            words.append(left > 1 ? ", " : left == 1 ? " và " : "");
        }
        return words.toString();
    }
}
