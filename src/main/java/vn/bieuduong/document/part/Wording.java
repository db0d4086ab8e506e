package vn.bieuduong.document.part;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lời văn: small help with the wording of records. */
public final class Wording {

    /** Chỗ để viết: where somebody is to write a few words by hand. */
    public static final String DOTS = "……";

    private Wording() {}

    /** The texts without their final ";" or ".", which the template sets. */
    public static List<String> bare(List<String> texts) {
        return texts.stream().map(Wording::bare).toList();
    }

    public static String bare(String text) {
        String bare = text.strip();
        while (bare.endsWith(";") || bare.endsWith(".")) {
            bare = bare.substring(0, bare.length() - 1).stripTrailing();
        }
        return bare;
    }

    /** How many nominees of each kind: “02 tập thể và 15 cá nhân”; room for the number where lines are still to be written. */
    public static String counted(List<NomineeLine> nominees) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (NomineeLine nominee : nominees) {
            counts.merge(
                    nominee.kind().toLowerCase(Locale.forLanguageTag("vi")),
                    nominee.name().endsWith("…") ? 0 : 1,
                    Integer::sum);
        }
        StringBuilder words = new StringBuilder();
        int left = counts.size();
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            left--;
            words.append(count.getValue() == 0 ? DOTS : "%02d".formatted(count.getValue()))
                    .append(' ')
                    .append(count.getKey());
            words.append(left > 1 ? ", " : left == 1 ? " và " : "");
        }
        return words.toString();
    }
}
