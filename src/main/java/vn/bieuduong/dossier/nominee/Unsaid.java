package vn.bieuduong.dossier.nominee;

import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.procedure.NomineeType;

/**
 * Điều danh sách không ghi: what holds for lines that say nothing of it themselves.
 *
 * @param award the id of one of the procedure's, or ""
 */
public record Unsaid(@Nullable NomineeType kind, String award, String achievement) {

    public Unsaid {
        award = Typed.line(award);
        achievement = Typed.text(achievement);
    }
}
