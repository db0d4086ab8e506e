package vn.bieuduong.processing;

import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.platform.Fact;

/** Hồ sơ chuyển trạng thái: what the office did has brought it to where the applicant sees it anew. */
public record DossierMoved(DossierId dossier, DossierState to) implements Fact {

    @Override
    public String subject() {
        return dossier.toString();
    }
}
