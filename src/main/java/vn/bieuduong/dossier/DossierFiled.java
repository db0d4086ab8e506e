package vn.bieuduong.dossier;

import vn.bieuduong.dossier.number.FilingReference;
import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Hồ sơ đã nộp.
 *
 * @param filer the account of who did it: of whose it is, of somebody of the unit, or of who represents a citizen
 */
public record DossierFiled(
        DossierId dossier,
        String procedureId,
        int procedureVersion,
        AgencyCode agency,
        AccountName filer,
        FilingReference filingReference)
        implements Fact {

    @Override
    public String subject() {
        return dossier.toString();
    }
}
