package vn.bieuduong.dossier.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bieuduong.dossier.number.TypedNumbers;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.Typed;

/** What somebody typed to search by, and where it stands in a text; folded as the database folds what it keeps. */
final class SearchWords {

    private static final Pattern PART = Pattern.compile("[\"“”]([^\"“”]*)[\"“”]|([^\"“”]+)|[\"“”]");
    private static final Pattern BLANK = Pattern.compile(" +");

    /** More than anybody types; it bounds what a query costs. */
    private static final int MOST = 20;

    /** Characters shown on either side. */
    private static final int AROUND = 70;

    private final List<List<String>> phrases = new ArrayList<>();
    private final boolean unfinished;

    SearchWords(String typed) {
        Matcher part = PART.matcher(TypedNumbers.setRight(typed));
        boolean open = false;
        while (part.find()) {
            if (part.group(1) != null) {
                List<String> phrase = words(part.group(1));
                if (!phrase.isEmpty()) {
                    phrases.add(phrase);
                }
                open = false;
            } else if (part.group(2) != null) {
                words(part.group(2)).forEach(word -> phrases.add(List.of(word)));
                open = !part.group(2).endsWith(" ");
            }
        }
        if (phrases.size() > MOST) {
            phrases.subList(MOST, phrases.size()).clear();
        }
        unfinished = open;
    }

    boolean isEmpty() {
        return phrases.isEmpty();
    }

    /** For {@code to_tsquery}: nothing but letters, digits and our own operators. */
    String query() {
        String last = unfinished ? ":*" : "";
        List<String> all = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            int end = i;
            while (end < phrases.size() && isNumber(phrases.get(end))) {
                end++;
            }
            if (end > i + 1) { // typed in groups, kept in one piece: 0912 345 678
                List<String> groups =
                        phrases.subList(i, end).stream().map(one -> one.get(0)).toList();
                String ending = end == phrases.size() ? last : "";
                all.add("(" + String.join(" & ", groups) + ending + " | " + String.join("", groups) + ending + ")");
                i = end - 1;
            } else {
                all.add(String.join(" <-> ", phrases.get(i)) + (i == phrases.size() - 1 ? last : ""));
            }
        }
        return String.join(" & ", all);
    }

    private static boolean isNumber(List<String> phrase) {
        return phrase.size() == 1 && phrase.get(0).chars().allMatch(Character::isDigit);
    }

    /** The piece of the text around the words, or around the first of them that stands in it. */
    String around(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        Folded folded = Folded.of(composed);
        int found = find(
                folded.text(),
                String.join(" ", phrases.stream().flatMap(List::stream).toList()));
        for (int i = 0; found < 0 && i < phrases.size(); i++) {
            found = find(folded.text(), String.join(" ", phrases.get(i)));
        }
        int at = found < 0 ? 0 : folded.origin(found);
        int from = Math.max(0, at - AROUND);
        int to = Math.min(composed.length(), at + 2 * AROUND);
        while (from > 0 && !Character.isWhitespace(composed.charAt(from - 1))) {
            from--;
        }
        while (to < composed.length() && !Character.isWhitespace(composed.charAt(to))) {
            to++;
        }
        String piece = Typed.line(composed.substring(from, to));
        return (from > 0 ? "… " : "") + piece + (to < composed.length() ? " …" : "");
    }

    /** Words side by side, whatever separates them in the text; at the beginning of a word. */
    private static int find(String folded, String words) {
        Matcher found =
                Pattern.compile("(?<![a-z0-9])" + words.replace(" ", " +")).matcher(folded);
        return found.find() ? found.start() : -1;
    }

    private static List<String> words(String typed) {
        return BLANK.splitAsStream(Folded.of(Normalizer.normalize(typed, Normalizer.Form.NFC))
                        .text())
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
