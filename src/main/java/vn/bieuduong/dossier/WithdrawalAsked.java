package vn.bieuduong.dossier;

import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.id.AccountName;

/** Rút hồ sơ: the applicant has taken the dossier back. */
public record WithdrawalAsked(DossierId dossier, AccountName filer) implements Fact {

    @Override
    public String subject() {
        return dossier.toString();
    }
}
