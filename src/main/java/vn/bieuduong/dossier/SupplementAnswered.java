package vn.bieuduong.dossier;

import vn.bieuduong.platform.Fact;

/** Đã bổ sung: the applicant has answered what was asked. */
public record SupplementAnswered(DossierId dossier, String filer) implements Fact {

    @Override
    public String subject() {
        return dossier.toString();
    }
}
