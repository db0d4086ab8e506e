package vn.bieuduong.consolidation;

import java.util.UUID;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Danh sách gửi lên vừa sang bước khác.
 *
 * @param dossier the list of the lower unit
 * @param owner whose that list is: the sender, or the unit above where it wrote the list itself
 * @param from what the lower unit is called
 * @param toName what the unit above is called
 * @param reason of who gave it back or left nominees out; "" else
 */
public record SendingChanged(
        UUID sending,
        DossierId dossier,
        SendingState state,
        AgencyCode owner,
        String from,
        AgencyCode to,
        String toName,
        String reason)
        implements Fact {

    @Override
    public String subject() {
        return dossier.toString();
    }
}
