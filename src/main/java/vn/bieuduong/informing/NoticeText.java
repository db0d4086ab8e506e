package vn.bieuduong.informing;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lời báo tin: subject and text of one occasion in one language, with places like {@code {number}} to fill in.
 */
record NoticeText(String subject, String body) {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

    /** Every place filled in once: what is filled in is not looked at again. */
    NoticeText filled(Map<String, String> values) {
        return new NoticeText(filled(subject, values), filled(body, values));
    }

    private static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }

    /** The places a text names besides those that are known. */
    static Set<String> others(String text, Set<String> known) {
        Set<String> named = new TreeSet<>();
        PLACE.matcher(text).results().map((MatchResult place) -> place.group(1)).forEach(named::add);
        named.removeAll(known);
        return named;
    }

    /** As they are written in a text. */
    static String named(Set<String> places) {
        return places.stream().map(place -> "{" + place + "}").collect(Collectors.joining(", "));
    }
}
