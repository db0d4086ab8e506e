package vn.bieuduong.dossier;

import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.id.AccountName;

/** Đã bổ sung: the applicant has answered what was asked. */
public record SupplementAnswered(DossierId dossier, AccountName filer) implements Fact {

    @Override
    public String subject() {
        return dossier.toString();
    }
}
