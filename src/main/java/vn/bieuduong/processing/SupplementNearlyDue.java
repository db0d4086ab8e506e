package vn.bieuduong.processing;

import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.Fact;

/**
 * Sắp hết hạn bổ sung: what was asked is still missing, and there are few days left.
 *
 * @param told whether it is known that the applicant was told of it
 */
public record SupplementNearlyDue(DossierId dossier, boolean told) implements Fact {

    @Override
    public String subject() {
        return dossier.toString();
    }
}
