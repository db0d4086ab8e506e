package vn.bieuduong.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.id.AccountName;

/**
 * Yêu cầu bổ sung như màn hình đọc.
 *
 * @param round 1 for the first request of the dossier; papers sent for it carry the same number
 * @param officer who asked
 * @param days working days the applicant has
 * @param runsFrom when he was told, from which they count; null while nobody knows that he was
 * @param answerDraft what is written of the answer so far
 * @param typed what is typed so far into the fields that it opens, by their keys
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
        String answerDraft,
        Map<String, String> typed) {

    private static final String MATTER = "supplement:";

    /** Who asked, by account and name. */
    public record Officer(AccountName account, String name) {}

    public boolean isOpen() {
        return answeredAt == null;
    }

    /** The officer's name. */
    public String askedBy() {
        return officer.name();
    }

    /**
     * What is written so far, the answer and the open fields; where nothing is typed yet, what stands in the dossier.
     *
     * @param standing what stands in the open fields, by their keys
     */
    public Map<String, String> written(Map<String, String> standing) {
        Map<String, String> written = new HashMap<>(standing);
        typed.forEach((field, text) -> {
            if (standing.containsKey(field)) {
                written.put(field, text);
            }
        });
        written.put("answer", answerDraft);
        return written;
    }

    /** What notices of it are about, by which it is known whether the applicant was told. */
    public String matter() {
        return MATTER + id;
    }

    /** Which supplement a notice is about; none when it is about something else. */
    public static Optional<UUID> about(String matter) {
        return matter.startsWith(MATTER)
                ? Optional.of(UUID.fromString(matter.substring(MATTER.length()).split(":")[0]))
                : Optional.empty();
    }
}
