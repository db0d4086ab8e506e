package vn.bieuduong.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Đối tượng như màn hình đọc.
 *
 * @param ordinal place in the list, from 1
 * @param reason why the outcome is what it is, when somebody had to say
 */
public record NomineeView(
        NomineeId id,
        int ordinal,
        NomineeForm form,
        NomineeOutcome outcome,
        @Nullable String reason) {}
