package vn.bieuduong.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.document.part.NomineeLine;
import vn.bieuduong.document.part.SigningAuthority;

/**
 * Bản tóm tắt thành tích, for awards on the spot: who did what, told by the body in charge or by whoever saw it.
 *
 * @param date null where somebody is to write it in
 * @param subject what it is about, in one line
 * @param period when it happened
 */
public record AchievementSummary(
        Letterhead letterhead,
        @Nullable LocalDate date,
        String awardForm,
        String subject,
        String period,
        List<NomineeLine> nominees,
        List<String> paragraphs,
        SigningAuthority signer,
        List<String> recipients)
        implements OfficialPaper {
    public AchievementSummary {
        nominees = List.copyOf(nominees);
        paragraphs = List.copyOf(paragraphs);
        recipients = List.copyOf(recipients);
    }
}
