package vn.bieuduong.consolidation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Một danh sách gửi lên như màn hình đọc.
 *
 * @param dossier the list itself, as a draft of the lower unit
 * @param reason why it was given back, or nominees were left out; "" else
 * @param answeredAt null while it waits
 * @param nominees how many it names
 * @param taken how many of them the unit above has taken over
 * @param round how the gathering of the unit above stands
 * @param written whether the unit above wrote it for one that has no account
 */
public record SendingLine(
        UUID id,
        DossierId dossier,
        AgencyCode from,
        String fromName,
        AgencyCode to,
        String toName,
        String procedure,
        int year,
        SendingState state,
        String reason,
        String sentBy,
        Instant sentAt,
        String answeredBy,
        @Nullable Instant answeredAt,
        int nominees,
        int taken,
        ConsolidationState round,
        boolean written) {}
