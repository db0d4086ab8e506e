package vn.bieuduong.dossier.filing;

import java.util.List;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.platform.Finding;

/**
 * Điều còn thiếu theo một phòng khác: a room above that knows of something which keeps a draft from being handed in. Every bean of this
 * type is asked.
 */
public interface FilingCheck {

    /** What is missing by what this room knows; fields as {@link DraftView#missing}. */
    List<Finding> missing(Dossier draft);

    /** What keeps any file from being taken into it; asked before a byte is kept. */
    default List<Finding> beforeFile(Dossier dossier) {
        return List.of();
    }
}
