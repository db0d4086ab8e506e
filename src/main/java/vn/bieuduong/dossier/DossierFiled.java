package vn.bieuduong.dossier;

import vn.bieuduong.platform.Fact;

/** Hồ sơ đã nộp. */
public record DossierFiled(
        DossierId dossier,
        String procedureId,
        int procedureVersion,
        String agency,
        String filer,
        String filingReference)
        implements Fact {

    @Override
    public String subject() {
        return dossier.toString();
    }
}
