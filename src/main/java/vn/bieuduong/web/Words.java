package vn.bieuduong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Texts;

/**
 * Lời trên trang: the words of pages, {@code #{words['filing.fullName']}}, from the bundles {@code texts/pages} (frame and public
 * pages), {@code texts/applicant}, {@code texts/office}, {@code texts/administration},
 * {@code texts/versions}, {@code texts/people}, {@code texts/notices}, {@code texts/registration},
 * {@code texts/conversation}, {@code texts/feedback}, {@code texts/listing}, {@code texts/secrecy},
 * {@code texts/consolidation} and {@code texts/village}.
 */
@Named
@ApplicationScoped
public class Words extends AbstractMap<String, String> {

    static final List<String> BUNDLES = List.of(
            "pages",
            "applicant",
            "composing",
            "office",
            "administration",
            "versions",
            "people",
            "notices",
            "registration",
            "conversation",
            "feedback",
            "transfer",
            "representation",
            "listing",
            "secrecy",
            "consolidation",
            "village");

    /** The words under a key; the key itself in brackets when nobody wrote them, which {@code PagesTest} does not let pass. */
    @Override
    public @Nullable String get(@Nullable Object key) {
        return say(String.valueOf(key), List.of());
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return bundle(String.valueOf(key)).isPresent();
    }

    /** The words when there are any, else nothing: for help texts. */
    public String maybe(String key) {
        return bundle(key).isPresent() ? say(key, List.of()) : "";
    }

    public String say(String key) {
        return say(key, List.of());
    }

    public String say(String key, Object first) {
        return say(key, List.of(first));
    }

    public String say(String key, Object first, Object second) {
        return say(key, List.of(first, second));
    }

    public String say(String key, Object first, Object second, Object third) {
        return say(key, List.of(first, second, third));
    }

    private static String say(String key, List<?> arguments) {
        return bundle(key)
                .map(bundle -> Texts.of(bundle, key, Language.current(), arguments))
                .orElse("[" + key + "]");
    }

    static Optional<String> bundle(String key) {
        return BUNDLES.stream()
                .filter(bundle -> Texts.has(bundle, key, Language.current()))
                .findFirst();
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }
}
