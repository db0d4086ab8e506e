package vn.bieuduong.transfer;

import java.util.UUID;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.id.AccountName;

/**
 * Chuyển giao vừa sang bước khác: it was asked, accepted, done, refused, rejected or taken back.
 *
 * @param from whose the dossier is, or was
 * @param to whose it is to be, or is
 * @param askedBy the account of who asked
 * @param reason why it came to nothing; "" else
 */
public record TransferChanged(
        UUID transfer, DossierId dossier, TransferState state, Owner from, Owner to, AccountName askedBy, String reason)
        implements Fact {

    @Override
    public String subject() {
        return dossier.toString();
    }
}
