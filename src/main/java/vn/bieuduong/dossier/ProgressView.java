package vn.bieuduong.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import vn.bieuduong.platform.Texts;

/**
 * Một dòng tiến trình; holds no personal data.
 *
 * @param label a key of this package's texts ({@code DossierState.…}), or the public name of a step
 */
public record ProgressView(Instant at, String label) {

    /** The line in words. */
    public String text(Locale locale) {
        return Texts.has("dossier", label, locale) ? Texts.of("dossier", label, locale, List.of()) : label;
    }
}
