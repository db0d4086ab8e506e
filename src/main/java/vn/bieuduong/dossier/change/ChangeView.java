package vn.bieuduong.dossier.change;

import java.time.Instant;
import java.util.Locale;

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
        ChangedField changed,
        String before,
        String after) {

    /** By what the field is known. */
    public String field() {
        return changed.key();
    }

    /** What the field is called. */
    public String label(Locale locale) {
        return changed.called().in(locale);
    }

    /** What stood there, in words. */
    public String shownBefore(Locale locale) {
        return changed.shown(before, locale);
    }

    /** What stands there since, in words. */
    public String shownAfter(Locale locale) {
        return changed.shown(after, locale);
    }
}
