package vn.bieuduong.composing;

import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.NomineeId;

/**
 * Chỗ của giấy tờ: which paper of which draft.
 *
 * @param component as the procedure calls it
 * @param nominee whom it speaks of, where there is one for each nominee
 */
public record PaperPlace(
        DossierId dossier, String component, @Nullable NomineeId nominee) {}
