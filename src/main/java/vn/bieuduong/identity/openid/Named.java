package vn.bieuduong.identity.openid;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.PersonalId;
import vn.bieuduong.platform.Typed;

/**
 * Người được nêu tên: who somebody is, as a provider says.
 *
 * @param issuer the provider
 * @param subject what it knows him as, for good
 * @param displayName his name; "" when it says none
 * @param personalId his personal number; null when it says none of twelve digits
 * @param email his address, where the provider has made sure that it is his
 * @param assured whether the provider has made as sure of him as the portal's second step would
 */
record Named(
        String issuer,
        String subject,
        String displayName,
        @Nullable String personalId,
        @Nullable String email,
        boolean assured) {

    private static final int LONGEST = 200;

    Named {
        displayName = Typed.line(displayName);
        displayName = displayName.length() > LONGEST ? displayName.substring(0, LONGEST) : displayName;
        String digits = Typed.digits(personalId);
        personalId =
                new PersonalId(digits).doubts(null, null).contains(PersonalId.Doubt.NOT_TWELVE_DIGITS) ? null : digits;
    }

    /** Whether it is the same name, however it is written: capitals, blanks, and on which vowel the tone stands. */
    boolean isCalled(String other) {
        return !displayName.isEmpty() && syllables(displayName).equals(syllables(other));
    }

    /** Each syllable's letters, then its marks. */
    private static List<String> syllables(String name) {
        return Arrays.stream(Typed.line(name).toLowerCase(Locale.ROOT).split(" "))
                .map(one -> Normalizer.normalize(one, Normalizer.Form.NFD))
                .map(one -> letters(one) + marks(one))
                .toList();
    }

    private static String letters(String decomposed) {
        return decomposed.replaceAll("\\p{Mn}", "");
    }

    private static String marks(String decomposed) {
        return decomposed
                .replaceAll("\\P{Mn}", "")
                .codePoints()
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Without who it is: logs name nobody. */
    @Override
    public String toString() {
        return "Named[" + issuer + "]";
    }
}
