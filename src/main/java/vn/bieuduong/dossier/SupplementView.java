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
 * @param officer who asked
 * @param days working days the applicant has
 * @param runsFrom when he was told, from which they count; null while nobody knows that he was
 * @param answerDraft what is written of the answer so far
 */
public record SupplementView(
        UUID id,
        int round,
        List<Supplement.Item> items,
        String note,
        Officer officer,
        Instant askedAt,
        int days,
        LocalDate deadline,
        @Nullable Instant runsFrom,
        @Nullable Instant answeredAt,
        @Nullable String answer,
        String answerDraft) {

    /** Who asked, by account and name. */
    public record Officer(String account, String name) {}

    public boolean isOpen() {
        return answeredAt == null;
    }

    /** The officer's name. */
    public String askedBy() {
        return officer.name();
    }

    /** What notices of it are about, by which it is known whether the applicant was told. */
    public String matter() {
        return "supplement:" + id;
    }
}
