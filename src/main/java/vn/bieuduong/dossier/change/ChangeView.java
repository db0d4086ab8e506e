package vn.bieuduong.dossier.change;

import java.time.Instant;
import java.util.Locale;
import vn.bieuduong.dossier.view.OpenFields;

/**
 * Một chỗ đã sửa như màn hình đọc.
 *
 * @param round the request of supplement that opened the field; else 0
 * @param by who did it, as people call him
 * @param reason why; "" where the request says it
 * @param nominee whom it is about, as he was called before; "" for the dossier's own details
 */
public record ChangeView(
        Instant at,
        ChangeCause cause,
        int round,
        String by,
        String reason,
        String nominee,
        String field,
        String before,
        String after) {

    /** What the field is called. */
    public String label(Locale locale) {
        return OpenFields.label(field, locale);
    }
}
