package vn.bieuduong.dossier;

import vn.bieuduong.platform.Fact;

/** Rút hồ sơ: the applicant has taken the dossier back. */
public record WithdrawalAsked(DossierId dossier, String filer) implements Fact {

    @Override
    public String subject() {
        return dossier.toString();
    }
}
