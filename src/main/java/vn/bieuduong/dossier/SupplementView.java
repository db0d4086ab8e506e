package vn.bieuduong.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Yêu cầu bổ sung như màn hình đọc.
 *
 * @param round 1 for the first request of the dossier; papers sent for it carry the same number
 * @param askedBy the officer's name
 * @param answerDraft what is written of the answer so far
 */
public record SupplementView(
        UUID id,
        int round,
        List<SupplementItem> items,
        String note,
        String askedBy,
        Instant askedAt,
        LocalDate deadline,
        @Nullable Instant answeredAt,
        @Nullable String answer,
        String answerDraft) {

    public boolean isOpen() {
        return answeredAt == null;
    }
}
