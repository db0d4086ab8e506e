package vn.bieuduong.transfer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.id.AccountName;

/**
 * Một lần chuyển giao như màn hình đọc; of the dossier itself it says no more than procedure and number.
 *
 * @param number "" while it is a draft
 * @param inUnit whether the dossier stays in its unit, and the office is not asked
 * @param mayAnswer whether the reader may accept or refuse it now
 * @param mayWithdraw whether he may take it back
 * @param mayDecide whether he decides on it for the office
 */
public record TransferLine(
        UUID id,
        DossierId dossier,
        TransferState state,
        String procedureName,
        String number,
        Owner from,
        Owner to,
        boolean inUnit,
        String note,
        Step asked,
        Optional<Step> answered,
        Optional<Step> decided,
        String reason,
        boolean mayAnswer,
        boolean mayWithdraw,
        boolean mayDecide) {

    /** Who did it, and when. */
    public record Step(AccountName account, String name, Instant at) {}
}
