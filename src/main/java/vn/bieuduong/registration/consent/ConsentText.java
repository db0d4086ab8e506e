package vn.bieuduong.registration.consent;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * Văn bản đồng ý, một phiên bản.
 *
 * @param version what is written down when somebody agrees
 * @param from the first day on which it is asked
 * @param words the text by language
 */
public record ConsentText(String version, LocalDate from, Map<String, String> words) {

    public ConsentText {
        words = Map.copyOf(words);
    }

    /** The text in the language. */
    public String in(Locale language) {
        return words.getOrDefault(language.getLanguage(), "");
    }
}
