package vn.bieuduong.informing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Texts;

/**
 * Xem thử lời báo tin: as it would be sent, each place filled in with a sample.
 *
 * @param brief the short message to a telephone; "" when there is none of the occasion
 */
public record NoticePreview(String subject, String body, String brief) {

    /** Every text of the folder in both languages as it would be sent, under the name of its file. */
    public static List<String> all(Path configDir, Problems problems) {
        List<String> all = new ArrayList<>();
        NoticeFiles.read(configDir, problems).forEach((occasion, both) -> {
            for (Locale language : NoticeFiles.LANGUAGES) {
                NoticePreview shown =
                        of(occasion, language, both.getOrDefault(language.getLanguage(), new NoticeText("", "")));
                all.add(NoticeFiles.name(occasion) + " " + language.getLanguage() + "\n\n" + shown.subject() + "\n\n"
                        + shown.body() + "\n" + (shown.brief().isEmpty() ? "" : shown.brief() + "\n"));
            }
        });
        return all;
    }

    static NoticePreview of(Occasion occasion, Locale language, NoticeText text) {
        Map<String, String> samples =
                occasion.places().stream().collect(Collectors.toMap(place -> place, place -> sample(place, language)));
        NoticeText filled = text.filled(samples);
        return new NoticePreview(
                filled.subject(),
                filled.body(),
                occasion.isBrief()
                        ? Informing.brief(samples.get("portal"), filled.subject(), sample("url", language))
                        : "");
    }

    private static String sample(String place, Locale language) {
        return Texts.of("informing", "sample." + place, language, List.of());
    }
}
