package vn.bieuduong.dossier.nominee;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.bieuduong.dossier.NomineeForm;

/**
 * Ai trùng ai: finds among many nominees the one that a form speaks of, as {@link NomineeForm#isSameAs} says of two.
 *
 * @param <T> what is known of each
 */
final class Likeness<T> {

    private record Known<T>(NomineeForm form, T what) {}

    private final Map<String, Known<T>> numbers = new HashMap<>();
    private final Map<String, List<Known<T>>> names = new HashMap<>();

    void add(NomineeForm form, T what) {
        Known<T> known = new Known<>(form, what);
        if (!form.personalId().isEmpty()) {
            numbers.putIfAbsent(number(form), known);
        }
        names.computeIfAbsent(name(form), all -> new ArrayList<>()).add(known);
    }

    Optional<T> of(NomineeForm form) {
        Optional<Known<T>> byNumber = Optional.ofNullable(numbers.get(number(form)));
        return byNumber.or(() -> names.getOrDefault(name(form), List.of()).stream()
                        .filter(one -> one.form().isSameAs(form))
                        .findFirst())
                .map(Known::what);
    }

    private static String number(NomineeForm form) {
        return form.kind() + " " + form.personalId();
    }

    private static String name(NomineeForm form) {
        return form.kind() + " " + form.name().toLowerCase(Locale.ROOT);
    }
}
