package vn.bieuduong.dossier.view;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Sha256;

/**
 * Điều biểu mẫu đã hiện khi mở: a fingerprint of every field as a form first showed it. The form brings it back when it is sent, and so
 * of two who write at once nobody's words are lost: what only one of them changed is taken, and where both changed the same field
 * the later one is told what stands there now.
 */
public record Shown(Map<String, String> prints) {

    /** What is to be kept, and the fields that both changed. */
    public record Merged(Map<String, String> fields, List<Finding> collisions) {}

    private static final int PRINT_BYTES = 9;

    public Shown {
        prints = Map.copyOf(prints);
    }

    /** Of a form that shows these fields. */
    public static Shown of(Map<String, String> fields) {
        Map<String, String> prints = new LinkedHashMap<>();
        fields.forEach((field, text) -> prints.put(field, print(text)));
        return new Shown(prints);
    }

    /** Of a form that showed nothing before: whatever is typed is taken. */
    public static Shown nothing() {
        return new Shown(Map.of());
    }

    /** As {@link #text} wrote it; what cannot be read counts as not shown. */
    public static Shown read(String text) {
        Map<String, String> prints = new LinkedHashMap<>();
        for (String pair : text.split(",")) {
            int colon = pair.lastIndexOf(':');
            if (colon > 0) {
                prints.put(pair.substring(0, colon), pair.substring(colon + 1));
            }
        }
        return new Shown(prints);
    }

    /** For a hidden input. */
    public String text() {
        return prints.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(","));
    }

    public Merged merge(Map<String, String> typed, Map<String, String> now) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<Finding> collisions = new ArrayList<>();
        typed.forEach((field, text) -> {
            String there = now.getOrDefault(field, "");
            fields.put(field, isUntouched(field, text) ? there : text);
            if (collide(field, text, there)) {
                collisions.add(
                        there.isEmpty()
                                ? Finding.on(field, DossierReason.EMPTIED_MEANWHILE)
                                : Finding.on(field, DossierReason.WRITTEN_MEANWHILE, there));
            }
        });
        return new Merged(fields, collisions);
    }

    /** What the form shows once the reader was told of the fields that both changed: sent again, his own words are meant. */
    public Shown afterRefusal(Map<String, String> typed, Map<String, String> now) {
        Map<String, String> told = new LinkedHashMap<>(prints);
        typed.forEach((field, text) -> {
            String there = now.getOrDefault(field, "");
            if (collide(field, text, there)) {
                told.put(field, print(there));
            }
        });
        return new Shown(told);
    }

    private boolean isUntouched(String field, String typed) {
        return print(typed).equals(prints.get(field));
    }

    private boolean collide(String field, String typed, String there) {
        String shown = prints.get(field);
        return shown != null && !isUntouched(field, typed) && !print(there).equals(shown) && !there.equals(typed);
    }

    private static String print(String text) {
        byte[] digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8)).bytes();
        return Base64.getUrlEncoder().encodeToString(java.util.Arrays.copyOf(digest, PRINT_BYTES));
    }
}
