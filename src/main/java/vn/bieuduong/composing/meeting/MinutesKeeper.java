package vn.bieuduong.composing.meeting;

import java.util.List;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Procedure;

/** Sổ họp: where the meetings of some procedures are written down, and what their minutes say. */
public interface MinutesKeeper {

    /** Whether it keeps the meetings of this procedure; one keeper does. */
    boolean keeps(Procedure procedure);

    /** What has to be written down before there can be minutes. */
    List<Finding> missing(Dossier draft, Component component);

    /** The minutes of what is written down; refused while anything is missing. */
    Minutes minutes(Dossier draft, Component component, Letterhead letterhead);
}
