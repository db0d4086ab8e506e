package vn.bieuduong.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Sha256;

/**
 * Một mắt xích và dòng của nó, as they were found; everything as text, moments in UTC with six digits.
 *
 * @param hash as it is stored
 * @param fields the line's id, moment, actor, act, subject and details; null when there is no such line
 */
record TrailRow(
        long position,
        String chainedAt,
        String hash,
        long line,
        @Nullable List<String> fields) {

    static final String BEGINNING = "0".repeat(64);

    /** The hash that it must have after that one. */
    String computed(String before) {
        StringBuilder all = new StringBuilder();
        netstring(all, before);
        netstring(all, Long.toString(position));
        netstring(all, chainedAt);
        if (fields != null) {
            fields.forEach(field -> netstring(all, field));
        }
        return Sha256.hex(all.toString());
    }

    private static void netstring(StringBuilder all, String field) {
        all.append(field.getBytes(StandardCharsets.UTF_8).length)
                .append(':')
                .append(field)
                .append(',');
    }
}
